package uz.artel.lms.certification.print;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/**
 * What is printed on a certificate, and nothing else of the person.
 *
 * @param serial as printed: ATS-2026-000123
 * @param first the holder's language: it comes first and largest
 * @param familyAndGiven the name in the letters of the first language, without patronymic
 * @param patronymic in the same letters, or null
 * @param otherName the full name in the other letters: passport Latin under Cyrillic, Cyrillic under Latin
 * @param level L0 … L3
 * @param line name of the line
 * @param languages codes of the languages the holder works in, in order
 * @param expiresOn last day of validity
 * @param safetyUntil last day of the safety part
 * @param signers who answers for it, at most two
 * @param code the check code, 20 characters
 * @param checkAddress address of the check page with the code, for the QR code
 * @param printedAt when the file is made
 */
public record CertificateSheet(
        String serial,
        Lang first,
        String familyAndGiven,
        String patronymic,
        String otherName,
        String level,
        Texts line,
        List<String> languages,
        LocalDate issuedOn,
        LocalDate expiresOn,
        LocalDate safetyUntil,
        List<Signer> signers,
        String code,
        String checkAddress,
        Instant printedAt) {

    /**
     * A person who answers for the certificate.
     *
     * @param post key of the post: head or trainer
     */
    public record Signer(String name, String post) {}

    public CertificateSheet {
        Objects.requireNonNull(serial);
        languages = List.copyOf(languages);
        signers = List.copyOf(signers);
        if (signers.size() > 2) {
            throw new IllegalArgumentException("a certificate has room for two signers");
        }
    }

    /** The full name as it stands largest. */
    public String fullName() {
        return patronymic == null ? familyAndGiven : familyAndGiven + " " + patronymic;
    }
}
