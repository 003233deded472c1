package uz.artel.lms.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.exam.bank.Area;
import uz.artel.lms.exam.bank.BankImport;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.exam.bank.ItemStatus;
import uz.artel.lms.exam.bank.Parity;
import uz.artel.lms.exam.bank.Pool;
import uz.artel.lms.exam.bank.Shortage;
import uz.artel.lms.exam.bank.TestItems;
import uz.artel.lms.exam.standard.NoApprovedStandard;
import uz.artel.lms.shared.Chance;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.StatementCounter;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.TestEvent;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.content.ContentPack;

/** Forms that keep bounds, from the bank in the database to the result. */
class FormStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Instant START = Instant.parse("2026-12-04T05:00:00Z");
    private static final AtomicLong PEOPLE = new AtomicLong(100);
    private static final AtomicLong HOURS = new AtomicLong();
    private static final CurrentCaller CALLER = new CurrentCaller();
    private static final Clock CLOCK = new Clock();

    private final Chance chance = new Chance();
    private Instant now;

    private static ContentPack pack(String word, int rules) {
        var questions = new StringBuilder();
        for (int i = 0; i < 18; i++) {
            questions.append(item("product-" + i, "product", word, "rating: " + (60 + 2 * i)));
            questions.append(item("safety-" + i, "safety", word, "rating: " + (62 + 2 * i)));
        }
        for (int i = 0; i < rules; i++) {
            questions.append(item("rules-" + i, "rules", word, "rating: " + (64 + 2 * i)));
        }
        for (int i = 0; i < 4; i++) {
            questions.append(
                    item("pilot-" + i, "product", word, "status: pilot\n  author: l.yunusova\n  reviewer: b.karimov"));
        }
        return new ContentPack(Map.of(
                "questions/all.yaml", bytes(questions.toString()),
                "exams/bound.yaml", exam("bound-x", "80"),
                "exams/long.yaml", exam("long-x", "80", 75),
                "exams/angoff.yaml", exam("angoff-x", "angoff"),
                "exams/unset.yaml", exam("angoff-unset", "angoff")));
    }

    private static String item(String key, String area, String word, String more) {
        return """
                - key: %s
                  pool: exam
                  kind: single
                  category: %s
                  area: %2$s
                  competence: product
                  level: apply
                  difficulty: 2
                  facts: [a-fact]
                  stem: {ru: %s %1$s, uz: %1$s, en: Question %1$s}
                  options:
                    - {key: a, right: true, text: {ru: Да, uz: Ha, en: "Yes"}}
                    - {key: b, text: {ru: Нет, uz: Yoʻq, en: "No"}}
                  explanation: {ru: Потому, uz: Chunki, en: Because}
                  %s
                """.formatted(key, area, word, more);
    }

    private static byte[] exam(String key, String pass) {
        return exam(key, pass, 30);
    }

    private static byte[] exam(String key, String pass, int minutes) {
        return bytes("""
                key: %s
                use: certification
                pool: exam
                title: {ru: Экзамен, uz: Imtihon, en: Exam}
                minutes: %d
                pass: %s
                gates: [{area: safety, percent: 100}]
                tries: 3
                explain: never
                cells:
                  - {area: product, count: 4, bands: {easy: 1, medium: 1}}
                  - {area: safety, count: 3}
                  - {area: rules, levels: [apply], count: 3}
                form: {last: 30, hour: 50, exposure: 3, parity: {within: 0.5}, pilots: 2}
                """.formatted(key, minutes, pass));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void importBank(String word, int rules) {
        database.run(em -> new BankImport(new ItemBank(em), CLOCK).importFrom(pack(word, rules)));
    }

    @BeforeAll
    static void importTheBank() {
        importBank("Вопрос", 12);
        TestItems.vouchForTheirFact(database, START);
    }

    /** Each test has an hour of its own, so that nobody sits beside those of another. */
    @BeforeEach
    void anotherHour() {
        now = START.plus(Duration.ofHours(2 * HOURS.incrementAndGet()));
    }

    private <T> T as(PersonId person, Role role, Function<ExamHouse, T> work) {
        return CLOCK.at(
                now,
                () -> database.tx(
                        em -> CALLER.as(TestCaller.of(person, ExamHouse.CENTRE, role), () -> work.apply(house(em)))));
    }

    private ExamHouse house(EntityManager em) {
        return new ExamHouse(
                em,
                new ExamHouse.Outside(
                        CLOCK,
                        CALLER,
                        chance,
                        ExamHouse.OPEN,
                        ExamHouse.NOTED,
                        ExamHouse.DEMO,
                        new TestEvent<>(),
                        ExamHouse.NO_EXAMINERS));
    }

    private static PersonId somebody() {
        return new PersonId(PEOPLE.incrementAndGet());
    }

    private Begun begin(PersonId person, String exam) {
        return as(person, Role.TRAINEE, h -> h.taking.begin(exam, "device-of-the-candidate-1"));
    }

    private long form(Begun begun) {
        return as(somebody(), Role.TRAINEE, h -> h.sittings.get(id(begun)).form());
    }

    private Set<String> keys(Begun begun) {
        long form = form(begun);
        return as(somebody(), Role.TRAINEE, h -> h.forms.keys(form));
    }

    private static SittingId id(Begun begun) {
        return new SittingId(begun.sheet().sittingId());
    }

    private static int shared(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        return both.size();
    }

    @Test
    void a_form_comes_out_again_from_its_seed_and_basis_although_the_bank_went_on() {
        begin(somebody(), "bound-x");
        var begun = begin(somebody(), "bound-x");
        long form = form(begun);
        var stored = as(somebody(), Role.TRAINEE, h -> h.sittings.form(form));
        try {
            importBank("Другой вопрос", 12);
            begin(somebody(), "bound-x");
            var again = as(somebody(), Role.TRAINEE, h -> h.making.again(form)).items();
            assertEquals(
                    stored.stream().map(Sittings.Place::version).toList(),
                    again.stream().map(d -> d.item().version()).toList());
            assertEquals(
                    stored.stream().map(Sittings.Place::shown).toList(),
                    again.stream().map(d -> d.shown()).toList());
            assertEquals(
                    stored.stream().map(Sittings.Place::scored).toList(),
                    again.stream().map(d -> d.scored()).toList());
        } finally {
            importBank("Вопрос", 12);
        }
    }

    @Test
    void a_basis_changed_in_the_database_is_found() {
        long form = form(begin(somebody(), "bound-x"));
        long other = form(begin(somebody(), "bound-x"));
        database.execute(
                "UPDATE exam_form_basis b JOIN exam_form_basis o ON o.form_id = ? SET b.packed = o.packed"
                        + " WHERE b.form_id = ?",
                other,
                form);
        var found = assertThrows(
                IllegalStateException.class, () -> as(somebody(), Role.TRAINEE, h -> h.making.again(form)));
        assertTrue(found.getMessage().contains("was changed after it was drawn"), found.getMessage());
    }

    @Test
    void those_who_sit_in_the_same_hour_share_no_more_than_the_blueprint_says() {
        var forms = new ArrayList<Set<String>>();
        for (int n = 0; n < 20; n++) {
            var exam = n % 2 == 0 ? "bound-x" : "angoff-x";
            // alone each of them would get the same form
            forms.add(keys(chance.fixed(7, () -> begin(somebody(), exam))));
            now = now.plusSeconds(60);
        }
        assertApart(forms);
    }

    private static void assertApart(List<Set<String>> forms) {
        for (int i = 0; i < forms.size(); i++) {
            assertEquals(10, forms.get(i).size());
            for (int other = 0; other < i; other++) {
                int shared = shared(forms.get(i), forms.get(other));
                assertTrue(shared <= 5, shared + " of 10 items shared by " + i + " and " + other);
            }
        }
    }

    @Test
    void those_who_begin_at_the_same_moment_share_no_more_either() throws Exception {
        var gun = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(8);
        try {
            var all = new ArrayList<Future<Begun>>();
            for (int n = 0; n < 24; n++) {
                var person = somebody();
                all.add(pool.submit(() -> {
                    gun.await();
                    return chance.fixed(7, () -> begin(person, "bound-x"));
                }));
            }
            gun.countDown();
            var forms = new ArrayList<Set<String>>();
            for (var one : all) {
                forms.add(keys(one.get()));
            }
            assertApart(forms);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whoever_was_slower_gets_another_form_and_the_first_leaves_no_trace() {
        var made = overtaken(Duration.ZERO);
        for (var table :
                List.of("exam_form_item WHERE form_id", "exam_form_basis WHERE form_id", "exam_form WHERE id")) {
            assertEquals(0, count("SELECT COUNT(*) FROM " + table + " = ?", made.get(0)));
            assertTrue(count("SELECT COUNT(*) FROM " + table + " = ?", made.get(1)) > 0);
        }
        assertEquals(1, count("SELECT COUNT(*) FROM exam_form_hour WHERE form_id = ?", made.get(1)));
    }

    @Test
    void whoever_settles_first_is_seen_although_he_began_a_moment_later() {
        overtaken(Duration.ofMillis(50));
    }

    /**
     * Somebody else, who begins so much later, settles after this one was drawn and before it is settled.
     *
     * @return the form drawn first and the one that was sat
     */
    private List<Long> overtaken(Duration later) {
        var person = somebody();
        var first = somebody();
        long seed = 4711;
        var mineBegan = now;
        return CLOCK.at(
                mineBegan,
                () -> database.tx(em -> {
                    var slow = house(em);
                    var edition = slow.bank.blueprint("bound-x").orElseThrow();
                    var mine = chance.fixed(seed, () -> slow.making.make(edition, person, ExamHouse.CENTRE, mineBegan));
                    long drawn = mine.id();
                    var keys = slow.forms.keys(drawn);
                    now = mineBegan.plus(later);
                    var theirs = keys(chance.fixed(seed, () -> begin(first, "bound-x")));
                    assertEquals(keys, theirs, "the same seed over the same basis");
                    assertTrue(slow.making.settle(mine, ExamHouse.CENTRE, mineBegan), "the same form for both");
                    assertNotEquals(drawn, mine.id());
                    slow.making.drop(drawn);
                    assertTrue(shared(theirs, slow.forms.keys(mine.id())) <= 5);
                    return List.of(drawn, mine.id());
                }));
    }

    @Test
    void who_began_a_long_exam_more_than_an_hour_ago_still_sits_beside() {
        var first = keys(chance.fixed(7, () -> begin(somebody(), "long-x")));
        now = now.plus(Duration.ofMinutes(74));
        assertApart(List.of(first, keys(chance.fixed(7, () -> begin(somebody(), "long-x")))));
    }

    private static long count(String sql, long id) {
        return ((Number) database.tx(
                        em -> em.createNativeQuery(sql).setParameter(1, id).getSingleResult()))
                .longValue();
    }

    @Test
    void neighbours_are_forgotten_a_day_later_when_no_exam_can_still_run() {
        long form = form(begin(somebody(), "bound-x"));
        now = now.plus(Duration.ofHours(24)).minusSeconds(1);
        forget();
        assertEquals(1, count("SELECT COUNT(*) FROM exam_form_hour WHERE form_id = ?", form));
        now = now.plusSeconds(1);
        forget();
        assertEquals(0, count("SELECT COUNT(*) FROM exam_form_hour WHERE form_id = ?", form));
    }

    private void forget() {
        as(new PersonId(1), Role.TRAINER, h -> {
            h.due.forgetHours();
            return null;
        });
    }

    @Test
    void a_retake_shares_little_with_the_last_form_and_exposure_is_counted_by_version() {
        var before = exposures();
        var person = somebody();
        var first = begin(person, "bound-x");
        var counted = exposures();
        long form = form(first);
        var places = as(person, Role.TRAINEE, h -> h.sittings.form(form));
        assertEquals(12, places.size());
        places.forEach(p -> assertEquals(
                before.getOrDefault(p.version(), 0) + 1, counted.get(p.version()), "version " + p.version()));
        assertEquals(sum(before) + 12, sum(counted));

        as(person, Role.TRAINEE, h -> h.taking.submit(id(first), first.token()));
        as(new PersonId(1), Role.TRAINER, h -> {
            h.announcing.announceNow(List.of(id(first)));
            h.remediating.record(id(first), "Разобрали всё");
            return null;
        });
        now = now.plus(Duration.ofDays(1));
        int shared = shared(keys(first), keys(begin(person, "bound-x")));
        assertTrue(shared <= 3, shared + " of 10 items again");
    }

    private static int sum(Map<Long, Integer> exposures) {
        return exposures.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<Long, Integer> exposures() {
        var all = new java.util.HashMap<Long, Integer>();
        database.run(em -> new ItemBank(em)
                .inUse(Pool.EXAM, LocalDate.of(2026, 12, 1))
                .forEach(p -> all.put(p.item().version(), p.item().traits().forms())));
        return all;
    }

    @Test
    void an_item_on_trial_looks_like_the_others_is_marked_and_counts_for_nothing() {
        var person = somebody();
        var begun = begin(person, "bound-x");
        long form = form(begun);
        var trial = new HashSet<Integer>();
        as(person, Role.TRAINEE, h -> h.sittings.form(form)).stream()
                .filter(p -> !p.scored())
                .forEach(p -> trial.add(p.place()));
        assertEquals(2, trial.size());
        assertFalse(begun.sheet().toString().matches("(?i).*(pilot|scored|trial)=.*"), "told apart by a field");
        answer(begun, item -> !trial.contains(item.place()));
        var score = close(person, begun);
        assertEquals(10, score.points());
        assertEquals("100", score.earned().percentOf(score.points()).toPlainString());
        assertTrue(score.passed());
        assertEquals(
                12, as(person, Role.TRAINEE, h -> h.sittings.marks(id(begun))).size());
    }

    private void answer(Begun begun, java.util.function.Predicate<SheetItem> right) {
        int seq = 1;
        for (var item : begun.sheet().items()) {
            int yes = item.options().get(0).en().equals("Yes") ? 0 : 1;
            var answer = Answer.choice(right.test(item) ? yes : 1 - yes);
            int number = seq++;
            as(
                    somebody(),
                    Role.TRAINEE,
                    h -> h.taking.answer(
                            id(begun), begun.token(), number, AnswerChange.now(item.place(), answer, false)));
        }
    }

    private Score close(PersonId person, Begun begun) {
        as(person, Role.TRAINEE, h -> h.taking.submit(id(begun), begun.token()));
        return as(person, Role.TRAINEE, h -> h.sittings.score(id(begun)).orElseThrow());
    }

    @Test
    void nobody_is_invited_to_or_sits_an_exam_whose_cut_is_not_approved_yet() {
        var person = somebody();
        assertThrows(
                NoApprovedStandard.class,
                () -> as(new PersonId(1), Role.TRAINER, h -> {
                    h.inviting.invite(person, "angoff-unset", now, now.plusSeconds(3600));
                    return null;
                }));
        assertThrows(NoApprovedStandard.class, () -> begin(person, "angoff-unset"));
        assertEquals(0, count("SELECT COUNT(*) FROM exam_sitting WHERE person_id = ?", person.value()));
        var states = as(person, Role.TRAINER, h -> h.blueprints.all());
        var unset = states.stream()
                .filter(b -> b.key().equals("angoff-unset"))
                .findFirst()
                .orElseThrow();
        assertEquals(0, unset.rated());
        assertFalse(unset.shortages().isEmpty(), "no rated item, so nothing to draw from");
    }

    @Test
    void where_the_panel_s_ratings_are_the_rule_each_form_has_its_own_cut() {
        var cuts = new HashSet<Integer>();
        for (int missed = 0; missed < 6; missed++) {
            var person = somebody();
            var begun = begin(person, "angoff-x");
            long form = form(begun);
            int cut = as(person, Role.TRAINEE, h -> h.sittings.cut(form));
            long sum = ((Number) database.tx(em -> em.createNativeQuery(
                                    "SELECT SUM(fi.rating_over / fi.rating_under) FROM exam_form_item fi"
                                            + " WHERE fi.scored AND fi.form_id = ?")
                            .setParameter(1, form)
                            .getSingleResult()))
                    .longValue();
            assertEquals((sum + 99) / 100, cut, "the sum of the ratings, rounded up, of " + sum + " percent");
            cuts.add(cut);
            var trial = as(person, Role.TRAINEE, h -> h.sittings.form(form)).stream()
                    .filter(p -> !p.scored())
                    .map(Sittings.Place::place)
                    .toList();
            // all safety items right; of the others as many as the cut wants, less one in every second try
            var left = new int[] {cut - 3 - missed % 2};
            answer(begun, item -> item.area().equals("safety") || !trial.contains(item.place()) && left[0]-- > 0);
            var score = close(person, begun);
            assertEquals(missed % 2 == 0, score.passed(), score.toString());
            assertEquals(cut, score.cut());
            assertEquals(cut, score.due().numerator());
        }
        assertTrue(cuts.stream().allMatch(c -> c >= 7 && c <= 9), cuts.toString());
    }

    @Test
    void nobody_is_invited_to_an_exam_the_bank_has_no_forms_for() {
        try {
            // three for three places: enough for one form, but then each of them stands on every form
            importBank("Вопрос", 3);
            var refused = assertThrows(
                    BankTooSmall.class,
                    () -> as(new PersonId(1), Role.TRAINER, h -> {
                        h.inviting.invite(somebody(), "bound-x", now, now.plusSeconds(3600));
                        return null;
                    }));
            assertEquals("rules apply", refused.arguments().get(0));
            assertEquals(Shortage.Rule.EXPOSURE, refused.shortage().rule());
            importBank("Вопрос", 2);
            refused = assertThrows(
                    BankTooSmall.class,
                    () -> as(new PersonId(1), Role.TRAINER, h -> {
                        h.inviting.invite(somebody(), "bound-x", now, now.plusSeconds(3600));
                        return null;
                    }));
            assertEquals(List.of("rules apply", 1), refused.arguments());
            assertEquals(
                    0L,
                    ((Number) database.tx(em -> em.createNativeQuery("SELECT COUNT(*) FROM exam_invitation")
                                    .getSingleResult()))
                            .longValue());
        } finally {
            importBank("Вопрос", 12);
        }
    }

    @Test
    void nobody_is_invited_until_a_day_on_which_the_exam_s_facts_are_not_verified_any_more() {
        now = Instant.parse("2027-11-20T05:00:00Z");
        // the end of the first of December in the centre, the last day of the fact
        var end = Instant.parse("2027-12-01T19:00:00Z");
        invite(end);
        var refused = assertThrows(BankTooSmall.class, () -> invite(end.plusSeconds(1)));
        assertTrue(refused.unverified());
        database.execute("DELETE FROM exam_invitation");
    }

    private void invite(Instant closes) {
        as(new PersonId(1), Role.TRAINER, h -> {
            h.inviting.invite(somebody(), "bound-x", now, closes);
            return null;
        });
    }

    @Test
    void how_items_fared_on_first_tries_is_known_from_ten_tries_on() {
        database.execute("UPDATE exam_item_life SET tries = 0, facility = NULL");
        database.execute("UPDATE exam_sitting SET try_number = try_number + 50");
        // five for three places: each stands on more than half of the forms
        importBank("Вопрос", 5);
        var tries = new java.util.TreeMap<Long, Integer>();
        var right = new java.util.TreeMap<Long, Integer>();
        for (int n = 0; n < 22; n++) {
            var person = somebody();
            var begun = begin(person, "bound-x");
            long form = form(begun);
            int wrong = n % 3;
            answer(begun, item -> item.place() % 3 != wrong);
            close(person, begun);
            as(person, Role.TRAINEE, h -> h.sittings.form(form)).forEach(p -> {
                tries.merge(p.version(), 1, Integer::sum);
                right.merge(p.version(), p.place() % 3 != wrong ? 1 : 0, Integer::sum);
            });
        }
        for (int n = 0; n < 12; n++) {
            var again = somebody();
            var retake = begin(again, "bound-x");
            answer(retake, item -> false);
            close(again, retake);
            database.execute(
                    "UPDATE exam_sitting SET try_number = 2 WHERE id = ?",
                    id(retake).value());
        }
        as(new PersonId(1), Role.TRAINER, h -> {
            h.due.learnFacilities();
            return null;
        });
        var told = new java.util.TreeMap<Long, String>();
        var expected = new java.util.TreeMap<Long, String>();
        database.run(em -> new ItemBank(em)
                .inUse(Pool.EXAM, LocalDate.of(2026, 12, 1))
                .forEach(p -> told.put(
                        p.item().version(), String.valueOf(p.item().traits().facility()))));
        told.keySet().forEach(v -> {
            int of = tries.getOrDefault(v, 0);
            expected.put(v, of < 10 ? "null" : String.valueOf((double) right.get(v) / of));
        });
        assertEquals(expected, told);
        assertTrue(told.containsValue("null") && new HashSet<>(told.values()).size() > 1, told.toString());
        importBank("Вопрос", 12);
    }

    private BlueprintState state(String key) {
        return as(new PersonId(1), Role.TRAINER, h -> h.blueprints.all()).stream()
                .filter(s -> s.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String told(BlueprintState.CellState cell) {
        return cell.area() + " " + cell.levels() + " " + cell.band() + " " + cell.needed() + " of " + cell.usable()
                + " +" + cell.unverified() + " -" + cell.missing();
    }

    @Test
    void the_trainer_reads_which_cell_is_short_and_by_how_many() {
        var ready = state("bound-x");
        assertTrue(ready.ready(), ready.shortages().toString());
        assertEquals(
                List.of(
                        "product [] easy 1 of 8 +0 -0",
                        "product [] medium 1 of 10 +0 -0",
                        "product [] null 2 of 18 +0 -0",
                        "safety [] null 3 of 18 +0 -0",
                        "rules [apply] null 3 of 12 +0 -0"),
                ready.cells().stream().map(FormStoreTest::told).toList());
        assertEquals(48, ready.usable());
        assertEquals(48, ready.rated());
        assertEquals(4, ready.pilots());
        assertEquals(new BlueprintState.BoundsState(30, 50, 3.0, 0.5, 2), ready.bounds());
        try {
            importBank("Вопрос", 1);
            var shortOfRules = state("bound-x");
            assertFalse(shortOfRules.ready());
            assertEquals(2, shortOfRules.missing());
            assertEquals(
                    "rules [apply] null 3 of 1 +0 -2", told(shortOfRules.cells().get(4)));
            assertEquals(
                    List.of(Shortage.Rule.COUNT),
                    shortOfRules.shortages().stream().map(Shortage::rule).toList());
        } finally {
            importBank("Вопрос", 12);
        }
        now = Instant.parse("2027-12-02T05:00:00Z");
        var unverified = state("bound-x");
        assertEquals("safety [] null 3 of 0 +18 -3", told(unverified.cells().get(3)));
        assertEquals(10, unverified.missing());
    }

    @Test
    void the_trainer_reads_how_many_of_an_exam_s_questions_nobody_here_has_reviewed() {
        assertEquals(48, state("bound-x").unread(), "none of what came with the pack");
        var read = as(new PersonId(1), Role.TRAINER, h -> h.bank.inUse(Pool.EXAM, LocalDate.of(2026, 12, 4))).stream()
                .filter(p -> p.item().area() == Area.SAFETY && p.status() == ItemStatus.OPERATIONAL)
                .limit(3)
                .toList();
        for (var item : read) {
            database.execute(
                    "INSERT INTO exam_item_review (version_id, centre_id, shipped, reviewer_id, reviewed_at)"
                            + " VALUES (?, ?, TRUE, 7, NOW(6))",
                    item.item().version(),
                    ExamHouse.CENTRE.value());
        }
        assertEquals(45, state("bound-x").unread());
        database.execute("DELETE FROM exam_item_review");
    }

    @Test
    void the_state_of_all_blueprints_costs_the_same_however_many_items_there_are() {
        int before = statements(() -> state("bound-x"));
        importBank("Вопрос", 30);
        try {
            assertEquals(before, statements(() -> state("bound-x")));
        } finally {
            importBank("Вопрос", 12);
        }
    }

    @Test
    void where_a_percentage_passes_forms_are_compared_by_the_panel_s_ratings_as_well() {
        long form = form(begin(somebody(), "bound-x"));
        List<?> above = database.tx(em -> em.createNativeQuery(
                        "SELECT DISTINCT ROUND(fi.rating_over / fi.rating_under - l.rating_over / l.rating_under, 6)"
                                + " FROM exam_form_item fi JOIN exam_item_life l ON l.version_id = fi.version_id"
                                + " WHERE fi.scored AND fi.form_id = ?")
                .setParameter(1, form)
                .getResultList());
        assertEquals(1, above.size(), above.toString());
        assertEquals(
                100 * ExamHouse.RatedInTheFiles.SHIFT,
                ((Number) above.get(0)).doubleValue(),
                1e-6,
                "the panel adds its adjustment to what the files say");
        assertEquals(Parity.By.ANGOFF, state("bound-x").comparedBy());
        assertEquals(Parity.By.NOT_CHECKED, state("angoff-unset").comparedBy());
    }

    @Test
    void a_form_tells_how_it_was_compared() {
        long form = form(begin(somebody(), "bound-x"));
        var row = (Object[]) database.tx(em -> em.createNativeQuery(
                        "SELECT f.checked_by, f.worth, f.reference FROM exam_form f" + " WHERE f.id = ?")
                .setParameter(1, form)
                .getSingleResult());
        assertEquals("angoff", row[0]);
        assertEquals((double) row[2], (double) row[1], 0.5 + 1e-9);
        assertNotEquals(0.0, (double) row[2]);
        var origin = as(somebody(), Role.TRAINEE, h -> h.forms.origin(form));
        assertEquals("angoff", origin.comparedBy());
        assertEquals((double) row[1], origin.worth().doubleValue(), 0.005);
        assertEquals((double) row[2], origin.reference().doubleValue(), 0.005);
        long seed = as(somebody(), Role.TRAINEE, h -> h.sittings.seed(form));
        assertEquals(seed, origin.seed());
    }

    @Test
    void a_beginning_costs_the_same_however_many_sit_in_the_hour() {
        int alone = statements(() -> begin(somebody(), "bound-x"));
        for (int n = 0; n < 10; n++) {
            begin(somebody(), "bound-x");
        }
        assertEquals(alone, statements(() -> begin(somebody(), "bound-x")));
    }

    private static int statements(Runnable work) {
        try {
            return StatementCounter.during(work::run);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
