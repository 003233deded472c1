package uz.artel.lms.shared.measurement.agreement;

import java.util.Arrays;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Reason;

/**
 * Krippendorff's alpha over the coincidence matrix: any number of raters, missing ratings, any level of measurement. Units
 * with fewer than two ratings are left out.
 *
 * @param pairable number of ratings in the units that count
 */
public record Krippendorff(Figure nominal, Figure ordinal, Figure interval, Figure ratio, Figure pairable) {

    static final Reason NOT_NUMERIC = new Reason("NOT_NUMERIC");
    private static final Reason NEGATIVE_VALUES = new Reason("NEGATIVE_VALUES");

    /** Squared distance of two categories. */
    @FunctionalInterface
    private interface Distance {
        double of(int c, int k);
    }

    public static Krippendorff of(Ratings ratings) {
        int q = ratings.scale().size();
        var coincidences = new double[q][q];
        int units = 0;
        int values = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            var counts = ratings.counts(unit);
            int m = Arrays.stream(counts).sum();
            if (m > 1) {
                units++;
                values += m;
                for (int c = 0; c < q; c++) {
                    for (int k = 0; k < q; k++) {
                        coincidences[c][k] += counts[c] * (counts[k] - (c == k ? 1.0 : 0)) / (m - 1);
                    }
                }
            }
        }
        var totals = Arrays.stream(coincidences)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        double n = values;
        var numbers = ratings.values();
        int raters = ratings.raters().size();
        var nominal = alpha(coincidences, totals, n, (c, k) -> c == k ? 0 : 1);
        var ordinal = alpha(coincidences, totals, n, (c, k) -> {
            double between = 0;
            for (int g = Math.min(c, k); g <= Math.max(c, k); g++) {
                between += totals[g];
            }
            return Math.pow(between - (totals[c] + totals[k]) / 2, 2);
        });
        var none = Figure.undefined(NOT_NUMERIC);
        var interval =
                numbers == null ? none : alpha(coincidences, totals, n, (c, k) -> Math.pow(numbers[c] - numbers[k], 2));
        var ratio = numbers == null
                ? none
                : Arrays.stream(numbers).anyMatch(v -> v < 0)
                        ? Figure.undefined(NEGATIVE_VALUES)
                        : alpha(
                                coincidences,
                                totals,
                                n,
                                (c, k) -> c == k
                                        ? 0
                                        : Math.pow((numbers[c] - numbers[k]) / (numbers[c] + numbers[k]), 2));
        return new Krippendorff(
                Evidence.ofRaters(nominal, units, raters),
                Evidence.ofRaters(ordinal, units, raters),
                Evidence.ofRaters(interval, units, raters),
                Evidence.ofRaters(ratio, units, raters),
                Figure.of(values));
    }

    private static Figure alpha(double[][] coincidences, double[] totals, double n, Distance distance) {
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < totals.length; c++) {
            for (int k = 0; k < totals.length; k++) {
                double squared = distance.of(c, k);
                observed += coincidences[c][k] * squared;
                expected += totals[c] * totals[k] * squared;
            }
        }
        return expected == 0 ? Figure.undefined(Reason.NO_VARIATION) : Figure.of(1 - (n - 1) * observed / expected);
    }

    public void put(Figures out) {
        out.put("krippendorff.nominal", nominal);
        out.put("krippendorff.ordinal", ordinal);
        out.put("krippendorff.interval", interval);
        out.put("krippendorff.ratio", ratio);
        out.put("krippendorff.pairable_values", pairable);
    }
}
