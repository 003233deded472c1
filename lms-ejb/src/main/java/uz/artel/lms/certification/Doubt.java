package uz.artel.lms.certification;

import java.time.Instant;
import uz.artel.lms.shared.PersonId;

/**
 * An exam that was passed and isn't any more in its new version, although a certificate or the way to one rests on it.
 *
 * @param serial of the certificate, null while the person is only on the way
 * @param edition the version that is no pass; the one before counts until somebody decides
 * @param because what was decided in the exam: repair:4
 * @param decision null until decided
 */
public record Doubt(
        long id,
        PersonId person,
        long candidacy,
        Long certificate,
        String serial,
        long sitting,
        int edition,
        String because,
        Instant raisedAt,
        Decision decision,
        String reason,
        PersonId decidedBy,
        Instant decidedAt) {

    /** What came of it. */
    public enum Decision {
        /** The pass counts for ever. */
        STANDS,
        /** The new version counts; a certificate is revoked. */
        FALLS,
        /** A later version passes again. */
        MOOT
    }
}
