package uz.artel.lms.exam;

import java.time.LocalDate;
import java.util.List;
import uz.artel.lms.shared.language.Texts;

/**
 * What a candidate reads before he begins, and whether he may.
 *
 * @param graceMinutes so long after the end answers given before it may arrive; 0 where nothing hangs on the result
 * @param items how many are scored
 * @param pilots how many more may ride along on trial, unscored
 * @param pass percent of the points; 0 where the panel's ratings of the form are the rule
 * @param gates areas with the percentage they need by themselves
 * @param triesUsed tries so far
 * @param tries tries in all, 0 without limit
 * @param openSitting id of his open sitting of this exam, or null
 * @param refusal key of the refusal he would get now, or null when he may begin
 * @param date the date in that refusal, or null
 */
public record ExamEntrance(
        String key,
        Texts title,
        String use,
        int minutes,
        int graceMinutes,
        int items,
        int pilots,
        int pass,
        List<AreaGate> gates,
        int triesUsed,
        int tries,
        Long openSitting,
        String refusal,
        LocalDate date) {

    /** An area that must reach its own percentage. */
    public record AreaGate(String area, int percent) {}

    public boolean mayBegin() {
        return refusal == null && openSitting == null;
    }
}
