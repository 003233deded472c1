package uz.artel.lms.shared.measurement.agreement;

/**
 * Mean squares of a complete table of targets in rows and raters in columns, one value a cell (Shrout and Fleiss 1979).
 *
 * @param n rows
 * @param k columns
 * @param rows mean square between rows
 * @param columns mean square between columns
 * @param residual mean square of what is left
 * @param within mean square within rows
 */
public record TwoWay(int n, int k, double rows, double columns, double residual, double within) {

    /** @param values at least two rows and two columns */
    public static TwoWay of(double[][] values) {
        int n = values.length;
        int k = values[0].length;
        var rowMeans = new double[n];
        var columnMeans = new double[k];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                rowMeans[i] += values[i][j] / k;
                columnMeans[j] += values[i][j] / n;
            }
        }
        double mean = 0;
        for (double rowMean : rowMeans) {
            mean += rowMean / n;
        }
        double rows = 0;
        double columns = 0;
        double residual = 0;
        double within = 0;
        for (int i = 0; i < n; i++) {
            rows += k * square(rowMeans[i] - mean);
            for (int j = 0; j < k; j++) {
                columns += i == 0 ? n * square(columnMeans[j] - mean) : 0;
                residual += square(values[i][j] - rowMeans[i] - columnMeans[j] + mean);
                within += square(values[i][j] - rowMeans[i]);
            }
        }
        return new TwoWay(
                n, k, rows / (n - 1), columns / (k - 1), residual / ((n - 1.0) * (k - 1)), within / (n * (k - 1.0)));
    }

    private static double square(double x) {
        return x * x;
    }

    /** ICC(2,1): one rater drawn at random, absolute agreement; NaN when nothing varies. */
    public double agreement() {
        return (rows - residual) / (rows + (k - 1) * residual + k * (columns - residual) / n);
    }

    /** ICC(2,k): the mean of the raters, absolute agreement; NaN when nothing varies. */
    public double agreementOfMeans() {
        return (rows - residual) / (rows + (columns - residual) / n);
    }
}
