package uz.artel.lms.practice.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uz.artel.lms.crm.Field;
import uz.artel.lms.scorecard.Mark;
import uz.artel.lms.scorecard.Scoring;

/**
 * What a finished call got and why.
 *
 * @param recordPercent 0–100, unrounded; null when this call needs no record
 */
public record CallMarks(
        List<Reason> reasons,
        List<Found> errors,
        List<FieldMark> fields,
        BigDecimal recordPercent,
        Scoring.Score score,
        List<Scoring.BlockPoints> blocks) {

    /**
     * The mark of one criterion.
     *
     * @param at the moment that caused it, milliseconds since the ring; null when it is something that never happened
     * @param missing keys of acts that would have earned more
     * @param offending keys of acts that cost
     */
    public record Reason(String criterion, Mark mark, Long at, List<String> missing, List<String> offending) {}

    /** A critical error and the moment that committed it; the moment is null when something never happened. */
    public record Found(String code, Long at) {}

    /** A field of the record beside what it should hold. */
    public record FieldMark(Field field, String given, String expected, boolean right, boolean optional) {}

    public Map<String, Mark> marks() {
        return reasons.stream().collect(Collectors.toMap(Reason::criterion, Reason::mark));
    }

    public List<String> errorCodes() {
        return errors.stream().map(Found::code).toList();
    }

    public Optional<Reason> reason(String criterion) {
        return reasons.stream().filter(r -> r.criterion().equals(criterion)).findFirst();
    }
}
