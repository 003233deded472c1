package uz.artel.lms.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import uz.artel.lms.scorecard.Evaluations;
import uz.artel.lms.shared.PersonId;

/** Marks of live calls kept by the feature scorecard. */
@ApplicationScoped
class LiveCallQuality implements QualitySource {

    private Evaluations evaluations;

    protected LiveCallQuality() {}

    @Inject
    LiveCallQuality(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public Evidence.Quality ofQuarter(PersonId person, LocalDate from, LocalDate to) {
        var quarter = evaluations.ofQuarter(person, from, to);
        return new Evidence.Quality(quarter.mean(), quarter.count(), quarter.openCritical());
    }
}
