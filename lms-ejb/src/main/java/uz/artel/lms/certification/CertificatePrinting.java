package uz.artel.lms.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import uz.artel.lms.certification.print.CertificateDrawing;
import uz.artel.lms.certification.print.Signing;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.Setting;
import uz.artel.lms.shared.signing.SchoolKey;

/**
 * The printing step: takes one certificate that waits, draws its code, makes and signs the file, and commits the hash of the
 * code, the file and the state ISSUED together. Killed in between, nothing of it is there and the next step draws a new code.
 * The row stays locked meanwhile and others skip it, so two printers never print one certificate.
 */
@ApplicationScoped
class CertificatePrinting {

    private Certificates certificates;
    private Audit audit;
    private Clock clock;

    protected CertificatePrinting() {}

    @Inject
    CertificatePrinting(Certificates certificates, Audit audit, Clock clock) {
        this.certificates = certificates;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Prints the next certificate behind this id.
     *
     * @return its id; empty when none waits
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Long> printNext(long after) {
        var waiting = certificates.unprinted(after);
        waiting.ifPresent(this::print);
        return waiting.map(Certificate::id);
    }

    private void print(Certificate certificate) {
        var now = clock.now();
        var code = CheckCode.draw();
        var pdf = Signing.sign(
                CertificateDrawing.draw(certificate.sheet(code, baseAddress() + "/check/" + code, now)),
                SchoolKey.ofInstallation(now),
                certificate.serial(),
                now);
        certificates.keepFile(certificate.id(), pdf);
        var before = certificate.stateLine();
        certificate.printed(CheckCode.hash(code), Digest.of(pdf), now);
        audit.record("certificate.print", "certificate:" + certificate.id(), before, certificate.stateLine());
    }

    /** The address strangers reach the school at, without a slash at its end. */
    static String baseAddress() {
        return Setting.find("lms.base.url")
                .orElse("http://127.0.0.1:" + Setting.find("lms.port").orElse("8080"))
                .replaceFirst("/+$", "");
    }
}
