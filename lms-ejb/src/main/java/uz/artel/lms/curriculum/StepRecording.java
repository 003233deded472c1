package uz.artel.lms.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.PersonId;

/**
 * Higher features tell here that a trainee has done something; if it is an open step of his programme, the step is done.
 * Telling twice changes nothing. Called inside the transaction of the feature that saw it; there is no role check here.
 */
@ApplicationScoped
public class StepRecording {

    private Roads roads;
    private Intakes intakes;
    private Centres centres;
    private Audit audit;

    protected StepRecording() {}

    @Inject
    StepRecording(Roads roads, Intakes intakes, Centres centres, Audit audit) {
        this.roads = roads;
        this.intakes = intakes;
        this.centres = centres;
        this.audit = audit;
    }

    /** What telling of a step would do. */
    @FunctionalInterface
    public interface Ahead {
        /** Whether it is done already; empty where telling of it would do nothing and nothing is done. */
        Optional<Boolean> done(PersonId person, StepKind kind, String ref);
    }

    /** How it stands with the steps of these persons, without recording anything. */
    public Ahead ahead(Collection<PersonId> persons, Instant at) {
        var all = roads.of(persons, at);
        return (person, kind, ref) -> Optional.ofNullable(all.get(person))
                .flatMap(road -> road.step(kind, ref))
                .filter(step -> step.done() || step.open())
                .map(Road.StepState::done);
    }

    /**
     * Records that a step is done, if the person's programme has such a step and it is open.
     *
     * @param ref key of the lesson, blueprint, scenario or acknowledgement; null for shadowing
     * @param evidence what shows it: "sitting:12"; ASCII, ≤ 200
     * @return whether a step became done by this call
     */
    public boolean done(PersonId person, StepKind kind, String ref, Instant at, String evidence) {
        Roads.Standing standing;
        try {
            standing = roads.of(person, at);
        } catch (NotInIntake operator) {
            return false;
        }
        var step = standing.road().step(kind, ref);
        if (step.isEmpty() || !step.get().open()) {
            return false;
        }
        var place = standing.place();
        boolean added = intakes.markDone(
                place.intake(),
                person,
                step.get().step().id(),
                at,
                centres.dateOf(at, place.centre()),
                person,
                evidence,
                null);
        if (added) {
            audit.record(
                    "step.done",
                    "person:" + person.value(),
                    null,
                    step.get().step().key() + " " + evidence);
        }
        return added;
    }
}
