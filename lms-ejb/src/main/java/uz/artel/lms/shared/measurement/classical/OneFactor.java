package uz.artel.lms.shared.measurement.classical;

import java.util.Arrays;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Moments;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Resampling;
import uz.artel.lms.shared.measurement.Resampling.Interval;
import uz.artel.lms.shared.measurement.Responses;
import uz.artel.lms.shared.measurement.Watch;

/**
 * One factor behind all items, by maximum likelihood on Pearson's correlations: the EM algorithm of Rubin and Thayer (1982),
 * sped up by the squared extrapolation of Varadhan and Roland (2008).
 */
public final class OneFactor {

    private static final int MOST_STEPS = 20_000;
    private static final double CONVERGED = 1e-9;
    private static final double NO_UNIQUENESS = 1e-6;
    private static final double SAME = 1e-9;

    private final double[][] correlations;
    private final int k;

    private OneFactor(double[][] correlations) {
        this.correlations = correlations;
        k = correlations.length;
    }

    /**
     * McDonald's omega of one factor: variance of the total that the factor explains, (Σλ)² / ((Σλ)² + Σθ).
     *
     * @param watch may end it
     */
    public static Figure omega(Responses responses, Watch watch) {
        return Evidence.OMEGA.judge(omegaOf(responses, watch), responses.n());
    }

    /**
     * 95 % percentile interval of {@link #omega} by a bootstrap over persons.
     *
     * @param seed the same seed gives the same interval
     * @param watch may end it
     */
    public static Interval omegaInterval(Responses responses, long seed, Watch watch) {
        var missing = missing(responses);
        if (missing != null) {
            return Interval.like(Figure.undefined(missing));
        }
        var everybody = new int[responses.n()];
        Arrays.fill(everybody, 1);
        var loadings = Spread.of(responses, everybody).factor().fit(start(responses), share -> watch.reached(0));
        if (loadings == null) {
            return Interval.like(Figure.undefined(Reason.NOT_CONVERGED));
        }
        // a draw is near the sample, so its loadings are found sooner from there
        return Resampling.of(
                responses,
                1,
                seed,
                drawn -> {
                    var spread = Spread.of(responses, drawn);
                    if (spread == null) {
                        return null;
                    }
                    var omega = spread.omega(spread.factor().fit(loadings, Watch.NONE));
                    return omega.isDefined() ? new double[] {omega.number()} : null;
                },
                watch)[0]
                .map(figure -> Evidence.OMEGA.judge(figure, responses.n()));
    }

    private static Figure omegaOf(Responses responses, Watch watch) {
        var missing = missing(responses);
        if (missing != null) {
            return Figure.undefined(missing);
        }
        int k = responses.k();
        var deviations = new double[k];
        var correlations = new double[k][k];
        for (int i = 0; i < k; i++) {
            deviations[i] = Moments.deviation(responses.marks(i));
            for (int j = 0; j <= i; j++) {
                correlations[i][j] = i == j ? 1 : Moments.correlation(responses.marks(i), responses.marks(j));
                correlations[j][i] = correlations[i][j];
            }
        }
        var spread = new Spread(correlations, deviations);
        return spread.omega(spread.factor().fit(start(responses), watch));
    }

    private static Reason missing(Responses responses) {
        if (responses.n() < 3) {
            return Reason.below("N", 3);
        }
        if (responses.k() < 3) {
            return Reason.below("K", 3);
        }
        if (!responses.oneForm()) {
            return Reason.NOT_ONE_FORM;
        }
        for (int i = 0; i < responses.k(); i++) {
            if (Moments.constant(responses.marks(i))) {
                return Reason.ZERO_ITEM_VARIANCE;
            }
        }
        return null;
    }

    /** Correlations and standard deviations of the items. */
    private record Spread(double[][] correlations, double[] deviations) {

        /** Of persons who each count so many times; null when an item is constant among them. */
        static Spread of(Responses responses, int[] times) {
            int k = responses.k();
            int n = times.length;
            var centred = new double[k][n];
            var deviations = new double[k];
            for (int i = 0; i < k; i++) {
                var marks = responses.marks(i);
                double mean = 0;
                for (int p = 0; p < n; p++) {
                    mean += times[p] * marks[p];
                }
                mean /= n;
                double squares = 0;
                for (int p = 0; p < n; p++) {
                    // a person who counts twice counts by the root of two on both sides of a product
                    centred[i][p] = Math.sqrt(times[p]) * (marks[p] - mean);
                    squares += centred[i][p] * centred[i][p];
                }
                deviations[i] = Math.sqrt(squares / (n - 1));
                if (deviations[i] <= SAME * Math.max(1, Math.abs(mean))) {
                    return null;
                }
            }
            var correlations = new double[k][k];
            for (int i = 0; i < k; i++) {
                correlations[i][i] = 1;
                for (int j = 0; j < i; j++) {
                    double sum = 0;
                    for (int p = 0; p < n; p++) {
                        sum += centred[i][p] * centred[j][p];
                    }
                    correlations[i][j] = sum / ((n - 1) * deviations[i] * deviations[j]);
                    correlations[j][i] = correlations[i][j];
                }
            }
            return new Spread(correlations, deviations);
        }

