package uz.artel.lms.exam;

import java.time.Instant;
import java.util.Set;
import uz.artel.lms.shared.PersonId;

/**
 * What somebody who plans a session wants.
 *
 * @param room id of the room
 * @param opens from when people begin
 * @param closes until when people begin, at most 12 hours later
 * @param lead minutes the page opens before, 0 to 120
 * @param follow minutes after the end of a sitting in which it is only handed in, 0 to 120
 * @param code whether a code of the room is asked for
 * @param invigilators who watch, at least one
 */
public record SessionWish(
        long room, Instant opens, Instant closes, int lead, int follow, boolean code, Set<PersonId> invigilators) {

    public SessionWish {
        invigilators = Set.copyOf(invigilators);
    }
}
