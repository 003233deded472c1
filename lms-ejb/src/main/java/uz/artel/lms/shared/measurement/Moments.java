package uz.artel.lms.shared.measurement;

import java.util.Arrays;

/** Means, variances and correlations. Sums run in the order of the arrays; nothing is rounded. */
public final class Moments {

    /** Values that differ by less than this, relative to the largest, are the same: marks have few decimals. */
    private static final double SAME = 1e-9;

    private Moments() {}

    public static double mean(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        return sum / x.length;
    }

    /** Sum of the products of the deviations from the means. */
    public static double crossProducts(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = x == y ? meanX : mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }
        return sum;
    }

    /** With divisor N - 1; NaN for one value. */
    public static double variance(double[] x) {
        return x.length < 2 ? Double.NaN : crossProducts(x, x) / (x.length - 1);
    }

    public static double deviation(double[] x) {
        return Math.sqrt(variance(x));
    }

    /** With divisor N - 1. */
    public static double covariance(double[] x, double[] y) {
        return crossProducts(x, y) / (x.length - 1);
    }

    /** Pearson's correlation; neither may be constant. */
    public static double correlation(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - meanX;
            double dy = y[i] - meanY;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }
        return xy / Math.sqrt(xx * yy);
    }

    /** Whether all values are the same, beyond the noise of adding decimals. */
    public static boolean constant(double[] x) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double value : x) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        return same(min, max) || x.length == 0;
    }

    /** Whether two sums of marks are the same, beyond the noise of adding decimals. */
    public static boolean same(double x, double y) {
        return Math.abs(x - y) <= SAME * Math.max(1, Math.max(Math.abs(x), Math.abs(y)));
    }

    /** The mean of the two middle values where their number is even. */
    public static double median(double[] x) {
        var sorted = x.clone();
        Arrays.sort(sorted);
        return (sorted[(x.length - 1) / 2] + sorted[x.length / 2]) / 2;
    }

    /** Unbiased skewness G1; needs three values that are not all the same. */
    public static double skewness(double[] x) {
        double n = x.length;
        return n / ((n - 1) * (n - 2)) * standardised(x, 3);
    }

    /** Unbiased excess kurtosis G2; needs four values that are not all the same. */
    public static double kurtosis(double[] x) {
        double n = x.length;
        return n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * standardised(x, 4)
                - 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3));
    }

    private static double standardised(double[] x, int power) {
        double mean = mean(x);
        double deviation = deviation(x);
        double sum = 0;
        for (double value : x) {
            sum += Math.pow((value - mean) / deviation, power);
        }
        return sum;
    }
}
