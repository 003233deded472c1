package uz.artel.lms.certification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** After the commit that wrote a certificate: somebody should print it. */
@ApplicationScoped
class CertificateNudge {

    @EJB
    private CertificatePrinter printer;

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) CertificateIssued issued) {
        printer.nudge();
    }
}
