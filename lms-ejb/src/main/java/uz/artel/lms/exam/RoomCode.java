package uz.artel.lms.exam;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

/**
 * The code that hangs on the wall of a room while a session is on: six digits, another one for each session. Wrong ones cost
 * nothing twice, then 15 seconds doubling up to 5 minutes.
 */
final class RoomCode {

    /** The code of a rehearsal, which its page shows. */
    static final String REHEARSAL = "246810";

    private static final int FREE = 2;
    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RoomCode() {}

    static String make() {
        return String.format("%06d", RANDOM.nextInt(CODES));
    }

    /** Whether what was typed is the code; blanks between the digits don't matter. */
    static boolean same(String code, String typed) {
        return typed != null && typed.replaceAll("\\s", "").equals(code);
    }

    /** How long the next try waits after so many failures. */
    static Duration after(int failures) {
        if (failures <= FREE) {
            return Duration.ZERO;
        }
        var delay = FIRST.multipliedBy(1L << Math.min(failures - FREE - 1, 20));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }

    /** What is left of it now, whole seconds rounded up; 0 when a try is allowed. */
    static long secondsLeft(int failures, Instant last, Instant now) {
        if (last == null) {
            return 0;
        }
        var left = Duration.between(now, last.plus(after(failures)));
        return left.isNegative() || left.isZero() ? 0 : left.plusMillis(999).toSeconds();
    }
}
