package uz.artel.lms.exam;

import java.time.Instant;
import uz.artel.lms.shared.language.Texts;

/**
 * A sitting that waits for an examiner.
 *
 * @param candidate the candidate's number, all that an examiner sees of him
 * @param answers how many answers wait
 */
public record MarkingTask(long sittingId, long candidate, Texts title, Instant closedAt, int answers) {}
