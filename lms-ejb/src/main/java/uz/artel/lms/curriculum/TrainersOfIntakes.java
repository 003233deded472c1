package uz.artel.lms.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import uz.artel.lms.people.IntakeMembership;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** Tells the people feature who trains whom: the calling trainer, when his grant covers the running intake of the trainee. */
@ApplicationScoped
class TrainersOfIntakes implements IntakeMembership {

    private Intakes intakes;
    private CurrentCaller caller;

    protected TrainersOfIntakes() {}

    @Inject
    TrainersOfIntakes(Intakes intakes, CurrentCaller caller) {
        this.intakes = intakes;
        this.caller = caller;
    }

    @Override
    public boolean trains(PersonId trainer, PersonId trainee) {
        return caller.person().equals(trainer)
                && intakes.runningPlaceOf(trainee)
                        .filter(p ->
                                caller.get().hasForIntake(p.centre(), p.intake().value(), Role.TRAINER))
                        .isPresent();
    }
}
