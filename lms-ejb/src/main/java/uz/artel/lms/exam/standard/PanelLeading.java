package uz.artel.lms.exam.standard;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.measurement.Evidence;

/** The trainer who opened a panel leads it through its rounds and proposes the cut. */
@Stateless
@Allowed(Role.TRAINER)
public class PanelLeading {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_DECISION = 2000;

    private Panels panels;
    private PanelReckoning reckoning;
    private Standards standards;
    private CurrentCaller caller;
    private Clock clock;
    private Audit audit;

    protected PanelLeading() {}

    @Inject
    public PanelLeading(
            Panels panels,
            PanelReckoning reckoning,
            Standards standards,
            CurrentCaller caller,
            Clock clock,
            Audit audit) {
        this.panels = panels;
        this.reckoning = reckoning;
        this.standards = standards;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** @throws JudgementsMissing when a judge has not rated every item */
    public void closeRound1(PanelId id, long version) {
        var panel = led(id, version);
        panel.closeRound1(panel.state() == PanelState.ROUND1 ? reckoning.missing(panel) : 0, clock.now());
        moved(panel, "closeRound1", PanelState.ROUND1);
    }

    /** The discussion is over: judges rate again. */
    public void openRound2(PanelId id, long version) {
        var panel = led(id, version);
        panel.openRound2(clock.now());
        moved(panel, "openRound2", PanelState.DISCUSSION);
    }

    /**
     * Decides in writing by how many standard errors of the panel the cut is moved; may be decided anew as long as the rounds
     * last.
     *
     * @param errors −1: fewer competent people fail; 1: fewer incompetent people pass; 0: neither weighs more
     * @throws FiguresSeen when the last round is closed
     */
    public void adjust(PanelId id, long version, Integer errors, String reason) {
        if (errors == null) {
            throw new BadInput("adjustment", "required");
        }
        if (errors < -1 || errors > 1) {
            throw new BadInput("adjustment", "outOfRange", -1, 1);
        }
        var because = BadInput.text("adjustmentReason", reason, LONGEST_DECISION);
        var panel = led(id, version);
        var before = panel.adjustment() == null ? null : panel.adjustment() + ": " + panel.adjustmentReason();
        panel.adjust(errors, because, clock.now());
        audit.record("exam.panel.adjust", subject(panel), before, errors + ": " + because);
    }

    /**
     * @throws JudgementsMissing when a judge has not rated every item or not said what he would accept
     * @throws AdjustmentUndecided when {@link #adjust} was not called
     */
    public void closeRound2(PanelId id, long version) {
        var panel = led(id, version);
        panel.closeRound2(panel.state() == PanelState.ROUND2 ? reckoning.missing(panel) : 0, clock.now());
        moved(panel, "closeRound2", PanelState.ROUND2);
    }

    /** Lets a judge go who can't finish: what he has rated is kept and counts nowhere. */
    public void release(PanelId id, long version, PersonId judge, String reason) {
        var because = BadInput.text("reason", reason, LONGEST_REASON);
        var panel = led(id, version);
        panel.requireRounds();
        var staying = panels.judges(id).stream().filter(Panels.Judge::stays).toList();
        if (staying.stream().noneMatch(j -> j.person().equals(judge))) {
            throw new Unknown("judge");
        }
        if (staying.size() <= PanelOpening.FEWEST_JUDGES) {
            throw new TooFewJudges(PanelOpening.FEWEST_JUDGES);
        }
        panels.release(id, judge, because, clock.now());
        audit.record("exam.panel.release", subject(panel), "judge " + judge.value(), because);
    }

    /**
     * Proposes the cut of round 2, moved as decided.
     *
     * @param explanation why Hofstee's compromise lies far from the cut, where it does; else null or empty
     * @throws TooFewJudges when so few have judged that the cut may not be published
     */
    public void propose(PanelId id, long version, String explanation) {
        var panel = led(id, version);
        panel.propose();
        var reckoned = reckoning.reckon(panel);
        var second = reckoned.figures().round2();
        if (second.judges() < Evidence.PANEL.withholdBelow()) {
            throw new TooFewJudges(Evidence.PANEL.withholdBelow());
        }
        var words = reckoned.figures().far() || explanation != null && !explanation.isBlank()
                ? BadInput.text("explanation", explanation, LONGEST_DECISION)
                : null;
        var proposal = new Standards.Proposal(
                standards.proposals(id).size() + 1,
                caller.person(),
                new Fraction(reckoned.total(), Math.multiplyExact(100L, second.judges())),
                reckoned.items().stream().mapToInt(ItemResult::points).sum(),
                second.panelError().number(),
                panel.adjustment(),
                words,
                clock.now(),
                null,
                null,
                null);
        standards.propose(id, proposal);
        audit.record(
                "exam.panel.propose",
                subject(panel),
                PanelState.CLOSED.name(),
                "cut " + proposal.cut() + " of " + proposal.points() + ", adjustment " + proposal.adjustment() + " × "
                        + proposal.panelError() + (words == null ? "" : ": " + words));
    }

    /** Ends a panel without a standard. Any trainer of the centre may, for a leader can be gone. */
    public void withdraw(PanelId id, long version, String reason) {
        var because = BadInput.text("reason", reason, LONGEST_REASON);
        var panel = ofCentre(id, version);
        var before = panel.state();
        panel.withdraw(caller.person(), because, clock.now());
        audit.record("exam.panel.withdraw", subject(panel), before.name(), because);
    }

    private void moved(Panel panel, String act, PanelState before) {
        audit.record(
                "exam.panel." + act,
                subject(panel),
                before.name(),
                panel.state().name());
    }

    private Panel led(PanelId id, long version) {
        var panel = ofCentre(id, version);
        if (!panel.leader().equals(caller.person())) {
            throw new OtherLeads();
        }
        return panel;
    }

    private Panel ofCentre(PanelId id, long version) {
        var panel = panels.getLocked(id);
        if (!panel.centre().equals(caller.centre())) {
            throw new Unknown("panel");
        }
        Clash.unlessSame(version, panel.version());
        return panel;
    }

    static String subject(Panel panel) {
        return "panel:" + panel.id().value();
    }
}
