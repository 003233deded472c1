package uz.artel.lms.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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
    public Map<PersonId, Evidence.Quality> ofQuarter(Collection<PersonId> persons, LocalDate from, LocalDate to) {
        var all = new HashMap<PersonId, Evidence.Quality>();
        evaluations
                .ofQuarter(persons, from, to)
                .forEach((person, quarter) ->
                        all.put(person, new Evidence.Quality(quarter.mean(), quarter.count(), quarter.openCritical())));
        return all;
    }
}
