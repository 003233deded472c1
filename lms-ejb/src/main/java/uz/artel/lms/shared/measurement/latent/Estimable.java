package uz.artel.lms.shared.measurement.latent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import uz.artel.lms.shared.measurement.Answer;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Responses;

/**
 * The items of which a latent model can be estimated: those that somebody got right and somebody wrong.
 *
 * @param places of these items on the form
 * @param marks 0 or 1, [item][person]
 * @param presented whether the person was given the item, [item][person]; null where everybody was given all
 */
record Estimable(List<Integer> places, double[][] marks, boolean[][] presented) {

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
        return new Estimable(places, places.stream().map(responses::marks).toArray(double[][]::new), null);
    }

    /**
     * Why there is nothing to estimate of people who had different forms, or null.
     *
     * @param fewest items that the model needs
     */
    static Reason missingOfForms(Responses responses, int fewest, Evidence evidence) {
        int persons = evidence.withholdBelow();
        if (!responses.dichotomous()) {
            return Reason.NOT_DICHOTOMOUS;
        }
        if (IntStream.range(0, responses.k())
                        .filter(i -> responses.presented(i) >= persons)
                        .count()
                < fewest) {
            return Reason.below("N", persons);
        }
        return ofForms(responses, evidence).places.size() < fewest ? Reason.below("K", fewest) : null;
    }

    /**
     * The items that enough people were given: of the others nothing would be published, and they would cost the rest its
     * settling. People who were given none of them tell nothing.
     */
    static Estimable ofForms(Responses responses, Evidence evidence) {
        int persons = evidence.withholdBelow();
        var places = IntStream.range(0, responses.k())
                .filter(i -> responses.presented(i) >= persons)
                .filter(i -> {
                    double right = Arrays.stream(responses.marks(i)).sum();
                    return right > 0 && right < responses.presented(i);
                })
                .boxed()
                .toList();
        var who = IntStream.range(0, responses.n())
                .filter(p -> places.stream().anyMatch(i -> responses.answer(i, p) != Answer.NOT_PRESENTED))
                .toArray();
        var marks = new double[places.size()][who.length];
        var presented = new boolean[places.size()][who.length];
        for (int i = 0; i < marks.length; i++) {
            for (int p = 0; p < who.length; p++) {
                marks[i][p] = responses.marks(places.get(i))[who[p]];
                presented[i][p] = responses.answer(places.get(i), who[p]) != Answer.NOT_PRESENTED;
            }
        }
        return new Estimable(places, marks, presented);
    }

    /** Why an item was left out. */
    Reason leftOut(Responses responses, int item, Evidence evidence) {
        return presented != null && responses.presented(item) < evidence.withholdBelow()
                ? Reason.below("N", evidence.withholdBelow())
                : Reason.ZERO_ITEM_VARIANCE;
    }

    int k() {
        return marks.length;
    }

    /** Logit of the share of right answers, by item. */
    double[] easiness() {
        return IntStream.range(0, k())
                .mapToDouble(i -> {
                    double p = Arrays.stream(marks[i]).sum() / persons(i);
                    return Math.log(p / (1 - p));
                })
                .toArray();
    }

    /** How many persons were given the item. */
    int persons(int item) {
        if (presented == null) {
            return marks[item].length;
        }
        int persons = 0;
        for (boolean given : presented[item]) {
            persons += given ? 1 : 0;
        }
        return persons;
    }

    /** How many persons there are. */
    int n() {
        return k() == 0 ? 0 : marks[0].length;
    }

    MarginalLikelihood likelihood() {
        return new MarginalLikelihood(marks, presented);
    }
}
