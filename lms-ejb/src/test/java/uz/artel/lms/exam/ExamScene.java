package uz.artel.lms.exam;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import uz.artel.lms.curriculum.StepKind;
import uz.artel.lms.curriculum.StepRecording;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.exam.bank.BankImport;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.exam.bank.TestItems;
import uz.artel.lms.shared.Chance;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.TestEvent;
import uz.artel.lms.shared.access.Caller;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.content.ContentPack;

/**
 * An exam that everybody sits on the same five questions, and more than one exam to sit: the bank holds just what a form
 * needs, so a test can say which question a candidate got wrong. In {@code auto-x} rules mark all; {@code line-x} has a
 * written answer besides, {@code typed-x} a fill-in whose key doesn't know what everybody types. 80 percent pass, and both safety questions must be right.
 */
final class ExamScene {

    static final Instant START = Instant.parse("2026-12-04T05:00:00Z");
    static final List<String> ALL = List.of("pr-0", "pr-1", "pr-2", "sa-0", "sa-1");

    private static final AtomicLong PEOPLE = new AtomicLong(100);

    final CurrentCaller caller = new CurrentCaller();
    final Clock clock = new Clock();
    final List<String> steps = new CopyOnWriteArrayList<>();
    final List<ExamResultRevised> revised = new CopyOnWriteArrayList<>();
    private final TestDatabase database;
    Instant now = START;

    ExamScene(TestDatabase database) {
        this.database = database;
        importItems();
        TestItems.vouchForTheirFact(database, START);
    }

    /** What the files of the bank say: "Yes" is right everywhere. */
    int importItems() {
        var questions = new StringBuilder();
        for (var key : ALL) {
            var area = key.startsWith("sa") ? "safety" : "product";
            questions.append("""
                    - key: %s
                      pool: exam
                      kind: single
                      category: %s
                      area: %s
                      competence: product
                      level: apply
                      difficulty: 2
                      facts: [a-fact]
                      stem: {ru: Вопрос %1$s, uz: Savol %1$s, en: Question %1$s}
                      options:
                        - {key: a, right: true, text: {ru: Да, uz: Ha, en: "Yes"}}
                        - {key: b, text: {ru: Нет, uz: Yoʻq, en: "No"}}
                      explanation: {ru: Потому, uz: Chunki, en: Because}
                    """.formatted(key, area, area));
        }
        questions.append(TestItems.written("written"));
        questions.append("""
                - key: typed
                  pool: exam
                  kind: fill
                  category: rules
                  area: rules
                  competence: product
                  level: apply
                  difficulty: 2
                  facts: [a-fact]
                  stem: {ru: Что шумит, uz: Nima shovqin qiladi, en: What is noisy}
                  accept: {ru: [мотор], uz: [motor], en: [motor]}
                  explanation: {ru: Потому, uz: Chunki, en: Because}
                """);
        var pack = new ContentPack(Map.of(
                "questions/all.yaml", bytes(questions.toString()),
                "exams/auto.yaml", exam("auto-x", ""),
                "exams/typed.yaml", exam("typed-x", "  - {area: rules, kinds: [fill], count: 1}\n"),
                "exams/line.yaml", exam("line-x", "  - {area: communication, kinds: [short], count: 1}\n")));
        return database.tx(em -> new BankImport(new ItemBank(em), clock).importFrom(pack));
    }

