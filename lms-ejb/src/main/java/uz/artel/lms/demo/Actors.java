package uz.artel.lms.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Supplier;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.access.Caller;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Grant;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.access.Scope;

/** Lets a person of the demo act at a moment of the past: the same activity, the same checks. */
@ApplicationScoped
class Actors {

    private Clock clock;
    private CurrentCaller current;

    protected Actors() {}

    @Inject
    Actors(Clock clock, CurrentCaller current) {
        this.clock = clock;
        this.current = current;
    }

    <T> T at(Instant when, Caller who, Supplier<T> step) {
        return clock.at(when, () -> current.as(who, step));
    }

    void run(Instant when, Caller who, Runnable step) {
        at(when, who, () -> {
            step.run();
            return null;
        });
    }

    /** A person with these roles in the whole of his centre. */
    static Caller caller(PersonId person, CentreId centre, Role... roles) {
        return new Caller(
                person,
                centre,
                Arrays.stream(roles).map(r -> new Grant(r, Scope.of(centre))).toList());
    }
}
