package uz.artel.lms.crm;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import uz.artel.lms.shared.language.LooseForm;

/**
 * What a record must hold in one field.
 *
 * @param is accepted values; the first is the sample
 * @param words groups of word stems; in each group one must appear
 * @param notBefore earliest time, or null
 * @param notAfter latest time, or null
 * @param days accepted days after the day of the call
 * @param optional wrong costs half instead of all
 * @param acceptable values that are not the best but do; only for the outcome
 * @param sample what the best path writes
 */
public record Expected(
        List<String> is,
        List<List<String>> words,
        String notBefore,
        String notAfter,
        List<Integer> days,
        boolean optional,
        List<String> acceptable,
        String sample) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    public Expected {
        is = List.copyOf(is);
        words = words.stream().map(List::copyOf).toList();
        days = List.copyOf(days);
        acceptable = List.copyOf(acceptable);
    }

    /**
     * Whether what was written is right.
     *
     * @param given empty when nothing was written
     * @param day the day of the call, which {@link #days} count from
     */
    public boolean right(Field field, String given, LocalDate day) {
        if (field == Field.PHONE || field == Field.PHONE2) {
            return is.stream()
                    .anyMatch(p -> !CallRecord.digits(given).isEmpty()
                            && CallRecord.digits(p).equals(CallRecord.digits(given)));
        }
        if (!days.isEmpty()) {
            return RecordRules.date(given)
                    .map(d -> days.contains((int) ChronoUnit.DAYS.between(day, d)))
                    .orElse(false);
        }
        if (notBefore != null || notAfter != null) {
            return RecordRules.time(given)
                    .map(t -> (notBefore == null || !t.isBefore(LocalTime.parse(notBefore)))
                            && (notAfter == null || !t.isAfter(LocalTime.parse(notAfter))))
                    .orElse(false);
        }
        if (!words.isEmpty()) {
            return words.stream().allMatch(group -> hasOne(given, group));
        }
        return is.contains(given);
    }

    /** How many groups of {@link #words} appear in a text. */
    public long wordsIn(String text) {
        return words.stream().filter(group -> hasOne(text, group)).count();
    }

    private static boolean hasOne(String text, List<String> stems) {
        var found = LooseForm.of(text);
        return stems.stream().anyMatch(stem -> found.contains(LooseForm.of(stem)));
    }

    /** A right value of the field: what the best path writes and the result page shows. */
    public String sample(Field field, LocalDate day) {
        if (sample != null) {
            return sample;
        }
        if (!days.isEmpty()) {
            return DAY.format(day.plusDays(days.get(0)));
        }
        if (!is.isEmpty()) {
            return is.get(0);
        }
        return field == Field.TO ? notAfter : notBefore;
    }
}
