package uz.artel.lms.certification;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import uz.artel.lms.admission.Admission;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** HR takes a certificate back, with a reason. It is final: the line closes that day and the check page shows it at once. */
@Stateless
@Allowed(Role.HR)
public class CertificateRevoking {

    private Certificates certificates;
    private Admission admission;
    private Holders holders;
    private Audit audit;
    private Clock clock;
    private CurrentCaller caller;
    private Event<CertificateRevoked> revoked;

    protected CertificateRevoking() {}

    @Inject
    public CertificateRevoking(
            Certificates certificates,
            Admission admission,
            Holders holders,
            Audit audit,
            Clock clock,
            CurrentCaller caller,
            Event<CertificateRevoked> revoked) {
        this.certificates = certificates;
        this.admission = admission;
        this.holders = holders;
        this.audit = audit;
        this.clock = clock;
        this.caller = caller;
        this.revoked = revoked;
    }

    /**
     * Revokes.
     *
     * @param reasonClass what strangers see
     * @param reason in words, stays inside; 1–500 characters
     * @param version the version of the certificate as the page read it
     * @throws AlreadyRevoked when it was revoked before
     * @throws CertificateUnprinted while it is being printed
     */
    public void revoke(CertificateId id, RevocationReason reasonClass, String reason, long version) {
        var now = clock.now();
        if (reasonClass == null) {
            throw new BadInput("reasonClass", "required");
        }
        var words = BadInput.text("reason", reason, 500);
        var certificate = certificates
                .locked(id)
                .filter(c -> c.centre().equals(caller.centre()))
                .orElseThrow(() -> new Unknown("certificate"));
        var before = certificate.stateLine();
        certificate.revoke(version);
        certificates.revoke(id, new Certificates.Revocation(reasonClass, words, caller.person(), now));
        var subject = "certificate:" + id.value();
        audit.record("certificate.revoke", subject, before, certificate.stateLine() + " " + reasonClass + ": " + words);
        admission.suspend(
                subject, "revocation:" + id.value(), LocalDate.ofInstant(now, holders.zone(certificate.centre())), now);
        revoked.fire(new CertificateRevoked(certificate.person(), id, certificate.serial(), reasonClass, now));
    }
}
