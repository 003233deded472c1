package uz.artel.lms.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.practice.CallOutcomes;
import uz.artel.lms.practice.ExamCallMarked;
import uz.artel.lms.practice.ExamCallOutcome;
import uz.artel.lms.shared.PersonId;

/** Exam calls whose raters have finished, as proofs. */
@ApplicationScoped
class CallProofs implements ProofSource {

    private CallOutcomes outcomes;
    private CandidacyFollowing following;

    protected CallProofs() {}

    @Inject
    CallProofs(CallOutcomes outcomes, CandidacyFollowing following) {
        this.outcomes = outcomes;
        this.following = following;
    }

    @Override
    public Map<PersonId, List<Proof>> of(Collection<PersonId> persons, Scheme.Part part) {
        var all = new HashMap<PersonId, List<Proof>>();
        if (part instanceof Scheme.ExamCall) {
            outcomes.examCalls(persons).forEach((person, calls) -> all.put(person, proofs(calls)));
        }
        return all;
    }

    private static List<Proof> proofs(List<ExamCallOutcome> calls) {
        return calls.stream()
                .filter(ExamCallOutcome::marked)
                .<Proof>map(c ->
                        new Proof.Call("call:" + c.callId(), c.scenarioKey(), c.mark(), c.critical(), c.markedAt()))
                .toList();
    }

    /** Inside the transaction of the last rater. */
    void on(@Observes ExamCallMarked marked) {
        following.follow(marked.person(), marked.at());
    }
}
