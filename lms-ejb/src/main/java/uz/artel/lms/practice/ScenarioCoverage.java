package uz.artel.lms.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import uz.artel.lms.curriculum.CoverageSource;

/** How many calls each category has to practise on. Exam calls don't count: nobody practises on them. */
@ApplicationScoped
class ScenarioCoverage implements CoverageSource {

    private ScenarioShelf shelf;

    protected ScenarioCoverage() {}

    @Inject
    ScenarioCoverage(ScenarioShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public What what() {
        return What.SCENARIOS;
    }

    @Override
    public Map<String, Integer> byCategory() {
        var counts = new HashMap<String, Integer>();
        for (var edition : shelf.all()) {
            if (!edition.scenario().exam()) {
                counts.merge(edition.scenario().category(), 1, Integer::sum);
            }
        }
        return counts;
    }
}
