package uz.artel.lms.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import uz.artel.lms.shared.Centres;

/** Gathers what the features below know of a person, and applies the rule of the campaign. */
@ApplicationScoped
class Gathering {

    private LowerFloors floors;
    private Cases cases;
    private Centres centres;

    protected Gathering() {}

    @Inject
    Gathering(LowerFloors floors, Cases cases, Centres centres) {
        this.floors = floors;
        this.cases = cases;
        this.centres = centres;
    }

    /** Sittings and exam calls count from the first day of the campaign's quarter on. */
    Evidence of(ReviewCase one, Campaign campaign, Instant now) {
        var person = one.person();
        var facts = floors.facts(person);
        var from = campaign.quarterFrom()
                .atStartOfDay(centres.zone(campaign.centre()))
                .toInstant();
        return new Evidence(
                person,
                facts.level(),
                facts.levelSince(),
                campaign.startsOn(),
                campaign.quarterFrom(),
                campaign.quarterTo(),
                floors.theory(person, from, now).orElse(null),
                floors.calls(person, from, now),
                floors.quality(person, campaign.quarterFrom(), campaign.quarterTo())
                        .orElse(null),
                floors.kpi(person, campaign.quarterFrom(), campaign.quarterTo()).orElse(null),
                cases.supervisorMark(one.id()).orElse(null),
                false);
    }

    /** Computes a case anew for the lists. */
    Assessment assess(ReviewCase one, Campaign campaign, PayRule rule, Instant now) {
        var found = of(one, campaign, now).assess(rule);
        one.assessed(found, now);
        return found;
    }
}
