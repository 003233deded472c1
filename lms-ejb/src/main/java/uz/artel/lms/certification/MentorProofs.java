package uz.artel.lms.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    public Map<PersonId, List<Proof>> of(Collection<PersonId> persons, Scheme.Part part) {
        var all = new HashMap<PersonId, List<Proof>>();
        if (part instanceof Scheme.Mentor) {
            recommendations
                    .of(persons)
                    .forEach((person, said) -> all.put(
                            person,
                            List.of(new Proof.Word(
                                    "mentor:" + said.mentor().value() + "@" + said.at(), said.yes(), said.at()))));
        }
        return all;
    }

    /** Inside the transaction in which the mentor speaks. */
    void on(@Observes MentorRecommended word) {
        following.follow(word.trainee(), word.at());
    }
}
