package uz.artel.lms.exam.standard;

import java.time.Instant;
import java.util.List;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.language.Texts;

/**
 * A panel as its leader follows it: who has how much done, and nobody's ratings.
 *
 * @param adjustment −1, 0, 1, or null while undecided
 * @param judges in no order that says anything
 * @param missing how many ratings, and in the second round sets of bounds, the open round lacks
 * @param leads whether the caller leads it
 */
public record PanelBoard(
        long id,
        Texts title,
        String definition,
        String state,
        PersonId leader,
        Instant openedAt,
        Instant round1ClosedAt,
        Instant round2OpenedAt,
        Instant round2ClosedAt,
        Instant approvedAt,
        Integer adjustment,
        String adjustmentReason,
        Instant adjustedAt,
        String withdrawalReason,
        int items,
        List<JudgeProgress> judges,
        int missing,
        boolean leads,
        long version) {

    /**
     * How far a judge is.
     *
     * @param released why he left, or null
     */
    public record JudgeProgress(PersonId person, int round1, int round2, boolean bounds, String released) {}

    /** How many judges stay. */
    public long staying() {
        return judges.stream().filter(j -> j.released() == null).count();
    }

    public boolean closed() {
        return PanelState.valueOf(state).closed();
    }

    public boolean discussed() {
        return PanelState.valueOf(state).discussed();
    }

    /** Whether a round or the discussion lasts. */
    public boolean atWork() {
        return state.startsWith("ROUND") || state.equals("DISCUSSION");
    }
}
