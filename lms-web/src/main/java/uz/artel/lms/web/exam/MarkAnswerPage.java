package uz.artel.lms.web.exam;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import uz.artel.lms.exam.ExamMarking;
import uz.artel.lms.exam.SittingId;
import uz.artel.lms.exam.WrittenAnswer;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.web.faces.Messages;

/**
 * One written answer, its rubric and the mark; then the next one. Between the requests only ids are kept: the answer is read
 * again each time.
 */
@Named
@ViewScoped
public class MarkAnswerPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ExamMarking marking;

    @Inject
    private Messages messages;

    private Long sitting;
    private Integer place;
    private long candidate;
    private transient List<WrittenAnswer> waiting;
    private BigDecimal points;
    private String reason;

    public void load() {
        if (sitting == null) {
            throw new Unknown("sitting");
        }
        candidate = marking.candidate(new SittingId(sitting));
    }

    private List<WrittenAnswer> waiting() {
        if (waiting == null) {
            waiting = sitting == null ? List.of() : marking.waiting(new SittingId(sitting));
        }
        return waiting;
    }

    /** Marks the answer shown and goes on. */
    public String mark() {
        marking.mark(new SittingId(sitting), place, points, reason);
        messages.done("examiner.exam.mark.done");
        return marking.waiting(new SittingId(sitting)).isEmpty()
                ? Messages.redirect("/examiner/exam/queue")
                : Messages.redirect("/examiner/exam/mark?sitting=" + sitting);
    }

    /** The answer to mark now, or null when none waits. */
    public WrittenAnswer getAnswer() {
        return waiting().isEmpty() ? null : waiting().get(0);
    }

    public int getLeft() {
        return waiting().size();
    }

    public long getCandidate() {
        return candidate;
    }

    public Long getSitting() {
        return sitting;
    }

    public void setSitting(Long sitting) {
        this.sitting = sitting;
    }

    public Integer getPlace() {
        return place == null && getAnswer() != null ? (Integer) getAnswer().place() : place;
    }

    public void setPlace(Integer place) {
        this.place = place;
    }

    public BigDecimal getPoints() {
        return points;
    }

    public void setPoints(BigDecimal points) {
        this.points = points;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
