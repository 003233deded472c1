package uz.artel.lms.shared.measurement.decision;

import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Resampling;
import uz.artel.lms.shared.measurement.Resampling.Interval;
import uz.artel.lms.shared.measurement.Responses;
import uz.artel.lms.shared.measurement.Watch;
import uz.artel.lms.shared.measurement.classical.Reliability;

/**
 * How far consistency and accuracy by Livingston and Lewis would move with other persons of the same kind: 95 % percentile
 * intervals of a bootstrap over persons.
 */
public record DecisionBootstrap(Interval consistency, Interval kappa, Interval accuracy) {

    private static final double SAME = 1e-12;

    /**
     * @param seed the same seed gives the same interval
     * @param watch may end it
     */
    public static DecisionBootstrap of(Responses responses, double cut, long seed, Watch watch) {
        var alpha = Reliability.alpha(responses);
        if (!alpha.isDefined()) {
            var none = Interval.like(alpha);
            return new DecisionBootstrap(none, none, none);
        }
        var found = Resampling.of(
                responses,
                3,
                seed,
                drawn -> {
                    var model = resampled(responses, cut, drawn);
                    if (model == null || model.missing() != null) {
                        return null;
                    }
                    var decisions = model.decisions();
                    return new double[] {decisions.consistency(), decisions.kappa(), decisions.accuracy()};
                },
                watch);
        boolean negative = alpha.number() <= 0;
        for (int i = 0; i < found.length; i++) {
            found[i] = found[i].map(figure -> judged(figure, responses.n(), negative));
        }
        return new DecisionBootstrap(found[0], found[1], found[2]);
    }

    private static Figure judged(Figure figure, int n, boolean negative) {
        var judged = Evidence.DECISION.judge(figure, n);
        return negative ? judged.withheld(Reason.NEGATIVE_ALPHA) : judged;
    }

    /** The model on as many persons drawn with replacement, or null when their totals are all the same. */
    private static LivingstonLewis resampled(Responses responses, double cut, int[] drawn) {
        int n = responses.n();
        double items = 0;
        for (int i = 0; i < responses.k(); i++) {
            items += variance(responses.marks(i), drawn)[1];
        }
        var total = variance(responses.totals(), drawn);
        if (total[1] <= SAME * Math.max(1, total[0] * total[0])) {
            return null;
        }
        double k = responses.k();
        double alpha = k / (k - 1) * (1 - items / total[1]);
        var totals = new double[n];
        int next = 0;
        for (int p = 0; p < n; p++) {
            for (int times = 0; times < drawn[p]; times++) {
                totals[next++] = responses.totals()[p];
            }
        }
        return LivingstonLewis.of(totals, total[0], total[1], alpha, responses.maxTotal(), cut);
    }

    /** Mean and variance of values that each count so many times. */
    private static double[] variance(double[] values, int[] times) {
        double sum = 0;
        double squares = 0;
        for (int p = 0; p < values.length; p++) {
            double weighted = times[p] * values[p];
            sum += weighted;
            squares += weighted * values[p];
        }
        double n = values.length;
        return new double[] {sum / n, (squares - sum * sum / n) / (n - 1)};
    }

    public void put(Figures out) {
        put("consistency", consistency, out);
        put("kappa", kappa, out);
        put("accuracy", accuracy, out);
    }

    private static void put(String name, Interval interval, Figures out) {
        out.put("decision.ll." + name + "_boot95_lo", interval.lower());
        out.put("decision.ll." + name + "_boot95_hi", interval.upper());
    }
}
