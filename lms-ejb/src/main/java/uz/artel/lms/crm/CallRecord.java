package uz.artel.lms.crm;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uz.artel.lms.shared.BadInput;

/**
 * What the operator wrote into the record: field → text, trimmed; an empty field is not there. Choices are stored by key:
 * type (request, consultation, complaint, cancel, repeat, referral), outcome (SELF, REQ …), safety (none, gas, smoke,
 * shock, water, ill, burning), ticks as "true".
 */
public record CallRecord(Map<Field, String> fields) {

    public static final CallRecord EMPTY = new CallRecord(Map.of());

    public CallRecord {
        var kept = new EnumMap<Field, String>(Field.class);
        fields.forEach((field, value) -> {
            if (value != null && !value.isBlank() && !(value.strip().equals("false"))) {
                kept.put(field, value.strip());
            }
        });
        fields = Collections.unmodifiableMap(kept);
    }

    /** The value of a field; empty text when it was left empty. */
    public String get(Field field) {
        return fields.getOrDefault(field, "");
    }

    public boolean has(Field field) {
        return fields.containsKey(field);
    }

    public boolean ticked(Field field) {
        return get(field).equals("true");
    }

    /**
     * Reads what a form sent.
     *
     * @throws BadInput for an unknown field, a text that is too long or has control characters
     */
    public static CallRecord of(Map<String, String> form) {
        var fields = new EnumMap<Field, String>(Field.class);
        form.forEach((code, value) -> {
            var field = Field.find(code).orElseThrow(() -> new BadInput("record", "unknownField"));
            if (value != null && value.strip().length() > field.max()) {
                throw new BadInput(code, "tooLong", field.max());
            }
            if (value != null && value.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t' && c != '\r')) {
                throw new BadInput(code, "controlCharacter");
            }
            fields.put(field, value == null ? "" : value.replaceAll("[\\r\\n\\t]+", " "));
        });
        return new CallRecord(fields);
    }

    /** One line a field, {@code name=value}, in the order of the fields: what is stored with the action that saved it. */
    public String canonical() {
        return fields.entrySet().stream()
                .map(e -> e.getKey().code() + "=" + e.getValue().replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }

    /** Reads {@link #canonical()}, which {@link #find} must be able to read. */
    public static CallRecord parse(String canonical) {
        return canonical.isEmpty() ? EMPTY : find(canonical).orElseThrow();
    }

    /** Reads {@link #canonical()} from somewhere outside; empty for an unknown field, one that is too long or stands twice. */
    public static Optional<CallRecord> find(String canonical) {
        var form = new LinkedHashMap<String, String>();
        for (var line : canonical.split("\n")) {
            int split = line.indexOf('=');
            if (split < 0 || form.put(line.substring(0, split), line.substring(split + 1)) != null) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(of(form));
        } catch (BadInput e) {
            return Optional.empty();
        }
    }

    /** The field codes with their values, for forms. */
    public Map<String, String> asForm() {
        var form = new LinkedHashMap<String, String>();
        fields.forEach((field, value) -> form.put(field.code(), value));
        return form;
    }

    /** The nine digits of a phone however it was written, or empty when they are not nine after +998. */
    public static String digits(String phone) {
        var digits = phone.replaceAll("[^0-9]", "");
        if (digits.startsWith("998") && digits.length() == 12) {
            digits = digits.substring(3);
        }
        return digits.length() == 9 ? digits : "";
    }
}
