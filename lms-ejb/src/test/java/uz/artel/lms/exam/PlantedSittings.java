package uz.artel.lms.exam;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import uz.artel.lms.curriculum.StepKind;
import uz.artel.lms.curriculum.StepRecording;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.exam.bank.BankImport;
import uz.artel.lms.exam.bank.BankItem;
import uz.artel.lms.exam.bank.DrawnForm;
import uz.artel.lms.exam.bank.DrawnItem;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.exam.bank.Parity;
import uz.artel.lms.exam.bank.Pool;
import uz.artel.lms.exam.bank.Shown;
import uz.artel.lms.exam.bank.Use;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.TestEvent;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.content.ContentPack;

/** Sittings of one exam from its bank to the announcement, through the tables of the product. */
public final class PlantedSittings {

    public static final Instant START = Instant.parse("2026-12-04T05:00:00Z");
    public static final String EXAM = "fig-x";
    private static final Duration LENGTH = Duration.ofMinutes(30);

    private final TestDatabase database;
    private final Clock clock = new Clock();

    public PlantedSittings(TestDatabase database) {
        this.database = database;
    }

    /** A bank of so many questions of three options, a right; and an exam that takes some of them. */
    public void importBank(int items, int taken, String wordingOfTheFirst) {
        var questions = new StringBuilder();
        for (int i = 1; i <= items; i++) {
            questions.append("""
                    - key: fig-%02d
                      pool: exam
                      kind: single
                      category: product
                      area: product
                      competence: product
                      level: apply
                      difficulty: 2
                      facts: [a-fact]
                      stem: {ru: %2$s %1$d, uz: %2$s %1$d uz, en: %2$s %1$d en}
                      options:
                        - {key: a, right: true, text: {ru: Да, uz: Ha, en: "Yes"}}
                        - {key: b, text: {ru: Нет, uz: Yoʻq, en: "No"}}
                        - {key: c, text: {ru: Иногда, uz: Baʼzan, en: Sometimes}}
                      explanation: {ru: Потому, uz: Chunki, en: Because}
                    """.formatted(i, i == 1 ? wordingOfTheFirst : "Question"));
        }
        var exam = """
                key: %s
                use: certification
                pool: exam
                title: {ru: Допуск, uz: Ruxsat, en: Admission}
                minutes: 30
                pass: 60
                gates: []
                tries: 3
                explain: never
                cells:
                  - {area: product, count: %d}
                """.formatted(EXAM, taken);
        var pack = new ContentPack(Map.of(
                "questions/all.yaml", questions.toString().getBytes(StandardCharsets.UTF_8),
                "exams/fig.yaml", exam.getBytes(StandardCharsets.UTF_8)));
        database.run(em -> new BankImport(new ItemBank(em), clock).importFrom(pack));
    }

    /** The questions that can be drawn now, by key. */
    public List<BankItem> bank() {
        return database.tx(em -> new ItemBank(em).items(Pool.EXAM)).stream()
                .sorted(java.util.Comparator.comparing(BankItem::key))
                .toList();
    }

    /** Which option somebody chooses at a place, from 0; −1 leaves it out. */
    @FunctionalInterface
    public interface Chooser {
        int option(int place);
    }

    /**
     * Somebody sits this form, options turned around, and hands in, or lets the clock end it.
     *
     * @return id of the sitting
     */
    public long sit(
            PersonId person, CentreId centre, List<BankItem> form, int tryNumber, boolean byClock, Chooser chooser) {
        return database.tx(em -> {
            var sittings = new Sittings(em);
            var edition = new ItemBank(em).blueprint(EXAM).orElseThrow();
            sittings.candidate(person);
            var turned = new Shown(List.of(2, 1, 0), List.of());
            long drawn = new Forms(em)
                    .add(
                            edition.edition(),
                            1,
                            START,
                            new DrawnForm(
                                    form.stream()
                                            .map(i -> new DrawnItem(i, turned, true))
                                            .toList(),
                                    new Parity(Parity.By.NOT_CHECKED, 0, 0),
                                    null));
            var sitting = Sitting.begin(
                    person,
                    centre,
                    edition.blueprint(),
                    drawn,
                    Use.CERTIFICATION,
                    1,
                    tryNumber,
                    START,
                    LENGTH,
                    Duration.ZERO);
            sittings.add(sitting);
            answer(new Answers(em), sitting.id(), form.size(), chooser);
            closing(em).close(sitting, byClock ? START.plus(LENGTH) : START.plusSeconds(600));
            return sitting.id().value();
        });
    }

    private static void answer(Answers answers, SittingId id, int places, Chooser chooser) {
        byte[] before = AnswerEvent.START;
        int next = 1;
        for (int place = 1; place <= places; place++) {
            int option = chooser.option(place - 1);
            if (option >= 0) {
                var answer = Answer.choice(2 - option);
                var at = START.plusSeconds(next);
                var hash = AnswerEvent.hash(before, next, next, place, answer, false, at, null);
                answers.append(id, new AnswerEvent(next, next, place, answer, false, at, null, hash));
                before = hash;
                next++;
            }
        }
    }

    /** Announces what is marked. */
    public void announce(Instant at, long... ids) {
        database.run(em -> {
            for (long id : ids) {
                closing(em).announce(new Sittings(em).getLocked(new SittingId(id)), at);
            }
        });
    }

