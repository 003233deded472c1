package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /**
     * Announced results as they stood in one of their versions, by sitting; those without such a version are left out.
     *
     * @param editions sitting → number of the version, from 1
     */
    public Map<Long, ExamOutcome> versions(Map<Long, Integer> editions) {
        return editions.isEmpty() ? Map.of() : revisions.outcomes(editions);
    }

    /** All announced tries in their current versions, newest first. */
    public List<ExamOutcome> all(PersonId person, String blueprintKey) {
        return all(List.of(person), blueprintKey).getOrDefault(person, List.of());
    }

    /** The same of several persons, one statement; those without a result are left out. */
    public Map<PersonId, List<ExamOutcome>> all(Collection<PersonId> persons, String blueprintKey) {
        return persons.isEmpty() ? Map.of() : sittings.outcomes(persons, blueprintKey);
    }
}
