package uz.artel.lms.review;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** HR proposes a decision: the evidence is gathered once more and frozen in the same commit. */
@Stateless
@Allowed(Role.HR)
public class Proposing {

    private Cases cases;
    private PayRules rules;
    private Gathering gathering;
    private Centres centres;
    private Clock clock;
    private CurrentCaller caller;
    private Audit audit;

    protected Proposing() {}

    @Inject
    public Proposing(
            Cases cases,
            PayRules rules,
            Gathering gathering,
            Centres centres,
            Clock clock,
            CurrentCaller caller,
            Audit audit) {
        this.cases = cases;
        this.rules = rules;
        this.gathering = gathering;
        this.centres = centres;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * Proposes a category and pay steps.
     *
     * @param category one of the rule's categories
     * @param step pay steps from 0 to the most the rule knows
     * @param effectiveOn from when, today or later
     * @param reason why it leaves the recommendation, ≤ 2000 characters; required then, kept when given
     * @param version of the case the page was made from
     * @throws OwnCase about oneself
     * @throws CaseNotOpen while a proposal is under way or decided
     * @throws NotEligible when a gate isn't met or the case waits
     * @throws EvidenceMissing when a part or a gate has no value
     * @throws OutsideBand for a category or step the rule doesn't know, a minus above all
     */
    public void propose(CaseId id, String category, int step, LocalDate effectiveOn, String reason, long version) {
        var now = clock.now();
        var one = cases.get(id, caller.centre());
        if (one.person().equals(caller.person())) {
            throw new OwnCase();
        }
        one.requireOpen();
        Clash.unlessSame(version, one.version());
        var campaign = cases.campaign(one.campaign(), caller.centre());
        var rule = rules.get(campaign.ruleId());
        var evidence = gathering.of(one, campaign, now);
        var found = evidence.assess(rule);
        switch (found.state()) {
            case NOT_ELIGIBLE, POSTPONED -> throw new NotEligible();
            case NOT_ENOUGH_DATA -> throw new EvidenceMissing();
            case RECOMMENDED -> {
                /* goes on */
            }
        }
        if (category == null || rule.band(category).isEmpty() || step < 0 || step > rule.highestStep()) {
            throw new OutsideBand(rule.highestStep());
        }
        if (effectiveOn == null) {
            throw new BadInput("effectiveOn", "required");
        }
        if (effectiveOn.isBefore(centres.dateOf(now, one.centre()))) {
            throw new BadInput("effectiveOn", "inPast");
        }
        boolean deviates = !category.equals(found.band().category())
                || step != found.band().step();
        var why = deviates || reason != null && !reason.isBlank() ? BadInput.text("reason", reason, 2_000) : null;
        var before = one.describe();
        one.assessed(found, now);
        one.propose();
        var canonical = evidence.canonical();
        cases.freeze(one, canonical, caller.person(), now);
        var proposal = new ProposalRow(
                0,
                one.round(),
                caller.person(),
                category,
                step,
                found.band().category(),
                found.band().step(),
                found.index(),
                why,
                effectiveOn,
                now);
        cases.propose(one, proposal);
        audit.record(
                "case.propose",
                "case:" + id.value(),
                before,
                one.describe() + " category=" + category + " step=" + step + " index=" + found.index() + " rule="
                        + rule.name() + " evidence=" + Digest.hex(canonical) + (why == null ? "" : " reason=" + why));
    }
}
