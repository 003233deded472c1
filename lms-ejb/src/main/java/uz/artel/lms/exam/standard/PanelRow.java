package uz.artel.lms.exam.standard;

import java.time.Instant;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.language.Texts;

/**
 * A panel as lists show it.
 *
 * @param missing how many ratings the open round lacks, 0 when none is open
 * @param approvedAt when its cut was approved, or null
 */
public record PanelRow(
        long id,
        Texts title,
        String state,
        PersonId leader,
        Instant openedAt,
        Instant approvedAt,
        int items,
        int judges,
        int missing) {

    /** Whether both rounds are over, so that there is a result to see. */
    public boolean closed() {
        return PanelState.valueOf(state).closed();
    }
}
