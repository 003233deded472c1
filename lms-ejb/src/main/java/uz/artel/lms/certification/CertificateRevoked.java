package uz.artel.lms.certification;

import java.time.Instant;
import uz.artel.lms.shared.PersonId;

/** A certificate was revoked in this transaction. */
public record CertificateRevoked(
        PersonId person, CertificateId certificate, String serial, RevocationReason reason, Instant at) {}
