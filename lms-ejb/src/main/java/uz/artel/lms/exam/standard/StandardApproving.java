package uz.artel.lms.exam.standard;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** The second signer of a cut: the head, or a trainer who neither leads nor judges the panel. */
@Stateless
@Allowed({Role.HEAD, Role.TRAINER})
public class StandardApproving {

    private Panels panels;
    private PanelReckoning reckoning;
    private Standards standards;
    private Centres centres;
    private CurrentCaller caller;
    private Clock clock;
    private Audit audit;

    protected StandardApproving() {}

    @Inject
    public StandardApproving(
            Panels panels,
            PanelReckoning reckoning,
            Standards standards,
            Centres centres,
            CurrentCaller caller,
            Clock clock,
            Audit audit) {
        this.panels = panels;
        this.reckoning = reckoning;
        this.standards = standards;
        this.centres = centres;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Approves the cut proposed. From now on the standard holds for the exam in this centre.
     *
     * @throws PartInPanel when the caller leads the panel or has judged in it
     */
    public void approve(PanelId id, long version) {
        var now = clock.now();
        var panel = second(id, version);
        panel.approve();
        var proposal = last(id);
        panels.addApprover(id, caller.person());
        var on = centres.dateOf(now, panel.centre());
        standards.approve(
                panel,
                proposal,
                new Standards.Approval(proposal.proposer(), caller.person(), on, now),
                reckoning.reckon(panel).means());
        audit.record(
                "exam.panel.approve",
                PanelLeading.subject(panel),
                PanelState.PROPOSED.name(),
                "proposal " + proposal.number() + " of " + proposal.proposer().value() + ", cut " + proposal.cut()
                        + " of " + proposal.points() + ", shift " + proposal.shift() + ", on " + on);
    }

    /** Sends the proposal back to its leader, who may propose again. */
    public void giveBack(PanelId id, long version, String reason) {
        var because = BadInput.text("reason", reason, 1000);
        var panel = second(id, version);
        panel.giveBack();
        var proposal = last(id);
        standards.giveBack(id, proposal, caller.person(), because, clock.now());
        audit.record(
                "exam.panel.giveBack",
                PanelLeading.subject(panel),
                PanelState.PROPOSED.name(),
                "proposal " + proposal.number() + ": " + because);
    }

    private Standards.Proposal last(PanelId id) {
        var proposals = standards.proposals(id);
        return proposals.get(proposals.size() - 1);
    }

    private Panel second(PanelId id, long version) {
        var panel = panels.getLocked(id);
        if (!panel.centre().equals(caller.centre())) {
            throw new Unknown("panel");
        }
        Clash.unlessSame(version, panel.version());
        if (panels.takesPart(caller.person(), id)) {
            throw new PartInPanel();
        }
        return panel;
    }
}
