package uz.artel.lms.shared.measurement.latent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Responses;

/**
 * The items of which a latent model can be estimated: those that somebody got right and somebody wrong.
 *
 * @param places of these items on the form
 * @param marks 0 or 1, [item][person]
 */
record Estimable(List<Integer> places, double[][] marks) {

    /** Beyond this the matrices of the marginal model outgrow a small machine. */
    private static final int MOST_ITEMS = 200;

    /**
     * Why there is nothing to estimate, or null.
     *
     * @param fewest items that the model needs
     */
    static Reason missing(Responses responses, int fewest) {
        var missing = responses.unlessNumberRight();
        if (missing != null) {
            return missing;
        }
        if (responses.n() < 2) {
            return Reason.below("N", 2);
        }
        if (responses.k() > MOST_ITEMS) {
            return new Reason("K_GT_" + MOST_ITEMS);
        }
        return of(responses).places.size() < fewest ? Reason.below("K", fewest) : null;
    }

    static Estimable of(Responses responses) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < responses.k(); i++) {
            double right = Arrays.stream(responses.marks(i)).sum();
            if (right > 0 && right < responses.n()) {
                places.add(i);
            }
        }
        return new Estimable(places, places.stream().map(responses::marks).toArray(double[][]::new));
    }

    int k() {
        return marks.length;
    }

    /** Logit of the share of right answers, by item. */
    double[] easiness() {
        return Arrays.stream(marks)
                .mapToDouble(m -> {
                    double p = Arrays.stream(m).average().orElseThrow();
                    return Math.log(p / (1 - p));
                })
                .toArray();
    }
}
