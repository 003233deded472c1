package uz.artel.lms.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.crm.Field;
import uz.artel.lms.crm.RecordRow;
import uz.artel.lms.crm.TestRouting;
import uz.artel.lms.demo.ShippedAnswers;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.exam.bank.BankImport;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.exam.media.Media;
import uz.artel.lms.exam.media.MediaImport;
import uz.artel.lms.guide.TestGuide;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.language.Lang;

/** Questions that are answered with the guide and with the record, from the shipped files to the explanation. */
class DeskItemStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final ContentPack PACK =
            ContentPack.read(Path.of(System.getProperty("lms.root", "..")).resolve("content"), new Problems());
    private static final String NOISE = "card/card-fr-noise";

    private final SeatedExams exams = new SeatedExams(database);
    private Begun begun;
    private int seq;

    @BeforeAll
    static void theShippedContent() {
        var guide = new TestGuide(database);
        guide.importFrom(PACK, SeatedExams.START);
        guide.verifyAll(SeatedExams.START, LocalDate.of(2027, 12, 1));
        assertEquals(1, (int) database.tx(em -> TestRouting.importFrom(PACK, em)));
        database.run(em -> new MediaImport(new Media(em), new Clock()).importFrom(PACK));
        database.run(em -> new BankImport(new ItemBank(em), new Clock()).importFrom(PACK));
    }

    @BeforeEach
    void somebodyRehearses() {
        begun = exams.begin("rehearsal");
        seq = 1;
    }

    private SheetItem item(String kind) {
        return begun.sheet().items().stream()
                .filter(i -> i.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private SheetItem again(String kind) {
        return exams.withToken(h -> h.taking.sheet(SeatedExams.id(begun), begun.token())).items().stream()
                .filter(i -> i.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private long tells(String kind, String contact) {
        return exams.withToken(h -> h.desk.contact(
                        SeatedExams.id(begun), begun.token(), item(kind).place(), contact, null))
                .left();
    }

    private Saved saves(String kind, String answer) {
        return exams.save(begun, seq++, item(kind).place(), Answer.text(answer));
    }

    private void passes(int seconds) {
        exams.now = exams.now.plusSeconds(seconds);
    }

    /** Lies open for so long, the browser giving its signs of life. */
    private void liesOpen(String kind, int seconds) {
        for (int i = 0; i < seconds; i += 5) {
            passes(5);
            tells(kind, "beat");
        }
    }

    @Test
    void the_sheet_carries_the_clock_and_the_day_and_neither_the_entry_nor_the_record() {
        var guide = item("guide").desk();
        assertEquals(120, guide.seconds());
        assertEquals(120_000, guide.left());
        assertFalse(guide.opened());
        assertEquals(LocalDate.of(2026, 11, 2), item("crm").desk().day());
        var sheet = begun.sheet().toString();
        assertFalse(sheet.contains("card/") || sheet.contains("chilonzor"), sheet);
    }

    @Test
    void the_guide_is_open_while_the_question_is_and_to_the_browser_of_the_sitting_alone() {
        var id = SeatedExams.id(begun);
        int place = item("guide").place();
        assertThrows(
                ItemNotOpen.class,
                () -> exams.withToken(h -> h.desk.search(id, begun.token(), place, "гудит", Lang.RU, null)));
        tells("guide", "open");
        var hits = exams.withToken(h -> h.desk.search(id, begun.token(), place, "гудит", Lang.RU, null));
        assertTrue(hits.stream().anyMatch(hit -> hit.key().equals("card-fr-noise")), hits.toString());
        assertEquals(
                NOISE,
                exams.withToken(h -> h.desk.entry(id, begun.token(), place, NOISE, null))
                        .name());
        assertThrows(
                Unknown.class, () -> exams.withToken(h -> h.desk.entry(id, begun.token(), place, "card/none", null)));
        assertThrows(Unknown.class, () -> exams.withToken(h -> h.desk.search(id, null, place, "гудит", Lang.RU, null)));
        int other = item("crm").place();
        tells("crm", "open");
        assertThrows(
                BadInput.class,
                () -> exams.withToken(h -> h.desk.search(id, begun.token(), other, "гудит", Lang.RU, null)));
        assertThrows(BadInput.class, () -> exams.withToken(h -> h.desk.choices(id, begun.token(), place, null)));
        int plain = begun.sheet().items().stream()
                .filter(i -> i.desk() == null)
                .findFirst()
                .orElseThrow()
                .place();
        assertThrows(
                BadInput.class, () -> exams.withToken(h -> h.desk.contact(id, begun.token(), plain, "open", null)));
        assertThrows(BadInput.class, () -> exams.withToken(h -> h.desk.contact(id, begun.token(), 99, "open", null)));
        assertThrows(BadInput.class, () -> tells("guide", "shut"));
        exams.submit(begun);
        assertThrows(SittingOver.class, () -> tells("guide", "beat"));
    }

    @Test
    void its_clock_runs_while_it_lies_open_and_stands_without_the_network() {
        assertEquals(120_000, tells("guide", "open"));
        liesOpen("guide", 20);
        passes(2);
        assertEquals(98_000, tells("guide", "leave"));
        passes(300);
        assertEquals(98_000, again("guide").desk().left(), "left: it stands");
        assertEquals(98_000, tells("guide", "open"));
        passes(600);
        assertEquals(91_000, tells("guide", "open"), "ten minutes without the network cost seven seconds");
        liesOpen("guide", 85);
        assertEquals(6_000, tells("guide", "leave"));
        assertEquals(6_000, tells("guide", "leave"), "to leave what lies shut changes nothing");
        assertThrows(ItemNotOpen.class, () -> tells("guide", "beat"));
        passes(60);
        assertEquals(6_000, tells("guide", "open"));
        liesOpen("guide", 5);
        passes(3);
        assertThrows(ItemTimeOver.class, () -> tells("guide", "beat"));
        assertEquals(0, again("guide").desk().left());
    }

    @Test
    void
            an_answer_counts_while_the_question_lies_open_and_has_time_and_is_kept_as_evidence_else_and_a_flag_counts_always() {
        assertThrows(ItemNotOpen.class, () -> saves("guide", NOISE));
        tells("guide", "open");
        assertTrue(saves("guide", "card/card-fr-dead").counts());
        passes(3);
        tells("guide", "leave");
        assertTrue(saves("guide", "card/card-fr-smell").counts(), "it was under way when the question was left");
        passes(8);
        assertFalse(saves("guide", "card/card-fr-dead").counts(), "nobody answers what lies shut");
        tells("guide", "open");
        liesOpen("guide", 115);
        passes(4);
        assertTrue(saves("guide", NOISE).counts(), "it was under way when the time ran out");
        passes(6);
        assertFalse(saves("guide", "card/card-fr-dead").counts());
        var id = SeatedExams.id(begun);
        int place = item("guide").place();
        assertTrue(exams.withToken(h ->
                        h.taking.answer(id, begun.token(), seq++, AnswerChange.now(place, Answer.text(NOISE), true)))
                .counts());
        assertEquals(NOISE, again("guide").desk().chosen());
        assertFalse(again("guide").desk().chosenTitle().en().isBlank());
    }

    @Test
    void an_answer_that_waited_for_the_network_counts_because_the_clock_stood() {
        tells("crm", "open");
        passes(5);
        var id = SeatedExams.id(begun);
        int place = item("crm").place();
        passes(8 * 60);
        assertTrue(exams.withToken(h -> h.taking.answer(
                        id,
                        begun.token(),
                        1,
                        new AnswerChange(place, Answer.text("type=request"), false, new Waited.Since(0, 4000L))))
                .counts());
    }

    @Test
    void an_answer_given_in_time_counts_however_late_it_comes_and_one_given_later_is_evidence() {
        tells("guide", "open");
        liesOpen("guide", 110);
        passes(5);
        long inTime = sinceTheStart();
        tells("guide", "beat");
        passes(30);
        long tooLate = sinceTheStart();
        passes(60);
        assertTrue(savesLate("card/card-fr-dead", inTime).counts());
        assertFalse(savesLate(NOISE, tooLate).counts());
        assertEquals("card/card-fr-dead", again("guide").desk().chosen());
        assertEquals(
                List.of(Incident.Kind.LATE_ANSWERS),
                exams.incidents(begun).stream().map(Incident::kind).toList(),
                "whoever looks a second time is told");
    }

    private long sinceTheStart() {
        return Duration.between(begun.sheet().now(), exams.now).toMillis();
    }

    private Saved savesLate(String answer, long given) {
        var change = new AnswerChange(item("guide").place(), Answer.text(answer), false, new Waited.Since(0, given));
        return exams.withToken(h -> h.taking.answer(SeatedExams.id(begun), begun.token(), seq++, change));
    }

    @Test
    void who_writes_is_heard_so_a_silence_without_signs_of_life_is_none() {
        tells("guide", "open");
        for (int i = 0; i < 10; i++) {
            passes(10);
            assertTrue(saves("guide", i % 2 == 0 ? NOISE : "card/card-fr-dead").counts());
        }
        assertEquals(
                120_000 - 7_000 * 10, again("guide").desk().left(), "seven of each ten seconds, as of any silence");
        passes(5);
        assertEquals(120_000 - 7_000 * 10 - 5_000, again("guide").desk().left());
    }

    @Test
    void in_a_pause_a_question_is_left_and_nothing_else_is_done_with_it() {
        tells("guide", "open");
        exams.withToken(h -> {
            var sitting = h.sittings.getLocked(SeatedExams.id(begun));
            sitting.grantPauses(5, exams.now);
            return sitting.pause(exams.now);
        });
        passes(2);
        assertThrows(SittingPaused.class, () -> tells("guide", "beat"));
        assertThrows(SittingPaused.class, () -> tells("guide", "open"));
        assertEquals(118_000, tells("guide", "leave"));
    }

    @Test
    void a_page_that_never_stops_asking_is_refused() {
        tells("guide", "open");
        var id = SeatedExams.id(begun);
        int place = item("guide").place();
        exams.withToken(h -> {
            for (int i = 2; i <= ItemContacts.MOST; i++) {
                h.contacts.add(id, place, i, ItemClock.Told.BEAT, exams.now);
            }
            return null;
        });
        assertThrows(BadInput.class, () -> tells("guide", "beat"));
        assertEquals(120_000, tells("guide", "leave"), "it can be left");
    }

    @Test
    void the_crm_says_what_it_would_not_take_and_the_case_plays_on_its_own_day() {
        tells("crm", "open");
        var id = SeatedExams.id(begun);
        int place = item("crm").place();
        var choices = exams.withToken(h -> h.desk.choices(id, begun.token(), place, null));
        assertTrue(choices.districts().stream().anyMatch(d -> d.key().equals("chilonzor") && d.centre() != null));
        assertFalse(choices.categories().isEmpty());
        var found = exams.withToken(h -> h.desk.problems(
                id, begun.token(), place, "outcome=REQ\nphone=12\ndate=03.11.2026\nfrom=18:00\nto=19:00", null));
        var fields = found.stream().map(p -> p.field() + " " + p.key()).toList();
        assertTrue(fields.containsAll(List.of("PHONE phone", "NAME required", "TO window")), fields.toString());
        assertFalse(
                fields.contains("DATE past"), "a day after that of the case is not past, whatever the calendar says");
        assertThrows(
                BadInput.class,
                () -> exams.withToken(h -> h.desk.problems(id, begun.token(), place, "colour=red", null)));
    }

    @Test
    void the_result_shows_the_entry_by_its_title_and_each_field_beside_what_it_should_be() {
        var answers = new ShippedAnswers(PACK);
        tells("guide", "open");
        tells("crm", "open");
        saves("guide", "card/card-fr-dead");
        var right = answers.right(item("crm")).text();
        saves("crm", right.replace("type=", "type=cancel"));
        exams.submit(begun);
        var explained = exams.asCandidate(h -> h.reading.result(SeatedExams.id(begun)))
                .outcome()
                .explained();
        var guide = explained.stream()
                .filter(e -> e.kind().equals("guide"))
                .findFirst()
                .orElseThrow();
        assertFalse(guide.yours().get(0).right());
        assertFalse(guide.yours().get(0).text().ru().contains("card"), "by its title");
        assertFalse(guide.right().get(0).text().ru().contains("card"), "by its title");
        var crm = explained.stream()
                .filter(e -> e.kind().equals("crm"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(Field.TYPE.code()),
                crm.record().stream()
                        .filter(r -> !r.right())
                        .map(RecordRow::field)
                        .toList());
        assertTrue(crm.earned().signum() > 0 && !crm.full(), "the rest is worth something");
    }

    @Test
    void the_right_answers_of_the_shipped_questions_earn_their_points() {
        var answers = new ShippedAnswers(PACK);
        for (var kind : List.of("guide", "crm")) {
            tells(kind, "open");
            saves(kind, answers.right(item(kind)).text());
        }
        exams.submit(begun);
        exams.asCandidate(h -> h.reading.result(SeatedExams.id(begun))).outcome().explained().stream()
                .filter(e -> e.kind().equals("guide") || e.kind().equals("crm"))
                .forEach(e -> assertTrue(e.full(), e.toString()));
    }
}
