package uz.artel.lms.exam.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uz.artel.lms.exam.PlantedSittings.EXAM;
import static uz.artel.lms.exam.PlantedSittings.START;
import static uz.artel.lms.exam.PlantedSittings.first;
import static uz.artel.lms.exam.PlantedSittings.knowing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.exam.PlantedSittings;
import uz.artel.lms.exam.bank.BankItem;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.StatementCounter;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.measurement.Answer;

/** From sittings in the database to figures in the database. Each test has a centre of its own. */
class StatisticsStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final AtomicLong NEXT = new AtomicLong(100);
    private static final Clock CLOCK = new Clock();
    private static final Instant TOLD = START.plus(Duration.ofDays(1));

    private final PlantedSittings planted = new PlantedSittings(database);
    private CentreId centre;
    private List<BankItem> bank;

    @BeforeEach
    void bankAndCentre() {
        centre = new CentreId(NEXT.incrementAndGet());
        planted.importBank(8, 6, "Question");
        bank = planted.bank();
        // what other tests left waiting
        make();
    }

    private static PersonId somebody() {
        return new PersonId(NEXT.incrementAndGet());
    }

    private long told(PersonId person, List<BankItem> form, int tryNumber, int known) {
        long id = planted.sit(person, centre, form, tryNumber, false, knowing(known));
        planted.announce(TOLD, id);
        return id;
    }

    private void told(int persons) {
        for (int p = 0; p < persons; p++) {
            told(somebody(), first(bank, 6), 1, p % 7);
        }
    }

    // ── the steps, as the sweeper takes them ─────────────────────────────────────────────────────────────

    private static FigureComputing computing(jakarta.persistence.EntityManager em) {
        return new FigureComputing(new FigureSets(em), new FirstAttempts(em), CLOCK);
    }

    private static <T> T step(Function<FigureComputing, T> step) {
        return database.tx(em -> step.apply(computing(em)));
    }

    private long blueprint() {
        return database.tx(em -> new ItemBank(em).blueprint(EXAM).orElseThrow().blueprint());
    }

    /** Queues what is out of date and makes all that waits. */
    private int make() {
        step(FigureComputing::queueOutdated);
        int made = 0;
        for (var job = step(FigureComputing::take); job.isPresent(); job = step(FigureComputing::take)) {
            var one = job.get();
            var tries = step(c -> c.tries(one));
            var found = ExamPictures.of(
                    tries.attempts(),
                    tries.versions(),
                    share -> database.run(em -> computing(em).beat(one.id(), (int) (100 * share))));
            database.run(em -> computing(em).finish(one.id(), found));
            made++;
        }
        return made;
    }

    private <T> T reading(Function<FiguresReading, T> read) {
        var caller = new CurrentCaller();
        return database.tx(em -> caller.as(
                TestCaller.of(new PersonId(1), centre, Role.TRAINER),
                () -> read.apply(new FiguresReading(new FigureSets(em), new ItemBank(em), caller))));
    }

    private ExamPicture exam() {
        return reading(r -> r.exam(EXAM)).orElseThrow();
    }

    private FiguredExam standing() {
        return reading(FiguresReading::exams).get(0);
    }

    @Test
    void an_answer_that_came_after_a_later_one_is_in_no_figure() {
        long id = told(somebody(), first(bank, 6), 1, 6);
        var before = tries().attempts().get(0).given();
        database.execute("UPDATE exam_answer SET client_seq = 50 WHERE sitting_id = ? AND place = 1", id);
        database.execute(
                "INSERT INTO exam_answer (sitting_id, client_seq, arrival, place, choice, flagged, saved_at, hash)"
                        + " SELECT a.sitting_id, 1, 50, a.place, '', FALSE, a.saved_at, a.hash FROM exam_answer a"
                        + " WHERE a.sitting_id = ? AND a.client_seq = 50",
                id);
        assertEquals(before, tries().attempts().get(0).given());
    }

    private FirstAttempts.Tries tries() {
        return database.tx(em -> new FirstAttempts(em).of(centre.value(), blueprint()));
    }

    private List<String> states() {
        return planted.states("exam_figures", centre);
    }

    // ── which tries count ────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_retake_never_enters() {
        told(12);
        var again = somebody();
        told(again, first(bank, 6), 1, 2);
        told(again, first(bank, 6), 2, 6);
        make();
        assertEquals(13, exam().persons());
        assertEquals(13, exam().items().get(5).presented());
        var ofTheSixth = tries().attempts().stream()
                .map(a -> a.given().get(5).earned())
                .filter(Fraction.ONE::equals)
                .count();
        assertEquals(1, ofTheSixth, "of twelve one knew the sixth; who knew it on the second try is not counted");
    }

    @Test
    void a_second_form_takes_the_place_of_the_first_try() {
        told(12);
        var near = somebody();
        long first = planted.sit(near, centre, first(bank, 6), 1, false, knowing(0));
        planted.replace(first);
        long second = told(near, first(bank, 6), 2, 6);
        told(near, first(bank, 6), 3, 5);
        var twice = somebody();
        planted.replace(planted.sit(twice, centre, first(bank, 6), 1, false, knowing(0)));
        planted.replace(planted.sit(twice, centre, first(bank, 6), 2, false, knowing(0)));
        long third = told(twice, first(bank, 6), 3, 6);
        var again = somebody();
        told(again, first(bank, 6), 1, 0);
        planted.replace(planted.sit(again, centre, first(bank, 6), 2, false, knowing(0)));
        told(again, first(bank, 6), 3, 6);
        make();
        assertEquals(15, exam().persons());
        assertEquals(15, standing().sittings());
        var all = tries().attempts().stream().map(Attempt::sitting).toList();
        assertTrue(all.containsAll(List.of(second, third)), all.toString());
    }

    @Test
    void what_is_not_announced_and_what_another_centre_sat_stay_out() {
        told(11);
        planted.sit(somebody(), centre, first(bank, 6), 1, false, knowing(6));
        var here = centre;
        centre = new CentreId(NEXT.incrementAndGet());
        told(3);
        centre = here;
        make();
        assertEquals(11, exam().persons());
    }

    @Test
    void a_changed_item_version_is_another_item_and_its_history_is_told() {
        told(10);
        planted.importBank(8, 6, "Question put better");
        var before = bank;
        bank = planted.bank();
        assertTrue(before.get(0).version() != bank.get(0).version()
                && before.get(1).version() == bank.get(1).version());
        told(15);
        make();
        var lines =
                exam().items().stream().filter(i -> i.key().equals("fig-01")).toList();
        assertEquals(
                List.of(10, 15), lines.stream().map(ItemPicture.Line::presented).toList());
        assertEquals(
                25,
                exam().items().stream()
                        .filter(i -> i.key().equals("fig-02"))
                        .findFirst()
                        .orElseThrow()
                        .presented());
        var item = reading(r -> r.item(EXAM, bank.get(0).version()));
        assertEquals("Question put better 1", item.stem().ru());
        assertEquals(
                List.of(15, 10),
                item.versions().stream()
                        .filter(v -> v.picture() != null)
                        .map(v -> v.picture().presented())
                        .toList());
        planted.importBank(8, 6, "Question");
    }

    @Test
    void options_left_out_and_places_behind_the_last_answer_are_read_as_the_rule_says() {
        long id = planted.sit(
                somebody(), centre, first(bank, 6), 1, true, place -> place == 1 || place > 3 ? -1 : place % 3);
        planted.announce(TOLD, id);
        var given = tries().attempts().get(0).given();
        assertEquals(
                List.of("a", "null", "c", "a", "null", "null"),
                given.stream().map(g -> String.valueOf(g.option())).toList());
        assertEquals(
                List.of(
                        Answer.GIVEN,
                        Answer.OMITTED,
                        Answer.GIVEN,
                        Answer.GIVEN,
                        Answer.NOT_REACHED,
                        Answer.NOT_REACHED),
                given.stream().map(Attempt.Given::answer).toList());
    }

    @Test
    void the_language_a_person_works_in_comes_along() {
        database.execute("INSERT INTO centre (id, centre_key, name_ru, name_uz, name_en, zone, country, number_fire,"
                + " number_ambulance, number_gas, number_rescue) VALUES (1, 'c', 'a', 'a', 'a', 'Asia/Tashkent', 'UZ', '1',"
                + " '2', '3', '4')");
        var person = somebody();
        database.execute(
                "INSERT INTO person (id, centre_id, family_cyr, given_cyr, family_lat, given_lat, level, level_since,"
                        + " languages, preferred_language, active, created_at) VALUES (?, 1, 'А', 'Б', 'A', 'B', 'L0',"
                        + " '2026-01-01', 'uz', 'uz', TRUE, '2026-01-01')",
                person.value());
        told(person, first(bank, 6), 1, 3);
        assertEquals("uz", tries().attempts().get(0).language());
    }

    // ── the queue ────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void figures_are_asked_for_once_and_again_when_there_are_other_results() {
        told(10);
        assertNull(standing().state());
        assertTrue(standing().pending());
        step(FigureComputing::queueOutdated);
        step(FigureComputing::queueOutdated);
        assertEquals(List.of("WAITING"), states());
        assertEquals("WAITING", standing().state());
        make();
        assertEquals(List.of("READY"), states());
        assertFalse(standing().pending());
        assertEquals(0, make());
        told(2);
        assertEquals(12, standing().sittings());
        assertEquals(10, standing().figured());
        make();
        assertEquals(List.of("READY", "READY"), states(), "the older ones stay");
        assertEquals(12, standing().figured());
    }

    @Test
    void a_mark_that_was_changed_makes_figures_anew() {
        told(11);
        long id = told(somebody(), first(bank, 6), 1, 0);
        make();
        double before = exam().items().get(0).p().number();
        planted.markAgain(id, 1, Fraction.ONE);
        make();
        assertEquals(List.of("READY", "READY"), states());
        assertEquals(before + 1 / 12.0, exam().items().get(0).p().number(), 1e-12);
    }

    @Test
    void a_question_that_was_dropped_is_in_no_figure() {
        told(60);
        long last = told(somebody(), first(bank, 6), 1, 6);
        make();
        assertEquals(6, exam().items().size());
        long dropped = bank.get(5).version();
        int tries = tries(dropped);
        long drop = planted.repair(centre, dropped, "DROP", null, null);
        make();
        var exam = exam();
        assertEquals(61, exam.persons());
        assertEquals(
                List.of("fig-01", "fig-02", "fig-03", "fig-04", "fig-05"),
                exam.items().stream().map(ItemPicture.Line::key).toList());
        assertEquals(5, exam.points());
        assertTrue(exam.oneForm());
        assertTrue(exam.figure("decision.ll.consistency").publishedNumber().isPresent());
        assertTrue(exam.figure("decision.cut").publishedNumber().isPresent());
        assertEquals(5, planted.squares(last), "the band has neither its points nor their square");
        assertEquals(tries - 61, tries(dropped));
        planted.repair(centre, dropped, "UNDO", null, drop);
        make();
        assertEquals(6, exam().items().size());
        assertEquals(tries, tries(dropped));
    }

    @Test
    void after_a_key_was_repaired_the_options_that_are_marked_right_are_called_so() {
        told(40);
        make();
        long version = bank.get(0).version();
        assertEquals(List.of("a"), right(version));
        var before = tries();
        long repair = planted.repair(centre, version, "KEY", "b", null);
        make();
        assertEquals(List.of("b"), right(version));
        assertEquals(
                List.of("b"),
                reading(r -> r.item(EXAM, version)).wording().stream()
                        .filter(ItemFigures.Wording::right)
                        .map(ItemFigures.Wording::key)
                        .toList());
        assertEquals(
                Map.of("a", 0.0, "b", 1.0, "c", 0.0),
                tries().versions().get(version).measured().credits());
        assertFalse(java.util.Arrays.equals(
                ExamMatrix.digest(before.attempts(), before.versions()),
                ExamMatrix.digest(before.attempts(), tries().versions())));
        planted.repair(centre, version, "UNDO", null, repair);
        planted.repair(centre, version, "KEY", "a;c", null);
        make();
        assertEquals(List.of("a", "c"), right(version));
        assertEquals(2.0 / 3, tries().versions().get(version).chance(), 1e-12);
        var here = centre;
        centre = new CentreId(NEXT.incrementAndGet());
        told(10);
        make();
        assertEquals(List.of("a"), right(version), "another centre's repair");
        centre = here;
    }

    private List<String> right(long version) {
        return reading(r -> r.item(EXAM, version)).picture().options().stream()
                .filter(ItemPicture.Option::right)
                .map(ItemPicture.Option::key)
                .toList();
    }

    /** How many first tries the bank counts for a version. */
    private static int tries(long version) {
        return database.tx(em -> {
            new ItemBank(em).learnFacilities();
            return ((Number) em.createNativeQuery("SELECT l.tries FROM exam_item_life l WHERE l.version_id = ?")
                            .setParameter(1, version)
                            .getSingleResult())
                    .intValue();
        });
    }

    @Test
    void a_worker_that_fell_silent_loses_the_set_and_one_that_is_heard_keeps_it() {
        told(10);
        step(FigureComputing::queueOutdated);
        var job = step(FigureComputing::take).orElseThrow();
        assertEquals(List.of("RUNNING"), states());
        var later = Instant.now().plus(FigureComputing.SILENCE).minusSeconds(60);
        assertEquals(Optional.empty(), CLOCK.at(later, () -> step(FigureComputing::take)));
        database.run(em -> computing(em).beat(job.id(), 40));
        assertEquals(40, standing().progress());
        var muchLater = Instant.now().plus(FigureComputing.SILENCE).plusSeconds(60);
        assertEquals(job, CLOCK.at(muchLater, () -> step(FigureComputing::take)).orElseThrow());
        var tries = tries();
        var found = ExamPictures.of(tries.attempts(), tries.versions(), share -> {});
        database.run(em -> computing(em).finish(job.id(), found));
        database.run(em -> computing(em).finish(job.id(), found));
        assertEquals(List.of("READY"), states(), "who was taken for dead and finishes after all changes nothing");
        assertEquals(6, exam().items().size());
    }

    @Test
    void what_cannot_be_made_fails_alone_and_waits_for_other_results() {
        told(10);
        make();
        told(1);
        step(FigureComputing::queueOutdated);
        var job = step(FigureComputing::take).orElseThrow();
        FigureSweep.make(
                new FigureComputing(null, null, CLOCK) {
                    @Override
                    FirstAttempts.Tries tries(FigureQueue.Job of) {
                        throw new IllegalStateException("planted");
                    }

                    @Override
                    void fail(long id) {
                        database.run(em -> computing(em).fail(id));
                    }
                },
                job,
                () -> false,
                new Hurried());
        assertEquals(List.of("READY", "FAILED"), states());
        assertTrue(standing().failed());
        assertEquals(10, exam().persons(), "what was ready is still read");
        assertEquals(0, make());
        told(1);
        assertEquals(1, make());
        assertEquals(12, exam().persons());
    }

    /** The sweeper's steps, each in a transaction of its own. */
    private static class Sweeper extends FigureComputing {
        Sweeper() {
            super(null, null, CLOCK);
        }

        @Override
        Optional<FigureQueue.Job> take() {
            return step(FigureComputing::take);
        }

        @Override
        FirstAttempts.Tries tries(FigureQueue.Job job) {
            return step(c -> c.tries(job));
        }

        @Override
        void beat(long id, int progress) {
            database.run(em -> computing(em).beat(id, progress));
        }

        @Override
        void finish(long id, ExamPictures.Pictures found) {
            database.run(em -> computing(em).finish(id, found));
        }

        @Override
        void putBack(long id) {
            database.run(em -> computing(em).putBack(id));
        }

        @Override
        void fail(long id) {
            database.run(em -> computing(em).fail(id));
        }
    }

    @Test
    void a_server_that_stops_leaves_the_set_for_the_next_start_and_takes_no_other() {
        told(10);
        var here = centre;
        centre = new CentreId(NEXT.incrementAndGet());
        told(10);
        step(FigureComputing::queueOutdated);
        var stopping = new java.util.concurrent.atomic.AtomicBoolean();
        var sweeper = new Sweeper();
        FigureQueue.work(
                sweeper::take,
                job -> {
                    stopping.set(true);
                    FigureSweep.make(sweeper, job, stopping::get, new Hurried());
                },
                stopping::get);
        assertEquals(List.of("WAITING"), planted.states("exam_figures", here), "broken off");
        assertEquals(List.of("WAITING"), states(), "never taken");
        FigureQueue.work(sweeper::take, job -> FigureSweep.make(sweeper, job, () -> false, new Hurried()), () -> false);
        assertEquals(List.of("READY"), planted.states("exam_figures", here), "the next start goes on at once");
        assertEquals(List.of("READY"), states());
    }

    @Test
    void what_fails_because_the_server_stops_is_no_fault_of_the_set() {
        told(10);
        step(FigureComputing::queueOutdated);
        FigureSweep.make(
                new Sweeper() {
                    @Override
                    FirstAttempts.Tries tries(FigureQueue.Job of) {
                        throw new IllegalStateException("the pool is closed");
                    }
                },
                step(FigureComputing::take).orElseThrow(),
                () -> true,
                new Hurried());
        assertEquals(List.of("WAITING"), states());
    }

    @Test
    void figures_are_made_with_rests() {
        told(10);
        step(FigureComputing::queueOutdated);
        var rests = new int[1];
        FigureSweep.make(new Sweeper(), step(FigureComputing::take).orElseThrow(), () -> false, new Hurried() {
            @Override
            void rest() {
                rests[0]++;
            }
        });
        assertTrue(rests[0] > 0, "it never rested");
    }

    // ── what is kept and read ────────────────────────────────────────────────────────────────────────────

    @Test
    void below_the_limits_a_page_reads_no_number_and_the_reason() {
        told(9);
        make();
        assertNull(exam().items().get(0).p().published());
        assertEquals("N_LT_10", exam().items().get(0).p().reason().orElseThrow());
        assertTrue(exam().distribution().bins().isEmpty());
        told(1);
        make();
        assertTrue(exam().items().get(0).p().published() != null);
        assertNull(exam().items().get(0).itemRest().published());
    }

    @Test
    void what_is_read_is_what_the_same_tries_give_and_the_digest_says_which_they_were() {
        told(34);
        make();
        var tries = tries();
        var found = ExamPictures.of(tries.attempts(), tries.versions(), share -> {});
        assertEquals(PictureJson.write(found.exam()), PictureJson.write(exam()));
        var digest = (byte[])
                database.tx(em -> em.createNativeQuery("SELECT f.data_digest FROM exam_figures f WHERE f.centre_id = ?")
                        .setParameter(1, centre.value())
                        .getSingleResult());
        assertArrayEquals(found.digest(), digest);
        assertTrue(exam().oneForm());
        assertEquals(34, exam().compared());
        assertTrue(exam().figure("test.alpha").publishedNumber().isPresent());
    }

    @Test
    void an_item_nobody_here_was_given_is_unknown_and_so_is_an_exam() {
        told(10);
        make();
        assertThrows(Unknown.class, () -> reading(r -> r.item(EXAM, bank.get(7).version())));
        assertThrows(Unknown.class, () -> reading(r -> r.item(EXAM, 987_654_321L)));
        assertThrows(Unknown.class, () -> reading(r -> r.exam("nothing")));
        long shown = bank.get(0).version();
        assertEquals(10, reading(r -> r.item(EXAM, shown)).picture().presented());
        centre = new CentreId(NEXT.incrementAndGet());
        assertThrows(Unknown.class, () -> reading(r -> r.item(EXAM, shown)), "another centre's");
        assertEquals(Optional.empty(), reading(r -> r.exam(EXAM)));
    }

    @Test
    void pages_and_the_making_cost_as_many_statements_however_many_people_there_are() throws Exception {
        var counts = new ArrayList<List<Integer>>();
        for (int more : new int[] {10, 30}) {
            told(more);
            make();
            counts.add(List.of(
                    StatementCounter.during(() -> reading(FiguresReading::exams)),
                    StatementCounter.during(() -> reading(r -> r.exam(EXAM))),
                    StatementCounter.during(
                            () -> reading(r -> r.item(EXAM, bank.get(0).version()))),
                    StatementCounter.during(this::tries)));
        }
        assertEquals(counts.get(0), counts.get(1));
        assertEquals(List.of(2, 3, 4, 5), counts.get(0), "the last with the look-up of the exam");
    }
}
