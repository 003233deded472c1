package uz.artel.lms.exam;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import uz.artel.lms.exam.bank.Use;

/**
 * Who may try again, and when.
 *
 * <p>Quizzes and week tests may be repeated the same day, as often as the blueprint's tries say (0: as often as needed). An
 * exam that counts has at most two retakes (three tries when the blueprint says 0, else its own number, but never more than
 * three); a retake waits until the result is announced and falls on the first to the fifth day after that day, counted in the
 * calendar of the centre. A fresh invitation opens the days again, never the number of tries.
 */
final class RetakePolicy {

    static final int MAX_TRIES = 3;
    static final int FIRST_DAY = 1;
    static final int LAST_DAY = 5;

    private RetakePolicy() {}

    /** An earlier try; {@code announcedAt} and {@code passed} are null until the result is announced. */
    record Earlier(Instant announcedAt, Boolean passed) {}

    static int tries(Use use, int blueprintTries) {
        if (!use.counts()) {
            return blueprintTries;
        }
        return blueprintTries == 0 ? MAX_TRIES : Math.min(blueprintTries, MAX_TRIES);
    }

    /**
     * Refuses a try that isn't due.
     *
     * @param earlier the tries so far, in order
     * @param invited whether an invitation is open now
     * @throws uz.artel.lms.shared.Refusal NoTryLeft, AlreadyPassed, ResultAwaited, RetakeTooEarly or RetakeTooLate
     */
    static void require(Use use, int blueprintTries, List<Earlier> earlier, Instant now, ZoneId zone, boolean invited) {
        int tries = tries(use, blueprintTries);
        if (use.counts() && earlier.stream().anyMatch(e -> Boolean.TRUE.equals(e.passed()))) {
            throw new AlreadyPassed();
        }
        if (use.counts() && earlier.stream().anyMatch(e -> e.announcedAt() == null)) {
            throw new ResultAwaited();
        }
        if (tries > 0 && earlier.size() >= tries) {
            throw new NoTryLeft(tries);
        }
        if (use.counts() && !earlier.isEmpty()) {
            var last = LocalDate.ofInstant(earlier.get(earlier.size() - 1).announcedAt(), zone);
            var today = LocalDate.ofInstant(now, zone);
            if (today.isBefore(last.plusDays(FIRST_DAY))) {
                throw new RetakeTooEarly(last.plusDays(FIRST_DAY));
            }
            if (today.isAfter(last.plusDays(LAST_DAY)) && !invited) {
                throw new RetakeTooLate(last.plusDays(LAST_DAY));
            }
        }
    }
}
