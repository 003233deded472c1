package uz.artel.lms.review;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import uz.artel.lms.shared.PersonId;

/**
 * A case as lists show it.
 *
 * @param assessed state of the last computation, or null before the first
 * @param index the finished index, or null
 * @param category recommended category, or null
 * @param step recommended step, or null
 * @param missing what is missing: {@code gate:metric:have}, {@code part:key}, {@code unknown:metric}
 * @param proposedStep proposed step, or null
 * @param nextBody who approves next: commission, hr, or null
 */
public record CaseRow(
        CaseId id,
        CampaignId campaign,
        String campaignName,
        long ruleId,
        PersonId person,
        CaseState state,
        int approvals,
        Assessment.State assessed,
        BigDecimal index,
        String category,
        Integer step,
        List<String> missing,
        Instant assessedAt,
        Integer proposedStep,
        PersonId proposer,
        String nextBody)
        implements Serializable {

    public CaseRow {
        missing = List.copyOf(missing);
    }

    public boolean ready() {
        return state == CaseState.OPEN && assessed == Assessment.State.RECOMMENDED;
    }
}
