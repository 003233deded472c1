package uz.artel.lms.shared.measurement.classical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Moments;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Responses;

/**
 * The figures of Moodle's quiz report, in percent, for those who compare; over first attempts, item by item.
 *
 * @param reliability alpha × 100
 * @param errorRatio error of measurement as a share of the spread; above 100 when alpha is negative
 * @param standardError error of measurement in raw points
 */
public record MoodleStatistics(
        Figure reliability, Figure errorRatio, Figure standardError, List<MoodleStatistics.Slot> slots) {

    private static final Reason NEGATIVE_COVARIANCE = new Reason("NEGATIVE_COVARIANCE");
    private static final Reason NO_OPTIONS = new Reason("NO_OPTIONS");

    /**
     * One item.
     *
     * @param guess what choosing at random scores: the mean of the options' marks
     * @param intendedWeight share of its highest mark in the highest total
     * @param effectiveWeight share of its covariance with the total, by roots
     * @param discriminationIndex correlation with the rest
     * @param discriminativeEfficiency covariance with the rest as a share of the largest that these marks allow
     */
    public record Slot(
            String item,
            Figure facility,
            Figure sd,
            Figure guess,
            Figure intendedWeight,
            Figure effectiveWeight,
            Figure discriminationIndex,
            Figure discriminativeEfficiency) {}

    /** @param items the statistics of the same responses */
    public static MoodleStatistics of(Responses responses, Reliability reliability, List<ItemStatistics> items) {
        var roots = roots(responses);
        double sum = Arrays.stream(roots).filter(r -> r > 0).sum();
        var slots = new ArrayList<Slot>();
        for (int i = 0; i < items.size(); i++) {
            slots.add(slot(responses, i, items.get(i), roots[i], sum));
        }
        var alpha = reliability.alpha();
        return new MoodleStatistics(
                alpha.map(a -> 100 * a), alpha.map(a -> 100 * Math.sqrt(1 - a)), reliability.sem(), slots);
    }

    /** Root of the covariance of each item with the total; NaN where that is negative. */
    private static double[] roots(Responses responses) {
        var roots = new double[responses.k()];
        if (responses.n() > 1) {
            Arrays.setAll(roots, i -> Math.sqrt(Moments.covariance(responses.marks(i), responses.totals())));
        }
        return roots;
    }

    private static Slot slot(Responses responses, int i, ItemStatistics item, double root, double sum) {
        double max = responses.item(i).max();
        return new Slot(
                item.item(),
                item.p().map(p -> 100 * p),
                item.sd().map(s -> 100 * s / max),
                guess(responses, i),
                Figure.of(100 * max / responses.maxTotal()),
                Evidence.DISCRIMINATION.judge(weight(responses, root, sum), responses.n()),
                item.itemRest().map(r -> 100 * r),
                Evidence.DISCRIMINATION.judge(efficiency(responses, i, item), responses.n()));
    }

    private static Figure guess(Responses responses, int i) {
        var item = responses.item(i);
        return item.hasOptions()
                ? Figure.of(100
                        * item.credits().values().stream()
                                .mapToDouble(c -> c / item.max())
                                .average()
                                .orElseThrow())
                : Figure.undefined(NO_OPTIONS);
    }

    private static Figure weight(Responses responses, double root, double sum) {
        if (responses.n() < 2) {
            return Figure.undefined(Reason.below("N", 2));
        }
        if (!responses.oneForm()) {
            return Figure.undefined(Reason.NOT_ONE_FORM);
        }
        if (sum == 0) {
            return Figure.undefined(Reason.ZERO_TOTAL_VARIANCE);
        }
        return Figure.finite(100 * root / sum, NEGATIVE_COVARIANCE);
    }

    private static Figure efficiency(Responses responses, int i, ItemStatistics item) {
        if (!item.itemRest().isDefined()) {
            return item.itemRest();
        }
        var marks = responses.marks(i);
        var rest = responses.rest(i);
        double covariance = Moments.covariance(marks, rest);
        var sortedMarks = marks.clone();
        Arrays.sort(sortedMarks);
        Arrays.sort(rest);
        return Figure.of(100 * covariance / Moments.covariance(sortedMarks, rest));
    }

    public void put(Figures out) {
        for (var slot : slots) {
            var name = "moodle.item." + slot.item + ".";
            out.put(name + "facility_pct", slot.facility);
            out.put(name + "sd_pct", slot.sd);
            out.put(name + "random_guess_pct", slot.guess);
            out.put(name + "intended_weight_pct", slot.intendedWeight);
            out.put(name + "effective_weight_pct", slot.effectiveWeight);
            out.put(name + "discrimination_index_pct", slot.discriminationIndex);
            out.put(name + "discriminative_efficiency_pct", slot.discriminativeEfficiency);
        }
        out.put("moodle.test.cic_pct", reliability);
        out.put("moodle.test.error_ratio_pct", errorRatio);
        out.put("moodle.test.standard_error", standardError);
    }
}
