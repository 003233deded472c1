package uz.artel.lms.certification;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a stranger sees.
 *
 * @param kind whether a certificate was found, or the one answer for every code that opens nothing, or too many tries
 * @param certificate what stands on the certificate; null unless found
 * @param revokedOn the day of the revocation, or null
 * @param reason class of its reason, or null
 * @param fileDigest SHA-256 of the file in hexadecimal, to compare a copy with; null unless found
 * @param at the moment the state is told for
 * @param today the day in the centre's zone
 */
public record CheckAnswer(
        Kind kind,
        CertificateRow certificate,
        LocalDate revokedOn,
        RevocationReason reason,
        String fileDigest,
        Instant at,
        LocalDate today) {

    /** How a check ends. */
    public enum Kind {
        FOUND,
        NOTHING,
        TOO_MANY
    }
}
