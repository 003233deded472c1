package uz.artel.lms.shared.measurement.classical;

import org.apache.commons.statistics.distribution.FDistribution;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Moments;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Responses;

/**
 * How far the totals of one sitting can be trusted.
 *
 * @param alpha Cronbach's alpha; may be negative, never clamped
 * @param alphaLower lower end of the 95 % interval of Feldt (1965)
 * @param alphaUpper its upper end
 * @param sem standard error of measurement in raw points
 * @param kr20 Kuder–Richardson 20, item and total variance with the same divisor; items marked 0 or 1
 * @param kr21 Kuder–Richardson 21, with divisor N; items marked 0 or 1
 */
public record Reliability(Figure alpha, Figure alphaLower, Figure alphaUpper, Figure sem, Figure kr20, Figure kr21) {

    private static final double TAIL = 0.025;

    public static Reliability of(Responses responses) {
        int n = responses.n();
        var alpha = alpha(responses);
        var sem = alpha.map(a -> Moments.deviation(responses.totals()) * Math.sqrt(1 - a));
        return new Reliability(
                judged(alpha, n),
                judged(feldt(alpha, n, responses.k(), 1 - TAIL), n),
                judged(feldt(alpha, n, responses.k(), TAIL), n),
                judged(sem, n),
                judged(kr20(responses), n),
                judged(kr21(responses), n));
    }

    /** Alpha itself, with {@link Reason#NEGATIVE_ALPHA} beside it where that is so, at any number of persons. */
    public static Figure alpha(Responses responses) {
        var missing = unless(responses);
        if (missing != null) {
            return Figure.undefined(missing);
        }
        double items = 0;
        for (int i = 0; i < responses.k(); i++) {
            items += Moments.variance(responses.marks(i));
        }
        return alpha(responses.k(), items, Moments.variance(responses.totals()));
    }

    /** @param itemVariances sum of the variances of the {@code k} items, with the same divisor as {@code totalVariance} */
    static Figure alpha(int k, double itemVariances, double totalVariance) {
        var alpha = Figure.of(k / (k - 1.0) * (1 - itemVariances / totalVariance));
        return alpha.number() < 0 ? alpha.because(Reason.NEGATIVE_ALPHA) : alpha;
    }

    /** KR-20 from the shares of right answers, both variances with divisor N. */
    private static Figure kr20(Responses responses) {
        var missing = unlessNumberRight(responses);
        if (missing != null) {
            return Figure.undefined(missing);
        }
        double items = 0;
        for (int i = 0; i < responses.k(); i++) {
            double p = Moments.mean(responses.marks(i));
            items += p * (1 - p);
        }
        double n = responses.n();
        return alpha(responses.k(), items, Moments.variance(responses.totals()) * (n - 1) / n);
    }

    /** KR-21 itself, at any number of persons. */
    public static Figure kr21(Responses responses) {
        var missing = unlessNumberRight(responses);
        if (missing != null) {
            return Figure.undefined(missing);
        }
        double n = responses.n();
        double k = responses.k();
        double mean = Moments.mean(responses.totals());
        double variance = Moments.variance(responses.totals()) * (n - 1) / n;
        return Figure.of(k / (k - 1) * (1 - mean * (k - mean) / (k * variance)));
    }

    private static Figure feldt(Figure alpha, int n, int k, double quantile) {
        if (!alpha.isDefined()) {
            return alpha;
        }
        double errors = (n - 1.0) * (k - 1.0);
        return alpha.map(a -> 1 - (1 - a) * FDistribution.of(n - 1.0, errors).inverseCumulativeProbability(quantile));
    }

    /** Why there is no coefficient over the items, or null. */
    static Reason unless(Responses responses) {
        if (responses.n() < 2) {
            return Reason.below("N", 2);
        }
        if (responses.k() < 2) {
            return Reason.K_LT_2;
        }
        if (!responses.oneForm()) {
            return Reason.NOT_ONE_FORM;
        }
        return Moments.constant(responses.totals()) ? Reason.ZERO_TOTAL_VARIANCE : null;
    }

    private static Reason unlessNumberRight(Responses responses) {
        var missing = unless(responses);
        return missing != null ? missing : responses.unlessNumberRight();
    }

    private static Figure judged(Figure figure, int n) {
        return Evidence.RELIABILITY.judge(figure, n);
    }

    public void put(Figures out) {
        out.put("test.alpha", alpha);
        out.put("test.alpha_feldt95_lo", alphaLower);
        out.put("test.alpha_feldt95_hi", alphaUpper);
        out.put("test.sem", sem);
        out.put("test.kr20", kr20);
        out.put("test.kr21", kr21);
    }
}
