package uz.artel.lms.practice.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
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
            boolean right = right(field, entry.getValue(), record.get(field), call);
            fields.add(new CallMarks.FieldMark(
                    field,
                    record.get(field),
                    shown(field, entry.getValue(), call),
                    right,
                    entry.getValue().optional()));
            critical |= !right && !entry.getValue().optional() && Marking.criticalField(field);
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
            long found = symptom.words().stream().filter(g -> hasOne(text, g)).count();
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

    private static boolean right(Field field, Scenario.Expected expected, String given, CallState call) {
        if (field == Field.PHONE || field == Field.PHONE2) {
            return expected.is().stream()
                    .anyMatch(p -> !CallRecord.digits(given).isEmpty()
                            && CallRecord.digits(p).equals(CallRecord.digits(given)));
        }
        if (!expected.days().isEmpty()) {
            return RecordRules.date(given)
                    .map(d -> expected.days().contains((int) ChronoUnit.DAYS.between(call.day(), d)))
                    .orElse(false);
        }
        if (expected.notBefore() != null || expected.notAfter() != null) {
            return RecordRules.time(given)
                    .map(t -> (expected.notBefore() == null || !t.isBefore(LocalTime.parse(expected.notBefore())))
                            && (expected.notAfter() == null || !t.isAfter(LocalTime.parse(expected.notAfter()))))
                    .orElse(false);
        }
        if (!expected.words().isEmpty()) {
            return expected.words().stream().allMatch(group -> hasOne(given, group));
        }
        return expected.is().contains(given);
    }

    private static boolean hasOne(String text, List<String> stems) {
        var words = TextMatching.normal(text);
        return stems.stream().anyMatch(stem -> words.contains(TextMatching.normal(stem)));
    }

    private static String shown(Field field, Scenario.Expected expected, CallState call) {
        return sample(field, expected, call);
    }

    /** A right value of the field: what the best path writes and the result page shows. */
    static String sample(Field field, Scenario.Expected expected, CallState call) {
        if (expected.sample() != null) {
            return expected.sample();
        }
        if (!expected.days().isEmpty()) {
            return java.time.format.DateTimeFormatter.ofPattern("dd.MM.uuuu")
                    .format(call.day().plusDays(expected.days().get(0)));
        }
        if (!expected.is().isEmpty()) {
            return expected.is().get(0);
        }
        return field == Field.TO ? expected.notAfter() : expected.notBefore();
    }
}
