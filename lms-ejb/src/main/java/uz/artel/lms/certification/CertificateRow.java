package uz.artel.lms.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.language.Texts;

/**
 * A certificate for lists and pages.
 *
 * @param name the name as printed: Cyrillic for Russian, Latin otherwise
 * @param expiresOn last day of validity
 * @param state on the day it was asked for
 * @param printedAt null while it is being printed
 */
public record CertificateRow(
        CertificateId id,
        String serial,
        PersonId person,
        Texts name,
        String level,
        Texts line,
        List<String> languages,
        LocalDate issuedOn,
        LocalDate expiresOn,
        LocalDate safetyUntil,
        CertificateState state,
        Instant printedAt,
        long version) {}
