package uz.artel.lms.certification;

import java.util.Locale;

/** The class of a revocation's reason: what strangers see. The reason itself stays inside. */
public enum RevocationReason {
    CRITICAL_ERROR,
    RULES_BROKEN,
    LEFT_LINE,
    ISSUED_IN_ERROR;

    /** For keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
