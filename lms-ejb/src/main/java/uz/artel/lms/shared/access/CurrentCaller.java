package uz.artel.lms.shared.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;

/**
 * The caller of the running request. The web filter enters him for the length of a request, the demo history for the
 * length of a step; timers and asynchronous work have none, so they go through package-private beans without role checks.
 */
@ApplicationScoped
public class CurrentCaller {

    private static final ThreadLocal<Caller> CURRENT = new ThreadLocal<>();

    /** @throws NotSignedIn when nobody is signed in */
    public Caller get() {
        return find().orElseThrow(NotSignedIn::new);
    }

    public Optional<Caller> find() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** The calling person. */
    public PersonId person() {
        return get().person();
    }

    /** The centre of the calling person. */
    public CentreId centre() {
        return get().centre();
    }

    /** Runs {@code work} as {@code caller} on this thread. */
    public <T> T as(Caller caller, Supplier<T> work) {
        var before = CURRENT.get();
        CURRENT.set(caller);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** Opens the caller of a request; closing ends it. */
    public Entered enter(Caller caller) {
        var before = CURRENT.get();
        CURRENT.set(caller);
        return () -> {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        };
    }

    /** An entered caller; {@link #close} leaves him. */
    @FunctionalInterface
    public interface Entered extends AutoCloseable {
        @Override
        void close();
    }
}
