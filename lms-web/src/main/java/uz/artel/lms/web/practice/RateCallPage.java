package uz.artel.lms.web.practice;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.practice.CallId;
import uz.artel.lms.practice.CallSheet;
import uz.artel.lms.practice.ExamCallRating;
import uz.artel.lms.practice.RatingSheet;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.session.Me;

/** One examiner marks one exam call: the timeline beside the criteria, no name, nobody's marks. */
@Named
@RequestScoped
public class RateCallPage {

    @EJB
    private ExamCallRating rating;

    @Inject
    private Messages messages;

    @Inject
    private Me me;

    private Long call;
    private RatingSheet sheet;
    private final Map<String, String> marks = new HashMap<>();
    private List<String> critical = new ArrayList<>();
    private String note;

    public void load() {
        if (call == null) {
            throw new Unknown("call");
        }
        sheet = rating.sheet(new CallId(call));
    }

    /** Keeps the marks and goes back to the queue. */
    public String rate() {
        boolean finished = rating.rate(new CallId(call), marks, critical, note);
        messages.done(finished ? "examiner.calls.rate.finished" : "examiner.calls.rate.kept");
        return Messages.redirect("/examiner/calls/queue");
    }

    /** Minutes and seconds. */
    public String clock(Long millis) {
        return millis == null ? "" : millis / 60_000 + ":" + String.format("%02d", millis / 1000 % 60);
    }

    public String said(CallSheet.Said line) {
        return line.text() == null ? "" : line.text().in(Lang.of(line.lang()));
    }

    public String translated(CallSheet.Said line) {
        return line.text() == null || line.lang().equals(me.getLanguage())
                ? ""
                : line.text().in(me.lang());
    }

    public Long getCall() {
        return call;
    }

    public void setCall(Long call) {
        this.call = call;
    }

    public RatingSheet getSheet() {
        return sheet;
    }

    public Map<String, String> getMarks() {
        return marks;
    }

    public List<String> getCritical() {
        return critical;
    }

    public void setCritical(List<String> critical) {
        this.critical = critical;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
