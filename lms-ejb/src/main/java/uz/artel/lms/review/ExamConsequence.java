package uz.artel.lms.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uz.artel.lms.exam.Consequence;
import uz.artel.lms.exam.ExamOutcome;
import uz.artel.lms.exam.RepairEffect;
import uz.artel.lms.shared.Clock;

/** What would become of pay cases if the attestation exam they rest on changed: the index, and the steps it recommends. */
@ApplicationScoped
class ExamConsequence implements Consequence {

    private Cases cases;
    private PayRules rules;
    private Gathering gathering;
    private Clock clock;

    protected ExamConsequence() {}

    @Inject
    ExamConsequence(Cases cases, PayRules rules, Gathering gathering, Clock clock) {
        this.cases = cases;
        this.rules = rules;
        this.gathering = gathering;
        this.clock = clock;
    }

    @Override
    public Map<Long, List<RepairEffect.Above>> of(List<Change> changes) {
        var all = new HashMap<Long, List<RepairEffect.Above>>();
        var persons = changes.stream().map(c -> c.before().person()).distinct().toList();
        var known = cases.of(persons);
        if (known.isEmpty()) {
            return all;
        }
        var editions = rules.all();
        var evidence = evidence(known);
        for (var one : known) {
            var found = evidence.get(one.id());
            var rule = editions.get(cases.campaign(one.campaign(), one.centre()).ruleId());
            changes.stream()
                    .map(Change::after)
                    .filter(after -> after.person().equals(one.person())
                            && found.theory() != null
                            && found.theory().sitting() == after.sittingId())
                    .forEach(after -> above(one, found, after, rule)
                            .ifPresent(a -> all.computeIfAbsent(after.sittingId(), s -> new ArrayList<>())
                                    .add(a)));
        }
        return all;
    }

    /** What open cases would be decided on now, and what the others were proposed on. */
    private Map<CaseId, Evidence> evidence(List<ReviewCase> known) {
        var all = new HashMap<CaseId, Evidence>();
        known.stream()
                .filter(one -> one.state() == CaseState.OPEN)
                .collect(Collectors.groupingBy(one -> cases.campaign(one.campaign(), one.centre())))
                .forEach((campaign, open) -> all.putAll(gathering.of(open, campaign, clock.now())));
        cases.frozen(known.stream().filter(one -> one.state() != CaseState.OPEN).toList())
                .forEach((id, frozen) -> all.put(id, Evidence.thawed(frozen.canonical())));
        return all;
    }

    private static Optional<RepairEffect.Above> above(
            ReviewCase one, Evidence evidence, ExamOutcome after, PayRule rule) {
        var theory = evidence.theory();
        var now = words(evidence.assess(rule));
        var would = words(evidence.with(new Evidence.Theory(
                        theory.sitting(),
                        theory.blueprint(),
                        after.percent(),
                        after.safetyPassed(),
                        theory.announcedAt()))
                .assess(rule));
        return now.equals(would)
                ? Optional.empty()
                : Optional.of(new RepairEffect.Above(
                        one.state() == CaseState.OPEN ? "case" : "frozen",
                        "case:" + one.id().value(),
                        now,
                        would));
    }

    /** The index and the step it recommends, or – where the rule recommends nothing. */
    private static String words(Assessment found) {
        return found.recommendation()
                .map(band -> found.index().toPlainString() + " (+" + band.step() + ")")
                .orElse("–");
    }
}
