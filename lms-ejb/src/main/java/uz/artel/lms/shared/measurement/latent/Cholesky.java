package uz.artel.lms.shared.measurement.latent;

import java.util.Optional;

/** A symmetric positive definite matrix as the product of a lower triangle and its mirror image. */
final class Cholesky {

    /** A pivot smaller than this share of the diagonal is noise: the matrix is singular. */
    private static final double SINGULAR = 1e-13;

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /**
     * @param matrix symmetric; only its lower triangle is read
     * @param ridge added to the diagonal
     * @return empty when the matrix is not positive definite
     */
    static Optional<Cholesky> of(double[][] matrix, double ridge) {
        int n = matrix.length;
        var lower = new double[n][];
        for (int i = 0; i < n; i++) {
            lower[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j] + (i == j ? ridge : 0);
                for (int c = 0; c < j; c++) {
                    sum -= lower[i][c] * lower[j][c];
                }
                if (i > j) {
                    lower[i][j] = sum / lower[j][j];
                } else if (sum > SINGULAR * (matrix[i][i] + ridge)) {
                    lower[i][i] = Math.sqrt(sum);
                } else {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Cholesky(lower));
    }

    /** The x for which matrix · x is {@code right}. */
    double[] solve(double[] right) {
        int n = lower.length;
        var x = right.clone();
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < i; c++) {
                x[i] -= lower[i][c] * x[c];
            }
            x[i] /= lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int r = i + 1; r < n; r++) {
                x[i] -= lower[r][i] * x[r];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }

    double[][] inverse() {
        int n = lower.length;
        var inverse = new double[n][];
        for (int i = 0; i < n; i++) {
            var unit = new double[n];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        return inverse;
    }
}
