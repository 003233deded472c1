package uz.artel.lms.exam;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.exam.bank.BankImport;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.exam.media.Media;
import uz.artel.lms.exam.media.MediaFilesTest;
import uz.artel.lms.exam.media.MediaImport;
import uz.artel.lms.guide.TestGuide;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Chance;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.TestEvent;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.language.Texts;

/** Questions that are answered otherwise than from a list: from the file to the sheet, the mark and the explanation. */
class ItemKindsStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Instant START = Instant.parse("2026-12-04T05:00:00Z");
    private static final CurrentCaller CALLER = new CurrentCaller();
    private static final Clock CLOCK = new Clock();
    private static final AtomicLong PEOPLE = new AtomicLong(9000);
    private static final String HEAD = """
              pool: practice
              category: product
              area: product
              competence: product
              level: apply
              difficulty: 2
              facts: [a-fact]
            """;
    private static final String QUESTIONS = """
            - key: fill-1
              kind: fill
            %1$s  stem: {ru: Слово, uz: Soʻz, en: Word}
              accept: {ru: [тайна], uz: [sir], en: [secret]}
              explanation: {ru: Потому, uz: Chunki, en: Because}
            - key: spot-1
              kind: hotspot
              picture: a-plan
            %1$s  stem: {ru: Место, uz: Joy, en: Place}
              options:
                - {key: a, right: true, at: [10, 10, 50, 40], text: {ru: Лево, uz: Chap, en: Left}}
                - {key: b, at: [100, 10, 180, 10, 140, 90], text: {ru: Право, uz: Oʻng, en: Right}}
              explanation: {ru: Потому, uz: Chunki, en: Because}
            - key: heard-1
              kind: numeric
            %1$s  stem: {ru: Сколько, uz: Nechta, en: How many}
              stimulus: {medium: beeps, plays: 2, transcript: {ru: Гудки, uz: Guduk, en: Beeps}}
              answer: 3
              explanation: {ru: Потому, uz: Chunki, en: Because}
            """.formatted(HEAD);
    private static final String MEDIA = MediaFilesTest.LIST + """
            - key: beeps
              file: beeps.wav
              title: {ru: Звук, uz: Tovush, en: Sound}
              source: made for the test
              licence: Apache-2.0
            """;
    private static final byte[] BEEPS = bytes("RIFF....WAVEfmt \u0010\0\0\0................data\u0002\0\0\0ab");
    private static final String QUIZ = """
            key: kinds-x
            use: quiz
            pool: practice
            title: {ru: Тест, uz: Test, en: Quiz}
            minutes: 30
            pass: 80
            gates: []
            tries: 0
            explain: after
            cells:
              - {area: product, kinds: [fill], count: 1}
              - {area: product, kinds: [hotspot], count: 1}
              - {area: product, kinds: [numeric], count: 1}
            """;

    private PersonId person;

    @BeforeAll
    static void importTheBank() {
        var pack = new ContentPack(Map.of(
                "questions/all.yaml", bytes(QUESTIONS),
                "exams/x.yaml", bytes(QUIZ),
                "media/media.yaml", bytes(MEDIA),
                "media/beeps.wav", BEEPS,
                "media/plan.svg", bytes(MediaFilesTest.PLAN)));
        assertEquals(2, (int) database.tx(em -> new MediaImport(new Media(em), CLOCK).importFrom(pack)));
        assertEquals(0, (int) database.tx(em -> new MediaImport(new Media(em), CLOCK).importFrom(pack)), "once");
        assertEquals(4, (int) database.tx(em -> new BankImport(new ItemBank(em), CLOCK).importFrom(pack)));
        var guide = new TestGuide(database);
        guide.importFrom(new ContentPack(Map.of("facts/all.yaml", SittingStoreTest.facts("a-fact"))), START);
        guide.verify(START, LocalDate.of(2027, 12, 1), "a-fact");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @BeforeEach
    void somebodyNew() {
        person = new PersonId(PEOPLE.incrementAndGet());
    }

    private <T> T does(Function<ExamHouse, T> work) {
        var caller = TestCaller.of(person, ExamHouse.CENTRE, Role.TRAINEE);
        return CLOCK.at(
                START,
                () -> database.tx(em -> CALLER.as(
                        caller,
                        () -> work.apply(new ExamHouse(
                                em,
                                new ExamHouse.Outside(
                                        CLOCK,
                                        CALLER,
                                        new Chance(),
                                        ExamHouse.OPEN,
                                        ExamHouse.NOTED,
                                        ExamHouse.DEMO,
                                        new TestEvent<>(e -> {}),
                                        new Examiners()))))));
    }

    private Begun begin() {
        return does(h -> h.taking.begin("kinds-x", "device-of-the-candidate-1"));
    }

    private static SittingId id(Begun begun) {
        return new SittingId(begun.sheet().sittingId());
    }

    private static SheetItem item(Begun begun, String kind) {
        return begun.sheet().items().stream()
                .filter(i -> i.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private void answers(Begun begun, int seq, String kind, Answer answer) {
        does(h -> h.taking.answer(
                id(begun),
                begun.token(),
                seq,
                AnswerChange.now(item(begun, kind).place(), answer, false)));
    }

    private ExamResult.Outcome handsIn(Begun begun) {
        does(h -> h.taking.submit(id(begun), begun.token()));
        return does(h -> h.reading.result(id(begun))).outcome();
    }

    private static ExplainedItem explained(ExamResult.Outcome outcome, String kind) {
        return outcome.explained().stream()
                .filter(i -> i.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static int left(SheetItem spot) {
        return spot.options().stream().map(Texts::en).toList().indexOf("Left");
    }

    @Test
    void a_sheet_carries_the_parts_of_a_picture_but_neither_the_right_one_nor_a_spelling() {
        var sheet = begin();
        var text = sheet.sheet().toString();
        assertFalse(text.contains("тайна") || text.contains("sir") || text.contains("secret"), text);
        assertFalse(text.contains("right=") || text.contains("Потому"), text);
        var spot = item(sheet, "hotspot");
        assertEquals(240, spot.picture().width());
        assertEquals(
                List.of(10, 10, 60, 10, 60, 50, 10, 50),
                spot.picture().regions().get(left(spot)),
                "in the order shown");
    }

    @Test
    void a_picture_goes_to_the_browser_of_its_sitting_and_to_nobody_else() {
        var begun = begin();
        var digest = item(begun, "hotspot").picture().digest();
        assertEquals(Digest.hex(bytes(MediaFilesTest.PLAN)), digest);
        var medium = does(h -> h.media.medium(id(begun), begun.token(), digest));
        assertArrayEquals(bytes(MediaFilesTest.PLAN), medium.bytes());
        assertEquals("image/svg+xml", medium.type().media());
        somebodyNew();
        var other = begin();
        assertThrows(Unknown.class, () -> does(h -> h.media.medium(id(begun), other.token(), digest)));
        assertThrows(Unknown.class, () -> does(h -> h.media.medium(id(begun), null, digest)));
        for (var unknown : List.of("0".repeat(64), "../../etc", "")) {
            assertThrows(Unknown.class, () -> does(h -> h.media.medium(id(begun), begun.token(), unknown)), unknown);
        }
        does(h -> h.taking.submit(id(begun), begun.token()));
        assertThrows(SittingOver.class, () -> does(h -> h.media.medium(id(begun), begun.token(), digest)));
    }

    private int plays(Begun begun, int plays) {
        return does(h ->
                h.media.played(id(begun), begun.token(), item(begun, "numeric").place(), plays));
    }

    @Test
    void a_recording_goes_with_the_form_and_its_plays_are_counted_up_to_the_limit_and_never_back() {
        var begun = begin();
        var stimulus = item(begun, "numeric").stimulus();
        assertEquals(new Texts("Гудки", "Guduk", "Beeps"), stimulus.transcript());
        assertEquals(2, stimulus.plays());
        assertEquals(0, stimulus.used());
        var medium = does(h -> h.media.medium(id(begun), begun.token(), stimulus.digest()));
        assertEquals("audio/wav", medium.type().media());
        assertEquals(1, plays(begun, 1));
        assertEquals(1, plays(begun, 1), "told twice");
        assertEquals(2, plays(begun, 2));
        assertEquals(2, plays(begun, 1), "a smaller number takes none back");
        assertThrows(BadInput.class, () -> plays(begun, 3));
        assertThrows(BadInput.class, () -> plays(begun, 0));
        assertThrows(
                BadInput.class,
                () -> does(h -> h.media.played(
                        id(begun), begun.token(), item(begun, "fill").place(), 1)));
        assertThrows(BadInput.class, () -> does(h -> h.media.played(id(begun), begun.token(), 99, 1)));
        assertThrows(Unknown.class, () -> does(h -> h.media.played(id(begun), null, 1, 1)));
        var again = does(h -> h.taking.sheet(id(begun), begun.token()));
        assertEquals(
                List.of(2),
                again.items().stream()
                        .filter(i -> i.stimulus() != null)
                        .map(i -> i.stimulus().used())
                        .toList(),
                "who comes back, on whatever device, has used them up");
        does(h -> h.taking.submit(id(begun), begun.token()));
        assertThrows(SittingOver.class, () -> plays(begun, 2));
    }

    @Test
    void right_answers_earn_their_points_and_are_explained() {
        var begun = begin();
        answers(begun, 1, "fill", Answer.text(" ТАЙНА. "));
        answers(begun, 2, "hotspot", Answer.choice(left(item(begun, "hotspot"))));
        answers(begun, 3, "numeric", Answer.text("3"));
        var outcome = handsIn(begun);
        assertTrue(outcome.passed());
        assertEquals("ТАЙНА.", explained(outcome, "fill").typed());
        assertEquals("Гудки", explained(outcome, "numeric").heard().ru());
        var picture = explained(outcome, "hotspot").picture();
        assertTrue(picture.address().startsWith("data:image/svg+xml;base64,"), picture.address());
        assertEquals(List.of(new ExplainedPicture.Outline("10,10 60,10 60,50 10,50", true)), picture.outlines());
    }

    @Test
    void wrong_answers_earn_nothing_and_the_right_ones_are_shown_beside_them() {
        var begun = begin();
        answers(begun, 1, "fill", Answer.text("тайны"));
        answers(begun, 2, "hotspot", Answer.choice(1 - left(item(begun, "hotspot"))));
        var outcome = handsIn(begun);
        assertEquals(0, outcome.earned().signum());
        assertEquals(
                new Texts("тайна", "sir", "secret"),
                explained(outcome, "fill").right().get(0).text());
        var outlines = explained(outcome, "hotspot").picture().outlines();
        assertEquals(
                Set.of(true, false),
                Set.copyOf(
                        outlines.stream().map(ExplainedPicture.Outline::right).toList()));
    }

    @Test
    void what_is_no_answer_to_the_kind_is_refused() {
        var begun = begin();
        assertThrows(BadInput.class, () -> answers(begun, 1, "fill", Answer.choice(0)));
        assertThrows(BadInput.class, () -> answers(begun, 1, "fill", Answer.text("x".repeat(81))));
        assertThrows(BadInput.class, () -> answers(begun, 1, "hotspot", Answer.choice(2)));
        assertThrows(BadInput.class, () -> answers(begun, 1, "hotspot", Answer.choice(0, 1)));
        assertThrows(BadInput.class, () -> answers(begun, 1, "hotspot", Answer.text("10,10")));
    }
}
