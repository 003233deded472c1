package uz.artel.lms.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
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
                        SeatedExams.id(begun), begun.token(), item(kind).place(), contact))
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
                () -> exams.withToken(h -> h.desk.search(id, begun.token(), place, "гудит", Lang.RU)));
        tells("guide", "open");
        var hits = exams.withToken(h -> h.desk.search(id, begun.token(), place, "гудит", Lang.RU));
        assertTrue(hits.stream().anyMatch(hit -> hit.key().equals("card-fr-noise")), hits.toString());
        assertEquals(
                NOISE,
                exams.withToken(h -> h.desk.entry(id, begun.token(), place, NOISE))
                        .name());
        assertThrows(Unknown.class, () -> exams.withToken(h -> h.desk.entry(id, begun.token(), place, "card/none")));
        assertThrows(Unknown.class, () -> exams.withToken(h -> h.desk.search(id, null, place, "гудит", Lang.RU)));
        int other = item("crm").place();
        tells("crm", "open");
        assertThrows(
                BadInput.class, () -> exams.withToken(h -> h.desk.search(id, begun.token(), other, "гудит", Lang.RU)));
        assertThrows(BadInput.class, () -> exams.withToken(h -> h.desk.choices(id, begun.token(), place)));
        int plain = begun.sheet().items().stream()
                .filter(i -> i.desk() == null)
                .findFirst()
                .orElseThrow()
                .place();
        assertThrows(BadInput.class, () -> exams.withToken(h -> h.desk.contact(id, begun.token(), plain, "open")));
        assertThrows(BadInput.class, () -> exams.withToken(h -> h.desk.contact(id, begun.token(), 99, "open")));
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
        assertEquals(93_000, tells("guide", "open"), "ten minutes without the network cost one sign of life");
        liesOpen("guide", 90);
        passes(3);
        assertThrows(ItemTimeOver.class, () -> tells("guide", "beat"));
        assertEquals(0, again("guide").desk().left());
    }

    @Test
    void an_answer_counts_after_the_opening_until_the_time_is_used_up_and_a_flag_always() {
        assertThrows(ItemNotOpen.class, () -> saves("guide", NOISE));
        tells("guide", "open");
        assertTrue(saves("guide", "card/card-fr-dead").counts());
        liesOpen("guide", 115);
        passes(8);
        assertTrue(saves("guide", NOISE).counts(), "it was under way");
        passes(3);
        tells("guide", "leave");
        assertThrows(ItemTimeOver.class, () -> saves("guide", "card/card-fr-dead"));
        var id = SeatedExams.id(begun);
        int place = item("guide").place();
        exams.withToken(
                h -> h.taking.answer(id, begun.token(), seq++, AnswerChange.now(place, Answer.text(NOISE), true)));
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
    void the_crm_says_what_it_would_not_take_and_the_case_plays_on_its_own_day() {
        tells("crm", "open");
        var id = SeatedExams.id(begun);
        int place = item("crm").place();
        var choices = exams.withToken(h -> h.desk.choices(id, begun.token(), place));
        assertTrue(choices.districts().stream().anyMatch(d -> d.key().equals("chilonzor") && d.centre() != null));
        assertFalse(choices.categories().isEmpty());
        var found = exams.withToken(h -> h.desk.problems(
                id, begun.token(), place, "outcome=REQ\nphone=12\ndate=03.11.2026\nfrom=18:00\nto=19:00"));
        var fields = found.stream().map(p -> p.field() + " " + p.key()).toList();
        assertTrue(fields.containsAll(List.of("PHONE phone", "NAME required", "TO window")), fields.toString());
        assertFalse(
                fields.contains("DATE past"), "a day after that of the case is not past, whatever the calendar says");
        assertThrows(
                BadInput.class, () -> exams.withToken(h -> h.desk.problems(id, begun.token(), place, "colour=red")));
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
