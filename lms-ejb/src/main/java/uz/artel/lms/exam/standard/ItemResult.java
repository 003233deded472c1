package uz.artel.lms.exam.standard;

import java.util.List;
import uz.artel.lms.shared.language.Texts;

/**
 * How a panel rated an item, without names.
 *
 * @param points what it is worth
 * @param round1 whole percent, rising
 * @param round2 whole percent, rising
 */
public record ItemResult(
        int place, Texts stem, int points, List<Integer> round1, List<Integer> round2, Facility facility) {

    /** Mean rating of round 1, percent. */
    public double mean1() {
        return round1.stream().mapToInt(r -> r).average().orElseThrow();
    }

    /** Mean rating of round 2, percent: what goes into the cut of a form. */
    public double mean2() {
        return round2.stream().mapToInt(r -> r).average().orElseThrow();
    }
}
