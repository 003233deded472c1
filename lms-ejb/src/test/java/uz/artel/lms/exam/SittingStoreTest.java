package uz.artel.lms.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.curriculum.StepGate;
import uz.artel.lms.curriculum.StepKind;
import uz.artel.lms.curriculum.StepNotOpen;
import uz.artel.lms.curriculum.StepRecording;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.exam.bank.BankImport;
import uz.artel.lms.exam.bank.FormDrawing;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.exam.bank.Pool;
import uz.artel.lms.exam.bank.TestItems;
import uz.artel.lms.guide.TestGuide;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Chance;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Installation;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.StatementCounter;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.TestEvent;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Caller;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.content.ContentPack;

class SittingStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final CentreId CENTRE = ExamHouse.CENTRE;
    private static final CentreId OTHER = new CentreId(2);
    private static final Instant START = Instant.parse("2026-12-04T05:00:00Z");
    private static final String DEVICE = "device-of-the-candidate-1";
    private static final AtomicLong PEOPLE = new AtomicLong(100);
    private static final CurrentCaller CALLER = new CurrentCaller();
    private static final Clock CLOCK = new Clock();
    private static final Chance CHANCE = new Chance();

    private final List<ExamResultAnnounced> announced = new CopyOnWriteArrayList<>();
    private final List<String> steps = new CopyOnWriteArrayList<>();
    private final Set<String> shut = new HashSet<>();
    private boolean demo = true;
    private Instant now = START;
    private PersonId person;
    private PersonId trained;
    private PersonId unlucky;

    static ContentPack pack(String right) {
        var questions = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            for (var area : List.of("product", "safety")) {
                for (var pool : List.of("exam", "practice")) {
                    questions.append("""
                            - key: %s-%s-%d
                              pool: %s
                              kind: single
                              category: %s
                              area: %s
                              competence: product
                              level: apply
                              difficulty: 2
                              facts: [a-fact]
                              stem: {ru: Вопрос %3$d, uz: Savol %3$d, en: Question %3$d}
                              options:
                                - {key: a, %stext: {ru: Да, uz: Ha, en: "Yes"}}
                                - {key: b, %stext: {ru: Нет, uz: Yoʻq, en: "No"}}
                              explanation: {ru: Потому, uz: Chunki, en: Because}
                            """.formatted(
                                    area.substring(0, 2),
                                    pool.substring(0, 2),
                                    i,
                                    pool,
                                    area,
                                    area,
                                    right.equals("a") ? "right: true, " : "",
                                    right.equals("b") ? "right: true, " : ""));
                }
            }
        }
        for (int i = 0; i < 3; i++) {
            questions.append(TestItems.written("written-" + i));
        }
        return new ContentPack(Map.of(
                "questions/all.yaml", bytes(questions.toString()),
                "exams/quiz.yaml", exam("quiz-x", "quiz", "practice", "after", 0, ""),
                "exams/line.yaml",
                        exam(
                                "line-x",
                                "certification",
                                "exam",
                                "never",
                                3,
                                "  - {area: communication, kinds: [short], count: 1}\n"),
                "exams/auto.yaml", exam("auto-x", "certification", "exam", "never", 3, "valid_months: 6\n"),
                "exams/attestation.yaml", exam("att-x", "attestation", "exam", "never", 2, "")));
    }

    private static byte[] exam(String key, String use, String pool, String explain, int tries, String more) {
        return bytes("""
                key: %s
                use: %s
                pool: %s
                title: {ru: Тест, uz: Sinov, en: Quiz}
                minutes: 30
                pass: 80
                gates: [{area: safety, percent: 100}]
                tries: %d
                explain: %s
                cells:
                  - {area: product, count: 3}
                  - {area: safety, count: 2}
                %s""".formatted(key, use, pool, tries, explain, more));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int importBank(String right) {
        return database.tx(em -> new BankImport(new ItemBank(em), CLOCK).importFrom(pack(right)));
    }

    @BeforeAll
    static void importTheBank() {
        int made = importBank("a");
        assertEquals(9 * 4 + 3 + 4, made);
        var guide = new TestGuide(database);
        guide.importFrom(new ContentPack(Map.of("facts/all.yaml", facts("a-fact", "never-verified"))), START);
        guide.verify(START, LocalDate.of(2027, 12, 1), "a-fact");
    }

    static byte[] facts(String... keys) {
        var facts = new StringBuilder();
        for (var key : keys) {
            facts.append("""
                    - key: %s
                      category: product
                      scope: class
                      provenance: P
                      source: A test
                      valid_from: 2026-01-01
                      review_by: 2027-12-01
                      text: {ru: Факт, uz: Fakt, en: A fact}
                    """.formatted(key));
        }
        return bytes(facts.toString());
    }

    @BeforeEach
    void somebodyNew() {
        person = new PersonId(PEOPLE.incrementAndGet());
    }

    // ── the house built by hand ──────────────────────────────────────────────────────────────────────────

    private ExamHouse house(EntityManager em) {
        return new ExamHouse(
                em,
                new ExamHouse.Outside(
                        CLOCK, CALLER, CHANCE, gate(), recording(), installation(), event(), examiners()));
    }

    private StepGate gate() {
        return new StepGate() {
            @Override
            public void requireOpen(PersonId who, StepKind kind, String ref) {
                if (shut.contains(ref)) {
                    throw new StepNotOpen();
                }
            }
        };
    }

    private StepRecording recording() {
        return new StepRecording() {
            @Override
            public boolean done(PersonId who, StepKind kind, String ref, Instant at, String evidence) {
                return steps.add(kind + " " + ref + " " + who.value());
            }
        };
    }

    private Installation installation() {
        return new Installation() {
            @Override
            public boolean demo() {
                return demo;
            }
        };
    }

    private Examiners examiners() {
        return new Examiners() {
            @Override
            boolean trains(PersonId candidate) {
                return candidate.equals(trained);
            }

            @Override
            Set<PersonId> trainersOf(PersonId candidate, Instant at) {
                return Set.of();
            }

            @Override
            List<PersonId> of(CentreId centre, Instant at) {
                return List.of(new PersonId(1), new PersonId(2), new PersonId(3), new PersonId(4));
            }
        };
    }

    private Event<ExamResultAnnounced> event() {
        return new TestEvent<>(told -> {
            if (told.person().equals(unlucky)) {
                throw new IllegalStateException("nobody can tell him");
            }
            announced.add(told);
        });
    }

    private <T> T as(Caller caller, Function<ExamHouse, T> work) {
        return CLOCK.at(now, () -> database.tx(em -> CALLER.as(caller, () -> work.apply(house(em)))));
    }

    private <T> T asCandidate(Function<ExamHouse, T> work) {
        return as(TestCaller.of(person, CENTRE, Role.TRAINEE), work);
    }

    private <T> T asExaminer(Function<ExamHouse, T> work) {
        return as(TestCaller.of(new PersonId(1), CENTRE, Role.EXAMINER, Role.TRAINER), work);
    }

    /** Both raters give an answer the same mark. */
    private void marked(Begun begun, String points) {
        for (long rater : List.of(1L, 2L)) {
            marks(rater, begun, points);
        }
    }

    private void marks(long rater, Begun begun, String points) {
        as(TestCaller.of(new PersonId(rater), CENTRE, Role.EXAMINER), h -> {
            h.marking.mark(id(begun), place(begun, "short"), new BigDecimal(points), "причина " + rater);
            return null;
        });
    }

    private static Fraction mark(Begun begun) {
        return database.tx(em ->
                new Sittings(em).marks(id(begun)).get(place(begun, "short")).earned());
    }

    /** With nobody signed in, as after a restart of the server. */
    private <T> T withToken(Function<ExamHouse, T> work) {
        return CLOCK.at(now, () -> database.tx(em -> work.apply(house(em))));
    }

    private void sweep() {
        CLOCK.at(now, () -> {
            var due = database.tx(em -> house(em).due.overdue());
            due.forEach(id -> database.run(em -> house(em).due.close(id)));
            var ripe = database.tx(em -> house(em).due.tellings());
            ripe.forEach(telling ->
                    database.run(em -> house(em).due.announce(house(em).due.toTell(telling))));
            return null;
        });
    }

    private Begun begin(String key) {
        return asCandidate(h -> h.taking.begin(key, DEVICE));
    }

    private Saved save(Begun begun, int seq, int place, Answer answer) {
        return withToken(h -> h.taking.answer(id(begun), begun.token(), seq, AnswerChange.now(place, answer, false)));
    }

    private Receipt submit(Begun begun) {
        return withToken(h -> h.taking.submit(id(begun), begun.token()));
    }

    private static SittingId id(Begun begun) {
        return new SittingId(begun.sheet().sittingId());
    }

    /** The place of the option "Yes", the right one. */
    private static Answer yes(SheetItem item) {
        return Answer.choice(item.options().get(0).en().equals("Yes") ? 0 : 1);
    }

    private static Answer no(SheetItem item) {
        return Answer.choice(item.options().get(0).en().equals("Yes") ? 1 : 0);
    }

    private void answerAll(Begun begun, int wrongProduct, int wrongSafety) {
        int seq = 1;
        for (var item : begun.sheet().items()) {
            if (item.kind().equals("short")) {
                save(begun, seq++, item.place(), Answer.text("Здравствуйте, слушаю вас"));
                continue;
            }
            boolean wrong = item.area().equals("safety") ? wrongSafety-- > 0 : wrongProduct-- > 0;
            save(begun, seq++, item.place(), wrong ? no(item) : yes(item));
        }
    }

    // ── the bank ─────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void importing_the_same_files_again_changes_nothing_and_a_changed_key_makes_a_new_version_beside_the_old() {
        assertEquals(0, importBank("a"));
        var begun = begin("auto-x");
        answerAll(begun, 0, 0);
        try {
            assertEquals(36, importBank("b"));
            submit(begun);
            asExaminer(h -> {
                h.announcing.announceNow(List.of(id(begun)));
                return null;
            });
            assertTrue(
                    asCandidate(h -> h.reading.result(id(begun))).outcome().passed(),
                    "a sitting is marked by the key of the version it was drawn with");
        } finally {
            database.run(em -> new BankImport(new ItemBank(em), CLOCK).importFrom(pack("a")));
        }
    }

    @Test
    void an_item_that_left_the_files_is_drawn_no_more() {
        try {
            database.run(em -> new BankImport(new ItemBank(em), CLOCK)
                    .importFrom(new ContentPack(
                            Map.of("exams/quiz.yaml", exam("quiz-x", "quiz", "practice", "after", 0, "")))));
            assertEquals(0, database.tx(em -> new ItemBank(em).items(Pool.EXAM)).size());
        } finally {
            database.run(em -> new BankImport(new ItemBank(em), CLOCK).importFrom(pack("a")));
        }
        int drawable = database.tx(em -> new ItemBank(em).items(Pool.EXAM).size());
        assertEquals(21, drawable);
    }

    // ── beginning ────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void what_rests_on_a_fact_nobody_vouches_for_is_never_drawn() {
        var all = new String(pack("a").all().get("questions/all.yaml"), StandardCharsets.UTF_8);
        var unsure = all.replaceFirst("(?s)(key: pr-ex-0.*?)\\[a-fact]", "$1[a-fact, never-verified]");
        assertNotEquals(all, unsure);
        try {
            importQuestions(unsure);
            for (int i = 0; i < 10; i++) {
                somebodyNew();
                long begun = begin("auto-x").sheet().sittingId();
                assertEquals(
                        0L,
                        ((Number) database.tx(em -> em.createNativeQuery("SELECT COUNT(*) FROM exam_form_item p"
                                                + " JOIN exam_sitting s ON s.form_id = p.form_id"
                                                + " JOIN exam_item_fact f ON f.version_id = p.version_id"
                                                + " WHERE s.id = ? AND f.fact_key = 'never-verified'")
                                        .setParameter(1, begun)
                                        .getSingleResult()))
                                .longValue());
            }
        } finally {
            importBank("a");
        }
    }

    @Test
    void a_cell_that_only_unverified_facts_could_fill_is_refused_and_named() {
        var all = new String(pack("a").all().get("questions/all.yaml"), StandardCharsets.UTF_8);
        try {
            importQuestions(all.replaceAll("(?s)(key: sa-ex-[1-8]\n.*?)\\[a-fact]", "$1[never-verified]"));
            var refusal = assertThrows(FactsUnverified.class, () -> begin("auto-x"));
            assertEquals(List.of("safety", 1), refusal.arguments());
        } finally {
            importBank("a");
        }
        now = Instant.parse("2027-12-01T18:59:59Z");
        assertEquals(5, begin("auto-x").sheet().items().size(), "the last day a fact is vouched for is still good");
        somebodyNew();
        now = now.plusSeconds(1);
        assertThrows(FactsUnverified.class, () -> begin("auto-x"), "the day after, in Tashkent, it is not");
    }

    private static void importQuestions(String questions) {
        var files = new HashMap<>(pack("a").all());
        files.put("questions/all.yaml", bytes(questions));
        database.run(em -> new BankImport(new ItemBank(em), CLOCK).importFrom(new ContentPack(files)));
    }

    @Test
    void a_form_is_drawn_for_the_person_and_its_stored_seed_gives_it_again() {
        var begun = begin("line-x");
        assertEquals(6, begun.sheet().items().size());
        assertEquals(START.plusSeconds(1800), begun.sheet().endsAt());
        database.run(em -> {
            var h = house(em);
            var sitting = h.sittings.get(id(begun));
            var blueprint = h.bank.blueprint("line-x").orElseThrow().rules();
            var again = FormDrawing.draw(blueprint, h.bank.items(Pool.EXAM), h.sittings.seed(sitting.form()), Set.of());
            var stored = h.sittings.form(sitting.form());
            assertEquals(
                    again.stream().map(d -> d.item().version()).toList(),
                    stored.stream().map(Sittings.Place::version).toList());
            assertEquals(
                    again.stream().map(d -> d.shown()).toList(),
                    stored.stream().map(Sittings.Place::shown).toList());
        });
    }

    @Test
    void with_chance_fixed_the_same_form_comes_out_and_without_another() {
        var first = CHANCE.fixed(1, () -> begin("line-x")).sheet().items();
        somebodyNew();
        var second = CHANCE.fixed(1, () -> begin("line-x")).sheet().items();
        assertEquals(first, second);
        somebodyNew();
        assertNotEquals(first, begin("line-x").sheet().items());
    }

    @Test
    void a_sheet_carries_no_key_and_no_explanation() {
        var sheet = begin("line-x").sheet().toString();
        assertFalse(sheet.contains("Потому") || sheet.contains("right") || sheet.contains("Что искать"), sheet);
    }

    @Test
    void a_result_that_counts_says_how_near_it_is_to_the_cut_and_a_quiz_does_not() {
        var begun = begin("auto-x");
        answerAll(begun, 1, 0);
        submit(begun);
        asExaminer(h -> {
            h.announcing.announceNow(List.of(id(begun)));
            return null;
        });
        var precision = asCandidate(h -> h.reading.result(id(begun))).outcome().precision();
        assertEquals(4, precision.band().pass(), "80 % of five");
        assertEquals(Math.sqrt(3.5 * 1.5 / 4), precision.band().error(), 1e-12);
        assertTrue(precision.within(), "four points, half a point above the place between failing and passing");
        assertEquals(Set.of("product", "safety"), precision.areas().keySet());
        somebodyNew();
        var quiz = begin("quiz-x");
        answerAll(quiz, 0, 0);
        submit(quiz);
        assertNull(asCandidate(h -> h.reading.result(id(quiz))).outcome().precision());
    }

    @Test
    void a_double_click_on_begin_gives_the_same_sitting() {
        var first = begin("quiz-x");
        var second = begin("quiz-x");
        assertEquals(first.sheet().sittingId(), second.sheet().sittingId());
        assertEquals(first.sheet().items(), second.sheet().items());
    }

    @Test
    void two_begins_at_the_same_moment_make_one_sitting() throws Exception {
        var gun = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(4);
        try {
            var all = new ArrayList<java.util.concurrent.Future<Long>>();
            for (int i = 0; i < 4; i++) {
                all.add(pool.submit(() -> {
                    gun.await();
                    return begin("quiz-x").sheet().sittingId();
                }));
            }
            gun.countDown();
            var ids = new HashSet<Long>();
            for (var one : all) {
                ids.add(one.get());
            }
            assertEquals(1, ids.size());
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void nobody_sits_two_exams_at_once_nor_one_whose_step_is_shut_nor_an_unknown_one() {
        begin("quiz-x");
        assertThrows(OtherSittingOpen.class, () -> begin("line-x"));
        somebodyNew();
        shut.add("quiz-x");
        assertThrows(StepNotOpen.class, () -> begin("quiz-x"));
        assertThrows(Unknown.class, () -> begin("nothing"));
        assertThrows(Unknown.class, () -> begin("экзамен"), "no key has such letters");
        assertThrows(BadInput.class, () -> begin(" "));
        assertThrows(BadInput.class, () -> begin("x".repeat(61)));
        assertThrows(BadInput.class, () -> asCandidate(h -> h.taking.begin("auto-x", "short")));
    }

    @Test
    void an_attestation_needs_an_invitation_that_is_open_and_not_from_oneself() {
        assertThrows(NotInvited.class, () -> begin("att-x"));
        var me = person;
        assertThrows(
                OwnSitting.class,
                () -> as(TestCaller.of(me, CENTRE, Role.TRAINER), h -> {
                    h.inviting.invite(me, "att-x", START, START.plusSeconds(60));
                    return null;
                }));
        assertThrows(
                Unknown.class,
                () -> as(TestCaller.of(new PersonId(1), OTHER, Role.TRAINER), h -> {
                    h.inviting.invite(me, "att-x", START, START.plusSeconds(60));
                    return null;
                }));
        asExaminer(h -> {
            h.inviting.invite(me, "att-x", START.plusSeconds(60), START.plusSeconds(3600));
            return null;
        });
        assertThrows(NotInvited.class, () -> begin("att-x"));
        now = START.plusSeconds(60);
        assertEquals(5, begin("att-x").sheet().items().size());
    }

    // ── rounds ───────────────────────────────────────────────────────────────────────────────────────────

    private static final Instant HALF_A_YEAR_LATER = Instant.parse("2027-06-10T05:00:00Z");

    /** Invited from now on for a day. */
    private void invited(Role role, String exam) {
        as(TestCaller.of(new PersonId(1), CENTRE, role), h -> {
            h.inviting.invite(person, exam, now, now.plusSeconds(24 * 3600));
            return null;
        });
    }

    private Begun sat(String exam, int wrong) {
        var begun = begin(exam);
        answerAll(begun, wrong, 0);
        submit(begun);
        asExaminer(h -> {
            h.announcing.announceNow(List.of(id(begun)));
            return null;
        });
        return begun;
    }

    /** The failed try before, trained for; the next day. */
    private void trainedAndTheNextDay(Begun failed) {
        asExaminer(h -> {
            h.remediating.record(id(failed), "Разобрали");
            return null;
        });
        now = now.plusSeconds(24 * 3600);
    }

    @Test
    void an_attestation_passed_is_sat_again_when_the_trainer_invites_anew_and_its_tries_begin_anew() {
        invited(Role.TRAINER, "att-x");
        var first = sat("att-x", 0);
        assertThrows(AlreadyPassed.class, () -> begin("att-x"), "the invitation is open still, and used");
        now = HALF_A_YEAR_LATER;
        assertThrows(NotInvited.class, () -> begin("att-x"));
        invited(Role.TRAINER, "att-x");
        var entrance = asCandidate(h -> h.reading.entrance("att-x"));
        assertTrue(entrance.mayBegin());
        assertEquals(0, entrance.triesUsed());
        var second = sat("att-x", 3);
        assertEquals(1, second.sheet().tryNumber());
        assertEquals(
                ExamResult.Next.TRAIN_FIRST,
                asCandidate(h -> h.reading.result(id(second))).outcome().next());
        assertEquals(
                List.of(second.sheet().sittingId()),
                asExaminer(h -> h.remediating.waiting()).stream()
                        .filter(task -> task.person().equals(person))
                        .map(RemediationTask::sittingId)
                        .toList());
        trainedAndTheNextDay(second);
        invited(Role.TRAINER, "att-x");
        var third = sat("att-x", 3);
        assertEquals(2, third.sheet().tryNumber());
        assertEquals(
                ExamResult.Next.TALK,
                asCandidate(h -> h.reading.result(id(third))).outcome().next());
        assertEquals(
                ExamResult.Next.GO_ON,
                asCandidate(h -> h.reading.result(id(first))).outcome().next(),
                "what was passed stays passed");
        assertThrows(NoTryLeft.class, () -> begin("att-x"));
        now = now.plusSeconds(3600);
        invited(Role.TRAINER, "att-x");
        assertEquals(1, begin("att-x").sheet().tryNumber());
    }

    @Test
    void the_last_result_of_an_exam_is_that_of_its_last_round() {
        invited(Role.TRAINER, "att-x");
        trainedAndTheNextDay(sat("att-x", 3));
        invited(Role.TRAINER, "att-x");
        sat("att-x", 0);
        now = HALF_A_YEAR_LATER;
        invited(Role.TRAINER, "att-x");
        var last = sat("att-x", 3);
        var found = database.tx(
                em -> new Sittings(em).outcomes(List.of(person), "att-x").get(person));
        assertEquals(last.sheet().sittingId(), found.get(0).sittingId());
        assertEquals(3, found.size());
    }

    @Test
    void a_certification_is_open_again_when_its_pass_has_run_out() {
        sat("auto-x", 0);
        now = Instant.parse("2027-06-03T18:59:59Z");
        assertThrows(AlreadyPassed.class, () -> begin("auto-x"));
        now = now.plusSeconds(1);
        assertEquals(1, begin("auto-x").sheet().tryNumber(), "six months later, in Tashkent");
    }

    @Test
    void after_the_last_failed_try_of_a_certification_only_an_invitation_by_the_head_opens_it_again() {
        for (int i = 0; i < 3; i++) {
            trainedAndTheNextDay(sat("auto-x", 3));
        }
        assertThrows(HeadDecides.class, () -> begin("auto-x"));
        invited(Role.TRAINER, "auto-x");
        assertThrows(HeadDecides.class, () -> begin("auto-x"));
        invited(Role.HEAD, "auto-x");
        assertEquals(1, begin("auto-x").sheet().tryNumber());
    }

    @Test
    void outside_a_demonstration_the_shipped_samples_do_not_count() {
        demo = false;
        assertThrows(OnlySampleItems.class, () -> begin("line-x"));
        assertEquals(5, begin("quiz-x").sheet().items().size());
    }

    // ── answering ────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_repeated_answer_gets_the_first_acknowledgement_and_is_stored_once() {
        var begun = begin("quiz-x");
        var first = save(begun, 1, 1, Answer.choice(0));
        now = START.plusSeconds(9);
        assertEquals(first, save(begun, 1, 1, Answer.choice(0)));
        assertEquals(START, first.savedAt());
        assertEquals(1, database.tx(em -> new Answers(em).events(id(begun))).size());
        assertThrows(SequenceTaken.class, () -> save(begun, 1, 1, Answer.choice(1)));
        assertThrows(SequenceTaken.class, () -> save(begun, 1, 2, Answer.choice(0)));
    }

    @Test
    void a_saved_answer_costs_at_most_four_statements() throws Exception {
        var begun = begin("quiz-x");
        save(begun, 1, 1, Answer.choice(0));
        int statements = StatementCounter.during(() -> save(begun, 2, 1, Answer.choice(1)));
        assertTrue(statements <= 4, statements + " statements");
        assertTrue(statements >= 3, "the counter counts");
    }

    @Test
    void the_pages_about_sittings_cost_the_same_however_many_there_are() throws Exception {
        var candidate = TestCaller.of(person, CENTRE, Role.TRAINEE);
        var examiner = TestCaller.of(new PersonId(1), CENTRE, Role.EXAMINER, Role.TRAINER);
        var first = failedQuiz();
        var written = begin("line-x");
        answerAll(written, 0, 0);
        submit(written);
        int result = cost(candidate, h -> h.reading.result(id(first)));
        int mine = cost(candidate, h -> h.reading.mine());
        int centre = cost(examiner, h -> h.reading.ofCentre());
        int queue = cost(examiner, h -> h.marking.queue());
        int sheet = cost(examiner, h -> h.marking.waiting(id(written)));
        failedQuiz();
        var last = failedQuiz();
        for (int i = 0; i < 3; i++) {
            somebodyNew();
            var more = begin("line-x");
            answerAll(more, 0, 0);
            submit(more);
        }
        assertEquals(result, cost(candidate, h -> h.reading.result(id(last))));
        assertEquals(mine, cost(candidate, h -> h.reading.mine()));
        assertEquals(centre, cost(examiner, h -> h.reading.ofCentre()));
        assertEquals(queue, cost(examiner, h -> h.marking.queue()));
        assertEquals(sheet, cost(examiner, h -> h.marking.waiting(id(written))));
        var all = List.of(result, mine, centre, queue, sheet);
        assertTrue(all.stream().allMatch(n -> n > 0 && n <= 12), "result, mine, centre, queue, sheet: " + all);
    }

    private Begun failedQuiz() {
        var begun = begin("quiz-x");
        answerAll(begun, 0, 1);
        submit(begun);
        return begun;
    }

    /** Statements of one page, the bank read anew. */
    private int cost(Caller caller, Function<ExamHouse, ?> page) {
        return as(caller, h -> {
            try {
                return StatementCounter.during(() -> page.apply(h));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void answers_sent_at_the_same_moment_by_twenty_hands_are_all_kept_in_one_chain() throws Exception {
        var begun = begin("quiz-x");
        var pool = Executors.newFixedThreadPool(8);
        try {
            var all = new ArrayList<java.util.concurrent.Future<Saved>>();
            for (int seq = 1; seq <= 40; seq++) {
                int number = (seq + 1) / 2; // each number twice: a retry that crosses its first try
                all.add(pool.submit(() -> save(begun, number, 1 + number % 5, Answer.choice(number % 2))));
            }
            for (var one : all) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
        var events = database.tx(em -> new Answers(em).events(id(begun)));
        assertEquals(20, events.size());
        assertEquals(32, AnswerEvent.head(events).length);
    }

    @Test
    void what_was_changed_before_and_comes_after_is_kept_and_does_not_become_the_answer() {
        var begun = begin("quiz-x");
        var items = begun.sheet().items();
        save(begun, 3, 1, yes(items.get(0)));
        assertTrue(save(begun, 1, 1, no(items.get(0))).counts(), "it is acknowledged");
        save(begun, 4, 2, Answer.NONE);
        save(begun, 2, 2, yes(items.get(1)));
        var sheet = withToken(h -> h.taking.sheet(id(begun), begun.token()));
        assertEquals(
                List.of(yes(items.get(0)).choice(), List.of()),
                sheet.answers().stream().map(SheetAnswer::choice).toList());
        assertEquals(5, sheet.nextSeq());
        assertEquals(1, submit(begun).answered());
        var events = database.tx(em -> new Answers(em).events(id(begun)));
        assertEquals(
                List.of(3, 1, 4, 2), events.stream().map(AnswerEvent::clientSeq).toList());
        assertEquals(32, AnswerEvent.head(events).length, "the chain goes by arrival");
        assertEquals(
                "20",
                asCandidate(h -> h.reading.result(id(begun)))
                        .outcome()
                        .percent()
                        .toPlainString());
    }

    @Test
    void an_answer_changed_in_the_database_breaks_the_chain() {
        var begun = begin("quiz-x");
        save(begun, 1, 1, Answer.choice(0));
        save(begun, 2, 2, Answer.choice(0));
        database.execute(
                "UPDATE exam_answer SET choice = '1' WHERE sitting_id = ? AND client_seq = 1",
                id(begun).value());
        var events = database.tx(em -> new Answers(em).events(id(begun)));
        assertThrows(IllegalStateException.class, () -> AnswerEvent.head(events));
    }

    @Test
    void the_token_of_another_sitting_another_device_or_none_opens_nothing() {
        var mine = begin("quiz-x");
        somebodyNew();
        var theirs = begin("quiz-x");
        assertThrows(
                Unknown.class,
                () -> withToken(h ->
                        h.taking.answer(id(theirs), mine.token(), 1, AnswerChange.now(1, Answer.choice(0), false))));
        assertThrows(Unknown.class, () -> withToken(h -> h.taking.sheet(id(theirs), mine.token())));
        assertThrows(Unknown.class, () -> withToken(h -> h.taking.submit(id(theirs), mine.token())));
        assertThrows(Unknown.class, () -> withToken(h -> h.taking.sheet(id(theirs), null)));
        assertThrows(
                Unknown.class,
                () -> withToken(h -> h.taking.sheet(
                        id(theirs), new SittingToken(theirs.token().token(), "another-device-altogether"))));
        assertThrows(Unknown.class, () -> withToken(h -> h.taking.sheet(new SittingId(-1), mine.token())));
        assertEquals(0, database.tx(em -> new Answers(em).events(id(theirs))).size());
    }

    @Test
    void what_is_no_answer_to_the_item_is_refused_and_nothing_is_stored() {
        var begun = begin("line-x");
        int written = place(begun, "short");
        int single = place(begun, "single");
        for (Runnable bad : List.<Runnable>of(
                () -> save(begun, 1, 99, Answer.choice(0)),
                () -> save(begun, 1, 0, Answer.choice(0)),
                () -> save(begun, 0, single, Answer.choice(0)),
                () -> save(begun, -5, single, Answer.choice(0)),
                () -> save(begun, Integer.MAX_VALUE, single, Answer.choice(0)),
                () -> save(begun, 1, single, Answer.choice(7)),
                () -> save(begun, 1, single, Answer.choice(0, 1)),
                () -> save(begun, 1, single, Answer.text("a")),
                () -> save(begun, 1, written, Answer.text("x".repeat(4001))),
                () -> save(begun, 1, written, Answer.choice(0)))) {
            assertThrows(BadInput.class, bad::run);
        }
        assertEquals(0, database.tx(em -> new Answers(em).events(id(begun))).size());
        save(begun, 1, written, Answer.text("ʻ ʼ ё қ 🙂 '; DROP TABLE exam_answer; --"));
        assertEquals(
                "ʻ ʼ ё қ 🙂 '; DROP TABLE exam_answer; --",
                withToken(h -> h.taking.sheet(id(begun), begun.token()))
                        .answers()
                        .get(0)
                        .text());
    }

    private static int place(Begun begun, String kind) {
        return begun.sheet().items().stream()
                .filter(i -> i.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .place();
    }

    @Test
    void at_the_end_no_answer_is_taken_but_a_saved_one_is_still_acknowledged_and_the_clock_closes() {
        var begun = begin("line-x");
        now = begun.sheet().endsAt().minusMillis(1);
        var last = save(begun, 1, place(begun, "single"), Answer.choice(0));
        now = begun.sheet().endsAt();
        assertThrows(SittingOver.class, () -> save(begun, 2, 2, Answer.choice(0)));
        assertEquals(last, save(begun, 1, place(begun, "single"), Answer.choice(0)));
        now = begun.sheet().endsAt().plus(ExamTaking.GRACE).minusSeconds(1);
        sweep();
        assertEquals(
                State.OPEN,
                database.tx(em -> new Sittings(em).get(id(begun))).state(),
                "answers given in time may still arrive");
        now = now.plusSeconds(30);
        sweep();
        var sitting = database.tx(em -> new Sittings(em).get(id(begun)));
        assertEquals(State.MARKED, sitting.state(), "an unanswered written item needs no examiner");
        assertEquals(begun.sheet().endsAt(), sitting.closedAt());
        assertThrows(SittingOver.class, () -> save(begun, 3, 2, Answer.choice(0)));
        assertEquals(submit(begun), submit(begun));
    }

    @Test
    void a_candidate_goes_on_where_he_was_after_everything_was_killed() {
        var begun = begin("quiz-x");
        save(begun, 1, 2, Answer.choice(1));
        save(begun, 2, 3, Answer.choice(0));
        save(begun, 3, 2, Answer.choice(0));
        var sheet = withToken(h -> h.taking.sheet(id(begun), begun.token()));
        assertEquals(begun.sheet().items(), sheet.items());
        assertEquals(4, sheet.nextSeq());
        assertEquals(2, sheet.answers().size());
        assertEquals(
                List.of(0),
                sheet.answers().stream()
                        .filter(a -> a.place() == 2)
                        .findFirst()
                        .orElseThrow()
                        .choice());
    }

    @Test
    void another_device_takes_over_knowingly_and_the_first_is_out() {
        var begun = begin("quiz-x");
        save(begun, 1, 1, Answer.choice(0));
        var second = asCandidate(h -> h.taking.resume(id(begun), "device-of-the-candidate-2"));
        assertThrows(Unknown.class, () -> save(begun, 2, 2, Answer.choice(0)));
        save(second, second.sheet().nextSeq(), 2, Answer.choice(0));
        somebodyNew();
        assertThrows(Unknown.class, () -> asCandidate(h -> h.taking.resume(id(begun), DEVICE)));
    }

    // ── without the network ──────────────────────────────────────────────────────────────────────────────

    private Saved later(Begun begun, int seq, int place, int acknowledged, Long since) {
        return withToken(h -> h.taking.answer(
                id(begun),
                begun.token(),
                seq,
                new AnswerChange(place, Answer.choice(0), false, new Waited.Since(acknowledged, since))));
    }

    private List<Incident> incidents(Begun begun) {
        return database.tx(em -> new Answers(em).incidents(id(begun)));
    }

    private long evidence(Begun begun) {
        return database.tx(
                em -> ((Number) em.createNativeQuery("SELECT COUNT(*) FROM exam_evidence WHERE sitting_id = ?")
                                .setParameter(1, id(begun).value())
                                .getSingleResult())
                        .longValue());
    }

    @Test
    void thirty_minutes_without_the_network_lose_no_answer() {
        var begun = begin("line-x");
        now = START.plusSeconds(60);
        int place = place(begun, "single");
        save(begun, 1, place, Answer.choice(1));
        now = START.plusSeconds(60 + 1800);
        assertTrue(later(begun, 2, place, 1, 600_000L).counts());
        assertTrue(later(begun, 3, place, 1, 1_500_000L).counts());
        var events = database.tx(em -> new Answers(em).events(id(begun)));
        assertNull(events.get(0).waited());
        assertEquals(START.plusSeconds(60 + 600), events.get(1).waited().givenAt());
        assertEquals(START.plusSeconds(60 + 1500), events.get(2).waited().givenAt());
        assertEquals(32, AnswerEvent.head(events).length);
        assertEquals(
                List.of(Incident.Kind.LONG_WAIT),
                incidents(begun).stream().map(Incident::kind).toList(),
                "one gap is told once");
        assertEquals(1_200_000, incidents(begun).get(0).detail());
    }

    @Test
    void what_was_given_before_the_end_counts_when_it_comes_within_the_time_of_grace() {
        var begun = begin("line-x");
        var end = begun.sheet().endsAt();
        long toEnd = java.time.Duration.between(START, end).toMillis();
        int place = place(begun, "single");
        now = end.plusSeconds(300);
        assertTrue(later(begun, 1, place, 0, toEnd - 1000).counts());
        assertFalse(later(begun, 2, place, 0, toEnd).counts(), "given at the end");
        assertFalse(later(begun, 3, place, 0, null).counts(), "the browser lost count");
        assertThrows(SittingOver.class, () -> save(begun, 4, place, Answer.choice(1)));
        now = end.plus(ExamTaking.GRACE);
        assertFalse(later(begun, 5, place, 0, toEnd - 1000).counts(), "the time of grace is over");
        assertEquals(1, database.tx(em -> new Answers(em).events(id(begun))).size());
        assertEquals(3, evidence(begun));
        submit(begun);
        assertEquals(end, database.tx(em -> new Sittings(em).get(id(begun))).closedAt(), "it closes as of its end");
    }

    @Test
    void what_was_given_just_before_the_end_counts_however_soon_after_it_it_comes() {
        var begun = begin("line-x");
        var end = begun.sheet().endsAt();
        long toEnd = java.time.Duration.between(START, end).toMillis();
        int place = place(begun, "single");
        now = end.minusSeconds(1);
        assertTrue(later(begun, 1, place, 0, toEnd - 1500).counts());
        now = end;
        assertTrue(later(begun, 2, place, 0, toEnd - 1).counts(), "a click at the last moment");
        now = end.plusSeconds(1);
        assertTrue(later(begun, 3, place, 1, 0L).counts(), "the network was away for some seconds");
        assertFalse(later(begun, 4, place, 0, toEnd + 500).counts(), "given after the end");
        assertFalse(later(begun, 5, place, 0, toEnd + 60_000).counts(), "a clock that runs fast");
        assertThrows(SittingOver.class, () -> save(begun, 6, place, Answer.choice(1)), "nothing is attested");
        var events = database.tx(em -> new Answers(em).events(id(begun)));
        assertNull(events.get(0).waited(), "before the end it came at once");
        assertEquals(new Waited(end.minusMillis(1)), events.get(1).waited());
        assertEquals(new Waited(end.minusSeconds(1)), events.get(2).waited());
        assertEquals(2, evidence(begun));
    }

    @Test
    void who_marks_a_written_answer_reads_that_it_waited_for_the_network() {
        var begun = begin("line-x");
        int place = place(begun, "short");
        now = START.plusSeconds(600);
        withToken(h -> h.taking.answer(
                id(begun),
                begun.token(),
                1,
                new AnswerChange(place, Answer.text("запишу заявку"), false, new Waited.Since(0, 60_000L))));
        submit(begun);
        var answer = asExaminer(h -> h.marking.waiting(id(begun))).get(0);
        assertEquals(new Attested(START.plusSeconds(60), START.plusSeconds(600)), answer.attested());
    }

    @Test
    void a_browser_that_lost_count_is_believed_until_the_end() {
        var begun = begin("line-x");
        now = begun.sheet().endsAt().minusSeconds(1);
        assertTrue(later(begun, 1, place(begun, "single"), 0, null).counts());
        var event = database.tx(em -> new Answers(em).events(id(begun))).get(0);
        assertNull(event.waited().givenAt());
    }

    @Test
    void a_device_that_was_taken_over_hands_in_what_it_holds_and_no_mark_changes() {
        var begun = begin("quiz-x");
        save(begun, 1, 1, no(begun.sheet().items().get(0)));
        var second = asCandidate(h -> h.taking.resume(id(begun), "device-of-the-candidate-2"));
        var held = Map.of(
                2, AnswerChange.now(1, yes(begun.sheet().items().get(0)), false),
                3, AnswerChange.now(2, yes(begun.sheet().items().get(1)), false));
        assertEquals(Integer.valueOf(2), withToken(h -> h.taking.handInLate(id(begun), begun.token(), held)));
        assertEquals(
                Integer.valueOf(2),
                withToken(h -> h.taking.handInLate(id(begun), begun.token(), held)),
                "again is no harm");
        assertEquals(2, evidence(begun));
        assertEquals(1, database.tx(em -> new Answers(em).events(id(begun))).size());
        assertEquals(
                List.of(Incident.Kind.LATE_ANSWERS, Incident.Kind.TAKEN_OVER),
                incidents(begun).stream().map(Incident::kind).sorted().toList().stream()
                        .sorted(java.util.Comparator.comparing(Enum::name))
                        .toList());
        submit(second);
        assertEquals(
                Integer.valueOf(2),
                withToken(h -> h.taking.handInLate(id(begun), begun.token(), held)),
                "after the end too");
        assertEquals(
                "0",
                asCandidate(h -> h.reading.result(id(begun)))
                        .outcome()
                        .percent()
                        .toPlainString());
    }

    @Test
    void the_number_of_what_did_not_count_is_not_given_again() {
        var begun = begin("line-x");
        int place = place(begun, "single");
        save(begun, 1, place, Answer.choice(1));
        now = begun.sheet().endsAt().plusSeconds(60);
        assertFalse(later(begun, 2, place, 0, null).counts());
        int next = withToken(h -> h.taking.sheet(id(begun), begun.token())).nextSeq();
        assertEquals(3, next);
        assertFalse(later(begun, next, place, 1, null).counts());
        assertEquals(2, evidence(begun));
    }

    @Test
    void what_was_held_before_a_reload_counts_from_the_handover_it_was_made_after() {
        var begun = begin("line-x");
        int place = place(begun, "single");
        now = START.plusSeconds(600);
        var again = asCandidate(h -> h.taking.resume(id(begun), DEVICE));
        now = START.plusSeconds(602);
        later(again, 1, place, 0, 60_000L);
        later(again, 2, place, 0, 1_500L);
        var events = database.tx(em -> new Answers(em).events(id(begun)));
        assertEquals(new Waited(START.plusSeconds(60)), events.get(0).waited());
        assertNull(events.get(1).waited(), "given after the reload, it came at once");
        assertEquals(
                List.of(Incident.Kind.LONG_WAIT),
                incidents(begun).stream().map(Incident::kind).toList());
    }

    @Test
    void evidence_of_a_device_that_was_taken_over_counts_from_its_own_handover() {
        var begun = begin("line-x");
        int place = place(begun, "single");
        now = START.plusSeconds(600);
        asCandidate(h -> h.taking.resume(id(begun), "device-of-the-candidate-2"));
        now = START.plusSeconds(601);
        var held = Map.of(1, new AnswerChange(place, Answer.choice(0), false, new Waited.Since(0, 60_000L)));
        withToken(h -> h.taking.handInLate(id(begun), begun.token(), held));
        assertEquals(
                START.plusSeconds(60),
                database.tx(em -> new Answers(em).late(id(begun))).get(0).given());
    }

    @Test
    void evidence_is_kept_once_however_often_a_device_is_handed_the_sheet_and_another_answer_beside_it() {
        var begun = begin("quiz-x");
        var held = Map.of(2, AnswerChange.now(1, Answer.choice(0), false));
        withToken(h -> h.taking.handInLate(id(begun), begun.token(), held));
        now = START.plusSeconds(60);
        var again = asCandidate(h -> h.taking.resume(id(begun), DEVICE));
        withToken(h -> h.taking.handInLate(id(begun), again.token(), held));
        assertEquals(1, evidence(begun), "the same answer");
        withToken(h ->
                h.taking.handInLate(id(begun), again.token(), Map.of(2, AnswerChange.now(1, Answer.choice(1), false))));
        now = START.plusSeconds(61);
        withToken(h ->
                h.taking.handInLate(id(begun), again.token(), Map.of(2, AnswerChange.now(3, Answer.choice(1), false))));
        assertEquals(3, evidence(begun), "another answer under the same number");
        assertEquals(1, incidents(begun).size(), "one device is told once");
    }

    @Test
    void evidence_of_a_stranger_or_of_no_answer_is_refused_and_nothing_is_kept() {
        var mine = begin("quiz-x");
        somebodyNew();
        var theirs = begin("quiz-x");
        var one = Map.of(1, AnswerChange.now(1, Answer.choice(0), false));
        assertThrows(Unknown.class, () -> withToken(h -> h.taking.handInLate(id(theirs), mine.token(), one)));
        assertThrows(Unknown.class, () -> withToken(h -> h.taking.handInLate(id(theirs), null, one)));
        var mixed = Map.of(
                1, AnswerChange.now(1, Answer.choice(0), false), 2, AnswerChange.now(77, Answer.choice(0), false));
        assertThrows(BadInput.class, () -> withToken(h -> h.taking.handInLate(id(theirs), theirs.token(), mixed)));
        var tooMany = new HashMap<Integer, AnswerChange>();
        for (int seq = 1; seq <= ExamTaking.MAX_LATE + 1; seq++) {
            tooMany.put(seq, AnswerChange.now(1, Answer.choice(0), false));
        }
        assertThrows(BadInput.class, () -> withToken(h -> h.taking.handInLate(id(theirs), theirs.token(), tooMany)));
        assertEquals(0, evidence(theirs));
    }

    // ── time that is added ───────────────────────────────────────────────────────────────────────────────

    private <T> T asInvigilator(long who, Function<ExamHouse, T> work) {
        return as(TestCaller.of(new PersonId(who), CENTRE, Role.INVIGILATOR), work);
    }

    private static String key() {
        return java.util.UUID.randomUUID().toString();
    }

    @Test
    void what_an_invigilator_sends_twice_is_done_once() {
        var begun = begin("line-x");
        var key = key();
        var first = asInvigilator(1, h -> h.invigilating.give(key, id(begun), 3, "The headset broke"));
        assertEquals(first, asInvigilator(1, h -> h.invigilating.give(key, id(begun), 3, "The headset broke")));
        assertEquals(begun.sheet().endsAt().plusSeconds(180), end(begun));
        assertThrows(BadInput.class, () -> asInvigilator(1, h -> h.invigilating.give("x", id(begun), 1, "No key")));
        assertThrows(BadInput.class, () -> asInvigilator(1, h -> h.invigilating.give(null, id(begun), 1, "No key")));
    }

    private Instant end(Begun begun) {
        return database.tx(em -> new Sittings(em).get(id(begun)).endsAt());
    }

    @Test
    void an_invigilator_gives_five_minutes_alone_and_more_only_with_a_second_person() {
        var begun = begin("line-x");
        var end = begun.sheet().endsAt();
        asInvigilator(1, h -> h.invigilating.give(key(), id(begun), 3, "The headset broke"));
        assertEquals(end.plusSeconds(180), end(begun));
        asInvigilator(1, h -> h.invigilating.give(key(), id(begun), 2, "The headset broke again"));
        assertEquals(end.plusSeconds(300), end(begun));
        var asked = asInvigilator(1, h -> h.invigilating.give(key(), id(begun), 1, "And again"));
        assertTrue(asked.needsSecond());
        assertEquals(end.plusSeconds(300), end(begun), "the sixth minute waits");
        assertThrows(
                SecondPersonNeeded.class,
                () -> asInvigilator(1, h -> {
                    h.invigilating.agree(asked.id());
                    return null;
                }));
        asInvigilator(2, h -> {
            h.invigilating.agree(asked.id());
            return null;
        });
        assertEquals(end.plusSeconds(360), end(begun));
        assertThrows(
                AlreadyAgreed.class,
                () -> asInvigilator(3, h -> {
                    h.invigilating.agree(asked.id());
                    return null;
                }));
        assertEquals(
                6,
                asInvigilator(1, h -> h.invigilating.seats()).stream()
                        .filter(s -> s.sitting().equals(id(begun)))
                        .findFirst()
                        .orElseThrow()
                        .extraMinutes());
    }

    @Test
    void the_receipt_names_the_minutes_in_force_and_none_that_nobody_has_agreed_to() {
        approve(right(25));
        var begun = begin("line-x");
        var given = asInvigilator(1, h -> h.invigilating.give(key(), id(begun), 3, "The headset broke"));
        asInvigilator(1, h -> h.invigilating.give(key(), id(begun), 30, "Nobody agrees to it"));
        answerAll(begun, 0, 0);
        assertThrows(SittingOpen.class, () -> asCandidate(h -> h.receipts.unsigned(id(begun))));
        submit(begun);
        var paper = asCandidate(h -> h.receipts.unsigned(id(begun)));
        assertEquals(
                List.of(ExtraTime.Kind.ACCOMMODATION, ExtraTime.Kind.EXTRA),
                paper.added().stream().map(ReceiptPaper.Added::kind).toList());
        assertEquals(
                new ReceiptPaper.Added(180, ExtraTime.Kind.EXTRA, given.at()),
                paper.added().get(1));
        long length = bankMinutes("line-x");
        assertEquals(
                60 * length
                        + paper.added().stream()
                                .mapToInt(ReceiptPaper.Added::seconds)
                                .sum(),
                java.time.Duration.between(paper.started(), paper.end()).toSeconds(),
                "start, length and what was added explain the end");
    }

    private long bankMinutes(String exam) {
        return database.tx(
                em -> new ItemBank(em).blueprint(exam).orElseThrow().rules().minutes());
    }

    @Test
    void nobody_gives_himself_time_nor_somebody_of_another_centre_nor_a_sitting_that_is_over() {
        var begun = begin("line-x");
        assertThrows(
                OwnSitting.class,
                () -> as(
                        TestCaller.of(person, CENTRE, Role.INVIGILATOR),
                        h -> h.invigilating.give(key(), id(begun), 1, "For me")));
        assertThrows(
                Unknown.class,
                () -> as(
                        TestCaller.of(new PersonId(1), OTHER, Role.INVIGILATOR),
                        h -> h.invigilating.give(key(), id(begun), 1, "From afar")));
        assertThrows(BadInput.class, () -> asInvigilator(1, h -> h.invigilating.give(key(), id(begun), 0, "Nothing")));
        assertThrows(
                BadInput.class, () -> asInvigilator(1, h -> h.invigilating.give(key(), id(begun), 61, "Too much")));
        assertThrows(BadInput.class, () -> asInvigilator(1, h -> h.invigilating.give(key(), id(begun), 1, " ")));
        now = begun.sheet().endsAt();
        assertThrows(SittingOver.class, () -> asInvigilator(1, h -> h.invigilating.give(key(), id(begun), 1, "Late")));
        assertTrue(as(TestCaller.of(new PersonId(1), OTHER, Role.INVIGILATOR), h -> h.invigilating.seats())
                .isEmpty());
    }

    @Test
    void an_outage_that_two_people_agree_on_gives_all_who_sat_the_same_minutes() {
        var early = begin("line-x");
        somebodyNew();
        var second = begin("line-x");
        now = START.plusSeconds(300);
        somebodyNew();
        var late = begin("line-x");
        now = START.plusSeconds(600);
        var outage = asInvigilator(
                1, h -> h.invigilating.report(key(), null, START.plusSeconds(60), 7, "The power was gone"));
        assertEquals(early.sheet().endsAt(), end(early), "one person is not enough");
        assertThrows(SecondPersonNeeded.class, () -> asInvigilator(1, h -> h.invigilating.agreeOutage(outage.id())));
        assertTrue(asInvigilator(2, h -> h.invigilating.agreeOutage(outage.id())) >= 2);
        assertEquals(early.sheet().endsAt().plusSeconds(420), end(early));
        assertEquals(second.sheet().endsAt().plusSeconds(420), end(second));
        assertEquals(late.sheet().endsAt(), end(late), "who began later has lost nothing");
        assertThrows(AlreadyAgreed.class, () -> asInvigilator(3, h -> h.invigilating.agreeOutage(outage.id())));
        assertThrows(
                BadInput.class,
                () -> asInvigilator(1, h -> h.invigilating.report(key(), null, now.plusSeconds(1), 7, "Tomorrow")));
    }

    @Test
    void the_same_outage_gives_its_minutes_once() {
        var begun = begin("line-x");
        now = START.plusSeconds(1800 - 60);
        var first = outage(600, 5);
        var again = outage(660, 3);
        var other = outage(900, 2);
        asInvigilator(2, h -> h.invigilating.agreeOutage(first.id()));
        assertThrows(OutageOverlaps.class, () -> asInvigilator(2, h -> h.invigilating.agreeOutage(again.id())));
        asInvigilator(2, h -> h.invigilating.agreeOutage(other.id()));
        assertEquals(begun.sheet().endsAt().plusSeconds(7 * 60), end(begun));
    }

    private Outage outage(long second, int minutes) {
        return asInvigilator(
                1, h -> h.invigilating.report(key(), null, START.plusSeconds(second), minutes, "The power was gone"));
    }

    @Test
    void nobody_reports_or_agrees_to_an_outage_of_his_own_sitting() {
        begin("line-x");
        now = START.plusSeconds(700);
        var mine = TestCaller.of(person, CENTRE, Role.INVIGILATOR);
        assertThrows(
                OwnSitting.class,
                () -> as(
                        mine,
                        h -> h.invigilating.report(key(), null, START.plusSeconds(300), 5, "The power was gone")));
        var reported = asInvigilator(
                1, h -> h.invigilating.report(key(), null, START.plusSeconds(300), 5, "The power was gone"));
        assertThrows(OwnSitting.class, () -> as(mine, h -> h.invigilating.agreeOutage(reported.id())));
    }

    @Test
    void two_rights_to_the_same_on_one_day_are_not_approved() {
        approve(right(25));
        var second = right(50);
        assertThrows(RightOverlaps.class, () -> approve(second));
        somebodyNew();
        approve(right(50));
    }

    private Accommodation right(int percent) {
        var day = LocalDate.of(2026, 12, 1);
        return as(
                TestCaller.of(new PersonId(1), CENTRE, Role.HR),
                h -> h.accommodating.ask(
                        key(), person, percent, 0, day, day.plusMonths(6), "A certificate of the clinic"));
    }

    private void approve(Accommodation right) {
        as(TestCaller.of(new PersonId(2), CENTRE, Role.HEAD), h -> {
            h.accommodating.approve(right.id());
            return null;
        });
    }

    @Test
    void a_right_to_more_time_counts_once_another_person_has_approved_it_before_and_during_an_exam() {
        var before = right(25);
        var without = begin("line-x");
        assertEquals(without.sheet().endsAt(), end(without), "nobody has approved it");
        approve(before);
        long length =
                java.time.Duration.between(START, without.sheet().endsAt()).toMinutes();
        long more = ExtraTime.minutesOf(25, (int) length);
        assertEquals(without.sheet().endsAt().plusSeconds(60 * more), end(without), "during the exam");
        somebodyNew();
        approve(right(50));
        var with = begin("line-x");
        assertEquals(
                START.plusSeconds(60 * (length + ExtraTime.minutesOf(50, (int) length))),
                with.sheet().endsAt());
        somebodyNew();
        var own = right(10);
        assertThrows(
                SecondPersonNeeded.class,
                () -> as(TestCaller.of(new PersonId(1), CENTRE, Role.HR, Role.HEAD), h -> {
                    h.accommodating.approve(own.id());
                    return null;
                }));
        assertThrows(
                SecondPersonNeeded.class,
                () -> as(TestCaller.of(person, CENTRE, Role.HEAD), h -> {
                    h.accommodating.approve(own.id());
                    return null;
                }));
    }

    private Seat seat(Begun begun) {
        return asInvigilator(1, h -> h.invigilating.seats()).stream()
                .filter(s -> s.sitting().equals(id(begun)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_board_counts_answers_that_stand_and_tells_which_of_them_waited_for_the_network() {
        var begun = begin("line-x");
        var singles = begun.sheet().items().stream()
                .filter(i -> i.kind().equals("single"))
                .map(SheetItem::place)
                .toList();
        assertEquals("0 0", seat(begun).answered() + " " + seat(begun).attested());
        now = START.plusSeconds(60);
        save(begun, 1, singles.get(0), Answer.choice(0));
        save(begun, 2, singles.get(1), Answer.choice(0));
        save(begun, 4, singles.get(1), Answer.NONE);
        assertTrue(save(begun, 3, singles.get(1), Answer.choice(1)).counts(), "made before, came after");
        withToken(
                h -> h.taking.answer(id(begun), begun.token(), 5, AnswerChange.now(singles.get(2), Answer.NONE, true)));
        assertEquals(
                "1 0",
                seat(begun).answered() + " " + seat(begun).attested(),
                "a flag is no answer, nor one taken back");
        now = START.plusSeconds(200);
        assertTrue(later(begun, 6, singles.get(3), 1, 60_000L).counts());
        save(begun, 7, place(begun, "short"), Answer.text("слушаю"));
        assertEquals("3 1", seat(begun).answered() + " " + seat(begun).attested());
        assertEquals(begun.sheet().items().size(), seat(begun).items());
    }

    @Test
    void the_invigilator_s_board_costs_the_same_however_many_sit() throws Exception {
        var invigilator = TestCaller.of(new PersonId(1), CENTRE, Role.INVIGILATOR);
        begin("line-x");
        int seats = cost(invigilator, h -> h.invigilating.seats());
        for (int i = 0; i < 3; i++) {
            somebodyNew();
            begin("line-x");
        }
        assertEquals(seats, cost(invigilator, h -> h.invigilating.seats()));
    }

    // ── results ──────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_passed_quiz_is_announced_at_once_explained_and_told_to_the_programme() {
        var begun = begin("quiz-x");
        answerAll(begun, 1, 0);
        var receipt = submit(begun);
        assertTrue(receipt.announced());
        assertEquals(5, receipt.answered());
        assertEquals(List.of("QUIZ quiz-x " + person.value()), steps);
        var outcome = asCandidate(h -> h.reading.result(id(begun))).outcome();
        assertTrue(outcome.passed());
        assertEquals("80", outcome.percent().toPlainString());
        assertEquals(5, outcome.explained().size());
        assertEquals(1, outcome.explained().stream().filter(e -> !e.full()).count());
        assertEquals("Потому", outcome.explained().get(0).explanation().ru());
    }

    @Test
    void a_failed_quiz_can_be_taken_again_at_once_with_other_questions() {
        var begun = begin("quiz-x");
        answerAll(begun, 0, 1);
        submit(begun);
        var outcome = asCandidate(h -> h.reading.result(id(begun))).outcome();
        assertFalse(outcome.passed());
        assertEquals(ExamResult.Next.AGAIN_NOW, outcome.next());
        assertEquals(List.of(), steps);
        var second = begin("quiz-x");
        assertEquals(2, second.sheet().tryNumber());
        database.run(em -> {
            var s = new Sittings(em);
            var first = new HashSet<>(s.form(s.get(id(begun)).form()).stream()
                    .map(Sittings.Place::version)
                    .toList());
            first.retainAll(s.form(s.get(id(second)).form()).stream()
                    .map(Sittings.Place::version)
                    .toList());
            assertEquals(Set.of(), first);
        });
    }

    @Test
    void a_result_that_counts_is_hidden_until_the_announced_moment() {
        var begun = begin("line-x");
        answerAll(begun, 0, 0);
        assertFalse(submit(begun).announced());
        assertNull(asCandidate(h -> h.reading.result(id(begun))).outcome());
        assertThrows(
                MarkingUnfinished.class,
                () -> asExaminer(h -> {
                    h.announcing.announceNow(List.of(id(begun)));
                    return null;
                }));
        var waiting = asExaminer(h -> h.marking.waiting(id(begun)));
        assertEquals(1, waiting.size());
        assertEquals("Здравствуйте, слушаю вас", waiting.get(0).text());
        marked(begun, "1.5");
        var moment = START.plusSeconds(7200);
        asExaminer(h -> {
            h.announcing.announceAt(List.of(id(begun)), moment);
            return null;
        });
        now = moment.minusSeconds(1);
        sweep();
        assertNull(asCandidate(h -> h.reading.result(id(begun))).outcome());
        assertEquals(List.of(), announced);
        now = moment;
        sweep();
        sweep();
        var outcome = asCandidate(h -> h.reading.result(id(begun))).outcome();
        assertTrue(outcome.passed());
        assertEquals(List.of(), outcome.explained(), "exam items are never explained");
        assertEquals(1, announced.size());
        var event = announced.get(0);
        assertEquals("line-x", event.blueprintKey());
        assertEquals(
                0,
                event.percent()
                        .compareTo(
                                new BigDecimal("650").divide(new BigDecimal("7"), java.math.MathContext.DECIMAL128)));
        assertTrue(event.safetyPassed());
        assertEquals(List.of("EXAM line-x " + person.value()), steps);
        var outcomes =
                database.tx(em -> new ExamOutcomes(new Sittings(em), new Revisions(em)).latest(person, "line-x"));
        assertEquals(event.percent(), outcomes.orElseThrow().percent());
    }

    /** So many people have handed in an exam that is marked; its results are to be told at this moment. */
    private List<Begun> toBeTold(int people, Instant moment) {
        var all = new ArrayList<Begun>();
        for (int i = 0; i < people; i++) {
            somebodyNew();
            var begun = begin("auto-x");
            answerAll(begun, i % 2 == 0 ? 0 : 3, 0);
            submit(begun);
            all.add(begun);
        }
        asExaminer(h -> {
            h.announcing.announceAt(all.stream().map(SittingStoreTest::id).toList(), moment);
            return null;
        });
        return all;
    }

    private static List<Instant> toldAt(List<Begun> all) {
        return all.stream()
                .map(begun -> database.tx(em -> new Sittings(em).get(id(begun)).announcedAt()))
                .toList();
    }

    @Test
    void the_results_of_an_exam_are_told_at_the_moment_that_was_named_whenever_the_sweep_comes_by() {
        var moment = START.plusSeconds(7200);
        var all = toBeTold(3, moment);
        now = moment.plusSeconds(4);
        sweep();
        assertEquals(List.of(moment, moment, moment), toldAt(all));
    }

    @Test
    void results_that_could_not_be_told_for_long_are_told_at_one_moment_too() {
        var moment = START.plusSeconds(7200);
        var all = toBeTold(2, moment);
        now = moment.plus(Sitting.PROMPT);
        sweep();
        assertEquals(List.of(now, now), toldAt(all));
    }

    @Test
    void nobody_is_told_before_his_neighbour_can_be() {
        var moment = START.plusSeconds(7200);
        var all = toBeTold(3, moment);
        unlucky = person;
        now = moment;
        assertThrows(IllegalStateException.class, this::sweep);
        assertEquals(java.util.Arrays.asList(null, null, null), toldAt(all));
        unlucky = null;
        sweep();
        assertEquals(List.of(moment, moment, moment), toldAt(all));
    }

    @Test
    void telling_a_result_costs_the_same_however_many_are_told_at_once() throws Exception {
        var moment = START.plusSeconds(7200);
        var few = toBeTold(2, moment).stream().map(SittingStoreTest::id).toList();
        var many = toBeTold(12, moment).stream().map(SittingStoreTest::id).toList();
        now = moment;
        var nobody = new Caller(new PersonId(1), CENTRE, List.of());
        int two = cost(nobody, h -> {
            h.due.announce(few);
            return null;
        });
        int twelve = cost(nobody, h -> {
            h.due.announce(many);
            return null;
        });
        assertTrue((twelve - two) / 10 <= 8, "statements for two: " + two + ", for twelve: " + twelve);
    }

    @Test
    void the_centre_reads_a_result_when_its_candidate_can() {
        var moment = START.plusSeconds(7200);
        var begun = toBeTold(1, moment).get(0);
        var before = ofCentre(begun);
        assertEquals("MARKED", before.state());
        assertNull(before.passed());
        assertNull(before.percent());
        now = moment;
        sweep();
        assertTrue(ofCentre(begun).passed());
        assertEquals(0, new BigDecimal(100).compareTo(ofCentre(begun).percent()));
    }

    private CentreSitting ofCentre(Begun begun) {
        return asExaminer(h -> h.reading.ofCentre()).stream()
                .filter(row -> row.id() == begun.sheet().sittingId())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_missed_safety_item_fails_the_exam_and_the_retake_waits_a_day() {
        var begun = begin("auto-x");
        answerAll(begun, 0, 1);
        submit(begun);
        assertThrows(ResultAwaited.class, () -> begin("auto-x"));
        asExaminer(h -> {
            h.announcing.announceNow(List.of(id(begun)));
            return null;
        });
        assertFalse(announced.get(0).safetyPassed());
        assertFalse(announced.get(0).passed());
        assertEquals("80", announced.get(0).percent().toPlainString());
        var outcome = asCandidate(h -> h.reading.result(id(begun))).outcome();
        assertEquals(ExamResult.Next.TRAIN_FIRST, outcome.next());
        assertEquals("2026-12-05", outcome.from().toString());
        var entrance = asCandidate(h -> h.reading.entrance("auto-x"));
        assertEquals("refusal.RetakeTooEarly", entrance.refusal());
        now = START.plusSeconds(24 * 3600);
        assertThrows(TrainingFirst.class, () -> begin("auto-x"));
        trains(begun);
        assertEquals(
                ExamResult.Next.AGAIN_LATER,
                asCandidate(h -> h.reading.result(id(begun))).outcome().next());
        assertEquals(2, begin("auto-x").sheet().tryNumber());
    }

    @Test
    void an_examiner_never_sees_the_name_never_marks_himself_nor_another_centre_nor_twice() {
        var begun = begin("line-x");
        answerAll(begun, 0, 0);
        submit(begun);
        int place = place(begun, "short");
        var me = person;
        var task = asExaminer(h -> h.marking.queue()).stream()
                .filter(t -> t.sittingId() == id(begun).value())
                .findFirst()
                .orElseThrow();
        assertEquals(begun.sheet().candidate(), task.candidate());
        assertEquals(1, task.answers());
        assertThrows(
                OwnSitting.class,
                () -> as(TestCaller.of(me, CENTRE, Role.EXAMINER), h -> h.marking.waiting(id(begun))));
        assertThrows(
                Unknown.class,
                () -> as(TestCaller.of(new PersonId(2), OTHER, Role.EXAMINER), h -> h.marking.waiting(id(begun))));
        trained = me;
        assertThrows(OwnTrainee.class, () -> asExaminer(h -> h.marking.waiting(id(begun))));
        assertFalse(asExaminer(h -> h.marking.queue()).stream()
                .anyMatch(t -> t.sittingId() == id(begun).value()));
        trained = null;
        for (var points : List.of("-0.5", "2.5", "0.3", "1e9")) {
            assertThrows(
                    BadInput.class,
                    () -> asExaminer(h -> {
                        h.marking.mark(id(begun), place, new BigDecimal(points), "причина");
                        return null;
                    }));
        }
        assertThrows(
                BadInput.class,
                () -> asExaminer(h -> {
                    h.marking.mark(id(begun), place, BigDecimal.ONE, " ");
                    return null;
                }));
        asExaminer(h -> {
            h.marking.mark(id(begun), place, BigDecimal.ONE, "причина");
            return null;
        });
        assertThrows(
                AlreadyMarked.class,
                () -> asExaminer(h -> {
                    h.marking.mark(id(begun), place, BigDecimal.ONE, "причина");
                    return null;
                }));
    }

    private void trains(Begun failed) {
        asExaminer(h -> {
            h.remediating.record(id(failed), "Разобрали утечку газа и воду у розетки");
            return null;
        });
    }

    @Test
    void training_is_recorded_once_for_a_failed_exam_by_a_trainer_of_the_centre_and_never_by_oneself() {
        var begun = begin("auto-x");
        answerAll(begun, 0, 1);
        submit(begun);
        assertThrows(NothingToTrain.class, () -> trains(begun), "nobody knows the result yet");
        asExaminer(h -> {
            h.announcing.announceNow(List.of(id(begun)));
            return null;
        });
        var task = asExaminer(h -> h.remediating.waiting()).stream()
                .filter(t -> t.sittingId() == id(begun).value())
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("safety"),
                task.areas().stream().map(RemediationTask.Missed::area).toList());
        assertThrows(
                OwnSitting.class,
                () -> as(TestCaller.of(person, CENTRE, Role.TRAINER), h -> {
                    h.remediating.record(id(begun), "сам");
                    return null;
                }));
        assertThrows(
                Unknown.class,
                () -> as(TestCaller.of(new PersonId(2), OTHER, Role.TRAINER), h -> {
                    h.remediating.record(id(begun), "чужой");
                    return null;
                }));
        trains(begun);
        assertThrows(NothingToTrain.class, () -> trains(begun));
        assertFalse(asExaminer(h -> h.remediating.waiting()).stream()
                .anyMatch(t -> t.sittingId() == id(begun).value()));
    }

    @Test
    void a_training_is_asked_for_only_where_a_try_is_left() {
        var me = person;
        invite(me, "att-x", START.plusSeconds(5 * 24 * 3600));
        for (int day = 0; day < 2; day++) {
            now = START.plusSeconds(day * 24 * 3600L);
            var begun = begin("att-x");
            answerAll(begun, 0, 1);
            submit(begun);
            asExaminer(h -> {
                h.announcing.announceNow(List.of(id(begun)));
                return null;
            });
            boolean last = day == 1;
            assertEquals(
                    !last,
                    asExaminer(h -> h.remediating.waiting()).stream()
                            .anyMatch(t -> t.sittingId() == id(begun).value()),
                    "try " + (day + 1));
            if (!last) {
                trains(begun);
            }
        }
    }

    private void invite(PersonId who, String exam, Instant until) {
        asExaminer(h -> {
            h.inviting.invite(who, exam, START.minusSeconds(60), until);
            return null;
        });
    }

    @Test
    void one_sheet_holds_every_language_so_a_try_counts_whatever_language_it_was_sat_in() {
        var begun = begin("auto-x");
        assertTrue(begun.sheet().items().stream()
                .allMatch(i -> i.stem().ru() != null
                        && i.stem().uz() != null
                        && i.stem().en() != null));
        answerAll(begun, 0, 1);
        submit(begun);
        asExaminer(h -> {
            h.announcing.announceNow(List.of(id(begun)));
            return null;
        });
        trains(begun);
        now = START.plusSeconds(24 * 3600);
        begin("auto-x");
        var entrance = asCandidate(h -> h.reading.entrance("auto-x"));
        assertEquals(2, entrance.triesUsed(), "the exam counts them, and it has no language");
    }

    @Test
    void two_raters_mark_blind_and_their_mean_counts() {
        var begun = begin("line-x");
        answerAll(begun, 0, 0);
        submit(begun);
        marks(1, begun, "2");
        var second = as(TestCaller.of(new PersonId(2), CENTRE, Role.EXAMINER), h -> h.marking.waiting(id(begun)));
        assertEquals(1, second.size());
        assertFalse(second.toString().contains("причина"), "the second rater sees nothing of the first");
        assertEquals(List.of(), asExaminer(h -> h.marking.waiting(id(begun))), "the first has done his part");
        assertFalse(asExaminer(h -> h.marking.queue()).stream()
                .anyMatch(t -> t.sittingId() == id(begun).value()));
        assertEquals(
                State.CLOSED, database.tx(em -> new Sittings(em).get(id(begun))).state());
        marks(2, begun, "1.5");
        assertEquals(new Fraction(7, 4), mark(begun));
        assertEquals(
                State.MARKED, database.tx(em -> new Sittings(em).get(id(begun))).state());
        assertThrows(AlreadyMarked.class, () -> marks(3, begun, "1"), "nobody needs a third");
        var kept = database.tx(em -> new Ratings(em).of(id(begun)));
        assertEquals(
                List.of("причина 1", "причина 2"),
                kept.stream().map(Rating::note).toList());
    }

    @Test
    void raters_who_lie_apart_call_a_third_and_the_middle_mark_counts() {
        var begun = begin("line-x");
        answerAll(begun, 0, 0);
        submit(begun);
        marks(1, begun, "2");
        marks(2, begun, "1");
        assertEquals(
                State.CLOSED, database.tx(em -> new Sittings(em).get(id(begun))).state());
        assertThrows(AlreadyMarked.class, () -> marks(2, begun, "2"), "nobody marks twice");
        marks(3, begun, "0");
        assertEquals(Fraction.ONE, mark(begun));
        assertEquals(
                Set.of(new PersonId(1), new PersonId(2), new PersonId(3)),
                database.tx(em -> new Ratings(em).markers(id(begun))));
    }

    @Test
    void the_schema_refuses_a_candidate_as_his_own_rater_and_a_rater_twice() {
        var begun = begin("line-x");
        answerAll(begun, 0, 0);
        submit(begun);
        assertRefusedBySchema("exam_rating_not_himself", begun, person.value(), person.value());
        assertRefusedBySchema("exam_rating_of_sitting", begun, person.value() + 1, 1);
        marks(1, begun, "2");
        assertRefusedBySchema("exam_rating_once", begun, person.value(), 1);
    }

    private void assertRefusedBySchema(String constraint, Begun begun, long candidate, long rater) {
        var refused = assertThrows(
                RuntimeException.class,
                () -> database.run(em -> em.createNativeQuery(
                                "INSERT INTO exam_rating (sitting_id, candidate_id, place,"
                                        + " rater_id, points, note, rated_at) VALUES (?, ?, ?, ?, 1, 'x', '2026-12-04')")
                        .setParameter(1, id(begun).value())
                        .setParameter(2, candidate)
                        .setParameter(3, place(begun, "short"))
                        .setParameter(4, rater)
                        .executeUpdate()));
        assertTrue(refused.toString().contains(constraint), refused.toString());
    }

    @Test
    void results_of_another_person_or_centre_are_not_there() {
        var begun = begin("auto-x");
        answerAll(begun, 0, 0);
        submit(begun);
        somebodyNew();
        assertThrows(Unknown.class, () -> asCandidate(h -> h.reading.result(id(begun))));
        assertThrows(
                Unknown.class,
                () -> as(TestCaller.of(new PersonId(2), OTHER, Role.TRAINER), h -> {
                    h.announcing.announceNow(List.of(id(begun)));
                    return null;
                }));
        var seen = as(TestCaller.of(new PersonId(2), OTHER, Role.TRAINER), h -> h.reading.ofCentre());
        assertEquals(List.of(), seen);
        assertNotEquals(List.of(), asExaminer(h -> h.reading.ofCentre()));
    }

    @Test
    void announcing_a_list_with_one_that_is_not_ready_announces_none() {
        var ready = begin("auto-x");
        answerAll(ready, 0, 0);
        submit(ready);
        somebodyNew();
        var unmarked = begin("line-x");
        answerAll(unmarked, 0, 0);
        submit(unmarked);
        assertThrows(
                MarkingUnfinished.class,
                () -> asExaminer(h -> {
                    h.announcing.announceNow(List.of(id(ready), id(unmarked)));
                    return null;
                }));
        assertEquals(
                State.MARKED, database.tx(em -> new Sittings(em).get(id(ready))).state());
        assertThrows(
                BadInput.class,
                () -> asExaminer(h -> {
                    h.announcing.announceNow(List.of());
                    return null;
                }));
        assertThrows(
                BadInput.class,
                () -> asExaminer(h -> {
                    h.announcing.announceAt(List.of(id(ready)), START.minusSeconds(1));
                    return null;
                }));
    }

    @Test
    void every_step_leaves_a_line_in_the_audit_trail() {
        var begun = begin("line-x");
        answerAll(begun, 0, 0);
        submit(begun);
        marked(begun, "1");
        asExaminer(h -> {
            h.announcing.announceNow(List.of(id(begun)));
            return null;
        });
        List<?> acts = database.tx(
                em -> em.createNativeQuery("SELECT l.act FROM audit_line l WHERE l.subject = ? ORDER BY l.id")
                        .setParameter(1, "sitting:" + id(begun).value())
                        .getResultList());
        assertEquals(
                List.of(
                        "exam.begin",
                        "exam.close",
                        "exam.rate",
                        "exam.rate",
                        "exam.mark",
                        "exam.result",
                        "exam.announce"),
                acts);
    }
}
