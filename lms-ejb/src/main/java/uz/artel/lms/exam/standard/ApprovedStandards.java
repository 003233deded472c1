package uz.artel.lms.exam.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import uz.artel.lms.shared.CentreId;

/**
 * Which standard holds for an exam, for those who draw its forms and mark them. Runs in the transaction of the activity that
 * asks; in SQL the same stands in {@code v_exam_standard_rating}.
 */
@ApplicationScoped
public class ApprovedStandards {

    private Standards standards;

    protected ApprovedStandards() {}

    @Inject
    public ApprovedStandards(Standards standards) {
        this.standards = standards;
    }

    /** The standard approved last for a blueprint in a centre. */
    public Optional<Standard> of(CentreId centre, long blueprint) {
        return standards.holding(centre.value(), blueprint);
    }

    /** The standards approved last in a centre, by blueprint. One statement. */
    public Map<Long, Standard> all(CentreId centre) {
        return standards.holding(centre.value());
    }

    /** @throws NoApprovedStandard when none is: then nobody may sit an exam that passes by the ratings of its form */
    public Standard require(CentreId centre, long blueprint) {
        return of(centre, blueprint).orElseThrow(NoApprovedStandard::new);
    }
}
