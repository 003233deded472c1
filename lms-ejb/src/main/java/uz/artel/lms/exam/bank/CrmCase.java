package uz.artel.lms.exam.bank;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.crm.CallRecord;
import uz.artel.lms.crm.Expected;
import uz.artel.lms.crm.Field;
import uz.artel.lms.crm.RecordRules;

/**
 * A case whose record is filled in.
 *
 * @param seconds how long the question may be open
 * @param day the day the case plays on: "tomorrow" means the day after it, whenever the exam is sat
 * @param record what each field must hold
 */
public record CrmCase(int seconds, LocalDate day, Map<Field, Expected> record) {

    /** So many characters an answer has at most: more than all fields filled to their ends. */
    static final int LONGEST = 3000;

    private static final int MANDATORY = 2;

    public CrmCase {
        var ordered = new EnumMap<Field, Expected>(Field.class);
        ordered.putAll(record);
        record = Collections.unmodifiableMap(ordered);
    }

    public Duration limit() {
        return Duration.ofSeconds(seconds);
    }

    /** A field with a right value. */
    public record Filled(String name, String sample) {}

    /** Each field with a value that is right, in the order of the form. */
    public List<Filled> fields() {
        return record.entrySet().stream()
                .map(e -> new Filled(e.getKey().code(), e.getValue().sample(e.getKey(), day)))
                .toList();
    }

    /**
     * The share of the fields that are right, an optional one counting half a mandatory one; nothing when a wrong phone,
     * district or danger would have sent help to the wrong place.
     */
    Fraction share(CallRecord written) {
        long right = 0;
        long all = 0;
        for (var entry : record.entrySet()) {
            var expected = entry.getValue();
            int weight = expected.optional() ? MANDATORY / 2 : MANDATORY;
            all += weight;
            if (expected.right(entry.getKey(), written.get(entry.getKey()), day)) {
                right += weight;
            } else if (!expected.optional() && RecordRules.critical(entry.getKey())) {
                return Fraction.ZERO;
            }
        }
        return new Fraction(right, all);
    }

    /** Whether a text is a record: known fields, none too long. */
    static boolean readable(String text) {
        return text.length() <= LONGEST && CallRecord.find(text).isPresent();
    }
}