        OneFactor factor() {
            return new OneFactor(correlations);
        }

        /** @param loadings null when they did not settle */
        Figure omega(double[] loadings) {
            if (loadings == null) {
                return Figure.undefined(Reason.NOT_CONVERGED);
            }
            double common = 0;
            double unique = 0;
            for (int i = 0; i < loadings.length; i++) {
                double uniqueness = 1 - loadings[i] * loadings[i];
                if (uniqueness < NO_UNIQUENESS) {
                    return Figure.undefined(Reason.HEYWOOD);
                }
                common += loadings[i] * deviations[i];
                unique += uniqueness * deviations[i] * deviations[i];
            }
            return Figure.of(common * common / (common * common + unique));
        }
    }

    /** The correlations with the total, held away from ±1. */
    private static double[] start(Responses responses) {
        var loadings = new double[responses.k()];
        Arrays.setAll(loadings, i -> {
            double r = Moments.constant(responses.totals())
                    ? 0.5
                    : Moments.correlation(responses.marks(i), responses.totals());
            return Math.max(-0.9, Math.min(0.9, r == 0 ? 0.1 : r));
        });
        return loadings;
    }

    /** The loadings, or null when they do not settle. At the maximum the uniquenesses are 1 - λ². */
    private double[] fit(double[] start, Watch watch) {
        var loadings = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            watch.reached((double) step / MOST_STEPS);
            var once = improved(loadings);
            double first = distance(once, loadings);
            if (first < CONVERGED) {
                return once;
            }
            var twice = improved(once);
            double change = 0;
            for (int i = 0; i < k; i++) {
                double bend = twice[i] - 2 * once[i] + loadings[i];
                change += bend * bend;
            }
            double length = Math.max(1, first / Math.sqrt(Math.max(change, Double.MIN_NORMAL)));
            var leap = new double[k];
            boolean inside = true;
            for (int i = 0; i < k; i++) {
                leap[i] = loadings[i]
                        + 2 * length * (once[i] - loadings[i])
                        + length * length * (twice[i] - 2 * once[i] + loadings[i]);
                inside &= Math.abs(leap[i]) < 1;
            }
            loadings = inside && misfit(leap) <= misfit(twice) ? leap : twice;
        }
        return null;
    }

    private static double distance(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - y[i]) * (x[i] - y[i]);
        }
        return Math.sqrt(sum);
    }

    /** One step of EM from loadings λ with uniquenesses 1 - λ². */
    private double[] improved(double[] loadings) {
        // weights of the regression of the factor on the items: Σ⁻¹λ by Sherman and Morrison
        var weights = new double[k];
        double information = 0;
        for (int i = 0; i < k; i++) {
            weights[i] = loadings[i] / uniqueness(loadings[i]);
            information += loadings[i] * weights[i];
        }
        double scale = 1 / (1 + information);
        var better = new double[k];
        double variance = scale;
        for (int i = 0; i < k; i++) {
            double covariance = 0;
            for (int j = 0; j < k; j++) {
                covariance += correlations[i][j] * weights[j];
            }
            better[i] = covariance * scale;
            variance += weights[i] * covariance * scale * scale;
        }
        for (int i = 0; i < k; i++) {
            better[i] /= variance;
        }
        return better;
    }

    private static double uniqueness(double loading) {
        return Math.max(NO_UNIQUENESS / 10, 1 - loading * loading);
    }

    /** log |Σ| + tr(R Σ⁻¹): smaller is better. */
    private double misfit(double[] loadings) {
        double information = 0;
        double logDeterminant = 0;
        double trace = 0;
        var weights = new double[k];
        for (int i = 0; i < k; i++) {
            double uniqueness = uniqueness(loadings[i]);
            weights[i] = loadings[i] / uniqueness;
            information += loadings[i] * weights[i];
            logDeterminant += Math.log(uniqueness);
            trace += 1 / uniqueness;
        }
        double quadratic = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                quadratic += weights[i] * correlations[i][j] * weights[j];
            }
        }
        return logDeterminant + Math.log1p(information) + trace - quadratic / (1 + information);
    }
}
