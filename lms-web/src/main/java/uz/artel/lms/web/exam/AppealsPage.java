package uz.artel.lms.web.exam;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import uz.artel.lms.exam.Appeal;
import uz.artel.lms.exam.AppealDeciding;
import uz.artel.lms.exam.AppealTerm;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.session.Me;

/** Appeals of a centre with their due days; the head sets the days. */
@Named
@RequestScoped
public class AppealsPage {

    @EJB
    private AppealDeciding deciding;

    @Inject
    private Messages messages;

    @Inject
    private Me me;

    private List<Appeal> appeals;
    private LocalDate today;
    private AppealTerm term;
    private Integer fileDays;
    private Integer decideDays;

    public void load() {
        getAppeals();
    }

    public String set() {
        deciding.setTerm(fileDays == null ? 0 : fileDays, decideDays == null ? 0 : decideDays);
        messages.done("revision.appeals.set");
        return Messages.redirect("/common/exam/appeals");
    }

    public List<Appeal> getAppeals() {
        if (appeals == null) {
            appeals = deciding.list();
        }
        return appeals;
    }

    public boolean overdue(Appeal appeal) {
        if (today == null) {
            today = deciding.today();
        }
        return appeal.overdue(today);
    }

    /** How the page shows where an appeal stands. */
    public String status(Appeal appeal) {
        if (appeal.outcome() == null) {
            return overdue(appeal) ? "bad" : "now";
        }
        return appeal.outcome() == Appeal.Outcome.REJECTED ? "none" : "ok";
    }

    public long getOverdue() {
        return getAppeals().stream().filter(this::overdue).count();
    }

    public boolean isHead() {
        return me.has("head");
    }

    private AppealTerm term() {
        if (term == null) {
            term = deciding.term();
        }
        return term;
    }

    public Integer getFileDays() {
        return fileDays == null ? (Integer) term().fileDays() : fileDays;
    }

    public void setFileDays(Integer fileDays) {
        this.fileDays = fileDays;
    }

    public Integer getDecideDays() {
        return decideDays == null ? (Integer) term().decideDays() : decideDays;
    }

    public void setDecideDays(Integer decideDays) {
        this.decideDays = decideDays;
    }
}
