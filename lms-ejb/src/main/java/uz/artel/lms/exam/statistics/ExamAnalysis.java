package uz.artel.lms.exam.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Reason;

/**
 * What the long figures say of an exam. Nobody can be found in it: it knows numbers of people, never a person.
 *
 * @param persons who tried
 * @param from first announcement
 * @param until last announcement
 * @param forms how many different sets of questions were given
 * @param compared people who had the same questions, the most who did; 0 when too few did
 * @param reference how many of them work in Russian
 * @param focal how many of them work in Uzbek
 * @param figures by name, {@code test.…}, {@code decision.…}, {@code rasch_….…}
 * @param items all versions that were given to somebody, by key
 * @param abilities how many people stand where beside the questions, in logits; empty where that is withheld
 */
public record ExamAnalysis(
        int persons,
        Instant from,
        Instant until,
        int forms,
        int compared,
        int reference,
        int focal,
        Map<String, Figure> figures,
        List<AnalysedItem> items,
        List<AbilityBin> abilities) {

    /**
     * What they say of an item version.
     *
     * @param version its id
     * @param key the item's permanent key
     * @param area code of the area
     * @param presented people it was given to
     * @param figures by short names: b, b_se, infit, outfit, a, a_se, b2, b2_se, delta, delta_se, dif
     */
    public record AnalysedItem(
            long version, String key, int number, String area, int presented, Map<String, Figure> figures) {

        /** The figure of a short name; what was not computed would have compared totals of different forms. */
        public Figure figure(String name) {
            return figures.getOrDefault(name, Figure.undefined(Reason.NOT_ONE_FORM));
        }
    }

    /**
     * @param from logits, included
     * @param to logits, left out; the ends hold what lies beyond
     */
    public record AbilityBin(double from, double to, int persons) {}

    /** The figure of a name; what was not computed would have compared totals of different forms. */
    public Figure figure(String name) {
        return figures.getOrDefault(name, Figure.undefined(Reason.NOT_ONE_FORM));
    }

    /** Whether everybody had the same questions. */
    public boolean oneForm() {
        return forms == 1;
    }
}
