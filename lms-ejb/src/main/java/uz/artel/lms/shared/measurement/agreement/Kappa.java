package uz.artel.lms.shared.measurement.agreement;

import org.apache.commons.statistics.distribution.NormalDistribution;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Reason;

/**
 * Agreement of two raters beyond chance (Cohen 1960, 1968). Publish the observed agreement beside it: where nearly all units
 * fall into one category, kappa is low whatever the raters do.
 *
 * @param observed agreement, weighted
 * @param expected by chance
 * @param kappa (observed - expected) / (1 - expected)
 * @param error standard error for intervals (Fleiss, Cohen and Everitt 1969)
 * @param errorAtZero standard error for a test against 0
 * @param lower lower end of the 95 % interval, normal
 * @param upper its upper end
 */
public record Kappa(
        Figure observed, Figure expected, Figure kappa, Figure error, Figure errorAtZero, Figure lower, Figure upper) {

    private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    /** How much a pair of categories agrees: 1 on the diagonal, 0 for the farthest. */
    @FunctionalInterface
    public interface Weights {
        double of(int first, int second);

        /** Only the same category agrees. */
        static Weights none() {
            return (i, j) -> i == j ? 1 : 0;
        }

        static Weights linear(int categories) {
            return (i, j) -> 1 - Math.abs(i - j) / (categories - 1.0);
        }

        static Weights quadratic(int categories) {
            return (i, j) -> 1 - Math.pow((i - j) / (categories - 1.0), 2);
        }

        /** From a table of disagreements of which one at least is above 0. */
        static Weights ofDisagreements(double[][] disagreements) {
            double largest = 0;
            for (var row : disagreements) {
                for (double cell : row) {
                    largest = Math.max(largest, cell);
                }
            }
            double most = largest;
            return (i, j) -> 1 - disagreements[i][j] / most;
        }
    }

    /**
     * @param table how often the two put the same unit into each pair of categories
     * @param raters of the whole panel
     */
    public static Kappa of(double[][] table, Weights weights, int raters) {
        int q = table.length;
        double n = 0;
        for (var row : table) {
            for (double cell : row) {
                n += cell;
            }
        }
        if (n == 0) {
            return undefined(Reason.below("UNITS", 1));
        }
        if (q < 2) {
            return undefined(Reason.NO_VARIATION);
        }
        var first = new double[q];
        var second = new double[q];
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                first[i] += table[i][j] / n;
                second[j] += table[i][j] / n;
            }
        }
        double observed = 0;
        double expected = 0;
        var meanOfRow = new double[q];
        var meanOfColumn = new double[q];
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                double weight = weights.of(i, j);
                observed += weight * table[i][j] / n;
                expected += weight * first[i] * second[j];
                meanOfRow[i] += weight * second[j];
                meanOfColumn[j] += weight * first[i];
            }
        }
        int units = (int) n;
        var judgedObserved = Evidence.ofRaters(Figure.of(observed), units, raters);
        var judgedExpected = Evidence.ofRaters(Figure.of(expected), units, raters);
        if (1 - expected < 1e-12) {
            var none = Figure.undefined(Reason.NO_VARIATION);
            return new Kappa(judgedObserved, judgedExpected, none, none, none, none, none);
        }
        double kappa = (observed - expected) / (1 - expected);
        double spread = 0;
        double spreadAtZero = 0;
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                double weight = weights.of(i, j);
                double mean = meanOfRow[i] + meanOfColumn[j];
                spread += table[i][j] / n * Math.pow(weight - mean * (1 - kappa), 2);
                spreadAtZero += first[i] * second[j] * Math.pow(weight - mean, 2);
            }
        }
        spread -= Math.pow(kappa - expected * (1 - kappa), 2);
        spreadAtZero -= expected * expected;
        double error = Math.sqrt(Math.max(0, spread) / n) / (1 - expected);
        return new Kappa(
                judgedObserved,
                judgedExpected,
                Evidence.ofRaters(Figure.of(kappa), units, raters),
                Evidence.ofRaters(Figure.of(error), units, raters),
                Evidence.ofRaters(Figure.of(Math.sqrt(Math.max(0, spreadAtZero) / n) / (1 - expected)), units, raters),
                Evidence.ofRaters(Figure.of(Math.max(-1, kappa - Z * error)), units, raters),
                Evidence.ofRaters(Figure.of(Math.min(1, kappa + Z * error)), units, raters));
    }

    private static Kappa undefined(Reason reason) {
        var none = Figure.undefined(reason);
        return new Kappa(none, none, none, none, none, none, none);
    }

    /** @param name weights and pair of raters: {@code linear.R1R2} */
    public void put(String name, Figures out) {
        var prefix = "kappa." + name + ".";
        out.put(prefix + "po", observed);
        out.put(prefix + "pe", expected);
        out.put(prefix + "kappa", kappa);
        out.put(prefix + "se", error);
        out.put(prefix + "se0", errorAtZero);
        out.put(prefix + "kappa_lo95", lower);
        out.put(prefix + "kappa_hi95", upper);
    }
}