    /** Somebody else looks again and gives a place other points: a new mark, a new result beside the old ones. */
    public void markAgain(long id, int place, uz.artel.lms.exam.bank.Fraction earned) {
        database.run(em -> {
            var revising = revising(em);
            var sittings = new Sittings(em);
            var subject = "look:" + id;
            long act = revising.open(
                    ResultVersion.Cause.SECOND_LOOK, subject, "looked again", new PersonId(1), new PersonId(2), START);
            revising.revise(
                    sittings.getLocked(new SittingId(id)),
                    List.of(new ResultRevising.NewMark(place, earned, true)),
                    act,
                    subject,
                    START);
        });
    }

    /**
     * Two people repair a question of a centre, and the marks follow.
     *
     * @param undoes the repair that is taken back, or null
     * @return id of the repair
     */
    public long repair(CentreId centre, long version, String kind, String keys, Long undoes) {
        return database.tx(em -> {
            var repairs = new Repairs(em);
            var one = new PersonId(1);
            var other = new PersonId(2);
            long id = repairs.add(
                    UUID.randomUUID().toString(), centre.value(), version, kind, keys, undoes, "faulty", one, START);
            var taken =
                    undoes == null ? null : repairs.find(undoes, centre.value()).orElseThrow();
            var bank = new ItemBank(em);
            var reckoned = new RepairReckoning(
                            new Answers(em),
                            repairs,
                            new QuestionSittings(em, bank),
                            bank,
                            new SecondLooks(em),
                            recording(),
                            List.of())
                    .reckon(repairs.find(id, centre.value()).orElseThrow(), taken, true, START);
            repairs.addRun(id, 1, reckoned.list(), one, START);
            var repair = repairs.find(id, centre.value()).orElseThrow();
            var revising = revising(em);
            var cause = undoes == null ? ResultVersion.Cause.REPAIR : ResultVersion.Cause.UNDO;
            long act = revising.open(cause, repair.subject(), "faulty", one, other, START);
            repairs.approve(repair, other, act, START);
            repairs.end(id, Repair.State.APPLIED);
            reckoned.changes()
                    .forEach(c -> revising.revise(c.sitting(), List.of(c.mark()), act, repair.subject(), START));
            return id;
        });
    }

    /** A second look puts a second form in the place of a sitting that is marked and not announced. */
    public void replace(long id) {
        database.execute(
                "INSERT INTO exam_second_look (sitting_id, candidate_id, centre_id, reasons, result_edition, opened_at,"
                        + " due_on, outcome, decided_at, version) SELECT s.id, s.person_id, s.centre_id, 'NEAR', 1,"
                        + " '2026-12-04', '2026-12-09', 'SECOND_FORM', '2026-12-05', 0 FROM exam_sitting s WHERE s.id = ?",
                id);
    }

    /** Sum of the squares of what the questions that count in a sitting are worth. */
    public long squares(long id) {
        return database.tx(em -> new Sittings(em).squares(new SittingId(id)));
    }

    /** What became of the figures of a centre, in the order in which they were asked for. */
    public List<String> states(String table, CentreId centre) {
        return database
                .tx(em -> em.createNativeQuery(
                                "SELECT q.state FROM " + table + " q WHERE q.centre_id = ? ORDER BY q.number")
                        .setParameter(1, centre.value())
                        .getResultList())
                .stream()
                .map(String::valueOf)
                .toList();
    }

    /** Choices of somebody who knows the first so many of the questions. */
    public static Chooser knowing(int known) {
        return place -> place < known ? 0 : 1 + place % 2;
    }

    /** Places 1 to n of the bank. */
    public static <T> List<T> first(List<T> all, int n) {
        return IntStream.range(0, n).mapToObj(all::get).toList();
    }

    private static StepRecording recording() {
        return new StepRecording() {
            @Override
            public Ahead ahead(Collection<PersonId> persons, Instant at) {
                return (person, kind, ref) -> Optional.empty();
            }

            @Override
            public boolean done(PersonId who, StepKind kind, String ref, Instant at, String evidence) {
                return true;
            }
        };
    }

    private ResultRevising revising(jakarta.persistence.EntityManager em) {
        var sittings = new Sittings(em);
        var bank = new ItemBank(em);
        return new ResultRevising(
                sittings,
                new Revisions(em),
                new Scoring(sittings, bank),
                bank,
                recording(),
                new Audit(em, clock, new CurrentCaller()),
                new TestEvent<>());
    }

    private SittingClosing closing(jakarta.persistence.EntityManager em) {
        var sittings = new Sittings(em);
        var bank = new ItemBank(em);
        var nobodyLooks = new SecondLookOpening() {
            @Override
            boolean holds(Sitting sitting, Score score, Instant now) {
                return false;
            }
        };
        var answers = new Answers(em);
        return new SittingClosing(
                sittings,
                answers,
                bank,
                new Scoring(sittings, bank),
                new RepairReckoning(
                        answers,
                        new Repairs(em),
                        new QuestionSittings(em, bank),
                        bank,
                        new SecondLooks(em),
                        recording(),
                        List.of()),
                nobodyLooks,
                recording(),
                new Audit(em, clock, new CurrentCaller()),
                new Unheard());
    }

    /** Nobody above listens. */
    private static final class Unheard implements Event<ExamResultAnnounced> {
        @Override
        public void fire(ExamResultAnnounced event) {}

        @Override
        public <U extends ExamResultAnnounced> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends ExamResultAnnounced> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<ExamResultAnnounced> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends ExamResultAnnounced> Event<U> select(Class<U> type, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends ExamResultAnnounced> Event<U> select(TypeLiteral<U> type, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
