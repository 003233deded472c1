package uz.artel.lms.shadowing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.curriculum.NotInIntake;
import uz.artel.lms.curriculum.StepKind;
import uz.artel.lms.curriculum.StepNotOpen;
import uz.artel.lms.curriculum.TestCurriculum;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.StatementCounter;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.TestEvent;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Role;

class ShadowingStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Instant NOON = TestCurriculum.MORNING.plus(Duration.ofHours(4));
    private static final LocalDate START = TestCurriculum.START;

    private static TestCurriculum curriculum;

    @BeforeAll
    static void importTheProgramme() {
        curriculum = new TestCurriculum(database);
        curriculum.importShipped();
    }

    @Test
    void half_an_hour_signed_by_the_mentor_makes_the_step_of_the_first_day_done() {
        var mentor = new PersonId(11);
        var trainee = atShadowing("А", mentor, 101);
        var first = write(trainee, watched("10:00", "10:20"));
        sign(mentor, first, 1, 4);
        assertFalse(stepDone(trainee, "d1-shadow"), "twenty signed minutes of thirty");
        var second = write(trainee, watched("10:20", "10:30"));
        assertFalse(stepDone(trainee, "d1-shadow"), "an unsigned entry counts for nothing");
        sign(mentor, second, 1, 5);
        assertTrue(stepDone(trainee, "d1-shadow"));
        var log = asTrainee(trainee, ShadowLogging::mine);
        assertEquals(30, log.hours().signedMinutes());
        assertEquals(840 + 0, log.hours().neededMinutes());
        assertEquals(8, log.hours().signedCalls());
        assertNull(log.step());
    }

    @Test
    void only_the_trainees_own_mentor_sees_signs_and_returns_his_entries() {
        var mentor = new PersonId(12);
        var trainee = atShadowing("Б", mentor, 102);
        var id = write(trainee, watched("10:00", "10:30"));
        var stranger = new PersonId(13);
        assertEquals(List.of(), asMentor(stranger, ShadowSigning::entries));
        assertThrows(Unknown.class, () -> sign(stranger, id, 1, 5));
        assertThrows(Unknown.class, () -> sign(trainee, id, 1, 5));
        assertThrows(Unknown.class, () -> sign(mentor, new ShadowEntryId(987_654), 1, 5));
        assertThrows(
                Unknown.class,
                () -> asTrainee(stranger, logging -> {
                    logging.correct(id, 1, watched("10:00", "10:10"));
                    return null;
                }));
        assertEquals(1, asMentor(mentor, ShadowSigning::entries).size());
    }

    @Test
    void an_entry_corrected_meanwhile_is_not_signed_unread() {
        var mentor = new PersonId(14);
        var trainee = atShadowing("В", mentor, 103);
        var id = write(trainee, watched("10:00", "10:30"));
        asTrainee(trainee, logging -> {
            logging.correct(id, 1, watched("10:00", "10:15"));
            return null;
        });
        assertThrows(Clash.class, () -> sign(mentor, id, 1, 5));
        sign(mentor, id, 2, 5);
        assertThrows(EntrySigned.class, () -> sign(mentor, id, 3, 5));
    }

    @Test
    void a_returned_entry_shows_its_reason_and_can_be_corrected() {
        var mentor = new PersonId(15);
        var trainee = atShadowing("Г", mentor, 104);
        var id = write(trainee, watched("10:00", "10:30"));
        asMentor(mentor, signing -> {
            signing.giveBack(id, 1, "Какой был исход?");
            return null;
        });
        var log = asTrainee(trainee, ShadowLogging::mine);
        assertEquals(1, log.returned());
        assertEquals("Какой был исход?", log.entries().get(0).remark());
        asTrainee(trainee, logging -> {
            logging.correct(id, 2, watched("10:00", "10:30"));
            return null;
        });
        assertEquals(1, asTrainee(trainee, ShadowLogging::mine).waiting());
    }

    @Test
    void an_hour_is_written_once_after_it_was_watched_and_within_the_intake() {
        var trainee = atShadowing("Д", new PersonId(16), 105);
        write(trainee, watched("10:00", "11:00"));
        assertThrows(EntryOverlaps.class, () -> write(trainee, watched("10:59", "11:30")));
        assertEquals(
                "to",
                assertThrows(BadInput.class, () -> write(trainee, watched("12:30", "13:01")))
                        .field());
        for (var day :
                List.of(START.minusDays(1), START.plusDays(1), LocalDate.of(1, 1, 1), LocalDate.of(9999, 1, 1))) {
            assertEquals(
                    "heldOn",
                    assertThrows(BadInput.class, () -> write(trainee, on(day, "10:00", "10:30")))
                            .field());
        }
        assertEquals(1, asTrainee(trainee, ShadowLogging::mine).entries().size());
    }

    @Test
    void nobody_writes_before_his_step_is_open_without_a_mentor_or_outside_an_intake() {
        var early = new PersonId(106);
        curriculum.intake("Е", new PersonId(17), early);
        assertThrows(StepNotOpen.class, () -> write(early, watched("10:00", "10:30")));
        var alone = new PersonId(107);
        curriculum.intake("К", null, alone);
        assertThrows(NoMentor.class, () -> write(alone, watched("10:00", "10:30")));
        assertThrows(NotInIntake.class, () -> write(new PersonId(108), watched("10:00", "10:30")));
    }

    @Test
    void the_mentor_speaks_only_after_the_hours_and_the_last_word_counts() {
        var mentor = new PersonId(18);
        var trainee = atShadowing("Ж", mentor, 109);
        var told = new TestEvent<MentorRecommended>();
        assertThrows(HoursMissing.class, () -> recommend(told, mentor, trainee, true));
        var intake = asTrainee(
                trainee,
                TestCurriculum::reading,
                r -> r.placeOf(trainee).orElseThrow().intake());
        var hours = asTrainee(
                trainee,
                TestCurriculum::gate,
                gate -> gate.road(trainee, NOON).days().stream()
                        .limit(9)
                        .flatMap(d -> d.steps().stream())
                        .filter(s -> s.step().kind() == StepKind.SHADOWING)
                        .map(s -> s.step().key())
                        .toArray(String[]::new));
        curriculum.done(intake, trainee, NOON, hours);
        assertThrows(Unknown.class, () -> recommend(told, new PersonId(19), trainee, true));
        assertThrows(BadInput.class, () -> recommend(told, mentor, trainee, null));
        recommend(told, mentor, trainee, false);
        recommend(told, mentor, trainee, true);
        assertTrue(database.<Boolean>tx(
                em -> new Recommendations(em).of(trainee).orElseThrow().yes()));
        assertEquals(
                List.of(
                        new MentorRecommended(trainee, mentor, false, NOON),
                        new MentorRecommended(trainee, mentor, true, NOON)),
                told.heard());
        assertTrue(database.<Boolean>tx(
                em -> new Recommendations(em).of(new PersonId(1)).isEmpty()));
    }

    @Test
    void the_page_of_a_mentor_costs_two_statements_whatever_there_is_to_sign() throws Exception {
        var mentor = new PersonId(9);
        var trainee = atShadowing("З", mentor, 110);
        write(trainee, watched("10:00", "10:05"));
        int one = statements(mentor);
        var other = atShadowing("И", mentor, 111);
        for (int i = 0; i < 6; i++) {
            write(other, watched("1" + i % 3 + ":" + (10 + i * 5), "1" + i % 3 + ":" + (14 + i * 5)));
        }
        assertEquals(one, statements(mentor));
        assertEquals(2, one);
    }

    @Test
    void a_trainee_s_log_costs_three_statements_whatever_he_has_watched() {
        var trainee = atShadowing("Журнал", new PersonId(10), 112);
        write(trainee, watched("10:00", "10:05"));
        int one = asTrainee(trainee, ShadowingStoreTest::logStatements);
        for (int i = 0; i < 4; i++) {
            write(trainee, watched("11:" + (10 + i * 5), "11:" + (14 + i * 5)));
        }
        assertEquals(one, asTrainee(trainee, ShadowingStoreTest::logStatements));
        // four more read the edition of the programme, which the product keeps in memory
        assertEquals(3 + 4, one);
    }

    private static int logStatements(ShadowLogging logging) {
        try {
            return StatementCounter.during(logging::mine);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int statements(PersonId mentor) throws Exception {
        return asMentor(mentor, signing -> {
            try {
                return StatementCounter.during(signing::entries);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** A trainee on his first day for whom shadowing has just opened. */
    private static PersonId atShadowing(String intake, PersonId mentor, long id) {
        var trainee = new PersonId(id);
        var opened = curriculum.intake(intake, mentor, trainee);
        var before = database.tx(em -> TestCurriculum.gate(em).road(trainee, NOON).days().get(0).steps().stream()
                .takeWhile(s -> s.step().kind() != StepKind.SHADOWING)
                .map(s -> s.step().key())
                .toArray(String[]::new));
        curriculum.done(opened, trainee, NOON, Arrays.copyOf(before, before.length));
        return trainee;
    }

    private static boolean stepDone(PersonId trainee, String key) {
        return database.tx(em -> TestCurriculum.gate(em)
                .road(trainee, NOON)
                .step(key)
                .orElseThrow()
                .done());
    }

    private static ShadowEntryId write(PersonId trainee, Watched watched) {
        return asTrainee(trainee, logging -> logging.write(watched));
    }

    private static void sign(PersonId mentor, ShadowEntryId id, long version, int attention) {
        asMentor(mentor, signing -> {
            signing.sign(id, version, attention, "");
            return null;
        });
    }

    private static void recommend(TestEvent<MentorRecommended> told, PersonId mentor, PersonId trainee, Boolean yes) {
        curriculum.as(mentor, Role.MENTOR, NOON, em -> {
            recommending(em, told).recommend(trainee, yes, "Работал внимательно");
            return null;
        });
    }

    private static <T> T asTrainee(PersonId trainee, Function<ShadowLogging, T> work) {
        return curriculum.as(
                trainee,
                Role.TRAINEE,
                NOON,
                em -> work.apply(new ShadowLogging(
                        new ShadowEntries(em),
                        TestCurriculum.gate(em),
                        TestCurriculum.reading(em),
                        TestCurriculum.CENTRES,
                        TestCurriculum.CLOCK,
                        TestCurriculum.CALLER,
                        TestCurriculum.audit(em))));
    }

    private static <A, T> T asTrainee(PersonId trainee, Function<EntityManager, A> of, Function<A, T> work) {
        return curriculum.as(trainee, Role.TRAINEE, NOON, em -> work.apply(of.apply(em)));
    }

    private static <T> T asMentor(PersonId mentor, Function<ShadowSigning, T> work) {
        return curriculum.as(
                mentor,
                Role.MENTOR,
                NOON,
                em -> work.apply(new ShadowSigning(
                        new ShadowEntries(em),
                        TestCurriculum.reading(em),
                        TestCurriculum.gate(em),
                        TestCurriculum.recording(em),
                        TestCurriculum.CLOCK,
                        TestCurriculum.CALLER,
                        TestCurriculum.audit(em))));
    }

    private static MentorRecommending recommending(EntityManager em, TestEvent<MentorRecommended> told) {
        return new MentorRecommending(
                new ShadowEntries(em),
                new Recommendations(em),
                TestCurriculum.reading(em),
                TestCurriculum.gate(em),
                told,
                TestCurriculum.CLOCK,
                TestCurriculum.CALLER,
                TestCurriculum.audit(em));
    }

    private static Watched watched(String from, String to) {
        return on(START, from, to);
    }

    private static Watched on(LocalDate day, String from, String to) {
        return new Watched(
                day,
                LocalTime.parse(from),
                LocalTime.parse(to),
                4,
                Set.of(CallTopic.COOLING, CallTopic.COOKING),
                Set.of(CallOutcome.SELF),
                Set.of(Strength.CALM),
                "Спокойно переспросила",
                null,
                "Почему не спросили код?",
                null);
    }
}
