package uz.artel.lms.review;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.Installation;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** HR issues the order of an announced decision. Number, facts and paper are written once, in one commit. */
@Stateless
@Allowed(Role.HR)
public class OrderIssuing {

    private Cases cases;
    private PayRules rules;
    private Orders orders;
    private LowerFloors floors;
    private Centres centres;
    private Installation installation;
    private Clock clock;
    private CurrentCaller caller;
    private Audit audit;

    protected OrderIssuing() {}

    @Inject
    public OrderIssuing(
            Cases cases,
            PayRules rules,
            Orders orders,
            LowerFloors floors,
            Centres centres,
            Installation installation,
            Clock clock,
            CurrentCaller caller,
            Audit audit) {
        this.cases = cases;
        this.rules = rules;
        this.orders = orders;
        this.floors = floors;
        this.centres = centres;
        this.installation = installation;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * Issues the order.
     *
     * @throws OwnCase about oneself
     * @throws NotAnnounced before the announcement, or when it is issued already
     * @throws NoStepToOrder when the decision keeps the step
     */
    public OrderId issue(CaseId id, long version) {
        var now = clock.now();
        var one = cases.get(id, caller.centre());
        if (one.person().equals(caller.person())) {
            throw new OwnCase();
        }
        if (one.state() != CaseState.ANNOUNCED) {
            throw new NotAnnounced();
        }
        Clash.unlessSame(version, one.version());
        var proposal = cases.proposal(id, one.round()).orElseThrow(() -> new Unknown("proposal"));
        if (proposal.step() == 0) {
            throw new NoStepToOrder();
        }
        var campaign = cases.campaign(one.campaign(), caller.centre());
        var rule = rules.get(campaign.ruleId());
        var frozen = cases.frozen(id, one.round()).orElseThrow(() -> new Unknown("evidence"));
        var person = floors.facts(one.person());
        var zone = centres.zone(one.centre());
        int year = now.atZone(zone).getYear();
        int step = orders.stepOf(one.person());
        var approvers = new ArrayList<OrderFacts.Signer>();
        for (var approval : cases.approvals(proposal.id())) {
            approvers.add(signer(approval.body(), approval.approver(), approval.at()));
        }
        var facts = new OrderFacts(
                orders.nextNumber(one.centre(), year),
                year,
                now,
                zone,
                person.centreRu(),
                person.centreUz(),
                person.nameRu(),
                person.nameUz(),
                person.personnelNo(),
                Evidence.thawed(frozen.canonical()).level(),
                step,
                step + proposal.step(),
                rule.band(proposal.category()).orElseThrow().title(),
                proposal.effectiveOn(),
                campaign.name(),
                rule.name(),
                rule.validFrom(),
                proposal.index(),
                rule.band(proposal.recommendedCategory()).orElseThrow().title(),
                proposal.recommendedStep(),
                proposal.reason(),
                HexFormat.of().formatHex(frozen.digest()),
                signer("", proposal.proposer(), proposal.at()),
                approvers,
                signer("", caller.person(), now));
        var before = one.describe();
        one.order();
        var digest = Digest.hex(facts.canonical());
        var order =
                orders.add(one, proposal, facts, OrderPrint.pdf(facts, digest, installation.demo()), caller.person());
        audit.record(
                "order.issue",
                "order:" + order.value(),
                before,
                one.describe() + " number=" + facts.name() + " step=" + facts.stepBefore() + ">" + facts.stepAfter()
                        + " facts=" + digest);
        return order;
    }

    /** Orders of the caller's centre, newest first. */
    @Allowed({Role.HR, Role.HR_APPROVER})
    public List<OrderRow> list() {
        return orders.ofCentre(caller.centre());
    }

    /** The paper as it was issued; the download is recorded. */
    @Allowed({Role.HR, Role.HR_APPROVER})
    public byte[] pdf(OrderId id) {
        orders.get(id, caller.centre());
        audit.record("order.download", "order:" + id.value());
        return orders.pdf(id);
    }

    /** The caller's own order. @throws Unknown when it is about somebody else */
    @Allowed({Role.OPERATOR, Role.TRAINEE})
    public byte[] myPdf(OrderId id) {
        if (!orders.get(id, caller.centre()).person().equals(caller.person())) {
            throw new Unknown("order");
        }
        audit.record("order.download", "order:" + id.value());
        return orders.pdf(id);
    }

    private OrderFacts.Signer signer(String body, PersonId who, java.time.Instant at) {
        var facts = floors.facts(who);
        return new OrderFacts.Signer(body, facts.nameRu(), facts.nameUz(), at);
    }
}
