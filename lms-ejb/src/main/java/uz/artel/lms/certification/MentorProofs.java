package uz.artel.lms.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import uz.artel.lms.shadowing.MentorRecommended;
import uz.artel.lms.shadowing.Recommendations;
import uz.artel.lms.shared.PersonId;

/** The mentor's last word as proof; shadowing lets him speak only over a complete log. */
@ApplicationScoped
class MentorProofs implements ProofSource {

    private Recommendations recommendations;
    private CandidacyFollowing following;

    protected MentorProofs() {}

    @Inject
    MentorProofs(Recommendations recommendations, CandidacyFollowing following) {
        this.recommendations = recommendations;
        this.following = following;
    }

    @Override
    public List<Proof> of(PersonId person, Scheme.Part part) {
        return part instanceof Scheme.Mentor
                ? recommendations.of(person).stream()
                        .<Proof>map(r -> new Proof.Word("mentor:" + r.mentor().value() + "@" + r.at(), r.yes(), r.at()))
                        .toList()
                : List.of();
    }

    /** Inside the transaction in which the mentor speaks. */
    void on(@Observes MentorRecommended word) {
        following.follow(word.trainee(), word.at());
    }
}
