package uz.artel.lms.exam;

import java.time.Instant;
import java.time.LocalDate;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.PersonId;

/**
 * A person's right in exams to more time, to pauses or to both. The reason is for those who decide about it.
 *
 * @param percent more time, of an exam's length; 0 for none
 * @param pauseMinutes of pause in all in one sitting; 0 for none
 * @param approvedBy null while nobody has
 */
public record Accommodation(
        long id,
        PersonId person,
        long centre,
        int percent,
        int pauseMinutes,
        LocalDate from,
        LocalDate until,
        String reason,
        PersonId askedBy,
        Instant askedAt,
        PersonId approvedBy) {

    static final int LEAST = 5;
    static final int MOST = 100;
    static final int LEAST_PAUSE = 5;
    static final int MOST_PAUSE = 60;

    /**
     * What a right gives: one of the two at least.
     *
     * @throws BadInput on {@code percent} or {@code pause}
     */
    static void check(int percent, int pauseMinutes) {
        if (percent == 0 && pauseMinutes == 0) {
            throw new BadInput("percent", "rightToNothing");
        }
        if (percent != 0 && (percent < LEAST || percent > MOST)) {
            throw new BadInput("percent", "outOfRange", LEAST, MOST);
        }
        if (pauseMinutes != 0 && (pauseMinutes < LEAST_PAUSE || pauseMinutes > MOST_PAUSE)) {
            throw new BadInput("pause", "outOfRange", LEAST_PAUSE, MOST_PAUSE);
        }
    }

    /** Whether both give the same, more time or pauses, on some day: no exam gives it twice. */
    boolean doubles(Accommodation other) {
        boolean same = percent > 0 && other.percent > 0 || pauseMinutes > 0 && other.pauseMinutes > 0;
        return same && !from.isAfter(other.until) && !until.isBefore(other.from);
    }

    /** Whether it holds on this day of the centre, once approved. */
    boolean holdsOn(LocalDate day) {
        return approvedBy != null && !day.isBefore(from) && !day.isAfter(until);
    }
}
