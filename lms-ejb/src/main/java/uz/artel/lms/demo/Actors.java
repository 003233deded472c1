package uz.artel.lms.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.Supplier;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Chance;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.access.Caller;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Grant;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.access.Scope;

/**
 * Lets a person of the demo act at a moment of the past: the same activity, the same checks. Chance follows from who acts and
 * how long ago, so two demos draw the same forms, on whatever day and in however many starts they are made.
 */
@ApplicationScoped
class Actors {

    private Clock clock;
    private Chance chance;
    private CurrentCaller current;

    protected Actors() {}

    @Inject
    Actors(Clock clock, Chance chance, CurrentCaller current) {
        this.clock = clock;
        this.chance = chance;
        this.current = current;
    }

    <T> T at(Instant when, Caller who, Supplier<T> step) {
        return at(when, who, number(when, who), step);
    }

    /** The same with chance that follows from a number, whoever acts and however long ago. */
    <T> T at(Instant when, Caller who, long number, Supplier<T> step) {
        return chance.fixed(number, () -> clock.at(when, () -> current.as(who, step)));
    }

    private long number(Instant when, Caller who) {
        var then = when.atZone(ZoneOffset.UTC);
        long ago = ChronoUnit.DAYS.between(then.toLocalDate(), clock.today(ZoneOffset.UTC));
        return (who.person().value() * 10_000 + ago) * 100_000
                + then.toLocalTime().toSecondOfDay();
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
