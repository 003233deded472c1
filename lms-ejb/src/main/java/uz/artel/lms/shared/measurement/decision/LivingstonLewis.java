package uz.artel.lms.shared.measurement.decision;

import java.util.Arrays;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Reason;

/**
 * Consistency and accuracy of pass decisions by Livingston and Lewis (1995), for totals of any kind between two bounds:
 * the test is replaced by one of as many independent items marked 0 or 1 as give the same reliability, and the true scores
 * by a four-parameter beta with the same moments (Hanson 1991), or a two-parameter beta where that has no solution.
 */
final class LivingstonLewis {

    private static final Reason LENGTH_LE_1 = new Reason("LL_LENGTH_LE_1");
    private static final Reason NO_TRUE_VARIANCE = new Reason("LL_NO_TRUE_VARIANCE");
    private static final Reason ALPHA_EQ_1 = new Reason("ALPHA_EQ_1");

    /** The longest test that is integrated: with an alpha so near to 1 the method has nothing left to say. */
    private static final int LONGEST = 100_000;

    private static final Reason TOO_LONG = new Reason("LL_LENGTH_GT_100000");

    private final double length;
    private final int trials;
    private final int threshold;
    private final double cut;
    private final TrueScores trueScores;
    private final Reason missing;

    private LivingstonLewis(
            double length, int trials, int threshold, double cut, TrueScores trueScores, Reason missing) {
        this.length = length;
        this.trials = trials;
        this.threshold = threshold;
        this.cut = cut;
        this.trueScores = trueScores;
        this.missing = missing;
    }

    private static LivingstonLewis without(Reason missing) {
        return new LivingstonLewis(0, 0, 0, 0, null, missing);
    }

    /**
     * @param totals raw, from 0 to {@code max}, not all the same
     * @param mean of the totals
     * @param variance of the totals, with divisor N - 1
     * @param alpha reliability of the totals
     * @param max highest total there could be
     * @param cut raw total that passes
     */
    static LivingstonLewis of(double[] totals, double mean, double variance, double alpha, double max, double cut) {
        if (alpha >= 1) {
            return without(ALPHA_EQ_1);
        }
        double length = (mean * (max - mean) - alpha * variance) / (variance * (1 - alpha));
        if (!(length > 1)) {
            return without(LENGTH_LE_1);
        }
        if (length > LONGEST) {
            return without(TOO_LONG);
        }
        double proportion = cut / max;
        int trials = (int) Math.floor(length + 0.5);
        int threshold = (int) Math.floor(trials * proportion + 0.5);
        var trueScores = fit(moments(totals, length, max));
        return new LivingstonLewis(
                length, trials, threshold, proportion, trueScores, trueScores == null ? NO_TRUE_VARIANCE : null);
    }

    /** Moments 1 to 4 of the true scores: means of the factorial moments of the observed, rescaled to the new length. */
    private static double[] moments(double[] totals, double length, double max) {
        var sums = new double[4];
        for (double total : totals) {
            double score = length * total / max;
            double product = 1;
            for (int r = 0; r < 4 && score >= r + 1; r++) {
                product *= (score - r) / (length - r);
                sums[r] += product;
            }
        }
        return Arrays.stream(sums).map(s -> s / totals.length).toArray();
    }

    private static TrueScores fit(double[] m) {
        double variance = m[1] - m[0] * m[0];
        if (!(variance > 0)) {
            return null;
        }
        var four = fourParameters(m, variance);
        return four != null ? four : twoParameters(m[0], variance);
    }

    /** Hanson (1991), equations for the shapes and bounds from the first four moments; null when they give no beta in [0, 1]. */
    private static TrueScores fourParameters(double[] m, double variance) {
        double skewness = (m[2] - 3 * m[0] * m[1] + 2 * Math.pow(m[0], 3)) / Math.pow(variance, 1.5);
        double kurtosis =
                (m[3] - 4 * m[0] * m[2] + 6 * m[0] * m[0] * m[1] - 3 * Math.pow(m[0], 4)) / (variance * variance);
        double squared = skewness * skewness;
        double r = 6 * (kurtosis - squared - 1) / (6 + 3 * squared - 2 * kurtosis);
        double root = Math.sqrt(1 - 24 * (r + 1) / ((r + 2) * (r + 3) * kurtosis - 3 * (r + 1) * (r - 6)));
        double large = r / 2 * (1 + root);
        double small = r / 2 * (1 - root);
        double alpha = skewness < 0 ? large : small;
        double beta = skewness < 0 ? small : large;
        if (!(alpha > 0 && beta > 0)) {
            return null;
        }
        double spread = Math.sqrt(variance * (alpha + beta + 1)) / Math.sqrt(alpha * beta);
        double lower = m[0] - alpha * spread;
        double upper = m[0] + beta * spread;
        return lower >= 0 && upper <= 1 ? new TrueScores(alpha, beta, lower, upper) : null;
    }

    private static TrueScores twoParameters(double mean, double variance) {
        double alpha = mean * (mean * (1 - mean) / variance - 1);
        double beta = alpha * (1 - mean) / mean;
        return alpha > 0 && beta > 0 ? TrueScores.unbounded(alpha, beta) : null;
    }

    /** Why there is nothing, or null. */
    Reason missing() {
        return missing;
    }

    /** Effective test length, not rounded. */
    Figure length() {
        return length > 1 ? Figure.of(length) : Figure.undefined(missing);
    }

    int trials() {
        return trials;
    }

    int threshold() {
        return threshold;
    }

    TrueScores trueScores() {
        return trueScores;
    }

    Decisions decisions() {
        return Decisions.of(trueScores, trials, threshold, cut);
    }
}
