package uz.artel.lms.exam;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uz.artel.lms.exam.statistics.ResultPrecision;
import uz.artel.lms.shared.language.Texts;

/**
 * A sitting as its candidate sees it afterwards. Until the result is announced only its state and the announced moment are
 * there; the keys of exam items are never.
 *
 * @param announceAt the announced moment, null when none is named yet
 * @param look the second look that keeps the result from being announced though the moment has come, or null
 * @param outcome null until announced
 * @param versions all versions of the result, the first one first; empty until announced
 */
public record ExamResult(
        long sittingId,
        long person,
        String key,
        Texts title,
        String use,
        int tryNumber,
        String state,
        Instant startedAt,
        Instant closedAt,
        boolean closedByClock,
        Instant announceAt,
        Look look,
        Outcome outcome,
        List<ResultVersion> versions) {

    /**
     * @param secondForm whether a full second form decides instead; else the two examiners still look
     * @param until last day of the second form, or of the look
     */
    public record Look(boolean secondForm, LocalDate until) {}

    /**
     * @param percent of the points, not rounded
     * @param earned points for showing, at most two digits after the point
     * @param missing how many points are missing to the pass mark, 0 when it is reached
     * @param next what can be done now
     * @param from first day of a retake, or null
     * @param until last day of a retake, or null
     * @param explained the items with explanations, empty where the exam explains nothing
     * @param precision how much the result says; null where nothing hangs on it
     */
    public record Outcome(
            boolean passed,
            boolean gatesPassed,
            BigDecimal percent,
            BigDecimal earned,
            int points,
            int pass,
            BigDecimal missing,
            List<AreaResult> areas,
            Next next,
            LocalDate from,
            LocalDate until,
            List<ExplainedItem> explained,
            ResultPrecision precision) {

        /** Whether the last day of a retake has moved on because of study leave. */
        public boolean postponed() {
            return until != null && until.isAfter(from.plusDays(RetakePolicy.LAST_DAY - RetakePolicy.FIRST_DAY));
        }
    }

    /**
     * @param gate percentage the area needs by itself, or null
     * @param gatePassed true where there is no gate
     */
    public record AreaResult(
            String area,
            int items,
            BigDecimal earned,
            int points,
            BigDecimal percent,
            Integer gate,
            boolean gatePassed) {}

    /** What a candidate can do after a result. */
    public enum Next {
        GO_ON,
        AGAIN_NOW,
        AGAIN_LATER,
        /** A retake is left, after the training that comes before it. */
        TRAIN_FIRST,
        TALK
    }
}
