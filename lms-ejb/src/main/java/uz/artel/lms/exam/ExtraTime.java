package uz.artel.lms.exam;

import java.time.Instant;
import uz.artel.lms.shared.PersonId;

/**
 * Minutes that were added to a sitting, with who gave them and who agreed.
 *
 * @param id the act's number
 * @param needsSecond whether it takes effect only when a second person agrees
 * @param agreedBy null while nobody has
 */
public record ExtraTime(
        long id,
        SittingId sitting,
        int minutes,
        Kind kind,
        String reason,
        PersonId by,
        Instant at,
        boolean needsSecond,
        PersonId agreedBy) {

    /** So many minutes an invigilator gives one candidate without asking anybody. */
    public static final int ALONE = 5;

    /** The most that one act gives. */
    public static final int MOST = 60;

    /** Why minutes are added. */
    public enum Kind {
        /** An invigilator saw a reason. */
        EXTRA,
        /** The candidate's right. */
        ACCOMMODATION,
        /** The network or the power was gone for everybody. */
        OUTAGE,
        /** The clock stood while the candidate paused by his right; kept as {@link Pause}, named in receipts. */
        PAUSE
    }

    /**
     * Whether so many minutes more need a second person.
     *
     * @param alone minutes that were given to this candidate without one
     */
    static boolean needsSecond(int alone, int minutes) {
        return alone + minutes > ALONE;
    }

    /** Whether the minutes count. */
    public boolean inForce() {
        return !needsSecond || agreedBy != null;
    }

    /**
     * The minutes a right to more time adds, whole minutes, rounded up in the candidate's favour.
     *
     * @param percent of the exam's length
     */
    static int minutesOf(int percent, int length) {
        return (percent * length + 99) / 100;
    }
}
