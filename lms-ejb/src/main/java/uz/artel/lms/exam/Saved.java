package uz.artel.lms.exam;

import java.time.Instant;

/**
 * The acknowledgement of an answer: it is committed when this is seen.
 *
 * @param clientSeq the browser's number
 * @param savedAt the server's time of the first time it was saved
 * @param counts false when it came too late and is kept as evidence only
 */
public record Saved(int clientSeq, Instant savedAt, boolean counts) {}
