package uz.artel.lms.exam.standard;

import java.time.Instant;
import uz.artel.lms.shared.language.Texts;

/**
 * A panel as one of its judges finds it in his list.
 *
 * @param round the round that takes ratings, 0 when none does
 * @param missing how many items he has still to rate in it
 * @param approvedAt when the cut was approved, or null
 */
public record JudgePanel(long id, Texts title, String state, int round, int items, int missing, Instant approvedAt) {

    /** Whether he sees how all have rated. */
    public boolean discussed() {
        return PanelState.valueOf(state).discussed();
    }
}
