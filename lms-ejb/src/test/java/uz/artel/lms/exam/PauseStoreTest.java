package uz.artel.lms.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uz.artel.lms.exam.SeatedExams.START;
import static uz.artel.lms.exam.SeatedExams.id;
import static uz.artel.lms.exam.SeatedExams.key;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Role;

/** Pauses by a personal right: asked for, approved, used in a sitting, and each second of them told. */
class PauseStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final SeatedExams exams = new SeatedExams(database);

    @BeforeAll
    static void importTheBank() {
        SeatedExams.importBank(database, SittingStoreTest.pack("a"));
    }

    @BeforeEach
    void somebodyNew() {
        exams.somebodyNew();
    }

    private Accommodation asks(int percent, int pauseMinutes) {
        var day = LocalDate.of(2026, 12, 1);
        var person = exams.person;
        return exams.asRole(
                1,
                Role.HR,
                h -> h.accommodating.ask(
                        key(), person, percent, pauseMinutes, day, day.plusMonths(6), "A certificate of the clinic"));
    }

    private void approves(Accommodation right) {
        exams.asRole(2, Role.HEAD, h -> {
            h.accommodating.approve(right.id());
            return null;
        });
    }

    /** A candidate sits who may pause for so many minutes in all. */
    private Begun sits(int pauseMinutes) {
        approves(asks(0, pauseMinutes));
        return exams.begin("line-x");
    }

    private SittingClock pauses(Begun begun, int number) {
        return exams.withToken(h -> h.pausing.begin(id(begun), begun.token(), number));
    }

    private SittingClock goesOn(Begun begun, int number) {
        return exams.withToken(h -> h.pausing.end(id(begun), begun.token(), number));
    }

    private void at(long seconds) {
        exams.now = START.plusSeconds(seconds);
    }

    private List<Pause> stored(Begun begun) {
        return database.tx(em -> new TimeBook(em).pauses(id(begun)));
    }

    private static int place(Begun begun) {
        return begun.sheet().items().stream()
                .filter(i -> i.kind().equals("single"))
                .findFirst()
                .orElseThrow()
                .place();
    }

    private Saved saves(Begun begun, int seq) {
        return exams.save(begun, seq, place(begun), Answer.choice(seq % 2));
    }

    /** Sends an answer that waited: given so long after the acknowledgement of another, or at a moment nobody attests. */
    private Saved later(Begun begun, int seq, int acknowledged, Long sinceMillis) {
        return exams.withToken(h -> h.taking.answer(
                id(begun),
                begun.token(),
                seq,
                new AnswerChange(
                        place(begun), Answer.choice(seq % 2), false, new Waited.Since(acknowledged, sinceMillis))));
    }

    private List<AnswerEvent> events(Begun begun) {
        return database.tx(em -> new Answers(em).events(id(begun)));
    }

    // ── the right ────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_right_to_pauses_counts_once_another_person_has_approved_it_before_and_during_an_exam() {
        var asked = asks(0, 30);
        assertEquals(30, asked.pauseMinutes());
        var begun = exams.begin("line-x");
        var end = begun.sheet().endsAt();
        assertNull(begun.sheet().pause(), "nobody has approved it");
        assertThrows(NoPauseLeft.class, () -> pauses(begun, 1));
        at(60);
        approves(asked);
        assertEquals(
                new PauseClock(1800, 1800, 0, 10, null),
                exams.withToken(h -> h.taking.clock(id(begun), begun.token())).pause(),
                "during the exam");
        assertEquals(end, exams.end(begun), "a right to pauses is no more time");
        assertThrows(RightOverlaps.class, () -> approves(asks(25, 10)), "pauses are given once");
        approves(asks(25, 0));
        assertEquals(
                1800,
                exams.withToken(h -> h.taking.clock(id(begun), begun.token()))
                        .pause()
                        .grantedSeconds());
        assertEquals(end.plusSeconds(60 * ExtraTime.minutesOf(25, 30)), exams.end(begun), "more time beside pauses");

        exams.somebodyNew();
        assertEquals(new PauseClock(600, 600, 0, 10, null), sits(10).sheet().pause(), "before the exam");
        assertEquals(10, exams.asCandidate(h -> h.reading.entrance("line-x")).pauseMinutes());
        assertEquals(0, exams.asCandidate(h -> h.reading.entrance("quiz-x")).pauseMinutes());
    }

    @Test
    void a_right_to_nothing_or_beyond_bounds_is_refused_by_the_rule_and_by_the_schema() {
        assertThrows(BadInput.class, () -> asks(0, 0));
        assertThrows(BadInput.class, () -> asks(0, 61));
        var asked = asks(0, 5);
        for (var bad : List.of("pause_minutes = 0", "pause_minutes = 61", "percent = 4")) {
            var refused = assertThrows(
                    RuntimeException.class,
                    () -> database.run(
                            em -> em.createNativeQuery("UPDATE exam_accommodation SET " + bad + " WHERE id = ?")
                                    .setParameter(1, asked.id())
                                    .executeUpdate()));
            assertTrue(refused.toString().contains("exam_accommodation_"), refused.toString());
        }
    }

    @Test
    void a_right_that_is_approved_while_the_exam_begins_is_not_lost() throws Exception {
        var asked = asks(0, 20);
        var seen = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(2);
        try {
            Future<Begun> begins = pool.submit(() -> exams.asCandidate(h -> {
                var begun = h.taking.begin("line-x", SeatedExams.DEVICE);
                seen.countDown();
                awaits(go);
                return begun;
            }));
            seen.await();
            var approval = pool.submit(() -> approves(asked));
            assertThrows(TimeoutException.class, () -> approval.get(500, TimeUnit.MILLISECONDS), "it waits");
            go.countDown();
            approval.get();
            var begun = begins.get();
            assertNotNull(exams.withToken(h -> h.taking.clock(id(begun), begun.token()))
                    .pause());
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void an_exam_that_begins_while_a_right_is_approved_begins_with_it() throws Exception {
        var asked = asks(0, 20);
        var seen = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var approval = pool.submit(() -> exams.asRole(2, Role.HEAD, h -> {
                h.accommodating.approve(asked.id());
                seen.countDown();
                awaits(go);
                return null;
            }));
            seen.await();
            Future<Begun> begins = pool.submit(() -> exams.begin("line-x"));
            assertThrows(TimeoutException.class, () -> begins.get(500, TimeUnit.MILLISECONDS), "it waits");
            go.countDown();
            approval.get();
            assertEquals(1200, begins.get().sheet().pause().grantedSeconds());
        } finally {
            pool.shutdownNow();
        }
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    // ── the pause ────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void in_a_pause_nothing_is_shown_and_nothing_is_taken_and_afterwards_all_is_as_it_was() {
        var begun = sits(30);
        at(60);
        var first = saves(begun, 1);
        at(120);
        var paused = pauses(begun, 1);
        assertEquals(START.plusSeconds(120 + 1800), paused.pause().until());
        assertEquals(begun.sheet().endsAt().plusSeconds(1800), paused.endsAt());
        at(180);
        assertThrows(SittingPaused.class, () -> saves(begun, 2));
        assertEquals(first, saves(begun, 1), "what was saved is acknowledged again");
        var covered = exams.withToken(h -> h.taking.sheet(id(begun), begun.token()));
        assertEquals(List.of(), covered.items());
        assertEquals(List.of(), covered.answers());
        assertEquals(2, covered.nextSeq());
        assertEquals(paused.pause(), covered.pause());
        var clock = goesOn(begun, 1);
        assertEquals(begun.sheet().endsAt().plusSeconds(60), clock.endsAt());
        assertEquals(new PauseClock(1800, 1740, 1, 9, null), clock.pause());
        var sheet = exams.withToken(h -> h.taking.sheet(id(begun), begun.token()));
        assertEquals(begun.sheet().items(), sheet.items());
        assertEquals(1, sheet.answers().size());
        assertTrue(saves(begun, 2).counts());
        assertEquals(
                List.of(new Pause(1, START.plusSeconds(120), START.plusSeconds(1920), START.plusSeconds(180))),
                stored(begun));
    }

    @Test
    void what_was_given_in_a_pause_lies_as_evidence_and_what_was_given_before_counts() {
        var begun = sits(30);
        at(60);
        saves(begun, 1);
        at(300);
        pauses(begun, 1);
        at(400);
        assertThrows(SittingPaused.class, () -> later(begun, 2, 1, 200_000L), "it waits until the clock runs");
        at(600);
        goesOn(begun, 1);
        at(610);
        assertTrue(later(begun, 2, 1, 200_000L).counts(), "given at 260, before the pause");
        assertFalse(later(begun, 3, 1, 240_000L).counts(), "given at 300, as it began");
        assertFalse(later(begun, 4, 1, 530_000L).counts(), "given at 590, in it");
        assertTrue(later(begun, 5, 1, 540_000L).counts(), "given at 600, when the clock ran again");
        assertEquals(3, events(begun).size());
        assertEquals(
                List.of(Incident.Kind.IN_PAUSE),
                exams.incidents(begun).stream().map(Incident::kind).toList(),
                "told once, and a pause is no silence");
        assertEquals(2, database.tx(em -> new Answers(em).late(id(begun))).size());
    }

    @Test
    void a_browser_that_lost_count_over_a_pause_is_not_believed_and_after_it_it_is() {
        var begun = sits(30);
        at(60);
        saves(begun, 1);
        at(300);
        pauses(begun, 1);
        at(360);
        goesOn(begun, 1);
        at(420);
        assertFalse(later(begun, 2, 0, null).counts(), "it may have been given in the pause");
        saves(begun, 3);
        at(500);
        assertTrue(later(begun, 4, 0, null).counts(), "given after the one before it");
    }

    @Test
    void two_clicks_two_tabs_and_a_repeated_request_make_one_pause() throws Exception {
        var begun = sits(30);
        at(60);
        var gun = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(4);
        try {
            var all = new ArrayList<Future<SittingClock>>();
            for (int i = 0; i < 4; i++) {
                all.add(pool.submit(() -> {
                    gun.await();
                    return pauses(begun, 1);
                }));
            }
            gun.countDown();
            for (var one : all) {
                assertEquals(START.plusSeconds(60 + 1800), one.get().pause().until());
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(1, stored(begun).size());
        assertEquals(begun.sheet().endsAt().plusSeconds(1800), exams.end(begun));
        at(70);
        assertEquals(1, pauses(begun, 2).pause().number(), "another tab in the pause");
        at(90);
        goesOn(begun, 1);
        at(100);
        goesOn(begun, 1);
        assertNull(pauses(begun, 1).pause().until(), "a request that comes late begins nothing");
        assertEquals(begun.sheet().endsAt().plusSeconds(30), exams.end(begun));
        assertEquals(1, stored(begun).size());
    }

    @Test
    void another_device_takes_the_pause_over_and_the_first_is_out() {
        var begun = sits(30);
        at(60);
        pauses(begun, 1);
        at(120);
        var second = exams.asCandidate(h -> h.taking.resume(id(begun), "device-of-the-candidate-2"));
        assertEquals(List.of(), second.sheet().items());
        assertEquals(START.plusSeconds(60 + 1800), second.sheet().pause().until());
        assertThrows(Unknown.class, () -> goesOn(begun, 1));
        assertThrows(Unknown.class, () -> pauses(begun, 2));
        assertEquals(1740, goesOn(second, 1).pause().leftSeconds());
    }

    @Test
    void a_pause_without_a_right_of_a_stranger_or_out_of_turn_is_refused_and_changes_nothing() {
        var quiz = exams.begin("quiz-x");
        assertThrows(NoPauseLeft.class, () -> pauses(quiz, 1));
        exams.somebodyNew();
        var begun = sits(5);
        assertThrows(Unknown.class, () -> exams.withToken(h -> h.pausing.begin(id(begun), quiz.token(), 1)));
        assertThrows(Unknown.class, () -> exams.withToken(h -> h.pausing.begin(id(begun), null, 1)));
        for (int bad : new int[] {0, 2, -1}) {
            assertThrows(BadInput.class, () -> pauses(begun, bad));
        }
        for (int bad : new int[] {0, 1, -1}) {
            assertThrows(Unknown.class, () -> goesOn(begun, bad));
        }
        assertEquals(List.of(), stored(begun));
        assertEquals(begun.sheet().endsAt(), exams.end(begun));
        at(60);
        pauses(begun, 1);
        at(360);
        assertNull(goesOn(begun, 1).pause().until(), "it has ended by itself");
        assertThrows(NoPauseLeft.class, () -> pauses(begun, 2));
        assertTrue(saves(begun, 1).counts());
        exams.now = exams.end(begun);
        assertThrows(SittingOver.class, () -> saves(begun, 2));
    }

    // ── the clock and everything else that moves it ──────────────────────────────────────────────────────

    @Test
    void pauses_minutes_and_an_outage_add_up_and_every_second_stands_in_the_receipt() {
        approves(asks(25, 10));
        var begun = exams.begin("line-x");
        at(100);
        pauses(begun, 1);
        at(130);
        exams.asRole(3, Role.INVIGILATOR, h -> h.invigilating.give(key(), id(begun), 3, "The headset broke"));
        var outage = exams.asRole(
                3, Role.INVIGILATOR, h -> h.invigilating.report(key(), null, START.plusSeconds(90), 7, "No power"));
        exams.asRole(4, Role.INVIGILATOR, h -> h.invigilating.agreeOutage(outage.id()));
        exams.now = START.plusMillis(160_400);
        goesOn(begun, 1);
        exams.answerAll(begun);
        at(300);
        pauses(begun, 2);
        at(360);
        exams.submit(begun);
        var paper = exams.asCandidate(h -> h.receipts.unsigned(id(begun)));
        assertEquals(
                List.of("480 ACCOMMODATION 0", "61 PAUSE 100", "180 EXTRA 130", "420 OUTAGE 130", "60 PAUSE 300"),
                paper.added().stream()
                        .map(a -> a.seconds() + " " + a.kind() + " "
                                + Duration.between(START, a.since()).toSeconds())
                        .toList());
        int added = paper.added().stream().mapToInt(ReceiptPaper.Added::seconds).sum();
        assertEquals(paper.started().plusSeconds(30 * 60 + added), paper.end(), "to the second");
        assertEquals(START.plusSeconds(360), paper.closed());
        assertThrows(SittingOver.class, () -> pauses(begun, 3));
    }

    @Test
    void the_sweep_leaves_a_sitting_in_its_pause_and_closes_it_as_of_its_end() {
        var begun = sits(30);
        exams.now = begun.sheet().endsAt().minusSeconds(1);
        pauses(begun, 1);
        exams.now = begun.sheet().endsAt().plusSeconds(1798);
        assertEquals(List.of(), due(begun));
        exams.now = begun.sheet().endsAt().plusSeconds(1799);
        assertTrue(saves(begun, 1).counts(), "the last second is his");
        exams.now = begun.sheet().endsAt().plusSeconds(1800).plus(ExamTaking.GRACE);
        assertEquals(List.of(id(begun)), due(begun));
        exams.withToken(h -> {
            h.due.close(id(begun));
            return null;
        });
        assertEquals(
                begun.sheet().endsAt().plusSeconds(1800),
                database.tx(em -> new Sittings(em).get(id(begun)).closedAt()));
    }

    private List<SittingId> due(Begun begun) {
        return exams.withToken(h -> h.due.overdue()).stream()
                .filter(id(begun)::equals)
                .toList();
    }

    @Test
    void the_board_shows_who_pauses_until_when_and_what_is_left() {
        var begun = sits(30);
        assertEquals(new PauseClock(1800, 1800, 0, 10, null), seat(begun).pause());
        at(60);
        pauses(begun, 1);
        at(600);
        assertEquals(START.plusSeconds(60 + 1800), seat(begun).pause().until());
        at(1860);
        assertNull(seat(begun).pause().until(), "it ended by itself, and the board changes");
        exams.somebodyNew();
        assertNull(seat(exams.begin("line-x")).pause());
    }

    private Seat seat(Begun begun) {
        return exams.asRole(3, Role.INVIGILATOR, h -> h.invigilating.seats()).stream()
                .filter(s -> s.sitting().equals(id(begun)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void who_leaves_the_page_in_a_pause_is_not_away() {
        var begun = sits(30);
        at(60);
        pauses(begun, 1);
        at(160);
        assertEquals(0, away(begun, 1, 90_000), "all of it in the pause");
        goesOn(begun, 1);
        at(190);
        assertEquals(1, away(begun, 2, 100_000), "he came back half a minute after it");
        assertEquals(
                List.of(30_000L),
                exams.incidents(begun).stream().map(Incident::detail).toList());
    }

    private int away(Begun begun, long number, long millis) {
        return exams.withToken(
                h -> h.absences.note(id(begun), begun.token(), List.of(new AbsenceNoting.Absence(number, millis, 0))));
    }

    @Test
    void the_schema_keeps_a_pause_within_what_was_granted() {
        var begun = sits(5);
        for (var bad : List.of(
                "paused_seconds = 301", "paused_seconds = -1", "pauses = 11", "pauses = 1", "paused_until = ends_at")) {
            var refused = assertThrows(
                    RuntimeException.class,
                    () -> database.run(em -> em.createNativeQuery("UPDATE exam_sitting SET " + bad + " WHERE id = ?")
                            .setParameter(1, id(begun).value())
                            .executeUpdate()));
            assertTrue(refused.toString().contains("exam_sitting_pause"), refused.toString());
        }
    }
}
