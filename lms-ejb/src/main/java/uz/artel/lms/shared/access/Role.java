package uz.artel.lms.shared.access;

import java.util.Locale;

/** What a person may be granted. A grant has a scope and dates besides ({@link Grant}). */
public enum Role {
    TRAINEE,
    OPERATOR,
    MENTOR,
    TRAINER,
    EXAMINER,
    INVIGILATOR,
    QUALITY,
    SUPERVISOR,
    TECHNICAL,
    HR,
    HR_APPROVER,
    COMMISSION,
    HEAD,
    ADMIN,
    SUGGESTION_READER;

    /** The name in files, tables and addresses: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when no role has this code */
    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
