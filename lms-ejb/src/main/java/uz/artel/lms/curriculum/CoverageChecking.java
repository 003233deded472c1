package uz.artel.lms.curriculum;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.guide.GuideEntry;
import uz.artel.lms.guide.GuideSearching;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.Role;

/** What each category and each day has and lacks. It reports and holds nothing back. */
@Stateless
@Allowed(Role.TRAINER)
public class CoverageChecking {

    /** Where a day has nothing written, the trainer teaches in the classroom; these are what he would have otherwise. */
    private static final List<StepKind> OF_AN_ORDINARY_DAY = List.of(StepKind.LESSON, StepKind.QUIZ, StepKind.PRACTICE);

    private static final List<StepKind> OF_AN_EXAM_DAY = List.of(StepKind.EXAM, StepKind.EXAM_CALL);

    /**
     * A category.
     *
     * @param counts how many there are of each thing; a thing nobody counts in this installation has no entry
     */
    public record Row(GuideEntry category, Map<CoverageSource.What, Integer> counts) {

        /** How many this category needs. */
        public int needed(CoverageSource.What what) {
            return CoverageChecking.needed(what, Boolean.parseBoolean(category.property("product")));
        }

        /** Whether at least as many are there as the category needs. */
        public boolean enough(CoverageSource.What what) {
            return counts.getOrDefault(what, 0) >= needed(what);
        }

        /** What there is too little of → how many are missing; empty for a complete category. */
        public Map<CoverageSource.What, Integer> missing() {
            var missing = new EnumMap<CoverageSource.What, Integer>(CoverageSource.What.class);
            counts.forEach((what, count) -> {
                if (count < needed(what)) {
                    missing.put(what, needed(what) - count);
                }
            });
            return missing;
        }

        public boolean complete() {
            return missing().isEmpty();
        }
    }

    /**
     * A day of the programme.
     *
     * @param counts kind of step → how many steps; every kind has an entry
     * @param classroomMinutes how much of the day is taught without anything written in the product
     */
    public record DayRow(Programme.Day day, Map<StepKind, Integer> counts, int classroomMinutes) {

        static DayRow of(Programme.Day day) {
            var counts = new EnumMap<StepKind, Integer>(StepKind.class);
            for (var kind : StepKind.values()) {
                counts.put(kind, 0);
            }
            day.steps().forEach(step -> counts.merge(step.kind(), 1, Integer::sum));
            int minutes = day.steps().stream()
                    .filter(step -> step.kind() == StepKind.CLASSROOM)
                    .mapToInt(Programme.Step::minutes)
                    .sum();
            return new DayRow(day, counts, minutes);
        }

        public int lessons() {
            return counts.get(StepKind.LESSON);
        }

        /** Tests of the day and exams. */
        public int tests() {
            return counts.get(StepKind.QUIZ) + counts.get(StepKind.EXAM);
        }

        /** Practice calls and exam calls. */
        public int calls() {
            return counts.get(StepKind.PRACTICE) + counts.get(StepKind.EXAM_CALL);
        }

        public int classroomSteps() {
            return counts.get(StepKind.CLASSROOM);
        }

        /** Kinds of steps a day like this has and this one has not. On the first day nobody takes a call yet. */
        public List<StepKind> missing() {
            return (day.exam() ? OF_AN_EXAM_DAY : OF_AN_ORDINARY_DAY)
                    .stream()
                            .filter(kind -> counts.get(kind) == 0)
                            .filter(kind -> kind != StepKind.PRACTICE || day.number() > 1)
                            .toList();
        }
    }

    private GuideSearching guide;
    private Lessons lessons;
    private Programmes programmes;
    private Instance<CoverageSource> sources;

    protected CoverageChecking() {}

    @Inject
    public CoverageChecking(
            GuideSearching guide, Lessons lessons, Programmes programmes, @Any Instance<CoverageSource> sources) {
        this.guide = guide;
        this.lessons = lessons;
        this.programmes = programmes;
        this.sources = sources;
    }

    /**
     * How many a category needs: every one a lesson and eight questions, a category of appliances also a card and a
     * practice call.
     */
    public static int needed(CoverageSource.What what, boolean product) {
        return switch (what) {
            case LESSONS -> 1;
            case ITEMS -> 8;
            case CARDS, SCENARIOS -> product ? 1 : 0;
        };
    }

    /** All categories in the order of the guide. */
    public List<Row> report() {
        var counted = new EnumMap<CoverageSource.What, Map<String, Integer>>(CoverageSource.What.class);
        counted.put(CoverageSource.What.LESSONS, lessons.perModule());
        var cards = new HashMap<String, Integer>();
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

    /** All days of the newest editions of the programmes, in order. */
    public List<DayRow> days() {
        return programmes.newest().stream()
                .flatMap(programme -> programme.days().stream())
                .map(DayRow::of)
                .toList();
    }
}
