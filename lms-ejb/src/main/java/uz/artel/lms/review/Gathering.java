package uz.artel.lms.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Unknown;

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
        return of(List.of(one), campaign, now).get(one.id());
    }

    /** The same of several cases of a campaign, as many statements however many they are. */
    Map<CaseId, Evidence> of(List<ReviewCase> some, Campaign campaign, Instant now) {
        var persons = some.stream().map(ReviewCase::person).distinct().toList();
        var from = campaign.quarterFrom()
                .atStartOfDay(centres.zone(campaign.centre()))
                .toInstant();
        var facts = floors.facts(persons);
        var theory = floors.theory(persons, from, now);
        var calls = floors.calls(persons, from, now);
        var quality = floors.quality(persons, campaign.quarterFrom(), campaign.quarterTo());
        var kpi = floors.kpi(persons, campaign.quarterFrom(), campaign.quarterTo());
        var marks = cases.supervisorMarks(some.stream().map(ReviewCase::id).toList());
        var all = new LinkedHashMap<CaseId, Evidence>();
        for (var one : some) {
            var person = one.person();
            var known = Optional.ofNullable(facts.get(person)).orElseThrow(() -> new Unknown("person"));
            all.put(
                    one.id(),
                    new Evidence(
                            person,
                            known.level(),
                            known.levelSince(),
                            campaign.startsOn(),
                            campaign.quarterFrom(),
                            campaign.quarterTo(),
                            theory.get(person),
                            calls.getOrDefault(person, List.of()),
                            quality.get(person),
                            kpi.get(person),
                            marks.get(one.id()),
                            false));
        }
        return all;
    }

    /** Computes a case anew for the lists. */
    Assessment assess(ReviewCase one, Campaign campaign, PayRule rule, Instant now) {
        var found = of(one, campaign, now).assess(rule);
        one.assessed(found, now);
        return found;
    }
}
