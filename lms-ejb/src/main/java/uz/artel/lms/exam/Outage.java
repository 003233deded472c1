package uz.artel.lms.exam;

import java.time.Duration;
import java.time.Instant;
import uz.artel.lms.shared.PersonId;

/**
 * Network or power of a centre, or of one of its rooms, were gone. In force once a second person has agreed.
 *
 * @param room id of the room, null for the whole centre
 * @param agreedBy null while nobody has
 */
public record Outage(
        long id,
        long centre,
        Long room,
        Instant beganAt,
        int minutes,
        String reason,
        PersonId by,
        Instant reportedAt,
        PersonId agreedBy) {

    /** Whether somebody can have lost the same minutes in both. */
    boolean overlaps(Outage other) {
        return (room == null || other.room == null || room.equals(other.room))
                && beganAt.isBefore(other.beganAt.plus(Duration.ofMinutes(other.minutes)))
                && other.beganAt.isBefore(beganAt.plus(Duration.ofMinutes(minutes)));
    }

    /** Whether it explains that somebody was silent between these moments. */
    boolean explains(Instant from, Instant to) {
        return agreedBy != null
                && !from.isBefore(beganAt.minus(Waited.UNEXPLAINED))
                && !to.isAfter(beganAt.plus(Duration.ofMinutes(minutes)).plus(Waited.UNEXPLAINED));
    }
}
