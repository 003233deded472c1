package uz.artel.lms.shared.measurement.latent;

import java.util.Arrays;
import java.util.HashMap;

/**
 * Likelihood of 0/1 answers under logit P = a z + d with ability z normal, integrated over z; with its slope and curvature
 * in all a and d. Persons with the same answers are taken together.
 *
 * <p>The integral is a sum over an equally spaced grid: wide and fine enough for slopes up to 6, where the common rules of 20
 * points are visibly off.
 */
final class MarginalLikelihood {

    static final int NODES = 121;
    private static final double WIDEST = 6;

    /** Abilities of the grid. */
    static final double[] GRID = new double[NODES];

    private static final double[] LOG_WEIGHTS = new double[NODES];

    static {
        double sum = 0;
        for (int q = 0; q < NODES; q++) {
            GRID[q] = -WIDEST + 2 * WIDEST * q / (NODES - 1);
            sum += Math.exp(-GRID[q] * GRID[q] / 2);
        }
        for (int q = 0; q < NODES; q++) {
            LOG_WEIGHTS[q] = -GRID[q] * GRID[q] / 2 - Math.log(sum);
        }
    }

    private final int k;
    /** Items answered right, for each distinct pattern. */
    private final int[][] right;

    private final int[] counts;

    /** @param marks 0 or 1, [item][person] */
    MarginalLikelihood(double[][] marks) {
        k = marks.length;
        int n = marks[0].length;
        var found = new HashMap<String, Integer>();
        var patterns = new int[n][];
        var times = new int[n];
        for (int p = 0; p < n; p++) {
            var items = new int[k];
            int many = 0;
            for (int i = 0; i < k; i++) {
                if (marks[i][p] == 1) {
                    items[many++] = i;
                }
            }
            items = Arrays.copyOf(items, many);
            int at = found.computeIfAbsent(Arrays.toString(items), x -> found.size());
            patterns[at] = items;
            times[at]++;
        }
        right = Arrays.copyOf(patterns, found.size());
        counts = Arrays.copyOf(times, found.size());
    }

    int items() {
        return k;
    }

    /**
     * Log likelihood of all answers and its slope.
     *
     * @param parameters a of each item, then d of each item; so is the slope
     */
    Newton.Slope at(double[] parameters) {
        var model = new Model(parameters);
        var expectedRight = new double[k][NODES];
        var expectedPersons = new double[NODES];
        double logLikelihood = 0;
        var posterior = new double[NODES];
        for (int pattern = 0; pattern < right.length; pattern++) {
            logLikelihood += counts[pattern] * model.posterior(right[pattern], posterior);
            for (int q = 0; q < NODES; q++) {
                posterior[q] *= counts[pattern];
                expectedPersons[q] += posterior[q];
            }
            for (int item : right[pattern]) {
                add(posterior, expectedRight[item]);
            }
        }
        var gradient = new double[2 * k];
        for (int i = 0; i < k; i++) {
            for (int q = 0; q < NODES; q++) {
                double residual = expectedRight[i][q] - expectedPersons[q] * model.probability[i][q];
                gradient[i] += residual * GRID[q];
                gradient[k + i] += residual;
            }
        }
        return new Newton.Slope(logLikelihood, gradient);
    }

