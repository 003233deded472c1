package uz.artel.lms.shared.measurement.latent;

import java.util.Arrays;
import java.util.HashMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Likelihood of 0/1 answers under logit P = a z + d with ability z normal, integrated over z; with its slope and curvature
 * in all a and d. Persons with the same answers are taken together. An item somebody was not given tells nothing of him:
 * that is right when chance, not his ability, decided what he was given.
 *
 * <p>The integral is a sum over an equally spaced grid: wide and fine enough for slopes up to 6, where the common rules of 20
 * points are visibly off.
 */
final class MarginalLikelihood {

    static final int NODES = 121;
    private static final double WIDEST = 6;

    /** Abilities of the grid. */
    static final double[] GRID = new double[NODES];

    private static final double[] SQUARES = new double[NODES];
    private static final double[] LOG_WEIGHTS = new double[NODES];

    static {
        double sum = 0;
        for (int q = 0; q < NODES; q++) {
            GRID[q] = -WIDEST + 2 * WIDEST * q / (NODES - 1);
            SQUARES[q] = GRID[q] * GRID[q];
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

    /** Items given, for each distinct pattern; null where everybody was given all. */
    private final int[][] given;

    /** @param marks 0 or 1, [item][person] */
    MarginalLikelihood(double[][] marks) {
        this(marks, null);
    }

    /**
     * @param marks 0 or 1, [item][person]
     * @param presented whether the person was given the item, [item][person]; null where everybody was given all
     */
    MarginalLikelihood(double[][] marks, boolean[][] presented) {
        k = marks.length;
        int n = marks[0].length;
        var found = new HashMap<String, Integer>();
        var patterns = new int[n][];
        var forms = new int[n][];
        var times = new int[n];
        for (int p = 0; p < n; p++) {
            int person = p;
            var items = places(i -> marks[i][person] == 1);
            var form = presented == null ? null : places(i -> presented[i][person]);
            int at = found.computeIfAbsent(Arrays.toString(items) + Arrays.toString(form), x -> found.size());
            patterns[at] = items;
            forms[at] = form;
            times[at]++;
        }
        right = Arrays.copyOf(patterns, found.size());
        counts = Arrays.copyOf(times, found.size());
        given = presented == null ? null : Arrays.copyOf(forms, found.size());
    }

    private int[] places(IntPredicate of) {
        return IntStream.range(0, k).filter(of).toArray();
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
        // who was given an item: everybody, or each item has its own
        var expectedPersons = new double[given == null ? 1 : k][NODES];
        double logLikelihood = 0;
        var posterior = new double[NODES];
        for (int pattern = 0; pattern < right.length; pattern++) {
            logLikelihood += counts[pattern] * model.posterior(pattern, posterior);
            for (int q = 0; q < NODES; q++) {
                posterior[q] *= counts[pattern];
            }
            if (given == null) {
                add(posterior, expectedPersons[0]);
            } else {
                for (int item : given[pattern]) {
                    add(posterior, expectedPersons[item]);
                }
            }
            for (int item : right[pattern]) {
                add(posterior, expectedRight[item]);
            }
        }
        var gradient = new double[2 * k];
        for (int i = 0; i < k; i++) {
            var persons = expectedPersons[given == null ? 0 : i];
            for (int q = 0; q < NODES; q++) {
                double residual = expectedRight[i][q] - persons[q] * model.probability[i][q];
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
        return given == null ? ofAll(parameters) : ofForms(parameters);
    }

    /** With the pairs of items counted over all persons first: each is in as many sums as there are nodes, not persons. */
    private double[][] ofAll(double[] parameters) {
        var model = new Model(parameters);
        var pairs = new double[k * (k + 1) / 2][NODES];
        var expectedRight = new double[k][NODES];
        var expectedPersons = new double[NODES];
        var information = new double[2 * k][2 * k];
        var posterior = new double[NODES];
        var score = new double[2 * k];
        for (int pattern = 0; pattern < right.length; pattern++) {
            model.posterior(pattern, posterior);
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
        return mirrored(information);
    }

    /** Person by person over the items of his form: Σ posterior (P (1 - P) - (x_i - P_i)(x_j - P_j)), and his score. */
    private double[][] ofForms(double[] parameters) {
        var model = new Model(parameters);
        var information = new double[2 * k][2 * k];
        var posterior = new double[NODES];
        var residuals = new double[k][NODES];
        var weighted = new double[NODES];
        var slope = new double[k];
        var level = new double[k];
        for (int pattern = 0; pattern < right.length; pattern++) {
            model.posterior(pattern, posterior);
            for (int item : given[pattern]) {
                for (int q = 0; q < NODES; q++) {
                    residuals[item][q] = -model.probability[item][q];
                }
            }
            for (int item : right[pattern]) {
                for (int q = 0; q < NODES; q++) {
                    residuals[item][q]++;
                }
            }
            for (int i : given[pattern]) {
                slope[i] = 0;
                level[i] = 0;
                for (int q = 0; q < NODES; q++) {
                    weighted[q] = posterior[q] * residuals[i][q];
                    level[i] += weighted[q];
                    slope[i] += weighted[q] * GRID[q];
                }
                int times = counts[pattern];
                for (int j : given[pattern]) {
                    if (j >= i) {
                        break;
                    }
                    double plain = 0;
                    double once = 0;
                    double twice = 0;
                    for (int q = 0; q < NODES; q++) {
                        double both = weighted[q] * residuals[j][q];
                        plain += both;
                        once += both * GRID[q];
                        twice += both * SQUARES[q];
                    }
                    information[i][j] += times * (slope[i] * slope[j] - twice);
                    information[k + i][k + j] += times * (level[i] * level[j] - plain);
                    information[k + i][j] += times * (level[i] * slope[j] - once);
                    information[k + j][i] += times * (level[j] * slope[i] - once);
                }
                double plain = level[i] * level[i];
                double once = level[i] * slope[i];
                double twice = slope[i] * slope[i];
                for (int q = 0; q < NODES; q++) {
                    double p = model.probability[i][q];
                    double own = posterior[q] * p * (1 - p) - weighted[q] * residuals[i][q];
                    plain += own;
                    once += own * GRID[q];
                    twice += own * SQUARES[q];
                }
                information[i][i] += times * twice;
                information[k + i][k + i] += times * plain;
                information[k + i][i] += times * once;
            }
        }
        return mirrored(information);
    }

    private static double[][] mirrored(double[][] lower) {
        for (int r = 0; r < lower.length; r++) {
            for (int c = 0; c < r; c++) {
                lower[c][r] = lower[r][c];
            }
        }
        return lower;
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
        /** Log likelihood of a wrong answer, negative; kept only where people differ in what they were given. */
        private final double[][] wrong = given == null ? null : new double[k][NODES];
        /** Log weight of the node and log likelihood of a person who was given all and has nothing right. */
        private final double[] nothing = LOG_WEIGHTS.clone();

        Model(double[] parameters) {
            for (int i = 0; i < k; i++) {
                for (int q = 0; q < NODES; q++) {
                    double eta = parameters[i] * GRID[q] + parameters[k + i];
                    logit[i][q] = eta;
                    probability[i][q] = 1 / (1 + Math.exp(-eta));
                    double miss = eta > 0 ? eta + Math.log1p(Math.exp(-eta)) : Math.log1p(Math.exp(eta));
                    nothing[q] -= miss;
                    if (wrong != null) {
                        wrong[i][q] = -miss;
                    }
                }
            }
        }

        /** Fills in the posterior of ability and answers the log likelihood of the pattern. */
        double posterior(int pattern, double[] posterior) {
            if (given == null) {
                System.arraycopy(nothing, 0, posterior, 0, NODES);
            } else {
                System.arraycopy(LOG_WEIGHTS, 0, posterior, 0, NODES);
                for (int item : given[pattern]) {
                    add(wrong[item], posterior);
                }
            }
            for (int item : right[pattern]) {
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
