package uz.artel.lms.shared.measurement.classical;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Moments;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Responses;

/**
 * One item among the persons it was presented to.
 *
 * @param item its key
 * @param p facility: mean mark divided by the highest, omitted and not reached counting 0
 * @param pLower lower end of Wilson's 95 % interval of {@code p}; items marked 0 or 1
 * @param pUpper its upper end
 * @param sd of the marks, with divisor N - 1
 * @param itemTotal correlation of mark and total
 * @param itemRest correlation of mark and total without this item: the one to judge by
 * @param upperLower mean share of the highest mark in the upper 27 % minus that in the lower, ties shared out
 * @param upperLowerInclusive the same with everybody at the boundary in the group
 * @param alphaIfDeleted alpha of the other items
 */
public record ItemStatistics(
        String item,
        Figure p,
        Figure pLower,
        Figure pUpper,
        Figure sd,
        Figure itemTotal,
        Figure itemRest,
        Figure upperLower,
        Figure upperLowerInclusive,
        Figure alphaIfDeleted) {

    private static final double NOISE = 1e-12;

    /** All items in the order of the form. */
    public static List<ItemStatistics> of(Responses responses) {
        if (responses.n() == 0) {
            return List.of();
        }
        var groups = UpperLower.of(responses.totals());
        double itemVariances = 0;
        for (int i = 0; i < responses.k() && responses.n() > 1; i++) {
            itemVariances += Moments.variance(responses.marks(i));
        }
        var all = new ArrayList<ItemStatistics>();
        for (int i = 0; i < responses.k(); i++) {
            all.add(of(responses, i, groups, itemVariances));
        }
        return all;
    }

    private static ItemStatistics of(Responses responses, int item, UpperLower groups, double itemVariances) {
        int n = responses.n();
        var marks = responses.marks(item);
        var rest = responses.rest(item);
        double max = responses.item(item).max();
        var presented = Presentation.presentedMarks(responses, item);
        int shown = presented.length;
        var p = shown == 0 ? Figure.undefined(Reason.NO_ANSWERS) : Figure.of(Moments.mean(presented) / max);
        boolean counted = max == 1 && java.util.Arrays.stream(presented).allMatch(m -> m == 0 || m == 1);
        var constant = constant(presented);
        var itemTotal = related(responses, constant, responses.totals(), Reason.ZERO_TOTAL_VARIANCE, marks);
        var itemRest = flagged(related(responses, constant, rest, Reason.ZERO_REST_VARIANCE, marks));
        var sd = shown < 2 ? Figure.undefined(Reason.below("N", 2)) : Figure.of(Moments.deviation(presented));
        return new ItemStatistics(
                responses.item(item).key(),
                Evidence.FACILITY.judge(p, shown),
                Evidence.FACILITY.judge(counted ? p.map(s -> Wilson.lower(s, shown)) : partial(p), shown),
                Evidence.FACILITY.judge(counted ? p.map(s -> Wilson.upper(s, shown)) : partial(p), shown),
                Evidence.FACILITY.judge(sd, shown),
                Evidence.DISCRIMINATION.judge(itemTotal, n),
                Evidence.DISCRIMINATION.judge(itemRest, n),
                Evidence.UPPER_LOWER.judge(
                        oneForm(responses, () -> (groups.upperMean(marks) - groups.lowerMean(marks)) / max), n),
                Evidence.UPPER_LOWER.judge(oneForm(responses, () -> groups.inclusiveDifference(marks) / max), n),
                Evidence.RELIABILITY.judge(alphaWithout(responses, marks, rest, itemVariances), n));
    }

    private static Figure partial(Figure p) {
        return p.isDefined() ? Figure.undefined(Reason.NOT_DICHOTOMOUS) : p;
    }

    /** Why an item with these marks correlates with nothing, or null. */
    private static Reason constant(double[] marks) {
        return marks.length < 2 ? Reason.below("N", 2) : Moments.constant(marks) ? Reason.ZERO_ITEM_VARIANCE : null;
    }

    private static Figure related(Responses responses, Reason missing, double[] with, Reason flat, double[] marks) {
        if (missing != null) {
            return Figure.undefined(missing);
        }
        if (!responses.oneForm()) {
            return Figure.undefined(Reason.NOT_ONE_FORM);
        }
        return Moments.constant(with) ? Figure.undefined(flat) : Figure.of(Moments.correlation(marks, with));
    }

    /** Those who know more get it right less often: for people to look at, at any number of persons. */
    private static Figure flagged(Figure itemRest) {
        return itemRest.isDefined() && itemRest.number() < -NOISE
                ? itemRest.because(Reason.NEGATIVE_DISCRIMINATION)
                : itemRest;
    }

    private static Figure oneForm(Responses responses, DoubleSupplier formula) {
        return responses.oneForm() ? Figure.of(formula.getAsDouble()) : Figure.undefined(Reason.NOT_ONE_FORM);
    }

    private static Figure alphaWithout(Responses responses, double[] marks, double[] rest, double itemVariances) {
        if (responses.n() < 2) {
            return Figure.undefined(Reason.below("N", 2));
        }
        if (responses.k() < 3) {
            return Figure.undefined(Reason.K_LT_2);
        }
        if (!responses.oneForm()) {
            return Figure.undefined(Reason.NOT_ONE_FORM);
        }
        return Moments.constant(rest)
                ? Figure.undefined(Reason.ZERO_TOTAL_VARIANCE)
                : Reliability.alpha(responses.k() - 1, itemVariances - Moments.variance(marks), Moments.variance(rest));
    }

    public void put(Figures out) {
        var name = "item." + item + ".";
        out.put(name + "p", p);
        out.put(name + "p_wilson95_lo", pLower);
        out.put(name + "p_wilson95_hi", pUpper);
        out.put(name + "sd", sd);
        out.put(name + "r_it", itemTotal);
        out.put(name + "r_ir", itemRest);
        out.put(name + "d27_frac", upperLower);
        out.put(name + "d27_incl", upperLowerInclusive);
        out.put(name + "alpha_if_deleted", alphaIfDeleted);
    }
}
