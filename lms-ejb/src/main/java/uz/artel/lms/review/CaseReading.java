package uz.artel.lms.review;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/**
 * Campaigns and cases for pages. HR and its approvers see those of their centre, the commission those of its campaigns, a
 * person his own after the announcement.
 */
@Stateless
@Allowed({Role.HR, Role.HR_APPROVER, Role.COMMISSION})
public class CaseReading {

    /** A campaign with its cases. */
    public record CampaignView(CampaignRow row, PayRule rule, List<CaseRow> cases) {}

    /** Why a person's open case can't be decided yet. */
    public record Unmet(String campaignName, List<Assessment.GateResult> gates) {}

    private Cases cases;
    private PayRules rules;
    private Gathering gathering;
    private Orders orders;
    private Clock clock;
    private CurrentCaller caller;

    protected CaseReading() {}

    @Inject
    public CaseReading(
            Cases cases, PayRules rules, Gathering gathering, Orders orders, Clock clock, CurrentCaller caller) {
        this.cases = cases;
        this.rules = rules;
        this.gathering = gathering;
        this.orders = orders;
        this.clock = clock;
        this.caller = caller;
    }

    /** Campaigns of the centre, newest first; the commission gets those it sits in. */
    public List<CampaignRow> campaigns() {
        return cases.campaigns(caller.centre()).stream()
                .filter(row -> maySee(row.id()))
                .toList();
    }

    /** A campaign with all its cases, three statements whatever its size. */
    public CampaignView campaign(CampaignId id) {
        var row = campaigns().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Unknown("campaign"));
        var editions = rules.all();
        return new CampaignView(row, editions.get(row.ruleId()), cases.ofCampaign(id, editions));
    }

    /** All cases of the centre that the caller may see. */
    public List<CaseRow> all() {
        return cases.ofCentre(caller.centre(), rules.all()).stream()
                .filter(row -> maySee(row.campaign()))
                .toList();
    }

    /** Proposals that wait for the caller's approval: his body's turn, not his own case, not his own proposal. */
    public List<CaseRow> waitingForMe() {
        var who = caller.get();
        return all().stream()
                .filter(row -> row.state() == CaseState.PROPOSED)
                .filter(row -> who.hasForCampaign(
                        who.centre(),
                        row.campaign().value(),
                        row.nextBody().equals("hr") ? Role.HR_APPROVER : Role.COMMISSION))
                .filter(row -> !row.person().equals(who.person()))
                .filter(row -> !who.person().equals(row.proposer()))
                .toList();
    }

    /** A case in full. The person himself opens it by {@link #mine}, not here. */
    public CaseView open(CaseId id) {
        var one = cases.get(id, caller.centre());
        if (!maySee(one.campaign())) {
            throw new Unknown("case");
        }
        return view(id);
    }

    /** The caller's own newest decision after its announcement. */
    @Allowed({Role.OPERATOR, Role.TRAINEE})
    public Optional<CaseView> mine() {
        return cases.announcedOf(caller.person()).map(this::view);
    }

    /** Where the caller's newest case stands, without anything of its content; empty when he has none. */
    @Allowed({Role.OPERATOR, Role.TRAINEE})
    public Optional<CaseState> myState() {
        return cases.newestOf(caller.person())
                .map(id -> cases.get(id, caller.centre()).state());
    }

    /**
     * The conditions the caller doesn't meet yet, while his newest case is open and the rule says "not eligible": facts about
     * himself that he can change only when he knows them. Empty otherwise.
     */
    @Allowed({Role.OPERATOR, Role.TRAINEE})
    public Optional<Unmet> myUnmet() {
        return cases.newestOf(caller.person())
                .filter(id -> cases.get(id, caller.centre()).state() == CaseState.OPEN)
                .map(this::view)
                .filter(v -> v.assessment().state() == Assessment.State.NOT_ELIGIBLE)
                .map(v -> new Unmet(v.campaignName(), v.assessment().unmetGates()));
    }

    private boolean maySee(CampaignId campaign) {
        var who = caller.get();
        return who.hasForCampaign(who.centre(), campaign.value(), Role.HR, Role.HR_APPROVER, Role.COMMISSION);
    }

    private CaseView view(CaseId id) {
        var one = cases.get(id, caller.centre());
        var campaign = cases.campaign(one.campaign(), one.centre());
        var rule = rules.get(campaign.ruleId());
        boolean open = one.state() == CaseState.OPEN;
        var frozen = open ? Optional.<Cases.Frozen>empty() : cases.frozen(one.id(), one.round());
        var evidence = frozen.isPresent()
                ? Evidence.thawed(frozen.get().canonical())
                : gathering.of(one, campaign, clock.now());
        var proposal = open ? Optional.<ProposalRow>empty() : cases.proposal(one.id(), one.round());
        var announced = cases.announced(one.id());
        return new CaseView(
                one.id(),
                campaign.id(),
                campaign.name(),
                one.person(),
                one.state(),
                evidence,
                evidence.assess(rule),
                frozen.map(f -> HexFormat.of().formatHex(f.digest())).orElse(null),
                frozen.map(Cases.Frozen::at).orElse(null),
                proposal.orElse(null),
                proposal.map(p -> cases.approvals(p.id())).orElse(List.of()),
                cases.lastReturn(one.id()).orElse(null),
                one.state() == CaseState.PROPOSED ? rule.approveBy().get(one.approvals()) : null,
                announced.map(Cases.Announced::at).orElse(null),
                announced.map(Cases.Announced::appealUntil).orElse(null),
                orders.ofCase(one.id()).orElse(null),
                one.version());
    }
}
