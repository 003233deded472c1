package uz.artel.lms.web.certification;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uz.artel.lms.certification.CertificateId;
import uz.artel.lms.certification.CertificateReading;
import uz.artel.lms.certification.CertificateRow;
import uz.artel.lms.certification.PartStanding;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.look.Words;
import uz.artel.lms.web.session.Me;

/** common/path/certificates.xhtml: what is shown and what is missing, and the certificates one holds. */
@Named
@RequestScoped
public class MyPathPage {

    @EJB
    private CertificateReading reading;

    @Inject
    private Text text;

    @Inject
    private Me me;

    private List<CertificateReading.Standing> standings;
    private List<CertificateRow> certificates;
    private long shared;
    private String address;

    @PostConstruct
    void read() {
        standings = reading.standing();
        certificates = reading.mine();
    }

    /** Shows the address of the check page with the code. */
    public void share(long id) {
        address = reading.shareAddress(new CertificateId(id));
        shared = id;
    }

    /** Why a part stands as it does, in words with its numbers. */
    public String why(PartStanding part) {
        return text.of(
                "common.path.why." + part.why(),
                Words.number(part.measure(), null, me.getLanguage()),
                Words.number(part.needed(), null, me.getLanguage()));
    }

    public String tone(PartStanding part) {
        return switch (part.outcome()) {
            case PASSED -> "ok";
            case PART_FAILED -> "warn";
            case PART_MISSING -> "none";
        };
    }

    public long done(CertificateReading.Standing standing) {
        return standing.parts().stream().filter(p -> tone(p).equals("ok")).count();
    }

    static String tone(CertificateRow row) {
        return switch (row.state()) {
            case VALID -> "ok";
            case EXPIRED -> "warn";
            case REVOKED -> "bad";
            case PRINTING -> "info";
        };
    }

    public String toneOf(CertificateRow row) {
        return tone(row);
    }

    public List<CertificateReading.Standing> getStandings() {
        return standings;
    }

    public List<CertificateRow> getCertificates() {
        return certificates;
    }

    public long getShared() {
        return shared;
    }

    public String getAddress() {
        return address;
    }
}
