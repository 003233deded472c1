package uz.artel.lms.practice;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An exam call of a person.
 *
 * @param markedAt null while the raters have not finished; then mark and critical say nothing
 * @param mark 0–100, unrounded; null until it is marked
 */
public record ExamCallOutcome(
        long callId, String scenarioKey, Instant finishedAt, Instant markedAt, BigDecimal mark, boolean critical) {

    public boolean marked() {
        return markedAt != null;
    }
}
