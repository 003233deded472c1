package uz.artel.lms.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uz.artel.lms.exam.Consequence;
import uz.artel.lms.exam.ExamOutcome;
import uz.artel.lms.exam.RepairEffect;
import uz.artel.lms.shared.Clock;

/** What would become of candidacies and certificates if a result of the theory changed. */
@ApplicationScoped
class ExamConsequence implements Consequence {

    private Candidacies candidacies;
    private Certificates certificates;
    private Schemes schemes;
    private CandidacyFollowing following;
    private Clock clock;

    protected ExamConsequence() {}

    @Inject
    ExamConsequence(
            Candidacies candidacies,
            Certificates certificates,
            Schemes schemes,
            CandidacyFollowing following,
            Clock clock) {
        this.candidacies = candidacies;
        this.certificates = certificates;
        this.schemes = schemes;
        this.following = following;
        this.clock = clock;
    }

    @Override
    public Map<Long, List<RepairEffect.Above>> of(List<Change> changes) {
        var persons = changes.stream().map(c -> c.before().person()).distinct().toList();
        var under = candidacies.of(persons).stream()
                .collect(Collectors.groupingBy(Candidacy::schemeId, TreeMap::new, Collectors.toList()));
        var held = certificates.of(persons);
        var all = new HashMap<Long, List<RepairEffect.Above>>();
        under.forEach((id, candidates) -> {
            var scheme = schemes.get(id);
            var resting = changes.stream()
                    .filter(c -> rests(scheme, c.before().blueprintKey()))
                    .flatMap(c -> candidates.stream()
                            .filter(one -> one.person().equals(c.before().person()))
                            .map(one -> new Resting(one, c.after())))
                    .toList();
            var would = following.outcomes(
                    scheme, resting.stream().map(r -> r.supposed(clock.now())).toList());
            for (int i = 0; i < resting.size(); i++) {
                all.computeIfAbsent(resting.get(i).after.sittingId(), s -> new ArrayList<>())
                        .addAll(above(resting.get(i).candidacy, would.get(i), held));
            }
        });
        return all;
    }

    /** A candidacy that rests on an exam whose result would change. */
    private record Resting(Candidacy candidacy, ExamOutcome after) {

        CandidacyFollowing.Supposed supposed(Instant now) {
            return new CandidacyFollowing.Supposed(
                    candidacy, candidacy.running() ? now : candidacy.judgedAt(), proof -> replaced(proof, after));
        }
    }

    private static List<RepairEffect.Above> above(Candidacy candidacy, Outcome would, List<Certificate> held) {
        if (would == candidacy.outcome()) {
            return List.of();
        }
        return candidacy.running()
                ? List.of(new RepairEffect.Above(
                        "candidacy",
                        "candidacy:" + candidacy.id(),
                        candidacy.outcome().name(),
                        would.name()))
                : held.stream()
                        .filter(c -> c.candidacy() == candidacy.id() && !c.revoked())
                        .map(c -> new RepairEffect.Above(
                                "certificate", "certificate:" + c.id(), c.serial(), would.name()))
                        .toList();
    }

    static boolean rests(Scheme scheme, String blueprint) {
        return scheme.parts().stream()
                .anyMatch(p ->
                        p instanceof Scheme.Theory theory && theory.blueprint().equals(blueprint));
    }

    private static Proof replaced(Proof proof, ExamOutcome after) {
        return proof instanceof Proof.Sitting s && s.evidence().equals("sitting:" + after.sittingId())
                ? new Proof.Sitting(s.evidence(), after.passed(), after.percent(), after.safetyPassed(), s.at())
                : proof;
    }
}
