package uz.artel.lms.practice;

import java.time.Instant;
import java.util.List;
import uz.artel.lms.crm.RecordRow;
import uz.artel.lms.shared.language.Texts;

/**
 * An exam call before a rater: what happened, without a name and without anybody's marks.
 *
 * @param errorsNoticed critical codes the rules of the scenario noticed: a hint, the rater decides
 */
public record RatingSheet(
        long id,
        Texts title,
        Texts persona,
        Texts teaches,
        String profile,
        Instant finishedAt,
        long talkMillis,
        int bandFrom,
        int bandTo,
        List<CallSheet.Said> lines,
        List<RecordRow> fields,
        List<CriterionToMark> criteria,
        List<CriticalChoice> criticals,
        List<String> errorsNoticed) {

    public record CriterionToMark(
            String key, String number, Texts block, Texts title, Texts one, Texts half, Texts zero) {}

    public record CriticalChoice(String code, Texts title) {}
}
