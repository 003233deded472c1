package uz.artel.lms.curriculum;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.NotAllowed;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.language.Texts;

/** A trainer opens an intake, puts trainees and mentors in it, ticks classroom steps and ends it. */
@Stateless
@Allowed(Role.TRAINER)
public class IntakeRunning {

    /** What a trainer may pick from when he opens an intake. */
    public record ProgrammeChoice(String key, int edition, Texts title, int days) {}

    /** A trainee's road as the matrix of the intake shows it. */
    public record TraineeRoad(PersonId person, PersonId mentor, Road road) {}

    /** The whole intake for its page. */
    public record Board(
            IntakeId id, String name, LocalDate startsOn, boolean closed, long version, List<TraineeRoad> trainees) {}

    static final int TRAINEES_OF_A_MENTOR = 2;

    private Intakes intakes;
    private Programmes programmes;
    private Centres centres;
    private Clock clock;
    private CurrentCaller caller;
    private Audit audit;

    protected IntakeRunning() {}

    @Inject
    public IntakeRunning(
            Intakes intakes, Programmes programmes, Centres centres, Clock clock, CurrentCaller caller, Audit audit) {
        this.intakes = intakes;
        this.programmes = programmes;
        this.centres = centres;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    public List<ProgrammeChoice> programmes() {
        return programmes.newest().stream()
                .map(p -> new ProgrammeChoice(
                        p.key(), p.edition(), p.title(), p.days().size()))
                .toList();
    }

    /**
     * Opens an intake on the newest edition of a programme.
     *
     * @param name ≤ 120 characters, unique in the centre
     * @param startsOn the date of day 1, not before today
     */
    public IntakeId open(String programmeKey, String name, LocalDate startsOn) {
        var now = clock.now();
        var clean = BadInput.text("name", name, 120);
        if (startsOn == null) {
            throw new BadInput("startsOn", "required");
        }
        if (startsOn.isBefore(centres.dateOf(now, caller.centre()))) {
            throw new BadInput("startsOn", "inThePast");
        }
        if (intakes.nameTaken(caller.centre(), clean)) {
            throw new IntakeNameTaken();
        }
        var programme = programmes.newest(programmeKey).orElseThrow(() -> new Unknown("programme"));
        var id = intakes.add(new Intake(caller.centre(), programme, clean, startsOn, caller.person(), now));
        audit.record(
                "intake.open",
                "intake:" + id.value(),
                null,
                clean + " " + startsOn + " " + programmeKey + "/" + programme.edition());
        return id;
    }

    /** Puts a person of the trainer's centre into a running intake. */
    public void addTrainee(IntakeId id, PersonId person) {
        running(id);
        ofOwnCentre(person);
        intakes.addTrainee(id, person, clock.now());
        audit.record("intake.trainee", "intake:" + id.value(), null, "person:" + person.value());
    }

    /** Gives a trainee his mentor: a person with the role mentor, two trainees at a time. */
    public void setMentor(IntakeId id, PersonId trainee, PersonId mentor) {
        running(id);
        ofOwnCentre(mentor);
        if (!centres.holds(mentor, Role.MENTOR, clock.now())) {
            throw new BadInput("mentor", "notMentor");
        }
        if (trainee.equals(mentor)) {
            throw new BadInput("mentor", "ownMentor");
        }
        if (intakes.traineesOf(mentor, trainee) >= TRAINEES_OF_A_MENTOR) {
            throw new MentorFull();
        }
        intakes.setMentor(id, trainee, mentor);
        audit.record(
                "intake.mentor",
                "intake:" + id.value(),
                null,
                "person:" + trainee.value() + " mentor:" + mentor.value());
    }

    /**
     * Ticks a classroom step for trainees of the intake: open for each of them, else it is refused and nobody is ticked.
     *
     * @param heldOn the date it was held, not in the future, not before the intake's start
     * @param note what the trainer noted, ≤ 600 characters, may be empty
     * @return how many were ticked now
     */
    public int tick(IntakeId id, String stepKey, List<PersonId> trainees, LocalDate heldOn, String note) {
        var now = clock.now();
        var intake = running(id);
        var today = centres.dateOf(now, intake.centre());
        if (trainees == null || trainees.isEmpty()) {
            throw new BadInput("trainees", "chooseTrainees");
        }
        if (heldOn == null || heldOn.isAfter(today) || heldOn.isBefore(intake.startsOn())) {
            throw new BadInput("heldOn", "dayOutOfRange");
        }
        var clean = note == null || note.isBlank() ? null : BadInput.text("note", note, 600);
        var programme = programmes.edition(intake.programmeId());
        var step = programme.step(stepKey).orElseThrow(() -> new Unknown("step"));
        if (step.kind() != StepKind.CLASSROOM) {
            throw new NotClassroom();
        }
        var done = intakes.done(id);
        int ticked = 0;
        for (var trainee : trainees) {
            if (!intakes.isTrainee(id, trainee)) {
                throw new Unknown("trainee");
            }
            var state = Road.of(programme, intake.startsOn(), today, done.getOrDefault(trainee, Map.of()))
                    .step(stepKey)
                    .orElseThrow();
            if (state.done()) {
                continue;
            }
            if (!state.open()) {
                throw new StepNotOpen();
            }
            if (intakes.markDone(id, trainee, step.id(), now, heldOn, caller.person(), null, clean)) {
                audit.record("step.tick", "person:" + trainee.value(), null, stepKey + " " + heldOn);
                ticked++;
            }
        }
        return ticked;
    }

    /** Ends the intake: its trainees are free for another. */
    public void close(IntakeId id, long version) {
        var intake = running(id);
        Clash.unlessSame(version, intake.version());
        intake.close(clock.now());
        intakes.release(id, clock.now());
        audit.record("intake.close", "intake:" + id.value());
    }

    /** The matrix of an intake: two statements, however many trainees. */
    public Board board(IntakeId id) {
        var intake = intakes.of(id, caller.centre());
        requireScope(id);
        var programme = programmes.edition(intake.programmeId());
        var today = centres.dateOf(clock.now(), intake.centre());
        var done = intakes.done(id);
        var rows = new ArrayList<TraineeRoad>();
        intakes.trainees(id)
                .forEach((person, mentor) -> rows.add(new TraineeRoad(
                        person,
                        mentor,
                        Road.of(programme, intake.startsOn(), today, done.getOrDefault(person, Map.of())))));
        return new Board(id, intake.name(), intake.startsOn(), intake.closed(), intake.version(), List.copyOf(rows));
    }

    private Intake running(IntakeId id) {
        var intake = intakes.of(id, caller.centre());
        requireScope(id);
        intake.requireRunning();
        return intake;
    }

    private void requireScope(IntakeId id) {
        if (!caller.get().hasForIntake(caller.centre(), id.value(), Role.TRAINER)) {
            throw new NotAllowed();
        }
    }

    private void ofOwnCentre(PersonId person) {
        if (!centres.centreOf(person).equals(caller.centre())) {
            throw new Unknown("person");
        }
    }
}
