package uz.artel.lms.exam;

import java.time.Instant;

/**
 * The acknowledgement of an answer: it is committed when this is seen.
 *
 * @param clientSeq the browser's number
 * @param savedAt the server's time of the first time it was saved
 * @param counts false when it is kept as evidence only
 * @param outside whether that is because it came from outside the room: sent again from inside it counts
 */
public record Saved(int clientSeq, Instant savedAt, boolean counts, boolean outside) {

    Saved(int clientSeq, Instant savedAt, boolean counts) {
        this(clientSeq, savedAt, counts, false);
    }
}
