package uz.artel.lms.web.certification;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import uz.artel.lms.certification.CertificateReading;
import uz.artel.lms.certification.CertificateRow;
import uz.artel.lms.certification.CertificateState;

/** hr/certificates/list.xhtml */
@Named
@RequestScoped
public class CentreCertificatesPage {

    @EJB
    private CertificateReading reading;

    private List<CertificateRow> rows;

    @PostConstruct
    void read() {
        rows = reading.ofCentre();
    }

    public List<CertificateRow> getRows() {
        return rows;
    }

    public long getValid() {
        return rows.stream().filter(r -> r.state() == CertificateState.VALID).count();
    }

    public String tone(CertificateRow row) {
        return MyPathPage.tone(row);
    }
}
