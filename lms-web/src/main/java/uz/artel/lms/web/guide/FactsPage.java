package uz.artel.lms.web.guide;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import uz.artel.lms.guide.Fact;
import uz.artel.lms.guide.FactVerifying;
import uz.artel.lms.web.faces.Messages;

/** The technical department vouches for facts, one or many at once. */
@Named
@RequestScoped
public class FactsPage {

    private FactVerifying verifying;
    private Messages messages;
    private HttpServletRequest request;

    private String show;
    private LocalDate today;
    private LocalDate reviewBy;
    private String note;
    private List<Fact> all = List.of();

    protected FactsPage() {}

    @Inject
    public FactsPage(FactVerifying verifying, Messages messages, HttpServletRequest request) {
        this.verifying = verifying;
        this.messages = messages;
        this.request = request;
    }

    public void load(boolean postback) {
        all = verifying.facts();
        today = verifying.today();
        if (!postback) {
            reviewBy = today.plusYears(1);
        }
    }

    public String verify() {
        var ticked = request.getParameterValues("fact");
        verifying.verify(ticked == null ? List.of() : List.of(ticked), reviewBy, note);
        messages.done("technical.facts.list.done", ticked.length);
        return Messages.redirect("/technical/facts/list.xhtml");
    }

    /** The facts of the chosen view: those nobody vouches for today, or all. */
    public List<Fact> getFacts() {
        return isEverything()
                ? all
                : all.stream().filter(f -> !f.verified(today)).toList();
    }

    public long getOpen() {
        return all.stream().filter(f -> !f.verified(today)).count();
    }

    public int getCount() {
        return all.size();
    }

    public boolean verified(Fact fact) {
        return fact.verified(today);
    }

    public boolean isEverything() {
        return "all".equals(show);
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public LocalDate getReviewBy() {
        return reviewBy;
    }

    public void setReviewBy(LocalDate reviewBy) {
        this.reviewBy = reviewBy;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
