package uz.artel.lms.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.people.KnownPeople;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Refusal;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Caller;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Grant;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.access.Scope;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.language.Lang;

class CurriculumStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final CentreId TASHKENT = new CentreId(1);
    private static final CentreId ALMATY = new CentreId(2);
    private static final PersonId TRAINER = new PersonId(10);
    private static final PersonId MENTOR = new PersonId(11);
    private static final Instant MORNING = Instant.parse("2026-11-23T04:00:00Z");
    private static final LocalDate START = LocalDate.of(2026, 11, 23);

    private static final Clock CLOCK = new Clock();
    private static final CurrentCaller CALLER = new CurrentCaller();
    private static ContentPack pack;

    private static final Centres CENTRES = new Centres() {
        @Override
        public ZoneId zone(CentreId centre) {
            return ZoneId.of("Asia/Tashkent");
        }

        @Override
        public CentreId centreOf(PersonId person) {
            return person.value() < 1_000 ? TASHKENT : ALMATY;
        }

        @Override
        public boolean holds(PersonId person, Role role, Instant at) {
            return role != Role.MENTOR || person.value() < 20;
        }
    };

    @BeforeAll
    static void importTheShippedCurriculum() {
        pack = ContentPack.read(Path.of(System.getProperty("lms.root", "..")).resolve("content"), new Problems());
        int editions =
                database.tx(em -> new CurriculumImport(new Programmes(em), new Lessons(em), CLOCK).importFrom(pack));
        assertTrue(editions > 0, "the first import makes editions");
    }

    @Test
    void importing_the_same_folder_again_makes_no_edition() {
        int editions =
                database.tx(em -> new CurriculumImport(new Programmes(em), new Lessons(em), CLOCK).importFrom(pack));
        assertEquals(0, editions);
    }

    @Test
    void the_stored_programme_equals_the_file() {
        var file = ProgrammeContent.read(pack, new Problems()).get(0);
        database.run(em -> {
            var stored = new Programmes(em).newest("operator").orElseThrow();
            assertEquals(10, stored.days().size());
            stored.days().forEach(day -> assertEquals(390, day.minutes(), day.key()));
            assertEquals(
                    file.steps()
                            .map(s -> s.key() + s.kind() + s.ref() + s.after() + s.minutes() + s.title())
                            .toList(),
                    stored.steps()
                            .map(s -> s.key() + s.kind() + s.ref() + s.after() + s.minutes() + s.title())
                            .toList());
        });
    }

    @Test
    void a_trainee_walks_from_the_first_step_to_the_next_and_a_step_is_done_once() {
        var trainee = new PersonId(101);
        var intake = asTrainer(em -> {
            var id = running(em).open("operator", "Поток 1", START);
            running(em).addTrainee(id, trainee);
            return id;
        });
        int ticked = asTrainer(em -> running(em).tick(intake, "d1-welcome", List.of(trainee), START, "все пришли"));
        assertEquals(1, ticked);
        assertEquals(
                0,
                CurriculumStoreTest.<Integer>asTrainer(
                        em -> running(em).tick(intake, "d1-welcome", List.of(trainee), START, null)));
        as(trainee, Role.TRAINEE, em -> {
            var reading = learning(em).open("d1-company", Lang.UZ);
            assertEquals(Lang.UZ, reading.shown());
            assertFalse(reading.newerEdition());
            var answers = new HashMap<String, Integer>();
            reading.checks().forEach(c -> answers.put(c.key(), c.right()));
            assertThrows(ChecksUnanswered.class, () -> learning(em).read("d1-company", Map.of()));
            learning(em).read("d1-company", answers);
            assertTrue(
                    learning(em).mine().road().step("d1-company").orElseThrow().done());
            return null;
        });
    }

    @Test
    void it_is_known_beforehand_what_telling_of_a_step_would_do() {
        var early = new PersonId(105);
        var late = new PersonId(106);
        var stranger = new PersonId(997);
        var intake = asTrainer(em -> {
            var id = running(em).open("operator", "Поток 8", START);
            running(em).addTrainee(id, early);
            running(em).addTrainee(id, late);
            return id;
        });
        asTrainer(em -> running(em).tick(intake, "d1-welcome", List.of(early), START, null));
        var step = database.tx(em -> new Programmes(em).newest("operator").orElseThrow())
                .step("d1-company")
                .orElseThrow();
        var ahead = database.tx(em -> {
            var intakes = new Intakes(em);
            var roads = new Roads(intakes, new Programmes(em), CENTRES);
            return new StepRecording(roads, intakes, CENTRES, new Audit(em, CLOCK, CALLER))
                    .ahead(List.of(early, late, stranger), MORNING);
        });
        var first = database.tx(em -> new Programmes(em).newest("operator").orElseThrow())
                .step("d1-welcome")
                .orElseThrow();
        assertEquals(Optional.of(true), ahead.done(early, first.kind(), first.ref()));
        assertEquals(Optional.of(false), ahead.done(early, step.kind(), step.ref()));
        assertEquals(Optional.of(false), ahead.done(late, first.kind(), first.ref()));
        assertEquals(Optional.empty(), ahead.done(stranger, first.kind(), first.ref()));
    }

    @Test
    void a_step_that_waits_for_another_refuses_and_nothing_is_ticked() {
        var trainee = new PersonId(102);
        var intake = asTrainer(em -> {
            var id = running(em).open("operator", "Поток 2", START);
            running(em).addTrainee(id, trainee);
            return id;
        });
        refused(StepNotOpen.class, em -> running(em).tick(intake, "d1-safety-aloud", List.of(trainee), START, null));
        refused(NotClassroom.class, em -> running(em).tick(intake, "d1-company", List.of(trainee), START, null));
        refused(
                BadInput.class,
                em -> running(em).tick(intake, "d1-welcome", List.of(trainee), START.plusDays(1), null));
        refused(BadInput.class, em -> running(em).tick(intake, "d1-welcome", List.of(), START, null));
        refused(Unknown.class, em -> running(em).tick(intake, "no-such-step", List.of(trainee), START, null));
        refused(
                Unknown.class,
                em -> running(em).tick(intake, "d1-welcome", List.of(trainee, new PersonId(999)), START, null));
        int done = database.tx(em -> new Intakes(em).done(intake, trainee).size());
        assertEquals(0, done);
    }

    @Test
    void the_trainers_of_a_trainee_are_those_whose_grant_covers_his_intake() {
        var trainee = new PersonId(104);
        var intake = asTrainer(em -> {
            var id = running(em).open("operator", "Поток 7", START);
            running(em).addTrainee(id, trainee);
            return id;
        });
        var people = new KnownPeople() {
            @Override
            public Set<PersonId> holdingForIntake(CentreId centre, long asked, Role role, Instant at) {
                return role == Role.TRAINER && centre.equals(TASHKENT) && asked == intake.value()
                        ? Set.of(new PersonId(7), new PersonId(8))
                        : Set.of();
            }
        };
        assertEquals(
                Set.of(new PersonId(7), new PersonId(8)),
                database.tx(em -> new TrainersOfIntakes(new Intakes(em), people, CALLER).trainersOf(trainee, MORNING)));
        assertEquals(
                Set.of(),
                database.tx(em ->
                        new TrainersOfIntakes(new Intakes(em), people, CALLER).trainersOf(new PersonId(998), MORNING)));
    }

    @Test
    void a_trainee_is_in_one_running_intake_and_a_mentor_has_two_trainees() {
        var intake = asTrainer(em -> running(em).open("operator", "Поток 3", START));
        var other = asTrainer(em -> running(em).open("operator", "Поток 4", START));
        for (long id = 110; id < 113; id++) {
            var trainee = new PersonId(id);
            asTrainer(em -> {
                running(em).addTrainee(intake, trainee);
                return null;
            });
        }
        refused(AlreadyInIntake.class, em -> {
            running(em).addTrainee(other, new PersonId(110));
            return null;
        });
        for (long id = 110; id < 112; id++) {
            var trainee = new PersonId(id);
            asTrainer(em -> {
                running(em).setMentor(intake, trainee, MENTOR);
                return null;
            });
        }
        refused(MentorFull.class, em -> {
            running(em).setMentor(intake, new PersonId(112), MENTOR);
            return null;
        });
        refused(BadInput.class, em -> {
            running(em).setMentor(intake, new PersonId(112), new PersonId(50));
            return null;
        });
    }

    @Test
    void a_name_that_differs_only_in_yo_or_case_is_taken() {
        asTrainer(em -> running(em).open("operator", "Зелёный поток", START));
        refused(BadInput.class, em -> running(em).open("operator", "ЗЕЛЕНЫЙ ПОТОК", START));
        refused(Unknown.class, em -> running(em).open("оператор", "Другой", START));
    }

    @Test
    void another_centre_sees_nothing_of_an_intake() {
        var intake = asTrainer(em -> running(em).open("operator", "Поток 5", START));
        var stranger = new Caller(new PersonId(2_000), ALMATY, List.of(new Grant(Role.TRAINER, Scope.of(ALMATY))));
        assertThrows(
                Unknown.class,
                () -> database.run(em -> CALLER.as(stranger, () -> running(em).board(intake))));
        refused(Unknown.class, em -> {
            running(em).addTrainee(intake, new PersonId(2_001));
            return null;
        });
    }

    @Test
    void a_new_edition_does_not_change_the_lesson_of_a_trainee_under_way() {
        var trainee = new PersonId(120);
        asTrainer(em -> {
            var id = running(em).open("operator", "Поток 6", START);
            running(em).addTrainee(id, trainee);
            running(em).tick(id, "d1-welcome", List.of(trainee), START, null);
            return null;
        });
        var before = as(trainee, Role.TRAINEE, em -> learning(em).open("d1-safety", Lang.RU));
        database.run(em -> {
            var lessons = new Lessons(em);
            var source = lessons.source(lessons.newest("d1-safety").orElseThrow());
            var texts = new EnumMap<>(source.texts());
            var russian = texts.get(Lang.RU);
            texts.put(
                    Lang.RU,
                    new LessonText(russian.title() + " 2", russian.summary(), russian.body(), russian.checks()));
            lessons.publish(
                    new LessonSource(source.key(), source.moduleKey(), source.minutes(), source.facts(), texts),
                    TRAINER.value(),
                    MORNING);
        });
        var after = as(trainee, Role.TRAINEE, em -> learning(em).open("d1-safety", Lang.RU));
        assertEquals(before.title(), after.title());
        assertTrue(after.newerEdition());
    }

    private interface Work<T> {
        T in(EntityManager em);
    }

    private static <T> T asTrainer(Work<T> work) {
        return as(TRAINER, Role.TRAINER, work);
    }

    private static <T> T as(PersonId person, Role role, Work<T> work) {
        var caller = new Caller(person, TASHKENT, List.of(new Grant(role, Scope.of(TASHKENT))));
        return database.tx(em -> CLOCK.at(MORNING, () -> CALLER.as(caller, () -> work.in(em))));
    }

    private static void refused(Class<? extends Refusal> refusal, Work<?> work) {
        assertThrows(refusal, () -> asTrainer(work));
    }

    private static IntakeRunning running(EntityManager em) {
        return new IntakeRunning(
                new Intakes(em), new Programmes(em), CENTRES, CLOCK, CALLER, new Audit(em, CLOCK, CALLER));
    }

    private static Learning learning(EntityManager em) {
        var intakes = new Intakes(em);
        var roads = new Roads(intakes, new Programmes(em), CENTRES);
        var recording = new StepRecording(roads, intakes, CENTRES, new Audit(em, CLOCK, CALLER));
        return new Learning(roads, new Lessons(em), recording, CLOCK, CALLER);
    }
}
