package uz.artel.lms.shared.measurement.classical;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Responses;

/**
 * The standard error of measurement at one raw score, in raw points. For forms drawn at random Lord's is the right one.
 *
 * @param score number right
 * @param lord sqrt(x (k - x) / (k - 1)): absolute error (Lord 1957)
 * @param keats Lord's, scaled so that its mean square agrees with alpha (Keats 1957)
 */
public record ConditionalError(int score, Figure lord, Figure keats) {

    private static final Reason KR21_GE_1 = new Reason("KR21_GE_1");

    /** One for each score from 0 to the number of items. */
    public static List<ConditionalError> of(Responses responses) {
        var all = new ArrayList<ConditionalError>();
        var missing = responses.k() < 2 ? Reason.K_LT_2 : responses.unlessNumberRight();
        if (missing != null) {
            var none = Figure.undefined(missing);
            for (int x = 0; x <= responses.k(); x++) {
                all.add(new ConditionalError(x, none, none));
            }
            return all;
        }
        var alpha = Reliability.alpha(responses);
        var kr21 = Reliability.kr21(responses);
        for (int x = 0; x <= responses.k(); x++) {
            var lord = Figure.of(lord(x, responses.k()));
            var keats = keats(lord, alpha, kr21);
            boolean end = x == 0 || x == responses.k();
            all.add(new ConditionalError(
                    x,
                    end ? lord.withheld(Reason.NOT_ESTIMABLE) : lord,
                    Evidence.RELIABILITY.judge(end ? keats.withheld(Reason.NOT_ESTIMABLE) : keats, responses.n())));
        }
        return all;
    }

    /** @param score number right, or a true score between 0 and {@code k} */
    public static double lord(double score, int k) {
        return Math.sqrt(score * (k - score) / (k - 1.0));
    }

    /**
     * The error of a form that is drawn stratum by stratum.
     *
     * @param scores number right in each stratum
     * @param sizes items in each stratum; a stratum of one item has no error of its own and is refused
     */
    public static double stratified(double[] scores, int[] sizes) {
        double variance = 0;
        for (int h = 0; h < sizes.length; h++) {
            if (sizes[h] < 2) {
                throw new IllegalArgumentException("a stratum needs two items, this one has " + sizes[h]);
            }
            double error = lord(scores[h], sizes[h]);
            variance += error * error;
        }
        return Math.sqrt(variance);
    }

    private static Figure keats(Figure lord, Figure alpha, Figure kr21) {
        if (!alpha.isDefined()) {
            return alpha;
        }
        return kr21.number() < 1
                ? lord.map(error -> error * Math.sqrt((1 - alpha.number()) / (1 - kr21.number())))
                : Figure.undefined(KR21_GE_1);
    }

    public void put(Figures out) {
        var name = String.format(Locale.ROOT, "csem.%02d.", score);
        out.put(name + "lord", lord);
        out.put(name + "keats", keats);
    }
}
