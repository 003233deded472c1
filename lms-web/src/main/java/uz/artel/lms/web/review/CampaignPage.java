package uz.artel.lms.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uz.artel.lms.review.CampaignId;
import uz.artel.lms.review.CampaignRow;
import uz.artel.lms.review.CampaignRunning;
import uz.artel.lms.review.CaseReading;
import uz.artel.lms.review.CaseRow;
import uz.artel.lms.review.PayRule;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.look.Stage;
import uz.artel.lms.web.look.Words;
import uz.artel.lms.web.session.Me;

/** A campaign: its cases with index, recommendation and what is missing, in words. */
@Named
@RequestScoped
public class CampaignPage {

    private CaseReading reading;
    private CampaignRunning running;
    private ReviewWords words;
    private Messages messages;
    private Text text;
    private Me me;
    private long id;
    private CaseReading.CampaignView view;

    protected CampaignPage() {}

    @Inject
    public CampaignPage(
            CaseReading reading, CampaignRunning running, ReviewWords words, Messages messages, Text text, Me me) {
        this.reading = reading;
        this.running = running;
        this.words = words;
        this.messages = messages;
        this.text = text;
        this.me = me;
    }

    public void load() {
        view = reading.campaign(new CampaignId(id));
        words.know(view.cases().stream().map(CaseRow::person).toList());
    }

    public String refresh() {
        int computed = running.refresh(new CampaignId(id));
        messages.done("hr.review.campaign.refreshed", computed);
        return back();
    }

    public String announce() {
        int announced = running.announce(new CampaignId(id));
        messages.done("hr.review.campaign.announced", announced);
        return back();
    }

    private String back() {
        return Messages.redirect("/hr/review/campaign?id=" + id);
    }

    public List<Stage> getStages() {
        var row = view.row();
        int decided = row.approved() + row.announced() + row.ordered();
        return List.of(
                new Stage(word("opened"), Words.day(row.startsOn(), me.getLanguage()), Stage.State.DONE),
                stop("evidence", row.cases() - row.open() + row.ready(), row.cases(), row.open() - row.ready()),
                stop("proposals", row.proposed() + decided, row.cases(), row.ready()),
                stop("approval", decided, row.cases(), row.proposed()),
                stop("announced", row.announced() + row.ordered(), row.cases(), row.approved()));
    }

    private Stage stop(String key, int done, int all, int here) {
        var state =
                all > 0 && done == all ? Stage.State.DONE : here > 0 || done > 0 ? Stage.State.NOW : Stage.State.AHEAD;
        return new Stage(word(key), text.of("hr.review.campaign.of", done, all), state);
    }

    private String word(String key) {
        return text.get("hr.review.campaign.stage." + key);
    }

    public CampaignRow getRow() {
        return view.row();
    }

    public PayRule getRule() {
        return view.rule();
    }

    public List<CaseRow> getCases() {
        return view.cases();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
