package uz.artel.lms.crm;

import java.util.Locale;
import java.util.Optional;

/** The fields of a record, in the order of the form. {@link #max} is the longest text in characters. */
public enum Field {
    TYPE(20),
    LINE(20),
    LANGUAGE(2),
    LINKED(30),
    NAME(120),
    PHONE(20),
    PHONE2(20),
    REGION(60),
    DISTRICT(60),
    MAHALLA(80),
    STREET(160),
    LANDMARK(160),
    CATEGORY(60),
    MODEL(60),
    SERIAL(60),
    SYMPTOM(600),
    SAFETY(10),
    OUTCOME(10),
    DATE(10),
    FROM(5),
    TO(5),
    CALLBACK(10),
    COMPLAINT(5),
    REPEATED(5);

    private final int max;

    Field(int max) {
        this.max = max;
    }

    public int max() {
        return max;
    }

    /** The name in files, forms and addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Field> find(String code) {
        for (var field : values()) {
            if (field.code().equals(code)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
