package uz.artel.lms.review;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** HR opens a campaign, adds people, has the cases computed anew and announces what was decided. */
@Stateless
@Allowed(Role.HR)
public class CampaignRunning {

    private Cases cases;
    private PayRules rules;
    private Gathering gathering;
    private LowerFloors floors;
    private Centres centres;
    private Clock clock;
    private CurrentCaller caller;
    private Audit audit;

    protected CampaignRunning() {}

    @Inject
    public CampaignRunning(
            Cases cases,
            PayRules rules,
            Gathering gathering,
            LowerFloors floors,
            Centres centres,
            Clock clock,
            CurrentCaller caller,
            Audit audit) {
        this.cases = cases;
        this.rules = rules;
        this.gathering = gathering;
        this.floors = floors;
        this.centres = centres;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * Opens a campaign in the caller's centre. The edition of the pay rule valid on its first day stays with it.
     *
     * @param quarterFrom first day of the calendar quarter whose calls and key figures count
     * @throws NoRuleInForce when no edition is valid on that day
     * @throws PersonNotOfCentre when somebody doesn't work in this centre
     */
    public CampaignId open(String name, LocalDate startsOn, LocalDate quarterFrom, Collection<PersonId> persons) {
        var now = clock.now();
        var title = BadInput.text("name", name, 120);
        if (startsOn == null) {
            throw new BadInput("startsOn", "required");
        }
        if (persons == null || persons.isEmpty()) {
            throw new BadInput("persons", "required");
        }
        var campaign = new Campaign(
                caller.centre(), title, startsOn, quarterFrom, rules.validOn(startsOn), caller.person(), now);
        var id = cases.add(campaign);
        audit.record("campaign.open", "campaign:" + id.value(), null, campaign.state());
        addTo(id, persons);
        return id;
    }

    /** Adds people to a campaign; those who are in it stay as they are. @return how many were added */
    public int addPersons(CampaignId id, Collection<PersonId> persons) {
        return addTo(id, persons);
    }

    /** Computes every open case anew. @return how many */
    public int refresh(CampaignId id) {
        var now = clock.now();
        var campaign = cases.campaign(id, caller.centre());
        var rule = rules.get(campaign.ruleId());
        var open = cases.inState(id, CaseState.OPEN);
        for (var one : open) {
            gathering.assess(one, campaign, rule, now);
        }
        audit.record("campaign.refresh", "campaign:" + id.value(), null, "cases=" + open.size());
        return open.size();
    }

    /** Announces every approved decision of the campaign: the people see theirs and may appeal. @return how many */
    public int announce(CampaignId id) {
        var now = clock.now();
        var campaign = cases.campaign(id, caller.centre());
        var approved = cases.inState(id, CaseState.APPROVED);
        if (approved.isEmpty()) {
            throw new NotApproved();
        }
        var appealUntil = centres.dateOf(now, campaign.centre())
                .plusDays(rules.get(campaign.ruleId()).appealDays());
        for (var one : approved) {
            var proposal = cases.proposal(one.id(), one.round()).orElseThrow(() -> new Unknown("proposal"));
            var before = one.describe();
            one.announce();
            cases.announce(one, proposal, caller.person(), now, appealUntil);
            audit.record(
                    "case.announce",
                    "case:" + one.id().value(),
                    before,
                    one.describe() + " appeal-until=" + appealUntil);
        }
        return approved.size();
    }

    private int addTo(CampaignId id, Collection<PersonId> persons) {
        var now = clock.now();
        var campaign = cases.campaign(id, caller.centre());
        var rule = rules.get(campaign.ruleId());
        var there = cases.persons(campaign.id());
        int added = 0;
        for (var person : new LinkedHashSet<>(persons)) {
            if (there.contains(person)) {
                continue;
            }
            var facts = floors.facts(person);
            if (!facts.centre().equals(campaign.centre()) || !facts.active()) {
                throw new PersonNotOfCentre();
            }
            var made = new ReviewCase(campaign.id(), campaign.centre(), person);
            cases.add(made);
            gathering.assess(made, campaign, rule, now);
            audit.record(
                    "case.open",
                    "case:" + made.id().value(),
                    null,
                    "campaign=" + campaign.id().value() + " person=" + person.value());
            added++;
        }
        return added;
    }
}
