package uz.artel.lms.certification;

import java.util.Locale;

/** The state of a certificate on a day. Expired follows from the date; the others are written. */
public enum CertificateState {
    PRINTING,
    VALID,
    EXPIRED,
    REVOKED;

    /** For keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
