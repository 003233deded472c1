package uz.artel.lms.web.certification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uz.artel.lms.certification.Doubt;
import uz.artel.lms.certification.DoubtDeciding;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.review.ReviewWords;

/** Certificates and ways to one whose exam is no pass any more: HR decides what becomes of them. */
@Named
@RequestScoped
public class DoubtsPage {

    @EJB
    private DoubtDeciding deciding;

    @Inject
    private ReviewWords words;

    @Inject
    private Messages messages;

    private List<Doubt> doubts;
    private Long doubt;
    private String reason;

    public void load() {
        getDoubts();
    }

    public String stand() {
        deciding.stands(doubt == null ? 0 : doubt, reason);
        return done();
    }

    public String fall() {
        deciding.falls(doubt == null ? 0 : doubt, reason);
        return done();
    }

    private String done() {
        messages.done("hr.certificates.doubts.done");
        return Messages.redirect("/hr/certificates/doubts");
    }

    public List<Doubt> getDoubts() {
        if (doubts == null) {
            doubts = deciding.list();
            words.know(doubts.stream().map(Doubt::person).toList());
        }
        return doubts;
    }

    /** Those that wait. */
    public List<Doubt> getOpen() {
        return getDoubts().stream().filter(d -> d.decision() == null).toList();
    }

    /** How a choice names one. */
    public String label(Doubt one) {
        return words.name(one.person()) + (one.serial() == null ? "" : " · " + one.serial());
    }

    public Long getDoubt() {
        return doubt;
    }

    public void setDoubt(Long doubt) {
        this.doubt = doubt;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
