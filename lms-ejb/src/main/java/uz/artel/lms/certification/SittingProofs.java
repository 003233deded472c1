package uz.artel.lms.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.exam.ExamOutcome;
import uz.artel.lms.exam.ExamOutcomes;
import uz.artel.lms.exam.ExamResultAnnounced;
import uz.artel.lms.exam.ExamResultRevised;
import uz.artel.lms.shared.PersonId;

/** Announced exams as proofs of the theory. */
@ApplicationScoped
class SittingProofs implements ProofSource {

    private ExamOutcomes outcomes;
    private Doubts doubts;
    private DoubtRaising raising;
    private CandidacyFollowing following;

    protected SittingProofs() {}

    @Inject
    SittingProofs(ExamOutcomes outcomes, Doubts doubts, DoubtRaising raising, CandidacyFollowing following) {
        this.outcomes = outcomes;
        this.doubts = doubts;
        this.raising = raising;
        this.following = following;
    }

    @Override
    public Map<PersonId, List<Proof>> of(Collection<PersonId> persons, Scheme.Part part) {
        if (!(part instanceof Scheme.Theory theory)) {
            return Map.of();
        }
        var found = outcomes.all(persons, theory.blueprint());
        var earlier = outcomes.versions(doubted(theory, found, doubts.of(persons)));
        var all = new HashMap<PersonId, List<Proof>>();
        found.forEach((person, results) -> all.put(
                person,
                results.stream()
                        .<Proof>map(now -> proof(earlier.getOrDefault(now.sittingId(), now)))
                        .toList()));
        return all;
    }

    /**
     * Results of which an earlier version counts, sitting → number of that version: one that fails after a pass waits until
     * somebody has decided that it does.
     */
    private static Map<Long, Integer> doubted(
            Scheme.Theory theory, Map<PersonId, List<ExamOutcome>> found, List<Doubt> newestFirst) {
        var all = new HashMap<Long, Integer>();
        found.values().stream()
                .flatMap(List::stream)
                .filter(now -> theory.lacks(now.passed(), now.percent(), now.safetyPassed()) != null)
                .forEach(now -> newestFirst.stream()
                        .filter(d -> d.sitting() == now.sittingId())
                        .findFirst()
                        .filter(d -> d.decision() == null || d.decision() == Doubt.Decision.STANDS)
                        .ifPresent(d -> all.put(d.sitting(), d.edition() - 1)));
        return all;
    }

    private static Proof proof(ExamOutcome o) {
        return new Proof.Sitting(
                "sitting:" + o.sittingId(), o.passed(), o.percent(), o.safetyPassed(), o.announcedAt());
    }

    /** Inside the transaction that revises: a fail that became a pass lets the road go on. */
    void on(@Observes ExamResultRevised revised) {
        raising.follow(revised);
        following.follow(revised.person(), revised.at());
    }

    /** Inside the transaction that announces: passing and its certificate are one commit. */
    void on(@Observes ExamResultAnnounced announced) {
        following.follow(announced.person(), announced.at());
    }
}
