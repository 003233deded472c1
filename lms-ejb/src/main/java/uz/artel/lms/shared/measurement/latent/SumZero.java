package uz.artel.lms.shared.measurement.latent;

import java.util.Arrays;

/**
 * Difficulties moved so that they sum to 0, with their variances in that frame: 0 is the mean item.
 *
 * @param mean by which they were moved
 */
record SumZero(double mean, double[] b, double[] variances) {

    /** @param covariance of the difficulties; a row and column of zeros for one that was held fast */
    static SumZero of(double[] b, double[][] covariance) {
        int k = b.length;
        double mean = Arrays.stream(b).average().orElseThrow();
        double grand = Arrays.stream(covariance).flatMapToDouble(Arrays::stream).sum() / ((double) k * k);
        var moved = new double[k];
        var variances = new double[k];
        for (int i = 0; i < k; i++) {
            moved[i] = b[i] - mean;
            double row = Arrays.stream(covariance[i]).sum() / k;
            variances[i] = covariance[i][i] - 2 * row + grand;
        }
        return new SumZero(mean, moved, variances);
    }
}
