package uz.artel.lms.curriculum;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.guide.GuideEntry;
import uz.artel.lms.guide.GuideSearching;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.Role;

/** What each category has and lacks. It reports and holds nothing back. */
@Stateless
@Allowed(Role.TRAINER)
public class CoverageChecking {

    /**
     * A category.
     *
     * @param counts how many there are of each thing; a thing nobody counts in this installation has no entry
     */
    public record Row(GuideEntry category, Map<CoverageSource.What, Integer> counts) {

        /** Whether at least as many are there as a category needs. */
        public boolean enough(CoverageSource.What what) {
            return counts.getOrDefault(what, 0) >= needed(what);
        }

        public boolean complete() {
            return counts.keySet().stream().allMatch(this::enough);
        }
    }

    private GuideSearching guide;
    private Lessons lessons;
    private Instance<CoverageSource> sources;

    protected CoverageChecking() {}

    @Inject
    public CoverageChecking(GuideSearching guide, Lessons lessons, @Any Instance<CoverageSource> sources) {
        this.guide = guide;
        this.lessons = lessons;
        this.sources = sources;
    }

    /** How many a category needs: a lesson, a card, eight questions, a practice call. */
    public static int needed(CoverageSource.What what) {
        return what == CoverageSource.What.ITEMS ? 8 : 1;
    }

    /** All categories in the order of the guide. */
    public List<Row> report() {
        var counted = new EnumMap<CoverageSource.What, Map<String, Integer>>(CoverageSource.What.class);
        counted.put(CoverageSource.What.LESSONS, lessons.perModule());
        var cards = new java.util.HashMap<String, Integer>();
        guide.all(GuideEntry.Kind.CARD).forEach(card -> cards.merge(card.category(), 1, Integer::sum));
        counted.put(CoverageSource.What.CARDS, cards);
        for (var source : sources) {
            counted.put(source.what(), source.byCategory());
        }
        return guide.all(GuideEntry.Kind.CATEGORY).stream()
                .map(category -> {
                    var counts = new EnumMap<CoverageSource.What, Integer>(CoverageSource.What.class);
                    counted.forEach((what, numbers) -> counts.put(what, numbers.getOrDefault(category.key(), 0)));
                    return new Row(category, counts);
                })
                .toList();
    }
}
