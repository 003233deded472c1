package uz.artel.lms.exam;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * All that two examiners look at: the answers with their keys and marks, the raters' notes, what happened, and what came too
 * late. The candidate is a number.
 *
 * @param earned points of the result they look at
 * @param due the points that pass, at most two digits after the point
 * @param error standard error of measurement at the cut in points, at most two digits; null where nearness had no part
 * @param form where the form comes from that was sat
 * @param opinions what was found; until both have spoken only the caller's own
 */
public record LookSheet(
        LookRow row,
        BigDecimal earned,
        int points,
        BigDecimal due,
        BigDecimal error,
        boolean passed,
        boolean gatesPassed,
        FormOrigin form,
        List<LookItem> items,
        List<Incident> incidents,
        List<LateAnswer> late,
        List<Opinion> opinions) {

    /** Why a result is looked at. */
    public enum Reason {
        /** It fails within one standard error of the cut. */
        NEAR,
        /** The network was gone for more than three minutes and no outage explains it. */
        SILENCE,
        /** Answers came that don't count. */
        EVIDENCE
    }

    /** What a second look comes to. */
    public enum Outcome {
        /** The result stands. */
        STANDS,
        /** The key or the marking is at fault; the mark changes only by a repair that is logged. */
        FAULT,
        /** A full second form decides instead; it is no retake. */
        SECOND_FORM
    }

    /** Where a second look stands. */
    public enum Stage {
        /** Fewer than two examiners are named. */
        UNNAMED,
        /** The two look. */
        LOOKING,
        /** The two disagree: the head decides. */
        SPLIT,
        /** A fault was found and no repair has been made yet. */
        REPAIR,
        DECIDED
    }

    /**
     * @param notes what the raters wrote, without names; empty where the rule marked
     * @param attested what the browser says of an answer that waited for the network, or null
     */
    public record LookItem(ExplainedItem item, List<String> notes, Attested attested) {}

    /**
     * An answer that came and doesn't count.
     *
     * @param place of the form
     * @param given when the browser says it was given, or null
     * @param outside whether it came from outside the room's networks
     */
    public record LateAnswer(int place, String answer, Instant given, Instant arrived, boolean outside) {}

    /** @param examiner null for others than the head and the one who wrote it */
    public record Opinion(Long examiner, Outcome outcome, String finding, Instant at) {}
}
