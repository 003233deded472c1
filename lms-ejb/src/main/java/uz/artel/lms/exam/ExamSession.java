package uz.artel.lms.exam;

import java.time.Duration;
import java.time.Instant;

/**
 * A planned window of an exam in a room. Whoever is invited to it begins between {@code opensAt} and {@code closesAt}.
 *
 * @param length minutes of the exam, as it was when the session was planned
 * @param lead so many minutes before the window the page opens: rules are read, the room's code is entered
 * @param follow so many minutes after the end of a sitting it is only handed in
 * @param code the room's code, null where none is asked
 * @param cancelReason null while it stands
 */
public record ExamSession(
        long id,
        long centre,
        long blueprint,
        ExamRoom room,
        Instant opensAt,
        Instant closesAt,
        int length,
        int lead,
        int follow,
        String code,
        String cancelReason,
        long version) {

    static final int LONGEST_LEAD = 120;
    static final int LONGEST_FOLLOW = 120;
    static final Duration LONGEST_WINDOW = Duration.ofHours(12);

    /** Where a session stands at a moment. */
    public enum Phase {
        /** Its page is not open yet. */
        PLANNED,
        /** The page is open: rules are read and the code is entered; nobody begins. */
        LEAD,
        /** People begin. */
        OPEN,
        /** Nobody begins any more; those who sit go on, and then only hand in. */
        SITTING,
        OVER,
        CANCELLED
    }

    public Phase phase(Instant now) {
        if (cancelReason != null) {
            return Phase.CANCELLED;
        }
        if (now.isBefore(pageOpensAt())) {
            return Phase.PLANNED;
        }
        if (now.isBefore(opensAt)) {
            return Phase.LEAD;
        }
        if (now.isBefore(closesAt)) {
            return Phase.OPEN;
        }
        return now.isBefore(overAt()) ? Phase.SITTING : Phase.OVER;
    }

    /** When the page opens. */
    public Instant pageOpensAt() {
        return opensAt.minus(Duration.ofMinutes(lead));
    }

    /** When the last who began has handed in, added time apart. */
    public Instant overAt() {
        return closesAt.plus(Duration.ofMinutes((long) length + follow));
    }

    /** Whether the session is changed or cancelled still: before its page opens nobody has relied on it. */
    public boolean changeable(Instant now) {
        return phase(now) == Phase.PLANNED || phase(now) == Phase.LEAD;
    }

    /** Whether it is on: its invigilators are on duty and see its room. */
    boolean on(Instant now) {
        var phase = phase(now);
        return phase == Phase.LEAD || phase == Phase.OPEN || phase == Phase.SITTING;
    }

    /** Whether two sessions want the same room at the same time. */
    boolean clashes(Instant from, Instant until) {
        return cancelReason == null && from.isBefore(overAt()) && pageOpensAt().isBefore(until);
    }
}
