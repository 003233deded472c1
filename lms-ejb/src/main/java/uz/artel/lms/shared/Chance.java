package uz.artel.lms.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * The one source of chance for what the business draws, a form or the order of its options: as the {@link Clock} is for
 * time. What is drawn keeps its seed, so it can be drawn again.
 *
 * <p>One thread may see a fixed sequence for the length of a call ({@link #fixed}), so demo history comes out the same each
 * time it is made. Secrets never come from here.
 */
@ApplicationScoped
public class Chance {

    private static final ThreadLocal<SplittableRandom> FIXED = new ThreadLocal<>();
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A seed nobody can foretell, unless chance is fixed on this thread. */
    public long seed() {
        var fixed = FIXED.get();
        return fixed != null ? fixed.nextLong() : RANDOM.nextLong();
    }

    /** Runs {@code work} on this thread with the seeds that follow from {@code number}. */
    public <T> T fixed(long number, Supplier<T> work) {
        var before = FIXED.get();
        FIXED.set(new SplittableRandom(number));
        try {
            return work.get();
        } finally {
            if (before == null) {
                FIXED.remove();
            } else {
                FIXED.set(before);
            }
        }
    }
}
