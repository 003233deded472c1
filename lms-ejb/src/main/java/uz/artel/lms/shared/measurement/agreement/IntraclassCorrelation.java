package uz.artel.lms.shared.measurement.agreement;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.FDistribution;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Reason;

/**
 * Intraclass correlations of Shrout and Fleiss (1979) over a complete table; intervals of McGraw and Wong (1996), those of
 * means by Spearman and Brown from the ends for one rater.
 *
 * @param rows mean square between units
 * @param columns mean square between raters
 * @param residual mean square of what is left
 * @param within mean square within units
 * @param one one rater: [1] raters drawn for each unit, [2] the same raters drawn for all, [3] these raters and no others
 * @param mean the same of the mean of all raters
 * @param lower lower end of the 95 % interval of ICC(2,1), then of ICC(2,k)
 * @param upper upper ends
 */
public record IntraclassCorrelation(
        Figure rows,
        Figure columns,
        Figure residual,
        Figure within,
        List<Figure> one,
        List<Figure> mean,
        List<Figure> lower,
        List<Figure> upper) {

    private static final int MODELS = 3;

    public static IntraclassCorrelation of(Ratings ratings) {
        int n = ratings.units();
        int k = ratings.raters().size();
        var numbers = ratings.values();
        if (numbers == null || !ratings.complete() || n < 2 || k < 2) {
            return undefined(
                    numbers == null
                            ? Krippendorff.NOT_NUMERIC
                            : n < 2
                                    ? Reason.below("UNITS", 2)
                                    : k < 2 ? Reason.below("RATERS", 2) : FleissKappa.MISSING_RATINGS);
        }
        var table = TwoWay.of(Arrays.stream(ratings.categories())
                .map(unit -> Arrays.stream(unit).mapToDouble(c -> numbers[c]).toArray())
                .toArray(double[][]::new));
        double r = table.rows();
        double w = table.within();
        double e = table.residual();
        var one = new double[] {(r - w) / (r + (k - 1) * w), table.agreement(), (r - e) / (r + (k - 1) * e)};
        var mean = new double[] {(r - w) / r, table.agreementOfMeans(), (r - e) / r};
        double lower = end(table, one[1], true);
        double upper = end(table, one[1], false);
        return new IntraclassCorrelation(
                        Figure.of(r),
                        Figure.of(table.columns()),
                        Figure.of(e),
                        Figure.of(w),
                        figures(one),
                        figures(mean),
                        figures(lower, stepped(lower, k)),
                        figures(upper, stepped(upper, k)))
                .judged(n, k);
    }

    private static double stepped(double single, int k) {
        return k * single / (1 + (k - 1) * single);
    }

    /** End of the interval of ICC(2,1); NaN when raters do not differ from themselves. */
    private static double end(TwoWay t, double icc, boolean low) {
        double n = t.n();
        double k = t.k();
        double f = t.columns() / t.residual();
        double bias = n * (1 + (k - 1) * icc) - k * icc;
        double freedom = (k - 1)
                * (n - 1)
                * Math.pow(k * icc * f + bias, 2)
                / ((n - 1) * Math.pow(k * icc * f, 2) + bias * bias);
        if (!(freedom > 0) || Double.isInfinite(freedom)) {
            return Double.NaN;
        }
        double error = k * t.columns() + (k * n - k - n) * t.residual();
        if (low) {
            double quantile = FDistribution.of(n - 1, freedom).inverseCumulativeProbability(0.975);
            return n * (t.rows() - quantile * t.residual()) / (quantile * error + n * t.rows());
        }
        double quantile = FDistribution.of(freedom, n - 1).inverseCumulativeProbability(0.975);
        return n * (quantile * t.rows() - t.residual()) / (error + n * quantile * t.rows());
    }

    private static List<Figure> figures(double... values) {
        return Arrays.stream(values)
                .mapToObj(v -> Figure.finite(v, Reason.NO_VARIATION))
                .toList();
    }

    private static IntraclassCorrelation undefined(Reason reason) {
        var none = Figure.undefined(reason);
        var models = List.of(none, none, none);
        var ends = List.of(none, none);
        return new IntraclassCorrelation(none, none, none, none, models, models, ends, ends);
    }

    private IntraclassCorrelation judged(int units, int raters) {
        return new IntraclassCorrelation(
                rows,
                columns,
                residual,
                within,
                judged(one, units, raters),
                judged(mean, units, raters),
                judged(lower, units, raters),
                judged(upper, units, raters));
    }

    private static List<Figure> judged(List<Figure> figures, int units, int raters) {
        return figures.stream().map(f -> Evidence.ofRaters(f, units, raters)).toList();
    }

    public void put(Figures out) {
        out.put("icc.MSR", rows);
        out.put("icc.MSC", columns);
        out.put("icc.MSE", residual);
        out.put("icc.MSW", within);
        for (int model = 0; model < MODELS; model++) {
            out.put("icc.icc_" + (model + 1) + "_1", one.get(model));
            out.put("icc.icc_" + (model + 1) + "_k", mean.get(model));
        }
        out.put("icc.icc_2_1_lo95", lower.get(0));
        out.put("icc.icc_2_1_hi95", upper.get(0));
        out.put("icc.icc_2_k_lo95", lower.get(1));
        out.put("icc.icc_2_k_hi95", upper.get(1));
    }
}
