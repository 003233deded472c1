package uz.artel.lms.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;

/**
 * Whether a trainee may begin something that is a step of his programme. Higher features ask inside their own activity;
 * there is no role check here.
 */
@ApplicationScoped
public class StepGate {

    private Roads roads;
    private Clock clock;

    protected StepGate() {}

    @Inject
    StepGate(Roads roads, Clock clock) {
        this.roads = roads;
        this.clock = clock;
    }

    /**
     * Passes when the step is open or done.
     *
     * @param ref key of the lesson, blueprint, scenario or acknowledgement; null for shadowing
     * @throws NotInIntake when the person is a trainee of no intake
     * @throws StepNotOpen when its day has not come, another step comes first, or the programme has no such step
     */
    public void requireOpen(PersonId person, StepKind kind, String ref) {
        var step = roads.of(person, clock.now()).road().step(kind, ref).orElseThrow(StepNotOpen::new);
        if (!step.open() && !step.done()) {
            throw new StepNotOpen();
        }
    }

    /** Which steps of one person are open or done; read once, for pages that show many doors. */
    @FunctionalInterface
    public interface Doors {
        boolean open(StepKind kind, String ref);
    }

    /** The doors of a person as they stand now; whoever was never in an intake finds all of them shut. */
    public Doors doors(PersonId person) {
        var road = roads.find(person, clock.now()).map(Roads.Standing::road);
        return (kind, ref) -> road.flatMap(r -> r.step(kind, ref))
                .filter(s -> s.open() || s.done())
                .isPresent();
    }

    /** Whether the programme that a person learns by, or learnt by last, has such a step, be it open, done or to come. */
    public boolean has(PersonId person, StepKind kind, String ref) {
        return roads.programme(person).flatMap(p -> p.step(kind, ref)).isPresent();
    }

    /** The whole road of a person at an instant. @throws NotInIntake when he never was in an intake */
    public Road road(PersonId person, Instant at) {
        return roads.of(person, at).road();
    }

    /**
     * The step of a kind that stands once a day: the open one, else the last that is done.
     *
     * @throws StepNotOpen before the first of them has opened
     */
    public Road.StepState current(PersonId person, StepKind kind, Instant at) {
        var all = road(person, at).days().stream()
                .flatMap(d -> d.steps().stream())
                .filter(s -> s.step().kind() == kind)
                .toList();
        return all.stream()
                .filter(Road.StepState::open)
                .findFirst()
                .or(() -> all.stream().filter(Road.StepState::done).reduce((first, second) -> second))
                .orElseThrow(StepNotOpen::new);
    }
}
