package uz.artel.lms.web.standard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uz.artel.lms.exam.standard.JudgeSheet;
import uz.artel.lms.exam.standard.Judging;
import uz.artel.lms.exam.standard.PanelId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.web.faces.Messages;

/**
 * One item after the other: the judge types a percentage, Enter keeps it and brings the next. Whatever was kept is in the
 * database, so he goes on where he stopped, on any device.
 */
@Named
@RequestScoped
public class RatePage {

    private Judging judging;
    private Messages messages;

    private Long panel;
    private Integer place;
    private Integer shown;
    private int revision;
    private Integer percent;
    private JudgeSheet sheet;
    private Dots dots;

    protected RatePage() {}

    @Inject
    public RatePage(Judging judging, Messages messages) {
        this.judging = judging;
        this.messages = messages;
    }

    public void load(boolean postback) {
        if (panel == null) {
            throw new Unknown("panel");
        }
        sheet = judging.sheet(new PanelId(panel), shown == null ? place : shown);
        var task = sheet.task();
        if (task == null) {
            return;
        }
        shown = task.place();
        revision = task.revision();
        var discussion = task.discussion();
        dots = discussion == null ? null : Dots.of(discussion.ratings(), discussion.own(), discussion.facility());
        if (!postback) {
            percent = task.percent() == null && discussion != null ? discussion.own() : task.percent();
        }
    }

    /** Keeps the rating and goes on to the first item that has none. */
    public String rate() {
        judging.rate(new PanelId(panel), shown, revision, percent);
        return Messages.redirect("/common/standard/rate?panel=" + panel);
    }

    /** What is left stays as in the first round. */
    public String keepRest() {
        messages.done("common.standard.rate.kept", judging.keepRest(new PanelId(panel)));
        return Messages.redirect("/common/standard/rate?panel=" + panel);
    }

    /** Everything is rated, and no item was asked for. */
    public boolean isFinished() {
        return sheet.round() > 0 && sheet.rated() == sheet.items() && place == null;
    }

    public JudgeSheet getSheet() {
        return sheet;
    }

    /** How all rated the item in the first round, or null. */
    public Dots getDots() {
        return dots;
    }

    public Long getPanel() {
        return panel;
    }

    public void setPanel(Long panel) {
        this.panel = panel;
    }

    public Integer getPlace() {
        return place;
    }

    public void setPlace(Integer place) {
        this.place = place;
    }

    /** The place of the item on the page that was sent. */
    public Integer getShown() {
        return shown;
    }

    public void setShown(Integer shown) {
        this.shown = shown;
    }

    public int getRevision() {
        return revision;
    }

    public void setRevision(int revision) {
        this.revision = revision;
    }

    public Integer getPercent() {
        return percent;
    }

    public void setPercent(Integer percent) {
        this.percent = percent;
    }
}
