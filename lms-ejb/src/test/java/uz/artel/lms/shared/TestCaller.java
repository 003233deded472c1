package uz.artel.lms.shared;

import java.util.Arrays;
import java.util.function.Supplier;
import uz.artel.lms.shared.access.Caller;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Grant;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.access.Scope;

/** Makes callers for tests and runs work as one of them. */
public final class TestCaller {

    private TestCaller() {}

    /** A caller of a centre whose roles reach the whole centre. */
    public static Caller of(PersonId person, CentreId centre, Role... roles) {
        return new Caller(
                person,
                centre,
                Arrays.stream(roles)
                        .map(role -> new Grant(role, Scope.of(centre)))
                        .toList());
    }

    /** A caller with grants of narrower scope. */
    public static Caller of(PersonId person, CentreId centre, Grant... grants) {
        return new Caller(person, centre, Arrays.asList(grants));
    }

    /** Runs {@code work} as {@code caller} on this thread. */
    public static <T> T as(Caller caller, Supplier<T> work) {
        return new CurrentCaller().as(caller, work);
    }

    /** Runs {@code work} as {@code caller} on this thread. */
    public static void run(Caller caller, Runnable work) {
        as(caller, () -> {
            work.run();
            return null;
        });
    }
}
