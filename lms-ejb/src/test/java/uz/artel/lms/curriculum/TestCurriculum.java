package uz.artel.lms.curriculum;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import uz.artel.lms.guide.GuideSearching;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.TestInstance;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;

/**
 * The curriculum for persistence tests of this feature and of higher ones: the shipped programme, a centre whose people are
 * the ids below 1 000 (below 20 they are mentors too), and the activities built by hand.
 */
public final class TestCurriculum {

    public static final CentreId TASHKENT = new CentreId(1);
    public static final CentreId ALMATY = new CentreId(2);
    public static final PersonId TRAINER = new PersonId(10);
    /** Monday 23 November 2026, 09:00 in Tashkent: the first morning of every intake opened here. */
    public static final Instant MORNING = Instant.parse("2026-11-23T04:00:00Z");

    public static final LocalDate START = LocalDate.of(2026, 11, 23);
    public static final Clock CLOCK = new Clock();
    public static final CurrentCaller CALLER = new CurrentCaller();

    public static final Centres CENTRES = new Centres() {
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

    private final TestDatabase database;

    public TestCurriculum(TestDatabase database) {
        this.database = database;
    }

    /** The shipped content folder. */
    public static ContentPack pack() {
        return ContentPack.read(Path.of(System.getProperty("lms.root", "..")).resolve("content"), new Problems());
    }

    /** Imports the shipped lessons and the programme of ten days. */
    public void importShipped() {
        importFrom(pack());
    }

    /** Imports lessons and programmes of a folder. */
    public void importFrom(ContentPack folder) {
        database.run(em -> new CurriculumImport(new Programmes(em), new Lessons(em), CLOCK).importFrom(folder));
    }

    /** Opens an intake that starts on {@link #START} and puts trainees and a mentor into it. */
    public IntakeId intake(String name, PersonId mentor, PersonId... trainees) {
        return as(TRAINER, Role.TRAINER, MORNING, em -> {
            var id = running(em).open("operator", name, START);
            for (var trainee : trainees) {
                running(em).addTrainee(id, trainee);
                if (mentor != null) {
                    running(em).setMentor(id, trainee, mentor);
                }
            }
            return id;
        });
    }

    /** Makes steps done as if their own features had seen it. */
    public void done(IntakeId intake, PersonId trainee, Instant at, String... stepKeys) {
        database.run(em -> {
            var programme = new Programmes(em).newest("operator").orElseThrow();
            for (var key : stepKeys) {
                new Intakes(em)
                        .markDone(
                                intake,
                                trainee,
                                programme.step(key).orElseThrow().id(),
                                at,
                                CENTRES.dateOf(at, TASHKENT),
                                trainee,
                                "test",
                                null);
            }
        });
    }

    /** Runs work in a transaction, as a person with a role, at an instant. */
    public <T> T as(PersonId person, Role role, Instant at, Function<EntityManager, T> work) {
        var caller = TestCaller.of(person, CENTRES.centreOf(person), role);
        return database.tx(em -> CLOCK.at(at, () -> TestCaller.as(caller, () -> work.apply(em))));
    }

    public static IntakeRunning running(EntityManager em) {
        return new IntakeRunning(new Intakes(em), new Programmes(em), CENTRES, CLOCK, CALLER, audit(em));
    }

    public static IntakeReading reading(EntityManager em) {
        return new IntakeReading(new Intakes(em), roads(em), CLOCK);
    }

    public static StepGate gate(EntityManager em) {
        return new StepGate(roads(em), CLOCK);
    }

    public static StepRecording recording(EntityManager em) {
        return new StepRecording(roads(em), new Intakes(em), CENTRES, audit(em));
    }

    public static Learning learning(EntityManager em) {
        return new Learning(roads(em), new Lessons(em), recording(em), CLOCK, CALLER);
    }

    public static CoverageChecking coverage(EntityManager em, GuideSearching guide, CoverageSource... sources) {
        return new CoverageChecking(guide, new Lessons(em), new Programmes(em), TestInstance.of(sources));
    }

    public static Audit audit(EntityManager em) {
        return new Audit(em, CLOCK, CALLER);
    }

    static Roads roads(EntityManager em) {
        return new Roads(new Intakes(em), new Programmes(em), CENTRES);
    }
}
