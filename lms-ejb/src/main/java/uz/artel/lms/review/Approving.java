package uz.artel.lms.review;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/**
 * The bodies of the rule approve a proposal, in their order: commission is anybody with the role commission for the
 * campaign, hr anybody with the role hr-approver for it.
 */
@Stateless
@Allowed({Role.COMMISSION, Role.HR_APPROVER})
public class Approving {

    private static final Map<String, Role> BODIES = Map.of("commission", Role.COMMISSION, "hr", Role.HR_APPROVER);

    private Cases cases;
    private PayRules rules;
    private LowerFloors floors;
    private Clock clock;
    private CurrentCaller caller;
    private Audit audit;

    protected Approving() {}

    @Inject
    public Approving(Cases cases, PayRules rules, LowerFloors floors, Clock clock, CurrentCaller caller, Audit audit) {
        this.cases = cases;
        this.rules = rules;
        this.floors = floors;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /** What an act of approval stands on. */
    private record Ground(ReviewCase one, ProposalRow proposal, PayRule rule, String body) {}

    /**
     * Approves the proposal for the body whose turn it is.
     *
     * @param version of the case the page was made from
     * @throws OwnCase about oneself
     * @throws FourEyesNeeded when the caller proposed it or approved it before
     * @throws OutOfOrder when another body approves first
     * @throws NotProposed when nothing waits for approval
     * @throws EvidenceChanged when the exam it rests on stands in a new version since
     */
    public void approve(CaseId id, long version) {
        var now = clock.now();
        var ground = ground(id, version);
        var one = ground.one();
        requireEvidenceHolds(one);
        var before = one.describe();
        int stage = one.approvals() + 1;
        one.approve(ground.rule().approveBy().size());
        cases.approve(one, ground.proposal(), stage, ground.body(), caller.person(), now);
        audit.record("case.approve", "case:" + id.value(), before, one.describe() + " body=" + ground.body());
    }

    private void requireEvidenceHolds(ReviewCase one) {
        var frozen = cases.frozen(one.id(), one.round()).orElseThrow(EvidenceMissing::new);
        var theory = Evidence.thawed(frozen.canonical()).theory();
        if (theory == null) {
            return;
        }
        boolean changed = floors.theory(one.person(), theory.announcedAt(), theory.announcedAt())
                .filter(now -> now.sitting() == theory.sitting())
                .filter(now ->
                        now.percent().compareTo(theory.percent()) != 0 || now.safetyPassed() != theory.safetyPassed())
                .isPresent();
        if (changed) {
            throw new EvidenceChanged();
        }
    }

    /** Sends the proposal back to HR with a reason; the next one is a new round with evidence of its own. */
    public void sendBack(CaseId id, String reason, long version) {
        var now = clock.now();
        var why = BadInput.text("reason", reason, 2_000);
        var ground = ground(id, version);
        var one = ground.one();
        var before = one.describe();
        one.sendBack();
        cases.sendBack(one, ground.proposal(), caller.person(), why, now);
        audit.record(
                "case.send-back",
                "case:" + id.value(),
                before,
                one.describe() + " body=" + ground.body() + " reason=" + why);
    }

    private Ground ground(CaseId id, long version) {
        var who = caller.get();
        var one = cases.get(id, who.centre());
        if (!who.hasForCampaign(one.centre(), one.campaign().value(), Role.COMMISSION, Role.HR_APPROVER)) {
            throw new Unknown("case");
        }
        if (one.person().equals(who.person())) {
            throw new OwnCase();
        }
        one.requireProposed();
        Clash.unlessSame(version, one.version());
        var proposal = cases.proposal(id, one.round()).orElseThrow(NotProposed::new);
        boolean acted = proposal.proposer().equals(who.person())
                || cases.approvals(proposal.id()).stream()
                        .anyMatch(a -> a.approver().equals(who.person()));
        if (acted) {
            throw new FourEyesNeeded();
        }
        var rule = rules.get(cases.campaign(one.campaign(), who.centre()).ruleId());
        var body = rule.approveBy().get(one.approvals());
        if (!who.hasForCampaign(one.centre(), one.campaign().value(), BODIES.get(body))) {
            throw new OutOfOrder();
        }
        return new Ground(one, proposal, rule, body);
    }
}
