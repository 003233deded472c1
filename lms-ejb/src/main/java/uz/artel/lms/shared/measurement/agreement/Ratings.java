package uz.artel.lms.shared.measurement.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What raters said of units. The categories are those of the scale, whether they occurred or not.
 *
 * @param raters names, in the order of the columns
 * @param scale the categories in their order
 * @param categories place on the scale, {@link #MISSING} where a rater did not rate; [unit][rater]
 */
public record Ratings(List<String> raters, List<String> scale, int[][] categories) {

    public static final int MISSING = -1;

    /** @throws IllegalArgumentException when a rating is not on the scale or a row is not complete */
    public Ratings {
        for (var unit : categories) {
            if (unit.length != raters.size() || Arrays.stream(unit).anyMatch(c -> c < MISSING || c >= scale.size())) {
                throw new IllegalArgumentException("each unit needs one rating of the scale from each rater");
            }
        }
    }

    public int units() {
        return categories.length;
    }

    boolean complete() {
        return Arrays.stream(categories).flatMapToInt(Arrays::stream).noneMatch(c -> c == MISSING);
    }

    /** The categories as numbers, or null when they are words. */
    double[] values() {
        try {
            return scale.stream().mapToDouble(Double::parseDouble).toArray();
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** How often two raters put the same unit into each pair of categories. */
    public double[][] table(int first, int second) {
        var table = new double[scale.size()][scale.size()];
        for (var unit : categories) {
            if (unit[first] != MISSING && unit[second] != MISSING) {
                table[unit[first]][unit[second]]++;
            }
        }
        return table;
    }

    /** How many raters put a unit into each category. */
    int[] counts(int unit) {
        var counts = new int[scale.size()];
        IntStream.of(categories[unit]).filter(c -> c != MISSING).forEach(c -> counts[c]++);
        return counts;
    }
}
