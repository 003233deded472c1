package uz.artel.lms.exam.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.language.Texts;

/**
 * What a panel came to, and who signed it.
 *
 * @param points of all items rated: the scale of the raw figures
 * @param totals of the persons, on the scale that ends at the figures' {@code max}
 * @param approval null while it is not approved
 * @param leads whether the caller leads the panel
 * @param maySign whether the caller can be the second signer
 */
public record PanelResult(
        long id,
        Texts title,
        String definition,
        String state,
        PersonId leader,
        Instant openedAt,
        Instant closedAt,
        int adjustment,
        String adjustmentReason,
        Instant adjustedAt,
        int points,
        PanelFigures figures,
        List<ItemResult> items,
        List<Double> totals,
        List<Proposed> proposals,
        Approved approval,
        boolean leads,
        boolean maySign,
        long version) {

    /**
     * A proposal and what became of it.
     *
     * @param explanation why Hofstee's compromise lies far away, or null
     * @param returnReason why the second signer sent it back, or null
     */
    public record Proposed(
            int number,
            PersonId proposer,
            Instant at,
            String explanation,
            PersonId returnedBy,
            String returnReason,
            Instant returnedAt) {}

    /** The two who signed, and the legal date. */
    public record Approved(PersonId proposer, PersonId approver, LocalDate on) {}
}
