package uz.artel.lms.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import uz.artel.lms.people.IntakeMembership;
import uz.artel.lms.people.KnownPeople;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** Tells who trains whom: every trainer whose grant covers the running intake of the trainee. */
@ApplicationScoped
class TrainersOfIntakes implements IntakeMembership {

    private Intakes intakes;
    private KnownPeople people;
    private CurrentCaller caller;

    protected TrainersOfIntakes() {}

    @Inject
    TrainersOfIntakes(Intakes intakes, KnownPeople people, CurrentCaller caller) {
        this.intakes = intakes;
        this.people = people;
        this.caller = caller;
    }

    @Override
    public Set<PersonId> trainersOf(PersonId trainee, Instant at) {
        return intakes.runningPlaceOf(trainee)
                .map(p -> people.holdingForIntake(p.centre(), p.intake().value(), Role.TRAINER, at))
                .orElse(Set.of());
    }

    /** Only ever true of the caller, whose grants are known without a question. */
    @Override
    public boolean trains(PersonId trainer, PersonId trainee) {
        return caller.person().equals(trainer)
                && intakes.runningPlaceOf(trainee)
                        .filter(p ->
                                caller.get().hasForIntake(p.centre(), p.intake().value(), Role.TRAINER))
                        .isPresent();
    }
}
