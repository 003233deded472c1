package uz.artel.lms.shared.measurement.classical;

import java.util.function.IntPredicate;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Moments;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Responses;

/**
 * Two halves of a test against each other.
 *
 * @param r correlation of the halves
 * @param spearmanBrown 2r / (1 + r): assumes equal halves
 * @param guttman Guttman and Flanagan–Rulon: the one to use when the number of items is odd
 */
public record SplitHalves(Figure r, Figure spearmanBrown, Figure guttman) {

    private static final Reason HALVES_R_LE_MINUS_1 = new Reason("HALVES_R_LE_MINUS_1");

    /** Positions 1, 3, 5 … against 2, 4, 6 … */
    public static SplitHalves oddEven(Responses responses) {
        return of(responses, position -> position % 2 == 0);
    }

    /** The first half, with the middle item when the number is odd, against the rest. */
    public static SplitHalves firstLast(Responses responses) {
        int first = (responses.k() + 1) / 2;
        return of(responses, position -> position < first);
    }

    private static SplitHalves of(Responses responses, IntPredicate first) {
        var missing = Reliability.unless(responses);
        if (missing != null) {
            var none = Figure.undefined(missing);
            return new SplitHalves(none, none, none);
        }
        var a = new double[responses.n()];
        var b = new double[responses.n()];
        for (int i = 0; i < responses.k(); i++) {
            var half = first.test(i) ? a : b;
            var marks = responses.marks(i);
            for (int p = 0; p < half.length; p++) {
                half[p] += marks[p];
            }
        }
        double halves = Moments.variance(a) + Moments.variance(b);
        var guttman = Figure.of(2 * (1 - halves / Moments.variance(responses.totals())));
        var r = Moments.constant(a) || Moments.constant(b)
                ? Figure.undefined(new Reason("ZERO_HALF_VARIANCE"))
                : Figure.of(Moments.correlation(a, b));
        var spearmanBrown = r.isDefined() && r.number() <= -1
                ? Figure.undefined(HALVES_R_LE_MINUS_1)
                : r.map(value -> 2 * value / (1 + value));
        int n = responses.n();
        return new SplitHalves(
                Evidence.RELIABILITY.judge(r, n),
                Evidence.RELIABILITY.judge(spearmanBrown, n),
                Evidence.RELIABILITY.judge(guttman, n));
    }

    /** @param split {@code oddeven} or {@code firstlast} */
    public void put(String split, Figures out) {
        out.put("test.split_" + split + "_r", r);
        out.put("test.split_" + split + "_sb", spearmanBrown);
        out.put("test.split_" + split + "_guttman", guttman);
    }
}
