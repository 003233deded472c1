package uz.artel.lms.exam.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uz.artel.lms.exam.PlantedSittings.EXAM;
import static uz.artel.lms.exam.PlantedSittings.START;
import static uz.artel.lms.exam.PlantedSittings.first;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.exam.PlantedSittings;
import uz.artel.lms.exam.bank.BankItem;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.exam.statistics.AnalysisStanding.State;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Constraints;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.StatementCounter;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.TestEvent;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.measurement.ExamStatistics;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.InDepth.Stage;
import uz.artel.lms.shared.measurement.Watch;
import uz.artel.lms.shared.measurement.dif.MantelHaenszel;

/** An analysis from the one who asks for it to what is kept of it. Each test has a centre of its own. */
class AnalysisStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final AtomicLong NEXT = new AtomicLong(100);
    private static final Clock CLOCK = new Clock();
    private static final Instant TOLD = START.plus(Duration.ofDays(1));
    private static final PersonId TRAINER = new PersonId(7);
    private static final PersonId EXAMINER = new PersonId(8);

    private final PlantedSittings planted = new PlantedSittings(database);
    private final SplittableRandom chance = new SplittableRandom(11);
    private final TestEvent<AnalysisAsked> nudges = new TestEvent<>();
    private CentreId centre;
    private List<BankItem> bank;

    @BeforeEach
    void bankAndCentre() {
        centre = new CentreId(NEXT.incrementAndGet());
        planted.importBank(8, 6, "Question");
        bank = planted.bank();
        // what other tests left waiting
        for (var job = step(AnalysisSteps::take); job.isPresent(); job = step(AnalysisSteps::take)) {
            long left = job.get().id();
            database.run(em -> steps(em).fail(left));
        }
    }

    /** People of growing ability on questions of growing difficulty, their results announced. */
    private void told(int persons) {
        for (int p = 0; p < persons; p++) {
            double ability = 3 * chance.nextDouble() - 1.5;
            long id = planted.sit(
                    new PersonId(NEXT.incrementAndGet()),
                    centre,
                    first(bank, 6),
                    1,
                    false,
                    place -> chance.nextDouble() < 1 / (1 + Math.exp(place / 3.0 - 1 - ability)) ? 0 : 1 + place % 2);
            planted.announce(TOLD, id);
        }
    }

    // ── the steps, as people and the worker take them ────────────────────────────────────────────────────

    private <T> T as(PersonId who, Role role, Function<FiguresAnalysing, T> act) {
        var caller = new CurrentCaller();
        return database.tx(em -> caller.as(
                TestCaller.of(who, centre, role),
                () -> act.apply(new FiguresAnalysing(
                        new AnalysisRuns(em), new ItemBank(em), caller, CLOCK, new Audit(em, CLOCK, caller), nudges))));
    }

    private boolean ask() {
        return as(TRAINER, Role.TRAINER, a -> a.ask(EXAM));
    }

    private boolean examinerAsks() {
        return as(EXAMINER, Role.EXAMINER, a -> a.ask(EXAM));
    }

    private boolean cancel() {
        return as(EXAMINER, Role.EXAMINER, a -> a.cancel(EXAM));
    }

    private AnalysisStanding standing() {
        return as(EXAMINER, Role.EXAMINER, a -> a.standing(EXAM));
    }

    private ExamAnalysis analysis() {
        return as(EXAMINER, Role.EXAMINER, a -> a.analysis(EXAM)).orElseThrow();
    }

    private static AnalysisSteps steps(EntityManager em) {
        return new AnalysisSteps(new AnalysisRuns(em), new FirstAttempts(em), CLOCK);
    }

    private static <T> T step(Function<AnalysisSteps, T> step) {
        return database.tx(em -> step.apply(steps(em)));
    }

    /** The worker's steps, each in a transaction of its own. */
    private static class Worker extends AnalysisSteps {
        final List<Stage> beats = new ArrayList<>();

        Worker() {
            super(null, null, CLOCK);
        }

        @Override
        Optional<FigureQueue.Job> take() {
            return step(AnalysisSteps::take);
        }

        @Override
        FirstAttempts.Tries tries(FigureQueue.Job job) {
            return step(s -> s.tries(job));
        }

        @Override
        boolean beat(long id, Stage stage, int progress) {
            beats.add(stage);
            return step(s -> s.beat(id, stage, progress));
        }

        @Override
        void finish(long id, ExamAnalyses.Made made) {
            database.run(em -> steps(em).finish(id, made));
        }

        @Override
        void putBack(long id) {
            database.run(em -> steps(em).putBack(id));
        }

        @Override
        void fail(long id) {
            database.run(em -> steps(em).fail(id));
        }
    }

    private static FigureQueue.Job take() {
        return step(AnalysisSteps::take).orElseThrow();
    }

    private static boolean heard(FigureQueue.Job job, Stage stage) {
        return step(s -> s.beat(job.id(), stage, 30));
    }

    private static void make(Worker worker, FigureQueue.Job job) {
        make(worker, job, () -> false);
    }

    private static void make(Worker worker, FigureQueue.Job job, BooleanSupplier stopping) {
        AnalysisWork.make(worker, job, stopping, new Hurried());
    }

    private void made() {
        assertTrue(ask());
        make(new Worker(), take());
    }

    private List<String> states() {
        return planted.states("exam_analysis", centre);
    }

    private List<?> kept() {
        return database.tx(
                em -> em.createNativeQuery("SELECT r.analysis FROM exam_analysis_result r JOIN exam_analysis a"
                                + " ON a.id = r.analysis_id WHERE a.centre_id = ? ORDER BY a.number")
                        .setParameter(1, centre.value())
                        .getResultList());
    }

    // ── asking ───────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void who_asks_again_while_one_waits_or_is_made_starts_no_second_one() {
        told(12);
        assertNull(standing().newest());
        assertTrue(ask());
        assertFalse(ask());
        assertFalse(examinerAsks());
        assertEquals(State.WAITING, standing().newest().state());
        var job = take();
        assertEquals(State.RUNNING, standing().newest().state());
        assertFalse(ask());
        make(new Worker(), job);
        assertEquals(List.of("READY"), states());
        assertEquals(1, nudges.heard().size(), "one run, one nudge");
        assertEquals(TRAINER, standing().ready().askedBy());
    }

    /** Two people ask for runs, and neither writes before the other has read. */
    private List<String> askAtOnce(CentreId one, CentreId other) throws Exception {
        var together = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var asks = List.of(one, other).stream()
                    .map(where -> pool.submit(() -> asksBeside(where, together)))
                    .toList();
            var ends = new ArrayList<String>();
            for (var ask : asks) {
                ends.add(ask.get(30, TimeUnit.SECONDS));
            }
            return ends.stream().sorted().toList();
        } finally {
            pool.shutdownNow();
        }
    }

    private String asksBeside(CentreId where, CyclicBarrier together) {
        var caller = new CurrentCaller();
        try {
            return database.tx(em -> {
                var runs = new AnalysisRuns(em) {
                    @Override
                    long ask(long centre, long blueprint, int number, int results, PersonId by, Instant now) {
                        meet(together);
                        return super.ask(centre, blueprint, number, results, by, now);
                    }
                };
                // as in the server, where all of a transaction runs on one connection
                em.unwrap(java.sql.Connection.class);
                return caller.as(
                        TestCaller.of(TRAINER, where, Role.TRAINER),
                        () -> "asked: "
                                + new FiguresAnalysing(
                                                runs,
                                                new ItemBank(em),
                                                caller,
                                                CLOCK,
                                                new Audit(em, CLOCK, caller),
                                                new TestEvent<>())
                                        .ask(EXAM));
            });
        } catch (RuntimeException e) {
            var refusal = Constraints.refusal(e.getMessage());
            return refusal == null ? e.getMessage() : refusal.getClass().getSimpleName();
        }
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void of_two_who_ask_at_the_same_moment_one_has_asked_and_the_other_is_told_so() throws Exception {
        told(10);
        assertEquals(List.of("AnalysisRunning", "asked: true"), askAtOnce(centre, centre));
        assertEquals(List.of("WAITING"), states());
    }

    @Test
    void two_centres_that_ask_at_the_same_moment_are_both_heard() throws Exception {
        told(10);
        var other = centre;
        centre = new CentreId(NEXT.incrementAndGet());
        told(10);
        assertEquals(List.of("asked: true", "asked: true"), askAtOnce(centre, other));
        assertEquals(List.of("WAITING"), states());
        assertEquals(List.of("WAITING"), planted.states("exam_analysis", other));
    }

    @Test
    void two_workers_never_take_the_same_run() throws Exception {
        told(10);
        ask();
        var pool = Executors.newSingleThreadExecutor();
        try {
            var second = database.tx(em -> {
                assertTrue(steps(em).take().isPresent());
                var beside = pool.submit(() -> step(AnalysisSteps::take));
                assertThrows(TimeoutException.class, () -> beside.get(300, TimeUnit.MILLISECONDS), "it waits");
                return beside;
            });
            assertEquals(Optional.empty(), second.get(30, TimeUnit.SECONDS));
        } finally {
            pool.shutdownNow();
        }
        assertEquals(List.of("RUNNING"), states());
    }

    @Test
    void where_nothing_has_changed_nothing_is_made_again_and_new_results_make_it_outdated() {
        told(12);
        made();
        assertFalse(standing().outdated());
        assertFalse(standing().worthwhile());
        assertFalse(ask(), "it would find the same");
        told(3);
        assertTrue(standing().outdated());
        assertTrue(standing().worthwhile());
        assertEquals(12, standing().ready().tries());
        assertEquals(15, standing().sittings());
        assertEquals(12, analysis().persons(), "the old one is read meanwhile");
        made();
        assertFalse(standing().outdated());
        assertEquals(15, analysis().persons());
        assertEquals(2, kept().size(), "the first stays");
        assertEquals(2, standing().ready().number());
    }

    @Test
    void an_exam_without_announced_first_tries_here_is_unknown() {
        told(10);
        made();
        centre = new CentreId(NEXT.incrementAndGet());
        assertThrows(Unknown.class, this::ask);
        assertThrows(Unknown.class, this::standing);
        assertThrows(Unknown.class, this::analysis, "another centre's is not read");
        assertFalse(cancel(), "nor ended");
        assertTrue(as(EXAMINER, Role.EXAMINER, a -> a.moment(EXAM)).isEmpty());
        assertThrows(Unknown.class, () -> as(TRAINER, Role.TRAINER, a -> a.ask("nothing")));
    }

    @Test
    void whoever_asks_and_whoever_ends_one_is_in_the_trail() {
        told(10);
        ask();
        cancel();
        var acts = database.tx(em -> em.createNativeQuery("SELECT l.act, l.person_id FROM audit_line l WHERE l.act LIKE"
                        + " 'exam.analyse%' ORDER BY l.id DESC LIMIT 2")
                .getResultList());
        assertEquals("exam.analyse.cancel", ((Object[]) acts.get(0))[0]);
        assertEquals(EXAMINER.value(), ((Number) ((Object[]) acts.get(0))[1]).longValue());
        assertEquals("exam.analyse", ((Object[]) acts.get(1))[0]);
        assertEquals(TRAINER.value(), ((Number) ((Object[]) acts.get(1))[1]).longValue());
    }

    // ── the ways in which it ends ────────────────────────────────────────────────────────────────────────

    @Test
    void each_stage_is_told_on_the_way() {
        told(40);
        ask();
        var worker = new Worker();
        make(worker, take());
        assertEquals(List.of(Stage.values()), worker.beats.stream().distinct().toList());
        var run = standing().newest();
        assertEquals(100, run.progress());
        assertEquals("DIF", run.stage());
    }

    @Test
    void one_that_somebody_ends_stops_at_the_next_word_of_its_worker_and_leaves_the_earlier_one() {
        told(40);
        made();
        told(1);
        ask();
        var worker = new Worker() {
            @Override
            boolean beat(long id, Stage stage, int progress) {
                if (stage == Stage.OMEGA && beats.stream().noneMatch(Stage.OMEGA::equals)) {
                    assertTrue(cancel());
                }
                return super.beat(id, stage, progress);
            }
        };
        make(worker, take());
        assertEquals(List.of("READY", "CANCELLED"), states());
        assertEquals(1, worker.beats.stream().filter(Stage.OMEGA::equals).count());
        assertEquals(EXAMINER, standing().newest().cancelledBy());
        assertEquals("TWO_PARAMETER", standing().newest().stage(), "where it was");
        assertEquals(40, analysis().persons());
        assertFalse(cancel(), "there is none to end");
        assertTrue(ask(), "it can be asked for again");
    }

    @Test
    void one_whose_server_died_is_interrupted_and_not_running_for_ever() {
        told(10);
        ask();
        var job = take();
        assertTrue(heard(job, Stage.TWO_PARAMETER));
        var soon = Instant.now().plus(AnalysisSteps.SILENCE).minusSeconds(30);
        assertEquals(0, CLOCK.at(soon, () -> step(AnalysisSteps::interruptSilent)), "who was just heard lives");
        var later = Instant.now().plus(AnalysisSteps.SILENCE).plusSeconds(30);
        boolean asked = CLOCK.at(later, this::ask);
        assertTrue(asked, "nobody waits for a dead one");
        assertEquals(List.of("INTERRUPTED", "WAITING"), states());
        var made = ExamAnalyses.of(
                step(s -> s.tries(job)).attempts(), step(s -> s.tries(job)).versions(), (stage, share) -> {});
        database.run(em -> steps(em).finish(job.id(), made));
        assertEquals(List.of("INTERRUPTED", "WAITING"), states(), "who was taken for dead changes nothing any more");
        assertEquals(List.of(), kept());
        assertFalse(heard(job, Stage.DIF));
        make(new Worker(), take());
        assertEquals(List.of("INTERRUPTED", "READY"), states());
    }

    @Test
    void one_whose_server_stops_waits_for_the_next_start_and_no_other_is_taken() {
        told(10);
        ask();
        var worker = new Worker();
        FigureQueue.work(worker::take, job -> make(worker, job), () -> true);
        assertEquals(List.of("WAITING"), states(), "it stopped before it began");
        var here = centre;
        centre = new CentreId(NEXT.incrementAndGet());
        told(10);
        ask();
        var stopping = new AtomicBoolean();
        FigureQueue.work(
                worker::take,
                job -> {
                    stopping.set(true);
                    make(worker, job, stopping::get);
                },
                stopping::get);
        assertEquals(List.of("WAITING"), planted.states("exam_analysis", here), "broken off");
        assertEquals(State.WAITING, standing().newest().state(), "never taken");
        FigureQueue.work(worker::take, job -> make(worker, job), () -> false);
        assertEquals(List.of("READY"), planted.states("exam_analysis", here));
        assertEquals(List.of("READY"), states());
    }

    @Test
    void one_whose_thread_is_ended_or_whose_database_is_gone_while_the_server_stops_waits_as_well() {
        told(10);
        ask();
        AnalysisWork.make(new Worker(), take(), () -> false, new Hurried() {
            @Override
            void rest() {
                throw new Watch.Cancelled();
            }
        });
        assertEquals(List.of("WAITING"), states());
        make(
                new Worker() {
                    @Override
                    FirstAttempts.Tries tries(FigureQueue.Job job) {
                        throw new IllegalStateException("the pool is closed");
                    }
                },
                take(),
                () -> true);
        assertEquals(List.of("WAITING"), states());
        make(new Worker(), take());
        assertEquals(List.of("READY"), states());
    }

    @Test
    void one_that_cannot_be_made_fails_and_keeps_no_other_waiting() {
        told(10);
        ask();
        make(
                new Worker() {
                    @Override
                    FirstAttempts.Tries tries(FigureQueue.Job job) {
                        throw new IllegalStateException("planted");
                    }
                },
                take());
        assertEquals(State.FAILED, standing().newest().state());
        made();
        assertEquals(List.of("FAILED", "READY"), states());
    }

    // ── what is kept ─────────────────────────────────────────────────────────────────────────────────────

    @Test
    void of_few_people_everything_is_withheld_with_its_reason() {
        told(12);
        made();
        var analysis = analysis();
        for (var item : analysis.items()) {
            for (var figure : item.figures().entrySet()) {
                assertNull(figure.getValue().published(), figure.getKey());
                assertTrue(figure.getValue().reason().isPresent());
            }
        }
        assertNull(analysis.figure("test.omega_u").published());
        assertEquals(List.of(), analysis.abilities());
        assertEquals("N_LT_100", analysis.figure("test.omega_u").reason().orElseThrow());
    }

    @Test
    void of_enough_people_it_is_what_the_golden_figures_are_computed_by() {
        told(205);
        made();
        var tries = step(s -> s.tries(new FigureQueue.Job(0, centre.value(), blueprint())));
        var digest = ExamMatrix.digest(tries.attempts(), tries.versions());
        var figures = new Figures();
        var responses = ExamMatrix.of(tries.attempts(), tries.versions());
        ExamStatistics.put(
                responses,
                OptionalDouble.of(4),
                tries.attempts().stream().map(a -> MantelHaenszel.Group.NEITHER).toList(),
                ComparedTries.seed(digest),
                Watch.NONE,
                figures);
        var analysis = analysis();
        assertEquals(205, analysis.compared());
        for (var item : analysis.items()) {
            var name = item.key() + "@" + item.number();
            for (var pair : List.of(
                    List.of("b", "rasch_cml.%s.b"),
                    List.of("b_se", "rasch_cml.%s.b_se"),
                    List.of("a", "twopl.%s.a"),
                    List.of("b2_se", "twopl.%s.b_se"))) {
                var expected = figures.all().get(pair.get(1).formatted(name));
                assertTrue(item.figure(pair.get(0)).published() != null, pair.get(0));
                assertEquals(expected.toString(), item.figure(pair.get(0)).toString(), pair.get(0));
            }
            assertTrue(item.figure("infit").published() != null);
            assertEquals("GROUP_LT_200", item.figure("dif").reason().orElseThrow(), "no language is known of these");
        }
        for (var name : List.of("test.omega_u", "decision.ll.consistency", "decision.ll.consistency_boot95_lo")) {
            assertTrue(analysis.figure(name).published() != null, name);
            assertEquals(
                    figures.all().get(name).toString(), analysis.figure(name).toString(), name);
        }
        double omega = analysis.figure("test.omega_u").number();
        assertTrue(analysis.figure("test.omega_boot95_lo").number() < omega
                && omega < analysis.figure("test.omega_boot95_hi").number());
        assertEquals(
                205,
                analysis.abilities().stream()
                        .mapToInt(ExamAnalysis.AbilityBin::persons)
                        .sum());
        assertEquals(HexFormat.of().formatHex(digest), standing().ready().digest());
        assertEquals(ComparedTries.seed(digest), standing().ready().seed());
        assertEquals(205, standing().ready().tries());
        assertEquals(6, standing().ready().versions());
        var again = ExamAnalyses.of(tries.attempts(), tries.versions(), (stage, share) -> {});
        assertEquals(
                AnalysisJson.write(again.analysis()),
                kept().get(0),
                "the same tries and seed give the same, to the letter");
    }

    private long blueprint() {
        return database.tx(em -> new ItemBank(em).blueprint(EXAM).orElseThrow().blueprint());
    }

    @Test
    void a_changed_mark_changes_the_digest_and_the_seed() {
        told(12);
        made();
        var before = standing().ready();
        var someone = database.tx(
                em -> (Number) em.createNativeQuery("SELECT MAX(s.id) FROM exam_sitting s WHERE s.centre_id = ?")
                        .setParameter(1, centre.value())
                        .getSingleResult());
        planted.markAgain(someone.longValue(), 1, new uz.artel.lms.exam.bank.Fraction(1, 2));
        assertTrue(standing().outdated());
        made();
        assertNotEquals(before.digest(), standing().ready().digest());
        assertNotEquals(before.seed(), standing().ready().seed());
    }

    @Test
    void nobody_can_be_found_in_it() {
        told(12);
        made();
        var numbers = database.tx(em -> em.createNativeQuery("SELECT c.number FROM exam_candidate c JOIN exam_sitting s"
                        + " ON s.person_id = c.person_id WHERE s.centre_id = ?")
                .setParameter(1, centre.value())
                .getResultList());
        assertEquals(12, numbers.size());
        var text = (String) kept().get(0);
        assertFalse(text.contains("candidate") || text.contains("person\"") || text.contains("sitting"), text);
        numbers.forEach(number -> assertFalse(text.contains("\"" + number + "\""), "candidate " + number));
    }

    @Test
    void pages_cost_as_many_statements_however_many_people_there_are() throws Exception {
        var counts = new ArrayList<List<Integer>>();
        for (int more : new int[] {10, 25}) {
            told(more);
            made();
            counts.add(List.of(
                    StatementCounter.during(this::standing),
                    StatementCounter.during(this::analysis),
                    StatementCounter.during(() -> as(EXAMINER, Role.EXAMINER, a -> a.moment(EXAM)))));
        }
        assertEquals(counts.get(0), counts.get(1));
        assertEquals(List.of(2, 3, 1), counts.get(0));
    }
}
