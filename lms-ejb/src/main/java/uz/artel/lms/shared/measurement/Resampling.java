package uz.artel.lms.shared.measurement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * A bootstrap over persons: as many of them drawn with replacement again and again, and the 95 % percentile intervals of what
 * is computed of each draw. The same persons and seed give the same interval, in whatever order they came.
 */
public final class Resampling {

    public static final int REPLICATES = 1_000;

    /** So many replicates may be without a result before the interval is. */
    private static final double MOST_MISSING = 0.05;

    private static final Reason BOOTSTRAP_DEGENERATE = new Reason("BOOTSTRAP_DEGENERATE");

    /** Ends of an interval. */
    public record Interval(Figure lower, Figure upper) {
        /** Both ends without a value, for the reason of another figure. */
        public static Interval like(Figure figure) {
            return new Interval(figure, figure);
        }

        public Interval map(java.util.function.UnaryOperator<Figure> judge) {
            return new Interval(judge.apply(lower), judge.apply(upper));
        }
    }

    private Resampling() {}

    /**
     * @param many how many numbers come of each draw
     * @param statistic how often each person was drawn → those numbers, or null when this draw has none
     * @param watch may end it
     * @return an interval for each of the numbers
     */
    public static Interval[] of(
            Responses responses, int many, long seed, Function<int[], double[]> statistic, Watch watch) {
        int n = responses.n();
        var random = new SplittableRandom(seed);
        var order = inOrderOfMarks(responses);
        var found = new double[many][REPLICATES];
        int count = 0;
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            watch.reached((double) replicate / REPLICATES);
            var drawn = new int[n];
            for (int p = 0; p < n; p++) {
                drawn[order[random.nextInt(n)]]++;
            }
            var numbers = statistic.apply(drawn);
            if (numbers != null) {
                for (int i = 0; i < many; i++) {
                    found[i][count] = numbers[i];
                }
                count++;
            }
        }
        var intervals = new Interval[many];
        for (int i = 0; i < many; i++) {
            intervals[i] = new Interval(percentile(found[i], count, 0.025), percentile(found[i], count, 0.975));
        }
        return intervals;
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
}
