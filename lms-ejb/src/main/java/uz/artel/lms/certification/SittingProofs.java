package uz.artel.lms.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import uz.artel.lms.exam.ExamOutcomes;
import uz.artel.lms.exam.ExamResultAnnounced;
import uz.artel.lms.shared.PersonId;

/** Announced exams as proofs of the theory. */
@ApplicationScoped
class SittingProofs implements ProofSource {

    private ExamOutcomes outcomes;
    private CandidacyFollowing following;

    protected SittingProofs() {}

    @Inject
    SittingProofs(ExamOutcomes outcomes, CandidacyFollowing following) {
        this.outcomes = outcomes;
        this.following = following;
    }

    @Override
    public List<Proof> of(PersonId person, Scheme.Part part) {
        return part instanceof Scheme.Theory theory
                ? outcomes.all(person, theory.blueprint()).stream()
                        .<Proof>map(o -> new Proof.Sitting(
                                "sitting:" + o.sittingId(), o.percent(), o.safetyPassed(), o.announcedAt()))
                        .toList()
                : List.of();
    }

    /** Inside the transaction that announces: passing and its certificate are one commit. */
    void on(@Observes ExamResultAnnounced announced) {
        following.follow(announced.person(), announced.at());
    }
}
