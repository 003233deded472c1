package uz.artel.lms.guide;

import java.time.LocalDate;
import uz.artel.lms.shared.language.Texts;

/**
 * A statement with its source.
 *
 * @param id id of the edition
 * @param provenance tag of the source: S, A1, U5, G10, Q11, GK, P, NV …
 * @param reviewBy when the text itself is due for review
 * @param verifiedUntil until when somebody vouches for it, or null
 * @param verifiedNote what he says he checked it against, or null
 */
public record Fact(
        long id,
        String key,
        int edition,
        String category,
        String scope,
        String provenance,
        String source,
        LocalDate validFrom,
        LocalDate reviewBy,
        Texts text,
        LocalDate verifiedUntil,
        String verifiedNote) {

    /** Verified on that day; only then may an exam item rest on it. */
    public boolean verified(LocalDate on) {
        return verifiedUntil != null && !verifiedUntil.isBefore(on);
    }
}
