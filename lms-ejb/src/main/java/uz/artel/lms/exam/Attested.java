package uz.artel.lms.exam;

import java.time.Instant;

/**
 * What the candidate's browser attests about an answer that counts though it waited for the network.
 *
 * @param given when it was given by the browser's monotonic clock; null when that clock was interrupted
 * @param arrived when the server had it
 */
public record Attested(Instant given, Instant arrived) {

    /** Null for an answer that came at once, and where there is none. */
    static Attested of(AnswerEvent event) {
        return event == null || event.waited() == null
                ? null
                : new Attested(event.waited().givenAt(), event.savedAt());
    }
}
