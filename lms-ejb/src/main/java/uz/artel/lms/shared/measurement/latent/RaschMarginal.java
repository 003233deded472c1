package uz.artel.lms.shared.measurement.latent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Responses;
import uz.artel.lms.shared.measurement.Watch;

/**
 * Rasch model by marginal maximum likelihood: logit P = σ z - b with z ~ N(0, 1), which is the two-parameter model with one
 * slope for all. Constant items are left out.
 *
 * @param mean of ability, logits: 0 among people who had one form, whose frame it is; where forms differ the frame is that of
 *     the items, whose difficulties sum to 0
 * @param sigma standard deviation of ability, logits
 */
public record RaschMarginal(Figure mean, Figure sigma, Figure sigmaError, Figure logLikelihood, List<RaschItem> items) {

    private static final int FEWEST_ITEMS = 2;
    private static final double TOO_WIDE = 15;

    /** @param watch may end it */
    public static RaschMarginal of(Responses responses, Watch watch) {
        var missing = Estimable.missing(responses, FEWEST_ITEMS);
        if (missing != null) {
            return undefined(responses, missing);
        }
        var estimable = Estimable.of(responses);
        return maximum(estimable, watch)
                .map(maximum -> of(responses, estimable, maximum))
                .orElseGet(() -> undefined(responses, Reason.NOT_CONVERGED));
    }

    /**
     * Of people who were each given some of the items by chance, so that there are no totals to compare. An item that fewer
     * were given than {@link Evidence#RASCH} asks for is left out.
     *
     * @param watch may end it
     */
    public static RaschMarginal ofForms(Responses responses, Watch watch) {
        var missing = Estimable.missingOfForms(responses, FEWEST_ITEMS, Evidence.RASCH);
        if (missing != null) {
            return undefined(responses, missing);
        }
        var estimable = Estimable.ofForms(responses, Evidence.RASCH);
        return maximum(estimable, watch)
                .map(maximum -> ofForms(responses, estimable, maximum))
                .orElseGet(() -> undefined(responses, Reason.NOT_CONVERGED));
    }

    private static Optional<Newton.Maximum> maximum(Estimable estimable, Watch watch) {
        int k = estimable.k();
        var start = new double[k + 1];
        start[0] = 1;
        var easiness = estimable.easiness();
        for (int i = 0; i < k; i++) {
            start[i + 1] = -1.2 * easiness[i];
        }
        return Newton.of(new OneSlope(estimable.likelihood()), start, watch);
    }

    private static RaschMarginal of(Responses responses, Estimable estimable, Newton.Maximum maximum) {
        int n = responses.n();
        var items = new ArrayList<RaschItem>();
        for (int i = 0; i < responses.k(); i++) {
            var key = responses.item(i).key();
            int at = estimable.places().indexOf(i) + 1;
            items.add(
                    at == 0
                            ? RaschItem.undefined(key, Reason.ZERO_ITEM_VARIANCE)
                            : RaschItem.of(key, maximum.parameters()[at], maximum.covariance()[at][at], n));
        }
        return of(0, maximum, n, items);
    }

    private static RaschMarginal ofForms(Responses responses, Estimable estimable, Newton.Maximum maximum) {
        int k = estimable.k();
        var covariance = new double[k][];
        for (int i = 0; i < k; i++) {
            covariance[i] = Arrays.copyOfRange(maximum.covariance()[i + 1], 1, k + 1);
        }
        var frame = SumZero.of(Arrays.copyOfRange(maximum.parameters(), 1, k + 1), covariance);
        var items = new ArrayList<RaschItem>();
        for (int i = 0; i < responses.k(); i++) {
            var key = responses.item(i).key();
            int at = estimable.places().indexOf(i);
            items.add(
                    at < 0
                            ? RaschItem.undefined(key, estimable.leftOut(responses, i, Evidence.RASCH))
                            : RaschItem.of(key, frame.b()[at], frame.variances()[at], estimable.persons(at)));
        }
        return of(-frame.mean(), maximum, estimable.n(), items);
    }

    private static RaschMarginal of(double mean, Newton.Maximum maximum, int n, List<RaschItem> items) {
        return new RaschMarginal(
                judged(mean, n),
                // the sign of a slope shared by all is a matter of which end of ability is called high
                judged(Math.abs(maximum.parameters()[0]), n),
                judged(Math.sqrt(maximum.covariance()[0][0]), n),
                judged(maximum.value(), n),
                items);
    }

    private static Figure judged(double number, int n) {
        return Evidence.RASCH.judge(Figure.finite(number, Reason.NOT_ESTIMABLE), n);
    }

    private static RaschMarginal undefined(Responses responses, Reason reason) {
        var none = Figure.undefined(reason);
        return new RaschMarginal(none, none, none, none, RaschItem.undefined(responses, reason));
    }

    /** The likelihood in σ and b of each item, as a restriction a = σ, d = -b of the two-parameter one. */
    private record OneSlope(MarginalLikelihood likelihood) implements Newton.LogLikelihood {

        private double[] free(double[] parameters) {
            int k = likelihood.items();
            var free = new double[2 * k];
            Arrays.fill(free, 0, k, parameters[0]);
            for (int i = 0; i < k; i++) {
                free[k + i] = -parameters[i + 1];
            }
            return free;
        }

        @Override
        public Newton.Slope at(double[] parameters) {
            int k = likelihood.items();
            var slope = likelihood.at(free(parameters));
            var gradient = new double[k + 1];
            for (int i = 0; i < k; i++) {
                gradient[0] += slope.gradient()[i];
                gradient[i + 1] = -slope.gradient()[k + i];
            }
            return new Newton.Slope(slope.value(), gradient);
        }

        @Override
        public double[][] information(double[] parameters) {
            int k = likelihood.items();
            var free = likelihood.information(free(parameters));
            var information = new double[k + 1][k + 1];
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    information[0][0] += free[i][j];
                    information[0][j + 1] -= free[i][k + j];
                    information[i + 1][j + 1] = free[k + i][k + j];
                }
            }
            for (int j = 0; j < k; j++) {
                information[j + 1][0] = information[0][j + 1];
            }
            return information;
        }

        @Override
        public boolean astray(double[] parameters) {
            return !(Math.abs(parameters[0]) < TOO_WIDE);
        }
    }

    public void put(Figures out) {
        out.put("rasch_mml.sigma", sigma);
        out.put("rasch_mml.sigma_se", sigmaError);
        out.put("rasch_mml.loglik", logLikelihood);
        items.forEach(i -> i.put("rasch_mml.", out));
    }
}
