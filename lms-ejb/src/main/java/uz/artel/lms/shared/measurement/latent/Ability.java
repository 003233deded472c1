package uz.artel.lms.shared.measurement.latent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.rootfinder.BrentSolver;
import uz.artel.lms.shared.measurement.Answer;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Responses;

/** Ability of persons from item parameters that are given, not estimated here. */
public final class Ability {

    private static final double FARTHEST = 60;
    private static final double EXACT = 1e-12;

    private Ability() {}

    /**
     * Mean of the posterior and its spread.
     *
     * @param person key
     * @param theta expected ability a posteriori, prior N(0, 1)
     * @param psd standard deviation of the posterior
     */
    public record Posterior(String person, double theta, double psd) {
        public void put(Figures out) {
            out.put("eap2pl." + person + ".theta", theta);
            out.put("eap2pl." + person + ".psd", psd);
        }
    }

    /**
     * What a raw score on a Rasch test says of ability, in logits.
     *
     * @param score number right
     * @param mle maximum likelihood; none for nothing or everything right
     * @param wle weighted likelihood of Warm (1989)
     */
    public record Score(int score, Figure mle, Figure mleError, Figure wle, Figure wleError) {
        public void put(Figures out) {
            var name = String.format(Locale.ROOT, "rasch_score.%02d.", score);
            out.put(name + "mle", mle);
            out.put(name + "mle_se", mleError);
            out.put(name + "wle", wle);
            out.put(name + "wle_se", wleError);
        }
    }

    /**
     * Expected a posteriori, logit P = a (θ - b). Items that were not presented tell nothing.
     *
     * @param a slope of each item
     * @param b difficulty of each item
     */
    public static List<Posterior> posteriors(Responses responses, double[] a, double[] b) {
        var all = new ArrayList<Posterior>();
        var grid = MarginalLikelihood.GRID;
        for (int p = 0; p < responses.n(); p++) {
            var logs = new double[grid.length];
            double max = Double.NEGATIVE_INFINITY;
            for (int q = 0; q < grid.length; q++) {
                logs[q] = -grid[q] * grid[q] / 2;
                for (int i = 0; i < responses.k(); i++) {
                    if (responses.answer(i, p) != Answer.NOT_PRESENTED) {
                        double logit = a[i] * (grid[q] - b[i]);
                        logs[q] -= Math.log1p(Math.exp(responses.marks(i)[p] == 1 ? -logit : logit));
                    }
                }
                max = Math.max(max, logs[q]);
            }
            double sum = 0;
            double first = 0;
            double second = 0;
            for (int q = 0; q < grid.length; q++) {
                double weight = Math.exp(logs[q] - max);
                sum += weight;
                first += weight * grid[q];
                second += weight * grid[q] * grid[q];
            }
            double mean = first / sum;
            all.add(new Posterior(responses.persons().get(p), mean, Math.sqrt(second / sum - mean * mean)));
        }
        return all;
    }

    /** @param b difficulty of each item; one line for each score from 0 to their number */
    public static List<Score> scores(double[] b) {
        var all = new ArrayList<Score>();
        for (int score = 0; score <= b.length; score++) {
            int right = score;
            double weighted = weighted(right, b);
            var mle = Figure.undefined(Reason.EXTREME_SCORE);
            var mleError = mle;
            if (score > 0 && score < b.length) {
                double likely = likely(right, b);
                mle = Figure.of(likely);
                mleError = Figure.of(1 / Math.sqrt(information(likely, b)));
            }
            all.add(new Score(
                    score, mle, mleError, Figure.of(weighted), Figure.of(1 / Math.sqrt(information(weighted, b)))));
        }
        return all;
    }

    /** Weighted likelihood of Warm (1989): finite at both ends too. */
    static double weighted(int score, double[] b) {
        return root(theta -> score - expected(theta, b) + skew(theta, b) / (2 * information(theta, b)));
    }

    /** Maximum likelihood; the score is neither 0 nor the number of items. */
    static double likely(int score, double[] b) {
        return root(theta -> score - expected(theta, b));
    }

    private static double root(DoubleUnaryOperator function) {
        return new BrentSolver(EXACT, EXACT, 0).findRoot(function, -FARTHEST, FARTHEST);
    }

    private static double expected(double theta, double[] b) {
        double sum = 0;
        for (double difficulty : b) {
            sum += right(theta, difficulty);
        }
        return sum;
    }

    private static double information(double theta, double[] b) {
        double sum = 0;
        for (double difficulty : b) {
            sum += right(theta, difficulty) * right(difficulty, theta);
        }
        return sum;
    }

    /** Derivative of the information. */
    private static double skew(double theta, double[] b) {
        double sum = 0;
        for (double difficulty : b) {
            double right = right(theta, difficulty);
            double wrong = right(difficulty, theta);
            sum += right * wrong * (wrong - right);
        }
        return sum;
    }

    /** Probability that ability beats difficulty; of the opposite with the two exchanged, exact at both ends. */
    static double right(double theta, double difficulty) {
        return 1 / (1 + Math.exp(difficulty - theta));
    }
}
