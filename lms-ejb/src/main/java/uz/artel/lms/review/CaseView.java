package uz.artel.lms.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uz.artel.lms.shared.PersonId;

/**
 * A case in full, for those who may see it.
 *
 * @param evidence frozen when {@code frozenAt} is there, else gathered now
 * @param digest SHA-256 of the frozen bytes, hexadecimal, or null
 * @param proposal the proposal of this round, or null
 * @param lastReturn the last return, or null
 * @param nextBody who approves next, or null
 * @param order the order, or null
 * @param version to be handed back with an act
 */
public record CaseView(
        CaseId id,
        CampaignId campaign,
        String campaignName,
        PersonId person,
        CaseState state,
        Evidence evidence,
        Assessment assessment,
        String digest,
        Instant frozenAt,
        ProposalRow proposal,
        List<ApprovalRow> approvals,
        ReturnRow lastReturn,
        String nextBody,
        Instant announcedAt,
        LocalDate appealUntil,
        OrderRow order,
        long version) {

    public CaseView {
        approvals = List.copyOf(approvals);
    }

    public PayRule rule() {
        return assessment.rule();
    }

    public boolean frozen() {
        return frozenAt != null;
    }

    public Optional<ApprovalRow> approvalOf(int stage) {
        return approvals.stream().filter(a -> a.stage() == stage).findFirst();
    }
}
