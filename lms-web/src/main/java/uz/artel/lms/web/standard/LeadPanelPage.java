package uz.artel.lms.web.standard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import uz.artel.lms.exam.standard.PanelBoard;
import uz.artel.lms.exam.standard.PanelId;
import uz.artel.lms.exam.standard.PanelLeading;
import uz.artel.lms.exam.standard.PanelReading;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.people.PersonChoice;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.look.Stage;
import uz.artel.lms.web.look.Words;
import uz.artel.lms.web.session.Me;

/** A panel as its leader takes it through its rounds: who is how far, and the next step. */
@Named
@RequestScoped
public class LeadPanelPage {

    /** A judge's line. @param released why he left, or null */
    public record Line(long id, String name, int round1, int round2, boolean bounds, String released) {}

    private static final List<String> STATES =
            List.of("ROUND1", "DISCUSSION", "ROUND2", "CLOSED", "PROPOSED", "APPROVED");

    private PanelReading reading;
    private PanelLeading leading;
    private PeopleReading people;
    private Messages messages;
    private Text text;
    private Me me;

    private Long panel;
    private long version;
    private PanelBoard board;
    private List<Line> lines = List.of();
    private String leader = "";
    private String adjustment;
    private String adjustmentReason;
    private Long judge;
    private String reason;

    protected LeadPanelPage() {}

    @Inject
    public LeadPanelPage(
            PanelReading reading, PanelLeading leading, PeopleReading people, Messages messages, Text text, Me me) {
        this.reading = reading;
        this.leading = leading;
        this.people = people;
        this.messages = messages;
        this.text = text;
        this.me = me;
    }

    public void load(boolean postback) {
        if (panel == null) {
            throw new Unknown("panel");
        }
        board = reading.board(new PanelId(panel));
        version = board.version();
        var byId = board.judges().stream().collect(Collectors.toMap(PanelBoard.JudgeProgress::person, j -> j));
        var names = people.names(byId.keySet());
        var numbers = new HashMap<PersonId, String>();
        people.cards().forEach(c -> {
            numbers.put(c.id(), c.personnelNo());
            if (c.id().equals(board.leader())) {
                leader = c.name().shortIn(me.lang());
            }
        });
        lines = PersonChoice.of(names, me.lang(), n -> n.shortIn(me.lang()), numbers::get).stream()
                .map(c -> {
                    var j = byId.get(c.id());
                    return new Line(c.id().value(), c.label(), j.round1(), j.round2(), j.bounds(), j.released());
                })
                .toList();
        if (!postback) {
            adjustment = board.adjustment() == null ? null : board.adjustment().toString();
            adjustmentReason = board.adjustmentReason();
        }
    }

    public String closeRound1() {
        leading.closeRound1(id(), version);
        return here("trainer.standard.panel.round1Closed");
    }

    public String openRound2() {
        leading.openRound2(id(), version);
        return here("trainer.standard.panel.round2Opened");
    }

    public String adjust() {
        leading.adjust(id(), version, adjustment == null ? null : Integer.valueOf(adjustment), adjustmentReason);
        return here("trainer.standard.panel.adjusted");
    }

    public String closeRound2() {
        leading.closeRound2(id(), version);
        messages.done("trainer.standard.panel.round2Closed");
        return Messages.redirect("/trainer/standard/result?panel=" + panel);
    }

    public String release() {
        leading.release(id(), version, judge == null ? null : new PersonId(judge), reason);
        return here("trainer.standard.panel.released");
    }

    public String withdraw() {
        leading.withdraw(id(), version, reason);
        messages.done("trainer.standard.panel.withdrawn");
        return Messages.redirect("/trainer/standard/list");
    }

    private PanelId id() {
        return new PanelId(panel);
    }

    private String here(String done) {
        messages.done(done);
        return Messages.redirect("/trainer/standard/panel?panel=" + panel);
    }

    /** The rounds and what follows, with the day each was reached. */
    public List<Stage> getStages() {
        int now = STATES.indexOf(board.state());
        var days = new Instant[] {
            board.openedAt(),
            board.round1ClosedAt(),
            board.round2OpenedAt(),
            board.round2ClosedAt(),
            null,
            board.approvedAt()
        };
        var stages = new ArrayList<Stage>();
        for (int i = 0; i < STATES.size(); i++) {
            stages.add(new Stage(
                    text.get("standard.stage." + STATES.get(i)),
                    days[i] == null ? "" : Words.day(days[i], me.getLanguage()),
                    now < 0
                            ? i == 0 ? Stage.State.STOPPED : Stage.State.AHEAD
                            : i < now || board.state().equals("APPROVED")
                                    ? Stage.State.DONE
                                    : i == now ? Stage.State.NOW : Stage.State.AHEAD));
        }
        return stages;
    }

    public PanelBoard getBoard() {
        return board;
    }

    public List<Line> getLines() {
        return lines;
    }

    /** The judges who can be released. */
    public List<Line> getStaying() {
        return lines.stream().filter(l -> l.released() == null).toList();
    }

    public String getLeader() {
        return leader;
    }

    public Long getPanel() {
        return panel;
    }

    public void setPanel(Long panel) {
        this.panel = panel;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getAdjustment() {
        return adjustment;
    }

    public void setAdjustment(String adjustment) {
        this.adjustment = adjustment;
    }

    public String getAdjustmentReason() {
        return adjustmentReason;
    }

    public void setAdjustmentReason(String adjustmentReason) {
        this.adjustmentReason = adjustmentReason;
    }

    public Long getJudge() {
        return judge;
    }

    public void setJudge(Long judge) {
        this.judge = judge;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
