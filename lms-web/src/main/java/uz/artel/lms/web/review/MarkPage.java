package uz.artel.lms.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import uz.artel.lms.review.CaseId;
import uz.artel.lms.review.SupervisorMarking;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.web.faces.Messages;

/** Where supervisors start: the people they mark in running campaigns, and the form for one of them. */
@Named
@RequestScoped
public class MarkPage {

    private SupervisorMarking marking;
    private ReviewWords words;
    private Messages messages;
    private long id;
    private BigDecimal mark;
    private String reason;
    private List<SupervisorMarking.ToMark> waiting = List.of();
    private SupervisorMarking.ToMark chosen;

    protected MarkPage() {}

    @Inject
    public MarkPage(SupervisorMarking marking, ReviewWords words, Messages messages) {
        this.marking = marking;
        this.words = words;
        this.messages = messages;
    }

    public void load() {
        waiting = marking.waiting();
        words.know(waiting.stream().map(t -> t.row().person()).toList());
        chosen = id == 0
                ? null
                : waiting.stream()
                        .filter(t -> t.row().id().value() == id)
                        .findFirst()
                        .orElseThrow(() -> new Unknown("case"));
        if (chosen != null && chosen.mark() != null && mark == null) {
            mark = chosen.mark().mark().stripTrailingZeros();
            mark = mark.scale() < 0 ? mark.setScale(0) : mark;
            reason = reason == null ? chosen.mark().reason() : reason;
        }
    }

    public String save() {
        marking.mark(new CaseId(id), mark, reason);
        messages.done("supervisor.review.mark.saved");
        return Messages.redirect("/supervisor/review/mark");
    }

    public List<SupervisorMarking.ToMark> getWaiting() {
        return waiting;
    }

    public SupervisorMarking.ToMark getChosen() {
        return chosen;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public BigDecimal getMark() {
        return mark;
    }

    public void setMark(BigDecimal mark) {
        this.mark = mark;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
