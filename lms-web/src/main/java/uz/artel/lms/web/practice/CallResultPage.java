package uz.artel.lms.web.practice;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import uz.artel.lms.practice.CallId;
import uz.artel.lms.practice.CallNotMarked;
import uz.artel.lms.practice.CallReading;
import uz.artel.lms.practice.CallResult;
import uz.artel.lms.practice.CallSheet;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.session.Me;

/** A finished call: score, tape, reasons with their moment, the record beside what it should be, one thing to do better. */
@Named
@RequestScoped
public class CallResultPage {

    private static final double WIDTH = 1080;
    private static final int LONGEST_TEXT = 120;

    /** A stroke of the tape, in its own units. */
    public record Stroke(String kind, double x, double y, double width, double height) {}

    /** A numbered moment on the tape. */
    public record Pin(int number, double x) {}

    /** A minute under the tape. */
    public record Minute(String text, double x) {}

    @EJB
    private CallReading reading;

    @Inject
    private Messages messages;

    @Inject
    private Me me;

    private Long call;
    private CallResult result;

    /** An exam call that the raters haven't marked has no result yet: the list of calls says so. */
    public String load() {
        if (call == null) {
            throw new Unknown("call");
        }
        try {
            result = reading.result(new CallId(call));
            return null;
        } catch (CallNotMarked waiting) {
            messages.done("refusal.CallNotMarked");
            var view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
            return Messages.redirect(
                    view.startsWith("/operator/") ? "/operator/practice/list" : "/trainee/practice/list");
        }
    }

    /** Operator above the line, customer below; as long as what was said. Holds lie behind. */
    public List<Stroke> getStrokes() {
        var strokes = new ArrayList<Stroke>();
        long hold = -1;
        for (var line : result.lines()) {
            if (line.kind().equals("HOLD")) {
                hold = line.at();
            } else if (hold >= 0
                    && (line.kind().equals("RESUMED") || line.kind().equals("ENDED"))) {
                strokes.add(new Stroke("h", x(hold), 6, Math.max(4, x(line.at()) - x(hold)), 96));
                hold = -1;
            }
        }
        for (var line : result.lines()) {
            if (line.text() == null) {
                continue;
            }
            double height =
                    10 + 30.0 * Math.min(LONGEST_TEXT, line.text().in(me.lang()).length()) / LONGEST_TEXT;
            boolean operator = line.who().equals("operator");
            double at = Math.min(WIDTH - 6, x(line.at()));
            strokes.add(new Stroke(operator ? "o" : "c", at, operator ? 58 - height : 62, 6, height));
        }
        return strokes;
    }

    public List<Pin> getPins() {
        var pins = new ArrayList<Pin>();
        result.blocks()
                .forEach(b -> b.criteria().stream()
                        .filter(c -> c.pin() != null)
                        .forEach(c -> pins.add(new Pin(c.pin(), Math.max(10, Math.min(WIDTH - 10, x(c.at())))))));
        return pins;
    }

    public List<Minute> getMinutes() {
        var minutes = new ArrayList<Minute>();
        long all = Math.max(1, result.tapeMillis());
        long step = all > 600_000 ? 300_000 : 60_000;
        for (long at = 0; at <= all; at += step) {
            minutes.add(new Minute(clock(at), Math.max(12, Math.min(WIDTH - 14, x(at)))));
        }
        return minutes;
    }

    private double x(long at) {
        return Math.round(10 * WIDTH * at / Math.max(1, result.tapeMillis())) / 10.0;
    }

    /** Minutes and seconds. */
    public String clock(Long millis) {
        return millis == null ? "" : millis / 60_000 + ":" + String.format("%02d", millis / 1000 % 60);
    }

    /** The place of a moment in the list of lines: the first line of that instant, else the last one before it. */
    public String anchor(Long at) {
        int found = 0;
        for (int i = 0; i < result.lines().size(); i++) {
            found = result.lines().get(i).at() <= at ? i : found;
        }
        return "t" + found;
    }

    /** What is said in a line, in its own language. */
    public String said(CallSheet.Said line) {
        return line.text() == null ? "" : line.text().in(uz.artel.lms.shared.language.Lang.of(line.lang()));
    }

    /** The same in the reader's language, empty when it is the same. */
    public String translated(CallSheet.Said line) {
        return line.text() == null || line.lang().equals(me.getLanguage())
                ? ""
                : line.text().in(me.lang());
    }

    /** ok, warn or bad: how the time stands to the band. */
    public String getBandKind() {
        long seconds = result.talkMillis() / 1000;
        return seconds >= result.bandFrom() && seconds <= result.bandTo() ? "ok" : "warn";
    }

    public Long getCall() {
        return call;
    }

    public void setCall(Long call) {
        this.call = call;
    }

    public CallResult getResult() {
        return result;
    }
}
