package uz.artel.lms.certification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** HR decides what becomes of certificates and ways to them when an exam they rest on is no pass any more. */
@Stateless
@Allowed(Role.HR)
public class DoubtDeciding {

    private Doubts doubts;
    private Certificates certificates;
    private CertificateRevoking revoking;
    private CandidacyFollowing following;
    private Holders holders;
    private CurrentCaller caller;
    private Clock clock;
    private Audit audit;

    protected DoubtDeciding() {}

    @Inject
    public DoubtDeciding(
            Doubts doubts,
            Certificates certificates,
            CertificateRevoking revoking,
            CandidacyFollowing following,
            Holders holders,
            CurrentCaller caller,
            Clock clock,
            Audit audit) {
        this.doubts = doubts;
        this.certificates = certificates;
        this.revoking = revoking;
        this.following = following;
        this.holders = holders;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** Doubts of the centre: the undecided first. */
    public List<Doubt> list() {
        return doubts.ofCentre(caller.centre().value());
    }

    /** The pass counts as it was: nothing changes for the person. */
    public void stands(long id, String reason) {
        decide(id, Doubt.Decision.STANDS, reason);
    }

    /**
     * The new version counts: the part is failed, and a certificate that rests on it is revoked.
     *
     * @throws CertificateUnprinted while it is being printed
     */
    public void falls(long id, String reason) {
        var doubt = decide(id, Doubt.Decision.FALLS, reason);
        if (doubt.certificate() != null) {
            var certificateId = new CertificateId(doubt.certificate());
            var today = java.time.LocalDate.ofInstant(clock.now(), holders.zone(caller.centre()));
            var row = certificates.find(certificateId).orElseThrow().row(today);
            if (row.state() != CertificateState.REVOKED) {
                revoking.revoke(certificateId, RevocationReason.ISSUED_IN_ERROR, doubt.reason(), row.version());
            }
        }
        following.follow(doubt.person(), clock.now());
    }

    private Doubt decide(long id, Doubt.Decision decision, String reason) {
        var words = BadInput.text("reason", reason, 500);
        var doubt = doubts.locked(id, caller.centre().value()).orElseThrow(() -> new Unknown("doubt"));
        if (doubt.decision() != null) {
            throw new DoubtDecided();
        }
        if (doubt.person().equals(caller.person())) {
            throw new OwnDoubt();
        }
        doubts.decide(id, decision, words, caller.person(), clock.now());
        audit.record("certification.doubt.decide", "doubt:" + id, null, decision + " " + words);
        return doubts.locked(id, caller.centre().value()).orElseThrow();
    }
}
