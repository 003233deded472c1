package uz.artel.lms.shared.measurement.decision;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Responses;
import uz.artel.lms.shared.measurement.Watch;
import uz.artel.lms.shared.measurement.classical.Reliability;

/**
 * How far consistency and accuracy by Livingston and Lewis would move with other persons of the same kind: 95 % percentile
 * intervals of a bootstrap over persons.
 */
public record DecisionBootstrap(Interval consistency, Interval kappa, Interval accuracy) {

    public static final int REPLICATES = 1_000;

    /** So many replicates may be without a result before the interval is. */
    private static final double MOST_MISSING = 0.05;

    private static final double SAME = 1e-12;

    private static final Reason BOOTSTRAP_DEGENERATE = new Reason("BOOTSTRAP_DEGENERATE");

    public record Interval(Figure lower, Figure upper) {}

    /**
     * @param seed the same seed gives the same interval
     * @param watch may end it
     */
    public static DecisionBootstrap of(Responses responses, double cut, long seed, Watch watch) {
        var alpha = Reliability.alpha(responses);
        if (!alpha.isDefined()) {
            var none = new Interval(alpha, alpha);
            return new DecisionBootstrap(none, none, none);
        }
        var random = new SplittableRandom(seed);
        var order = inOrderOfMarks(responses);
        var found = new double[3][REPLICATES];
        int count = 0;
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            watch.reached((double) replicate / REPLICATES);
            var model = resampled(responses, cut, order, random);
            if (model != null && model.missing() == null) {
                var decisions = model.decisions();
                found[0][count] = decisions.consistency();
                found[1][count] = decisions.kappa();
                found[2][count] = decisions.accuracy();
                count++;
            }
        }
        boolean negative = alpha.number() <= 0;
        var intervals = new Interval[3];
        for (int i = 0; i < 3; i++) {
            intervals[i] = new Interval(
                    judged(percentile(found[i], count, 0.025), responses.n(), negative),
                    judged(percentile(found[i], count, 0.975), responses.n(), negative));
        }
        return new DecisionBootstrap(intervals[0], intervals[1], intervals[2]);
    }

    private static Figure judged(Figure figure, int n, boolean negative) {
        var judged = Evidence.DECISION.judge(figure, n);
        return negative ? judged.withheld(Reason.NEGATIVE_ALPHA) : judged;
    }

    /** The model on as many persons drawn with replacement, or null when their totals are all the same. */
    private static LivingstonLewis resampled(
            Responses responses, double cut, Integer[] order, SplittableRandom random) {
        int n = responses.n();
        var drawn = new int[n];
        for (int p = 0; p < n; p++) {
            drawn[order[random.nextInt(n)]]++;
        }
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

    /** The persons by their marks, so that the draw does not depend on the order in which they came. */
    private static Integer[] inOrderOfMarks(Responses responses) {
        var order = new Integer[responses.n()];
        Arrays.setAll(order, p -> p);
        Comparator<Integer> byMarks = Comparator.comparingDouble(p -> responses.totals()[p]);
        for (int i = 0; i < responses.k(); i++) {
            var marks = responses.marks(i);
            byMarks = byMarks.thenComparingDouble(p -> marks[p]);
        }
        Arrays.sort(order, byMarks);
        return order;
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

    /** The quantile by linear interpolation between the order statistics (type 7 of Hyndman and Fan 1996). */
    private static Figure percentile(double[] found, int count, double share) {
        var sorted =
                Arrays.stream(found, 0, count).filter(Double::isFinite).sorted().toArray();
        if (sorted.length < (1 - MOST_MISSING) * REPLICATES) {
            return Figure.undefined(BOOTSTRAP_DEGENERATE);
        }
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(sorted.length - 1, below + 1);
        return Figure.of(sorted[below] + (position - below) * (sorted[above] - sorted[below]));
    }

    public void put(Figures out) {
        put("consistency", consistency, out);
        put("kappa", kappa, out);
        put("accuracy", accuracy, out);
    }

    private static void put(String name, Interval interval, Figures out) {
        out.put("decision.ll." + name + "_boot95_lo", interval.lower);
        out.put("decision.ll." + name + "_boot95_hi", interval.upper);
    }
}
