package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import uz.artel.lms.shared.PersonId;

/**
 * Announced results, for higher features inside their own activities. There is no role check here: the activity that asks has
 * checked whose results it may read.
 */
@ApplicationScoped
public class ExamOutcomes {

    private Sittings sittings;
    private Revisions revisions;

    protected ExamOutcomes() {}

    @Inject
    ExamOutcomes(Sittings sittings, Revisions revisions) {
        this.sittings = sittings;
        this.revisions = revisions;
    }

    /** The result of the last announced try, in its current version. */
    public Optional<ExamOutcome> latest(PersonId person, String blueprintKey) {
        return all(person, blueprintKey).stream().findFirst();
    }

    /** An announced result as it stood in one of its versions, from 1; empty when there is no such version. */
    public Optional<ExamOutcome> version(long sitting, int edition) {
        return revisions.outcome(sitting, edition);
    }

    /** All announced tries in their current versions, newest first. */
    public List<ExamOutcome> all(PersonId person, String blueprintKey) {
        return sittings.outcomes(person, blueprintKey);
    }
}
