package uz.artel.lms.exam;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A version of a result as its candidate reads it: the first, and each that followed from a decision.
 *
 * @param edition from 1
 * @param earned points for showing, at most two digits after the point
 * @param percent of the points, not rounded
 * @param cause why there is this version, null for the first
 * @param reason in the words of those who decided, null for the first
 */
public record ResultVersion(
        int edition,
        BigDecimal earned,
        int points,
        BigDecimal percent,
        boolean passed,
        Instant madeAt,
        Cause cause,
        String reason) {

    /** What a new version follows from. */
    public enum Cause {
        /** The key of a question was wrong, or the question was unfit. */
        REPAIR,
        /** A repair was taken back. */
        UNDO,
        /** The candidate's appeal. */
        APPEAL,
        /** Two examiners looked again at a result near the mark. */
        SECOND_LOOK
    }
}
