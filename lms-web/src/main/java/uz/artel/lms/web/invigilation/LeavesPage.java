package uz.artel.lms.web.invigilation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uz.artel.lms.people.StudyLeaveRow;
import uz.artel.lms.people.StudyLeaving;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.review.ReviewWords;
import uz.artel.lms.web.session.Me;

/** Study leaves beside the personal rights: HR enters and takes them back, the head reads them. */
@Named
@RequestScoped
public class LeavesPage {

    @EJB
    private StudyLeaving leaving;

    @Inject
    private ReviewWords words;

    @Inject
    private Messages messages;

    @Inject
    private Me me;

    private List<StudyLeaveRow> leaves;
    private String key;
    private Long person;
    private LocalDate from;
    private LocalDate until;
    private String paper;

    public String enter() {
        leaving.enter(key, person == null ? null : new PersonId(person), from, until, paper);
        messages.done("hr.exam.leave.entered");
        return Messages.redirect("/hr/exam/rights");
    }

    public String withdraw(long id) {
        leaving.withdraw(id);
        messages.done("hr.exam.leave.takenBack");
        return Messages.redirect("/hr/exam/rights");
    }

    public List<StudyLeaveRow> getLeaves() {
        if (leaves == null) {
            leaves = leaving.ofCentre();
            var named = new ArrayList<PersonId>();
            leaves.forEach(l -> named.addAll(List.of(l.person(), l.by())));
            leaves.stream().map(StudyLeaveRow::withdrawnBy).forEach(named::add);
            words.know(named);
        }
        return leaves;
    }

    /** Whether the caller may take it back. */
    public boolean withdrawable(StudyLeaveRow row) {
        return row.withdrawnBy() == null && me.has("hr") && row.person().value() != me.getId();
    }

    /** The key of the form as it is shown: sent twice, it is done once. */
    public String getKey() {
        return UUID.randomUUID().toString();
    }

    public void setKey(String key) {
        this.key = key;
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getPaper() {
        return paper;
    }

    public void setPaper(String paper) {
        this.paper = paper;
    }
}