    private static byte[] exam(String key, String more) {
        return bytes("""
                key: %s
                use: certification
                pool: exam
                title: {ru: Экзамен, uz: Imtihon, en: Exam}
                minutes: 30
                pass: 80
                gates: [{area: safety, percent: 100}]
                tries: 3
                explain: never
                cells:
                  - {area: product, count: 3}
                  - {area: safety, count: 2}
                %s""".formatted(key, more));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private ExamHouse house(jakarta.persistence.EntityManager em) {
        var gate = ExamHouse.OPEN;
        var recording = new StepRecording() {
            @Override
            public boolean done(PersonId who, StepKind kind, String ref, Instant at, String evidence) {
                return steps.add(kind + " " + ref + " " + who.value());
            }

            @Override
            public Ahead ahead(Collection<PersonId> persons, Instant at) {
                return (who, kind, ref) -> Optional.of(steps.contains(kind + " " + ref + " " + who.value()));
            }
        };
        var installation = ExamHouse.DEMO;
        return new ExamHouse(
                em,
                new ExamHouse.Outside(
                        clock,
                        caller,
                        new Chance(),
                        gate,
                        recording,
                        installation,
                        new TestEvent<>(e -> {}),
                        ExamHouse.NO_EXAMINERS));
    }

    <T> T as(Caller who, Function<ExamHouse, T> work) {
        return clock.at(
                now,
                () -> database.tx(em -> caller.as(who, () -> {
                    var house = house(em);
                    var result = work.apply(house);
                    revised.addAll(house.revised);
                    return result;
                })));
    }

    void run(Caller who, Consumer<ExamHouse> work) {
        as(who, h -> {
            work.accept(h);
            return null;
        });
    }

    static Caller caller(long person, Role... roles) {
        return TestCaller.of(new PersonId(person), ExamHouse.CENTRE, roles);
    }

    static final Caller EXAMINER = caller(1, Role.EXAMINER, Role.TRAINER);
    static final Caller HEAD = caller(2, Role.HEAD);
    static final Caller SECOND_HEAD = caller(3, Role.HEAD, Role.EXAMINER);

    private final Map<SittingId, SittingToken> tokens = new ConcurrentHashMap<>();

    /** A sitting and who sat it. */
    record Sat(PersonId person, SittingId id) {
        Caller candidate() {
            return TestCaller.of(person, ExamHouse.CENTRE, Role.TRAINEE);
        }
    }

    /** Somebody new sits an exam, gets these questions wrong and hands in. */
    Sat sit(String exam, Set<String> wrong) {
        var sat = begin(exam, wrong);
        submit(sat);
        return sat;
    }

    /** Somebody new sits and answers, and doesn't hand in. */
    Sat begin(String exam, Set<String> wrong) {
        var person = new PersonId(PEOPLE.incrementAndGet());
        var candidate = TestCaller.of(person, ExamHouse.CENTRE, Role.TRAINEE);
        var begun = as(candidate, h -> h.taking.begin(exam, "device-of-the-candidate-1"));
        var sat = new Sat(person, new SittingId(begun.sheet().sittingId()));
        tokens.put(sat.id, begun.token());
        int seq = 1;
        for (var item : begun.sheet().items()) {
            var answer = item.kind().equals("short")
                    ? Answer.text("Здравствуйте, слушаю вас")
                    : item.kind().equals("fill")
                            ? Answer.text("Опорный подшипник")
                            : Answer.choice(
                                    item.options().get(0).en().equals("Yes")
                                                    != wrong.contains(
                                                            item.stem().en().substring("Question ".length()))
                                            ? 0
                                            : 1);
            int number = seq++;
            clock.at(
                    now,
                    () -> database.tx(em -> house(em)
                            .taking
                            .answer(sat.id, begun.token(), number, AnswerChange.now(item.place(), answer, false))));
        }
        return sat;
    }

    void submit(Sat sat) {
        clock.at(now, () -> database.tx(em -> house(em).taking.submit(sat.id, tokens.get(sat.id))));
    }

    /** Announces; who came close to the cut has been looked at again, and it stands. */
    void announce(Sat... sats) {
        database.run(em -> em.createNativeQuery("UPDATE exam_second_look SET outcome = 'STANDS', decided_at = opened_at"
                        + " WHERE outcome IS NULL")
                .executeUpdate());
        run(
                EXAMINER,
                h -> h.announcing.announceNow(Arrays.stream(sats).map(Sat::id).toList()));
    }

    /** Two examiners mark the written answer alike. */
    void mark(Sat sat, java.math.BigDecimal points, String reason) {
        int place = place(sat, "written");
        run(EXAMINER, h -> h.marking.mark(sat.id(), place, points, reason));
        run(caller(4, Role.EXAMINER), h -> h.marking.mark(sat.id(), place, points, reason));
    }

    /** Sits, hands in and hears the result. */
    Sat announced(String exam, Set<String> wrong) {
        var sat = sit(exam, wrong);
        announce(sat);
        return sat;
    }

    ExamResult result(Sat sat) {
        return as(sat.candidate(), h -> h.reading.result(sat.id));
    }

    /** The place of a question on somebody's form. */
    int place(Sat sat, String key) {
        return database.tx(em -> ((Number) em.createNativeQuery("SELECT fi.place FROM exam_sitting s"
                                + " JOIN exam_form_item fi ON fi.form_id = s.form_id"
                                + " JOIN exam_item_version v ON v.id = fi.version_id JOIN exam_item i ON i.id = v.item_id"
                                + " WHERE s.id = ? AND i.item_key = ?")
                        .setParameter(1, sat.id.value())
                        .setParameter(2, key)
                        .getSingleResult())
                .intValue());
    }
}
