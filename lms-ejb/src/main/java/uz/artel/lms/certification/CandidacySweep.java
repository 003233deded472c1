package uz.artel.lms.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;

/**
 * Judges once more who was judged within the last hour: two proofs that were committed at the same moment did not see each
 * other, and nobody would come back to them.
 */
@ApplicationScoped
class CandidacySweep {

    private static final Duration BACK = Duration.ofHours(1);

    private Candidacies candidacies;
    private CandidacyFollowing following;
    private CheckMisses misses;
    private Clock clock;

    protected CandidacySweep() {}

    @Inject
    CandidacySweep(Candidacies candidacies, CandidacyFollowing following, CheckMisses misses, Clock clock) {
        this.candidacies = candidacies;
        this.following = following;
        this.misses = misses;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<PersonId> recent() {
        misses.forget(clock.now());
        return candidacies.judgedAfter(clock.now().minus(BACK));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void judge(PersonId person) {
        following.follow(person, clock.now());
    }
}
