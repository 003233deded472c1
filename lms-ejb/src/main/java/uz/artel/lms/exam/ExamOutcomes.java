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

    protected ExamOutcomes() {}

    @Inject
    ExamOutcomes(Sittings sittings) {
        this.sittings = sittings;
    }

    /** The result of the last announced try. */
    public Optional<ExamOutcome> latest(PersonId person, String blueprintKey) {
        return all(person, blueprintKey).stream().findFirst();
    }

    /** All announced tries, newest first. */
    public List<ExamOutcome> all(PersonId person, String blueprintKey) {
        return sittings.outcomes(person, blueprintKey);
    }
}
