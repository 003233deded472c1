package uz.artel.lms.practice;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import uz.artel.lms.crm.RecordRow;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.language.Texts;

/**
 * A finished call with its marks and their reasons.
 *
 * @param result what the call got, one decimal; null until it is marked
 * @param points what was reached before critical errors, one decimal
 * @param previous result of the try before this one, one decimal, or null
 * @param recordPercent quality of the record, whole percent, or null
 * @param advice the one thing to do better, or null when nothing was lost
 */
public record CallResult(
        long id,
        PersonId person,
        String scenario,
        boolean exam,
        Texts title,
        Texts teaches,
        String profile,
        Texts profileTitle,
        int difficulty,
        String language,
        Instant rangAt,
        BigDecimal result,
        BigDecimal points,
        String level,
        Texts levelTitle,
        BigDecimal previous,
        long talkMillis,
        long tapeMillis,
        int bandFrom,
        int bandTo,
        Texts ending,
        boolean endingGood,
        List<ErrorRow> errors,
        List<Block> blocks,
        List<RecordRow> fields,
        Integer recordPercent,
        List<CallSheet.Said> lines,
        Advice advice,
        List<Texts> bestPath) {

    /** @param at the moment that committed it, milliseconds since the ring, or null */
    public record ErrorRow(String code, Texts title, Long at) {}

    public record Block(
            int number, Texts title, BigDecimal reached, BigDecimal possible, List<CriterionRow> criteria) {}

    /**
     * @param mark 1, 0.5, 0 or - (does not apply)
     * @param sentence what the card says about this mark
     * @param missing what would have earned more, in the operator's words
     * @param offending what was said and cost the mark
     * @param at the moment, milliseconds since the ring, or null
     * @param pin number of the moment on the tape, or null
     */
    public record CriterionRow(
            String key,
            String number,
            Texts title,
            String mark,
            Texts sentence,
            List<Texts> missing,
            List<Texts> offending,
            Long at,
            Integer pin) {}

    /** @param say a sentence to say next time, or null */
    public record Advice(Texts title, Texts text, Texts say) {}

    public long rightFields() {
        return fields.stream().filter(RecordRow::right).count();
    }
}
