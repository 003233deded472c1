package uz.artel.lms.practice.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uz.artel.lms.crm.CallRecord;
import uz.artel.lms.crm.Field;
import uz.artel.lms.crm.RecordRules;
import uz.artel.lms.scorecard.Mark;

/**
 * Marks the record of a practice call: 60 % accuracy of the mandatory fields, 20 % routing and time window, 20 % wording of
 * the symptom; a part that this call does not have leaves the sum. A wrong phone, a wrong district or a missing safety flag
 * is critical, and so is a record that was needed and never saved.
 */
final class RecordMarking {

    private static final Set<Field> ROUTING = Set.of(Field.REGION, Field.DISTRICT, Field.DATE, Field.FROM, Field.TO);
    private static final Set<Field> ADDRESS =
            Set.of(Field.REGION, Field.DISTRICT, Field.STREET, Field.LANDMARK, Field.DATE, Field.FROM, Field.TO);

    record Result(
            List<CallMarks.FieldMark> fields,
            BigDecimal percent,
            Mark fieldsMark,
            Mark outcomeMark,
            boolean addressRight,
            boolean critical) {}

    private RecordMarking() {}

    static Result mark(CallState call) {
        var expected = call.scenario().record();
        var record = call.record().orElse(CallRecord.EMPTY);
        var fields = new ArrayList<CallMarks.FieldMark>();
        boolean critical = call.record().isEmpty() && !expected.isEmpty();
        for (var entry : expected.entrySet()) {
            var field = entry.getKey();
            boolean right = entry.getValue().right(field, record.get(field), call.day());
            fields.add(new CallMarks.FieldMark(
                    field,
                    record.get(field),
                    entry.getValue().sample(field, call.day()),
                    right,
                    entry.getValue().optional()));
            critical |= !right && !entry.getValue().optional() && RecordRules.critical(field);
        }
        return new Result(
                List.copyOf(fields),
                percent(call, fields),
                fieldsMark(fields),
                outcomeMark(call, record),
                fields.stream().filter(f -> ADDRESS.contains(f.field())).allMatch(CallMarks.FieldMark::right),
                critical);
    }

    private static BigDecimal percent(CallState call, List<CallMarks.FieldMark> fields) {
        var sum = BigDecimal.ZERO;
        int weight = 0;
        var mandatory = fields.stream()
                .filter(f -> !f.optional() && !ROUTING.contains(f.field()) && f.field() != Field.SYMPTOM)
                .toList();
        if (!mandatory.isEmpty()) {
            sum = sum.add(share(
                    60, mandatory.stream().filter(CallMarks.FieldMark::right).count(), mandatory.size()));
            weight += 60;
        }
        var routing = fields.stream().filter(f -> ROUTING.contains(f.field())).toList();
        if (!routing.isEmpty()) {
            sum = sum.add(share(
                    20, routing.stream().filter(CallMarks.FieldMark::right).count(), routing.size()));
            weight += 20;
        }
        var symptom = call.scenario().record().get(Field.SYMPTOM);
        if (symptom != null) {
            var text = call.record().orElse(CallRecord.EMPTY).get(Field.SYMPTOM);
            long found = symptom.wordsIn(text);
            sum = sum.add(share(20, found, symptom.words().size()));
            weight += 20;
        }
        return weight == 0
                ? null
                : sum.multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(weight), MathContext.DECIMAL128);
    }

    private static BigDecimal share(int of, long part, int all) {
        return BigDecimal.valueOf(of * part).divide(BigDecimal.valueOf(all), MathContext.DECIMAL128);
    }

    private static Mark fieldsMark(List<CallMarks.FieldMark> fields) {
        if (fields.isEmpty()) {
            return Mark.NOT_APPLICABLE;
        }
        boolean mandatoryWrong = fields.stream().anyMatch(f -> !f.right() && !f.optional());
        long optionalWrong =
                fields.stream().filter(f -> !f.right() && f.optional()).count();
        return mandatoryWrong || optionalWrong > 1 ? Mark.ZERO : optionalWrong == 1 ? Mark.HALF : Mark.ONE;
    }

    private static Mark outcomeMark(CallState call, CallRecord record) {
        var outcome = call.scenario().record().get(Field.OUTCOME);
        if (outcome == null) {
            return Mark.NOT_APPLICABLE;
        }
        var given = record.get(Field.OUTCOME);
        return outcome.is().contains(given) ? Mark.ONE : outcome.acceptable().contains(given) ? Mark.HALF : Mark.ZERO;
    }
}
