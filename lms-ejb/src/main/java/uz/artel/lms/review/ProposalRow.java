package uz.artel.lms.review;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import uz.artel.lms.shared.PersonId;

/**
 * A proposal of HR.
 *
 * @param index the index of the frozen evidence
 * @param reason why it leaves the recommendation, or null
 */
public record ProposalRow(
        long id,
        int round,
        PersonId proposer,
        String category,
        int step,
        String recommendedCategory,
        int recommendedStep,
        BigDecimal index,
        String reason,
        LocalDate effectiveOn,
        Instant at)
        implements Serializable {

    public boolean deviates() {
        return !category.equals(recommendedCategory) || step != recommendedStep;
    }
}
