package uz.artel.lms.people;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the next sign-in has to wait after failures. From one address on one account: nothing after the first two, then 5
 * s doubling up to 15 minutes. On one account from all addresses together: nothing after the first nine, then 5 s doubling up
 * to 1 minute, so a stranger can slow the owner down but never lock him out. Never by address alone: an office shares one.
 * Failures are forgotten 24 hours after the last.
 */
final class SignInDelay {

    static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    private static final Duration FIRST = Duration.ofSeconds(5);

    private SignInDelay() {}

    /** What is counted. */
    enum Counted {
        ACCOUNT(9, Duration.ofMinutes(1)),
        ACCOUNT_AND_ADDRESS(2, Duration.ofMinutes(15));

        private final int free;
        private final Duration longest;

        Counted(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }
    }

    /** The delay after so many failures in a row. */
    static Duration after(Counted counted, int failures) {
        if (failures <= counted.free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - counted.free - 1, 20);
        var delay = FIRST.multipliedBy(1L << doublings);
        return delay.compareTo(counted.longest) > 0 ? counted.longest : delay;
    }

    /** What is left of the delay at {@code now}; zero when a try is allowed. */
    static Duration left(Counted counted, int failures, Instant last, Instant now) {
        var delay = after(counted, failures);
        if (delay.isZero()) {
            return Duration.ZERO;
        }
        var until = last.plus(delay);
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }
}
