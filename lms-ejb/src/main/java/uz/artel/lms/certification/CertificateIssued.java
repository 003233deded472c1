package uz.artel.lms.certification;

import java.time.Instant;
import java.time.LocalDate;
import uz.artel.lms.shared.PersonId;

/** A person has passed: the certificate's row, the level and the admission are written in this transaction. */
public record CertificateIssued(
        PersonId person,
        CertificateId certificate,
        String serial,
        String level,
        String line,
        LocalDate issuedOn,
        LocalDate expiresOn,
        Instant at) {}
