package uz.artel.lms.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uz.artel.lms.exam.SeatedExams.START;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.exam.RoomEntering.Outcome;
import uz.artel.lms.shared.StatementCounter;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.content.ContentPack;

/** The whole procedure with practice items: code, sheet, lateness, receipt; nothing of it counts. */
class RehearsalStoreTest {

    private static final String EXAM = """
            key: rehearsal
            use: rehearsal
            pool: practice
            title: {ru: Репетиция, uz: Mashq, en: Rehearsal}
            minutes: 15
            pass: 60
            tries: 0
            explain: after
            cells:
              - {area: product, kinds: [single], count: 3}
            """;

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final SeatedExams exams = new SeatedExams(database);

    @BeforeAll
    static void importTheBank() {
        var files = new HashMap<>(SittingStoreTest.pack("a").all());
        files.put("exams/rehearsal.yaml", EXAM.getBytes(StandardCharsets.UTF_8));
        SeatedExams.importBank(database, new ContentPack(files));
    }

    @Test
    void anybody_rehearses_as_often_as_he_likes_and_nothing_counts() {
        exams.shut.add("rehearsal");
        for (int i = 1; i <= 4; i++) {
            var begun = exams.begin("rehearsal");
            assertEquals(i, begun.sheet().tryNumber());
            exams.answerAll(begun);
            exams.submit(begun);
            exams.now = exams.now.plusSeconds(60);
            var outcome = exams.asCandidate(h -> h.reading.result(SeatedExams.id(begun)))
                    .outcome();
            assertTrue(outcome.passed());
            assertEquals(ExamResult.Next.AGAIN_NOW, outcome.next(), "no step is done");
        }
        assertEquals(List.of(), exams.done, "no step of the programme is done");
        assertEquals(List.of(), exams.told, "higher floors hear nothing");
        assertTrue(exams.asRole(1, Role.HEAD, h -> h.invigilating.seats()).isEmpty(), "the board doesn't show it");
        assertTrue(exams.asRole(1, Role.TRAINER, h -> h.reading.ofCentre()).isEmpty(), "nor the trainer's list");
        assertEquals(java.util.Optional.of("rehearsal"), exams.asCandidate(h -> h.reading.rehearsal()));
    }

    @Test
    void a_rehearsal_that_is_open_stands_before_no_exam() {
        var rehearsal = exams.begin("rehearsal");
        exams.now = exams.now.plusSeconds(60);
        var exam = exams.begin("line-x");
        assertEquals("OPEN", exam.sheet().state());
        assertEquals(
                "ANNOUNCED",
                exams.asCandidate(h -> h.reading.result(SeatedExams.id(rehearsal)))
                        .state());
        assertThrows(OtherSittingOpen.class, () -> exams.begin("rehearsal"), "but an exam before a rehearsal");
    }

    @Test
    void it_goes_as_an_exam_goes_with_a_code_time_of_grace_and_a_receipt() {
        var entrance = exams.asCandidate(h -> h.reading.entrance("rehearsal"));
        assertTrue(entrance.mayBegin());
        assertEquals(15, entrance.graceMinutes());
        assertEquals(Outcome.WRONG, enter("000000"));
        assertEquals(Outcome.WRONG, enter("000000"));
        assertEquals(Outcome.WRONG, enter("000000"));
        assertEquals(Outcome.ENTERED, enter(entrance.rehearsalCode()), "nothing waits where nothing is at stake");
        var begun = exams.begin("rehearsal");
        exams.now = begun.sheet().endsAt().plusSeconds(60);
        var late = new AnswerChange(
                1,
                uz.artel.lms.exam.bank.Answer.choice(0),
                false,
                new Waited.Since(0, Duration.ofMinutes(14).toMillis()));
        assertTrue(exams.withToken(h -> h.taking.answer(SeatedExams.id(begun), begun.token(), 1, late))
                .counts());
        exams.submit(begun);
        var paper = exams.asCandidate(h -> h.receipts.unsigned(SeatedExams.id(begun)));
        assertEquals("rehearsal", paper.exam());
        assertEquals(START, paper.started());
        assertEquals(1, paper.answers().size());
    }

    private Outcome enter(String code) {
        return exams.asCandidate(h -> h.entering.enter("rehearsal", code, "192.168.0.7"))
                .outcome();
    }

    @Test
    void the_list_of_what_can_be_begun_costs_the_same_however_many_exams_there_are() throws Exception {
        int few = StatementCounter.during(() -> exams.asCandidate(h -> h.reading.open()));
        int known = exams.asCandidate(h -> h.reading.open()).size();
        var files = new HashMap<>(SittingStoreTest.pack("a").all());
        var line = new String(files.get("exams/line.yaml"), StandardCharsets.UTF_8);
        for (int i = 1; i <= 3; i++) {
            files.put(
                    "exams/more-" + i + ".yaml",
                    line.replace("key: line-x", "key: more-" + i).getBytes(StandardCharsets.UTF_8));
        }
        SeatedExams.importBank(database, new ContentPack(files));
        assertEquals(known + 3, exams.asCandidate(h -> h.reading.open()).size());
        assertEquals(few, StatementCounter.during(() -> exams.asCandidate(h -> h.reading.open())));
    }
}
