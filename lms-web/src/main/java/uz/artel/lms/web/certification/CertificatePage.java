package uz.artel.lms.web.certification;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import uz.artel.lms.certification.CertificateId;
import uz.artel.lms.certification.CertificateReading;
import uz.artel.lms.certification.CertificateRevoking;
import uz.artel.lms.certification.CertificateState;
import uz.artel.lms.certification.RevocationReason;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.session.Me;

/** hr/certificates/certificate.xhtml: one certificate, and its revocation. */
@Named
@ViewScoped
public class CertificatePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient CertificateReading reading;

    @EJB
    private transient CertificateRevoking revoking;

    @EJB
    private transient PeopleReading people;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Me me;

    private Long id;
    private long version;
    private transient CertificateReading.Details details;
    private String reasonClass;
    private String reason;

    /** Reads the certificate; its version is the one the person sees. */
    public void load() {
        if (id == null) {
            throw new Unknown("certificate");
        }
        if (details == null) {
            details = reading.details(new CertificateId(id));
            version = details.certificate().version();
        }
    }

    public String revoke() {
        if (reasonClass == null || reasonClass.isBlank()) {
            throw new BadInput("reasonClass", "required");
        }
        revoking.revoke(new CertificateId(id), RevocationReason.valueOf(reasonClass), reason, version);
        messages.done("hr.certificates.certificate.revoked");
        return Messages.redirect("/hr/certificates/certificate?id=" + id);
    }

    public CertificateReading.Details getDetails() {
        if (details == null) {
            details = reading.details(new CertificateId(id));
        }
        return details;
    }

    public boolean isRevocable() {
        var state = getDetails().certificate().state();
        return (state == CertificateState.VALID || state == CertificateState.EXPIRED)
                && caller.get().has(Role.HR);
    }

    public String getTone() {
        return MyPathPage.tone(getDetails().certificate());
    }

    public String getRevokedBy() {
        var by = getDetails().revokedBy();
        var name = by == null ? null : people.names(List.of(by)).get(by);
        return name == null ? "" : name.in(me.lang());
    }

    public RevocationReason[] getReasons() {
        return RevocationReason.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getReasonClass() {
        return reasonClass;
    }

    public void setReasonClass(String reasonClass) {
        this.reasonClass = reasonClass;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
