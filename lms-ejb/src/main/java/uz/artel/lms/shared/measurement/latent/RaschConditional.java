package uz.artel.lms.shared.measurement.latent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Responses;
import uz.artel.lms.shared.measurement.Watch;

/**
 * Rasch model by conditional maximum likelihood (Andersen 1972): difficulties sum to 0, standard errors in that frame.
 * Persons with nothing or everything right tell nothing and are dropped, and so are constant items.
 */
public record RaschConditional(Figure logLikelihood, List<RaschItem> items) {

    private static final int FEWEST_ITEMS = 2;

    /** A difficulty beyond all sense: the estimate is on its way to infinity. */
    private static final double TOO_FAR = 30;

    /** @param watch may end it */
    public static RaschConditional of(Responses responses, Watch watch) {
        var missing = Estimable.missing(responses, FEWEST_ITEMS);
        if (missing != null) {
            return undefined(responses, missing);
        }
        var places = informative(responses);
        if (places.size() < FEWEST_ITEMS) {
            return undefined(responses, Reason.K_LT_2);
        }
        var likelihood = Likelihood.of(responses, places);
        return Newton.of(likelihood, new double[places.size() - 1], watch)
                .map(maximum -> of(responses, places, maximum))
                .orElseGet(() -> undefined(responses, Reason.NOT_CONVERGED));
    }

    /** The items that are not constant among the persons whose total on them is neither the lowest nor the highest. */
    private static List<Integer> informative(Responses responses) {
        List<Integer> places = Estimable.of(responses).places();
        while (true) {
            var kept = places;
            var scores = scores(responses, kept);
            var next = new ArrayList<Integer>();
            for (int place : kept) {
                int right = 0;
                int persons = 0;
                for (int p = 0; p < responses.n(); p++) {
                    if (scores[p] > 0 && scores[p] < kept.size()) {
                        persons++;
                        right += (int) responses.marks(place)[p];
                    }
                }
                if (right > 0 && right < persons) {
                    next.add(place);
                }
            }
            if (next.size() == kept.size()) {
                return kept;
            }
            places = next;
        }
    }

    private static int[] scores(Responses responses, List<Integer> places) {
        var scores = new int[responses.n()];
        for (int place : places) {
            var marks = responses.marks(place);
            for (int p = 0; p < scores.length; p++) {
                scores[p] += (int) marks[p];
            }
        }
        return scores;
    }

    /** Moves the frame from the last item at 0 to a sum of 0. */
    private static RaschConditional of(Responses responses, List<Integer> places, Newton.Maximum maximum) {
        int n = responses.n();
        int k = places.size();
        var b = Arrays.copyOf(maximum.parameters(), k);
        var covariance = new double[k][k];
        for (int i = 0; i < k - 1; i++) {
            System.arraycopy(maximum.covariance()[i], 0, covariance[i], 0, k - 1);
        }
        var frame = SumZero.of(b, covariance);
        var items = new ArrayList<RaschItem>();
        for (int place = 0; place < responses.k(); place++) {
            var key = responses.item(place).key();
            int i = places.indexOf(place);
            items.add(
                    i < 0
                            ? RaschItem.undefined(key, Reason.ZERO_ITEM_VARIANCE)
                            : RaschItem.of(key, frame.b()[i], frame.variances()[i], n));
        }
        return new RaschConditional(Evidence.RASCH.judge(Figure.of(maximum.value()), n), items);
    }

    private static RaschConditional undefined(Responses responses, Reason reason) {
        return new RaschConditional(Figure.undefined(reason), RaschItem.undefined(responses, reason));
    }

    /** The likelihood given the totals, in the difficulties of all items but the last, which is 0. */
    private record Likelihood(int k, int[] right, int[] personsAt) implements Newton.LogLikelihood {

        static Likelihood of(Responses responses, List<Integer> places) {
            int k = places.size();
            var personsAt = new int[k + 1];
            var right = new int[k];
            var scores = scores(responses, places);
            for (int p = 0; p < scores.length; p++) {
                if (scores[p] > 0 && scores[p] < k) {
                    personsAt[scores[p]]++;
                    for (int i = 0; i < k; i++) {
                        right[i] += (int) responses.marks(places.get(i))[p];
                    }
                }
            }
            return new Likelihood(k, right, personsAt);
        }

        @Override
        public Newton.Slope at(double[] b) {
            var easiness = easiness(b);
            var all = SymmetricFunctions.of(easiness);
            double value = 0;
            for (int i = 0; i < k - 1; i++) {
                value -= right[i] * b[i];
            }
            for (int score = 1; score < k; score++) {
                value -= personsAt[score] * Math.log(all[score]);
            }
            var gradient = new double[k - 1];
            for (int i = 0; i < k - 1; i++) {
                var others = SymmetricFunctions.without(easiness, i, i);
                for (int score = 1; score < k; score++) {
                    gradient[i] += personsAt[score] * easiness[i] * others[score - 1] / all[score];
                }
                gradient[i] -= right[i];
            }
            return new Newton.Slope(value, gradient);
        }

        @Override
        public double[][] information(double[] b) {
            var easiness = easiness(b);
            var all = SymmetricFunctions.of(easiness);
            var expected = new double[k - 1][k];
            for (int i = 0; i < k - 1; i++) {
                var others = SymmetricFunctions.without(easiness, i, i);
                for (int score = 1; score < k; score++) {
                    expected[i][score] = easiness[i] * others[score - 1] / all[score];
                }
            }
            var information = new double[k - 1][k - 1];
            for (int i = 0; i < k - 1; i++) {
                for (int j = 0; j <= i; j++) {
                    var others = i == j ? null : SymmetricFunctions.without(easiness, i, j);
                    double sum = 0;
                    for (int score = 1; score < k; score++) {
                        double both = i == j
                                ? expected[i][score]
                                : score < 2 ? 0 : easiness[i] * easiness[j] * others[score - 2] / all[score];
                        sum += personsAt[score] * (both - expected[i][score] * expected[j][score]);
                    }
                    information[i][j] = sum;
                    information[j][i] = sum;
                }
            }
            return information;
        }

        @Override
        public boolean astray(double[] b) {
            return Arrays.stream(b).anyMatch(x -> !(Math.abs(x) < TOO_FAR));
        }

        private double[] easiness(double[] b) {
            var easiness = new double[k];
            for (int i = 0; i < k; i++) {
                easiness[i] = Math.exp(i < k - 1 ? -b[i] : 0);
            }
            return easiness;
        }
    }

    public void put(Figures out) {
        out.put("rasch_cml.loglik", logLikelihood);
        items.forEach(i -> i.put("rasch_cml.", out));
    }
}
