package uz.artel.lms.certification;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import uz.artel.lms.shared.language.Texts;

/**
 * How a part stands and why.
 *
 * @param outcome PASSED, PART_FAILED or PART_MISSING
 * @param measure the percent or mark that decided, unrounded; null where there is none
 * @param needed what it is held against; null where there is none
 * @param evidence what decided: {@code sitting:12}; null when nothing was shown
 * @param at when that happened, or null
 * @param retakeFrom first day a failed part may be repeated, or null
 * @param retakeUntil last day of it, or null
 */
public record PartStanding(
        String key,
        Texts title,
        Outcome outcome,
        Why why,
        BigDecimal measure,
        BigDecimal needed,
        String evidence,
        Instant at,
        LocalDate retakeFrom,
        LocalDate retakeUntil) {

    /** For the decision row: everything that decided, in one line. */
    String reason() {
        return key + " " + outcome + " " + why
                + (measure == null ? "" : " " + measure.toPlainString() + " of " + needed.toPlainString())
                + (evidence == null ? "" : " by " + evidence);
    }
}
