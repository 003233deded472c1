package uz.artel.lms.exam.bank;

import java.util.Locale;

/** What a question is about; blueprints count and gates stand by area. */
public enum Area {
    PRODUCT,
    SAFETY,
    PROCESS,
    COMMUNICATION,
    RULES;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Area of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
