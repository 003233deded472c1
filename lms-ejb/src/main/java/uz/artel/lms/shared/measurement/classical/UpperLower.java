package uz.artel.lms.shared.measurement.classical;

import java.util.Arrays;
import uz.artel.lms.shared.measurement.Moments;

/**
 * The upper and the lower 27 % of the persons by total, independent of the order in which persons come.
 *
 * <p>Fractional: persons tied at the boundary enter with the share of them that completes the group. Inclusive: everybody at
 * or beyond the boundary belongs to the group.
 */
public final class UpperLower {

    private static final double SHARE = 0.27;

    private final int size;
    private final double[] upper;
    private final double[] lower;
    private final boolean[] upperInclusive;
    private final boolean[] lowerInclusive;

    private UpperLower(int size, double[] upper, double[] lower, boolean[] upperInclusive, boolean[] lowerInclusive) {
        this.size = size;
        this.upper = upper;
        this.lower = lower;
        this.upperInclusive = upperInclusive;
        this.lowerInclusive = lowerInclusive;
    }

    /** @param totals of comparable forms, at least one */
    public static UpperLower of(double[] totals) {
        int n = totals.length;
        int size = Math.max(1, (int) Math.floor(SHARE * n + 0.5));
        var sorted = totals.clone();
        Arrays.sort(sorted);
        return new UpperLower(
                size,
                weights(totals, sorted[n - size], 1, size),
                weights(totals, sorted[size - 1], -1, size),
                members(totals, sorted[n - size], 1),
                members(totals, sorted[size - 1], -1));
    }

    private static double[] weights(double[] totals, double boundary, int direction, int size) {
        int beyond = 0;
        int tied = 0;
        for (double total : totals) {
            int side = side(total, boundary, direction);
            beyond += side > 0 ? 1 : 0;
            tied += side == 0 ? 1 : 0;
        }
        double share = (double) (size - beyond) / tied;
        var weights = new double[totals.length];
        for (int p = 0; p < weights.length; p++) {
            int side = side(totals[p], boundary, direction);
            weights[p] = side > 0 ? 1 : side == 0 ? share : 0;
        }
        return weights;
    }

    private static boolean[] members(double[] totals, double boundary, int direction) {
        var members = new boolean[totals.length];
        for (int p = 0; p < members.length; p++) {
            members[p] = side(totals[p], boundary, direction) >= 0;
        }
        return members;
    }

    private static int side(double total, double boundary, int direction) {
        return Moments.same(total, boundary) ? 0 : total > boundary ? direction : -direction;
    }

    /** Persons in each group. */
    public int size() {
        return size;
    }

    public int inclusiveUpperSize() {
        return count(upperInclusive);
    }

    public int inclusiveLowerSize() {
        return count(lowerInclusive);
    }

    /** With which share a person belongs to the fractional upper group, 0 to 1. */
    public double upperWeight(int person) {
        return upper[person];
    }

    public double lowerWeight(int person) {
        return lower[person];
    }

    /** Sum of the values in the fractional upper group, divided by its size. */
    public double upperMean(double[] values) {
        return weighted(upper, values) / size;
    }

    public double lowerMean(double[] values) {
        return weighted(lower, values) / size;
    }

    /** Mean in the upper group minus mean in the lower, the groups taken inclusively, each by its own size. */
    public double inclusiveDifference(double[] values) {
        return mean(upperInclusive, values) - mean(lowerInclusive, values);
    }

    private static double weighted(double[] weights, double[] values) {
        double sum = 0;
        for (int p = 0; p < values.length; p++) {
            sum += weights[p] * values[p];
        }
        return sum;
    }

    private static double mean(boolean[] members, double[] values) {
        double sum = 0;
        for (int p = 0; p < values.length; p++) {
            sum += members[p] ? values[p] : 0;
        }
        return sum / count(members);
    }

    private static int count(boolean[] members) {
        int count = 0;
        for (boolean member : members) {
            count += member ? 1 : 0;
        }
        return count;
    }
}
