package uz.artel.lms.crm;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The checks a CRM makes when a record is saved: the phone has +998 and nine digits, a visit has an address, a district and
 * a window of at least two hours inside the service hours and not in the past, the symptom has at least 15 characters.
 */
public final class RecordRules {

    /** Service hours of the visits. */
    static final LocalTime OPENS = LocalTime.of(8, 0);

    static final LocalTime CLOSES = LocalTime.of(21, 0);
    private static final int SYMPTOM = 15;
    private static final int WINDOW_HOURS = 2;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm").withResolverStyle(ResolverStyle.STRICT);

    public static final Set<String> TYPES =
            Set.of("request", "consultation", "complaint", "cancel", "repeat", "referral");
    public static final Set<String> OUTCOMES = Set.of("SELF", "REQ", "SC", "URG", "EMG", "TECH", "SHOP", "REF", "COMP");
    public static final Set<String> SAFETY = Set.of("none", "gas", "smoke", "burning", "shock", "water", "ill");
    public static final Set<String> CALLBACKS = Set.of("20min", "24h");
    static final Set<String> LANGUAGES = Set.of("ru", "uz");

    private RecordRules() {}

    /** What is wrong with one field; the key is under {@code crm.problem.} in the bundles. */
    public record FieldProblem(Field field, String key) {}

    /** The fields that must be filled for this outcome. */
    public static Set<Field> required(String outcome) {
        var required = EnumSet.of(
                Field.TYPE, Field.LANGUAGE, Field.NAME, Field.PHONE, Field.SYMPTOM, Field.SAFETY, Field.OUTCOME);
        if (!outcome.equals("REF")) {
            required.add(Field.CATEGORY);
        }
        if (outcome.equals("REQ") || outcome.equals("URG")) {
            required.addAll(EnumSet.of(Field.REGION, Field.DISTRICT, Field.STREET, Field.DATE, Field.FROM, Field.TO));
        }
        if (outcome.equals("SC")) {
            required.addAll(EnumSet.of(Field.REGION, Field.DISTRICT));
        }
        return required;
    }

    /** Everything that keeps the record from being saved, in the order of the form. */
    public static List<FieldProblem> problems(CallRecord record, Routing routing, LocalDate today) {
        var found = new ArrayList<FieldProblem>();
        for (var field : required(record.get(Field.OUTCOME))) {
            if (!record.has(field)) {
                found.add(new FieldProblem(field, "required"));
            }
        }
        choice(record, Field.TYPE, TYPES, found);
        choice(record, Field.OUTCOME, OUTCOMES, found);
        choice(record, Field.SAFETY, SAFETY, found);
        choice(record, Field.CALLBACK, CALLBACKS, found);
        choice(record, Field.LANGUAGE, LANGUAGES, found);
        for (var phone : List.of(Field.PHONE, Field.PHONE2)) {
            if (record.has(phone) && CallRecord.digits(record.get(phone)).isEmpty()) {
                found.add(new FieldProblem(phone, "phone"));
            }
        }
        if (record.has(Field.SYMPTOM) && record.get(Field.SYMPTOM).length() < SYMPTOM) {
            found.add(new FieldProblem(Field.SYMPTOM, "short"));
        }
        if (record.has(Field.DISTRICT)
                && !routing.district(record.get(Field.DISTRICT))
                        .map(d -> d.region().equals(record.get(Field.REGION)))
                        .orElse(false)) {
            found.add(new FieldProblem(Field.DISTRICT, "district"));
        }
        window(record, today, found);
        return found.stream()
                .sorted(java.util.Comparator.comparing(FieldProblem::field))
                .toList();
    }

    /** Whether a wrong value in this field of a saved record is a critical error. */
    public static boolean critical(Field field) {
        return field == Field.PHONE || field == Field.DISTRICT || field == Field.SAFETY;
    }

    private static void window(CallRecord record, LocalDate today, List<FieldProblem> found) {
        if (record.has(Field.DATE)) {
            var day = date(record.get(Field.DATE));
            if (day.isEmpty()) {
                found.add(new FieldProblem(Field.DATE, "date"));
            } else if (day.get().isBefore(today)) {
                found.add(new FieldProblem(Field.DATE, "past"));
            }
        }
        if (!record.has(Field.FROM) || !record.has(Field.TO)) {
            return;
        }
        var from = time(record.get(Field.FROM));
        var to = time(record.get(Field.TO));
        if (from.isEmpty()) {
            found.add(new FieldProblem(Field.FROM, "time"));
        }
        if (to.isEmpty()) {
            found.add(new FieldProblem(Field.TO, "time"));
        }
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        if (from.get().isBefore(OPENS) || to.get().isAfter(CLOSES)) {
            found.add(new FieldProblem(Field.FROM, "hours"));
        } else if (to.get().isBefore(from.get().plusHours(WINDOW_HOURS))
                || from.get().plusHours(WINDOW_HOURS).isBefore(from.get())) {
            found.add(new FieldProblem(Field.TO, "window"));
        }
    }

    private static void choice(CallRecord record, Field field, Set<String> known, List<FieldProblem> found) {
        if (record.has(field) && !known.contains(record.get(field))) {
            found.add(new FieldProblem(field, "choice"));
        }
    }

    /** A date typed as dd.mm.yyyy. */
    public static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DAY));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A time typed as h:mm. */
    public static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text, TIME));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
