package uz.artel.lms.shared.measurement.latent;

import java.util.ArrayList;
import java.util.List;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Responses;
import uz.artel.lms.shared.measurement.Watch;

/**
 * Two-parameter logistic model, logit P = a z + d with z ~ N(0, 1), by marginal maximum likelihood (Bock and Aitkin 1981);
 * standard errors from the observed information. Constant items are left out.
 *
 * @param logLikelihood at the maximum
 */
public record TwoParameter(Figure logLikelihood, List<Item> items) {

    /** Two items have more parameters than kinds of answers. */
    private static final int FEWEST_ITEMS = 3;

    /** A steeper item than any real one: the estimate is on its way to infinity. */
    private static final double TOO_STEEP = 15;

    /**
     * @param a slope
     * @param d intercept
     * @param b difficulty, -d / a
     * @param bError by the delta method
     */
    public record Item(String item, Figure a, Figure aError, Figure d, Figure dError, Figure b, Figure bError) {

        private static Item undefined(String item, Reason reason) {
            var none = Figure.undefined(reason);
            return new Item(item, none, none, none, none, none, none);
        }
    }

    /** @param watch may end it: some seconds for 5 000 persons and 40 items */
    public static TwoParameter of(Responses responses, Watch watch) {
        var missing = Estimable.missing(responses, FEWEST_ITEMS);
        if (missing != null) {
            return undefined(responses, missing);
        }
        return of(responses, Estimable.of(responses), watch);
    }

    /**
     * Of people who were each given some of the items by chance. An item that fewer were given than {@link
     * Evidence#TWO_PARAMETER} asks for is left out.
     *
     * @param watch may end it
     */
    public static TwoParameter ofForms(Responses responses, Watch watch) {
        var missing = Estimable.missingOfForms(responses, FEWEST_ITEMS, Evidence.TWO_PARAMETER);
        if (missing != null) {
            return undefined(responses, missing);
        }
        return of(responses, Estimable.ofForms(responses, Evidence.TWO_PARAMETER), watch);
    }

    private static TwoParameter of(Responses responses, Estimable estimable, Watch watch) {
        int k = estimable.k();
        var start = new double[2 * k];
        var easiness = estimable.easiness();
        for (int i = 0; i < k; i++) {
            start[i] = 1;
            start[k + i] = 1.2 * easiness[i];
        }
        return Newton.of(new Target(estimable.likelihood()), start, watch)
                .map(maximum -> of(responses, estimable, maximum))
                .orElseGet(() -> undefined(responses, Reason.NOT_CONVERGED));
    }

    private static TwoParameter of(Responses responses, Estimable estimable, Newton.Maximum maximum) {
        int k = estimable.k();
        var items = new ArrayList<Item>();
        for (int i = 0; i < responses.k(); i++) {
            var key = responses.item(i).key();
            int at = estimable.places().indexOf(i);
            items.add(
                    at < 0
                            ? Item.undefined(key, estimable.leftOut(responses, i, Evidence.TWO_PARAMETER))
                            : item(key, maximum.parameters(), maximum.covariance(), at, k, estimable.persons(at)));
        }
        return new TwoParameter(Evidence.TWO_PARAMETER.judge(Figure.of(maximum.value()), estimable.n()), items);
    }

    private static Item item(String key, double[] parameters, double[][] covariance, int i, int k, int n) {
        double a = parameters[i];
        double d = parameters[k + i];
        double varianceA = covariance[i][i];
        double varianceD = covariance[k + i][k + i];
        double slope = d / (a * a);
        double varianceB = varianceD / (a * a) + slope * slope * varianceA - 2 * slope / a * covariance[k + i][i];
        return new Item(
                key,
                judged(a, n),
                judged(Math.sqrt(varianceA), n),
                judged(d, n),
                judged(Math.sqrt(varianceD), n),
                judged(-d / a, n),
                judged(Math.sqrt(varianceB), n));
    }

    private static Figure judged(double number, int n) {
        return Evidence.TWO_PARAMETER.judge(Figure.finite(number, Reason.NOT_ESTIMABLE), n);
    }

    private static TwoParameter undefined(Responses responses, Reason reason) {
        return new TwoParameter(
                Figure.undefined(reason),
                responses.items().stream()
                        .map(i -> Item.undefined(i.key(), reason))
                        .toList());
    }

    private record Target(MarginalLikelihood likelihood) implements Newton.LogLikelihood {
        @Override
        public Newton.Slope at(double[] parameters) {
            return likelihood.at(parameters);
        }

        @Override
        public double[][] information(double[] parameters) {
            return likelihood.information(parameters);
        }

        @Override
        public boolean astray(double[] parameters) {
            for (int i = 0; i < likelihood.items(); i++) {
                if (!(Math.abs(parameters[i]) < TOO_STEEP)) {
                    return true;
                }
            }
            return false;
        }
    }

    public void put(Figures out) {
        out.put("twopl.loglik", logLikelihood);
        for (var item : items) {
            var name = "twopl." + item.item + ".";
            out.put(name + "a", item.a);
            out.put(name + "d", item.d);
            out.put(name + "b", item.b);
            out.put(name + "a_se", item.aError);
            out.put(name + "d_se", item.dError);
            out.put(name + "b_se", item.bError);
        }
    }
}