    /**
     * The observed information, minus the matrix of second derivatives (Louis 1982): what complete data would tell, less what
     * not knowing z costs.
     */
    double[][] information(double[] parameters) {
        var model = new Model(parameters);
        var pairs = new double[k * (k + 1) / 2][NODES];
        var expectedRight = new double[k][NODES];
        var expectedPersons = new double[NODES];
        var information = new double[2 * k][2 * k];
        var posterior = new double[NODES];
        var score = new double[2 * k];
        for (int pattern = 0; pattern < right.length; pattern++) {
            model.posterior(right[pattern], posterior);
            model.score(right[pattern], posterior, score);
            for (int r = 0; r < 2 * k; r++) {
                double weighted = counts[pattern] * score[r];
                for (int c = 0; c <= r; c++) {
                    information[r][c] += weighted * score[c];
                }
            }
            for (int q = 0; q < NODES; q++) {
                posterior[q] *= counts[pattern];
                expectedPersons[q] += posterior[q];
            }
            for (int x = 0; x < right[pattern].length; x++) {
                int i = right[pattern][x];
                add(posterior, expectedRight[i]);
                for (int y = 0; y <= x; y++) {
                    add(posterior, pairs[i * (i + 1) / 2 + right[pattern][y]]);
                }
            }
        }
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double plain = 0;
                double once = 0;
                double twice = 0;
                var both = pairs[i * (i + 1) / 2 + j];
                for (int q = 0; q < NODES; q++) {
                    double pi = model.probability[i][q];
                    double pj = model.probability[j][q];
                    // Σ posterior (x_i - P_i)(x_j - P_j), less the complete-data information on the diagonal
                    double missing = both[q]
                            - expectedRight[i][q] * pj
                            - expectedRight[j][q] * pi
                            + expectedPersons[q] * pi * pj;
                    double value = (i == j ? expectedPersons[q] * pi * (1 - pi) : 0) - missing;
                    plain += value;
                    once += value * GRID[q];
                    twice += value * GRID[q] * GRID[q];
                }
                information[i][j] += twice;
                information[k + i][k + j] += plain;
                information[k + i][j] += once;
                if (i != j) {
                    information[k + j][i] += once;
                }
            }
        }
        for (int r = 0; r < 2 * k; r++) {
            for (int c = 0; c < r; c++) {
                information[c][r] = information[r][c];
            }
        }
        return information;
    }

    private static void add(double[] from, double[] to) {
        for (int q = 0; q < NODES; q++) {
            to[q] += from[q];
        }
    }

    /** The probabilities at one set of parameters. */
    private final class Model {
        private final double[][] logit = new double[k][NODES];
        private final double[][] probability = new double[k][NODES];
        /** Log weight of the node and log likelihood of a person with nothing right. */
        private final double[] nothing = LOG_WEIGHTS.clone();

        Model(double[] parameters) {
            for (int i = 0; i < k; i++) {
                for (int q = 0; q < NODES; q++) {
                    double eta = parameters[i] * GRID[q] + parameters[k + i];
                    logit[i][q] = eta;
                    probability[i][q] = 1 / (1 + Math.exp(-eta));
                    nothing[q] -= eta > 0 ? eta + Math.log1p(Math.exp(-eta)) : Math.log1p(Math.exp(eta));
                }
            }
        }

        /** Fills in the posterior of ability and answers the log likelihood of the pattern. */
        double posterior(int[] rightItems, double[] posterior) {
            System.arraycopy(nothing, 0, posterior, 0, NODES);
            for (int item : rightItems) {
                add(logit[item], posterior);
            }
            double max = Double.NEGATIVE_INFINITY;
            for (double value : posterior) {
                max = Math.max(max, value);
            }
            double sum = 0;
            for (int q = 0; q < NODES; q++) {
                posterior[q] = Math.exp(posterior[q] - max);
                sum += posterior[q];
            }
            for (int q = 0; q < NODES; q++) {
                posterior[q] /= sum;
            }
            return max + Math.log(sum);
        }

        /** Slope of the log likelihood of one person: Σ posterior (x - P) (z, 1). */
        void score(int[] rightItems, double[] posterior, double[] score) {
            double mean = 0;
            for (int q = 0; q < NODES; q++) {
                mean += posterior[q] * GRID[q];
            }
            for (int i = 0; i < k; i++) {
                double slope = 0;
                double level = 0;
                for (int q = 0; q < NODES; q++) {
                    double expected = posterior[q] * probability[i][q];
                    slope -= expected * GRID[q];
                    level -= expected;
                }
                score[i] = slope;
                score[k + i] = level;
            }
            for (int item : rightItems) {
                score[item] += mean;
                score[k + item] += 1;
            }
        }
    }
}
