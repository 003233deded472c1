package uz.artel.lms.shared.measurement.classical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import uz.artel.lms.shared.measurement.Answer;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Moments;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Responses;

/**
 * One option of an item, right or wrong, or leaving the item out.
 *
 * @param item key of the item
 * @param option code of the option; {@link #OMIT} for those who saw the item and chose none
 * @param n persons who chose it
 * @param share of all persons
 * @param meanTotal mean total of those who chose it
 * @param rest correlation of choosing it (0 or 1) with the total without this item
 * @param upper share in the upper 27 %, ties shared out
 * @param lower share in the lower 27 %
 */
public record OptionStatistics(
        String item, String option, Figure n, Figure share, Figure meanTotal, Figure rest, Figure upper, Figure lower) {

    public static final String OMIT = "omit";

    /** The options of all items of which options are known. */
    public static List<OptionStatistics> of(Responses responses) {
        var all = new ArrayList<OptionStatistics>();
        if (responses.n() == 0) {
            return all;
        }
        var groups = UpperLower.of(responses.totals());
        for (int i = 0; i < responses.k(); i++) {
            if (responses.item(i).hasOptions()) {
                var rest = Rest.of(responses.rest(i));
                var options = new LinkedHashSet<>(responses.item(i).options());
                for (int p = 0; p < responses.n(); p++) {
                    if (responses.option(i, p) != null) {
                        options.add(responses.option(i, p));
                    }
                }
                for (var option : options) {
                    all.add(of(responses, i, option, rest, groups));
                }
                all.add(of(responses, i, null, rest, groups));
            }
        }
        return all;
    }

    /** The totals without an item, as deviations from their mean, and the sum of their squares: the same for all options. */
    private record Rest(double[] deviations, double squares) {
        static Rest of(double[] rest) {
            double mean = Moments.mean(rest);
            var deviations = Arrays.stream(rest).map(r -> r - mean).toArray();
            return new Rest(deviations, Moments.constant(rest) ? 0 : Moments.crossProducts(rest, rest));
        }
    }

    private static OptionStatistics of(Responses responses, int item, String option, Rest rest, UpperLower groups) {
        int persons = responses.n();
        double totals = 0;
        double upper = 0;
        double lower = 0;
        double deviations = 0;
        int n = 0;
        for (int p = 0; p < persons; p++) {
            boolean chose = option == null
                    ? responses.answer(item, p) == Answer.OMITTED
                    : option.equals(responses.option(item, p));
            if (chose) {
                upper += groups.upperWeight(p);
                lower += groups.lowerWeight(p);
                totals += responses.totals()[p];
                deviations += rest.deviations[p];
                n++;
            }
        }
        double mean = totals / n;
        boolean one = responses.oneForm();
        return new OptionStatistics(
                responses.item(item).key(),
                option == null ? OMIT : option,
                Evidence.OPTION_COUNT.judge(Figure.of(n), persons),
                Evidence.OPTION_COUNT.judge(Figure.of((double) n / persons), persons),
                Evidence.OPTION_CORRELATION.judge(one ? Figure.finite(mean, Reason.NO_ANSWERS) : notOneForm(), persons),
                Evidence.OPTION_CORRELATION.judge(
                        one ? correlation(n, persons, deviations, rest.squares) : notOneForm(), persons),
                Evidence.UPPER_LOWER.judge(one ? Figure.of(upper / groups.size()) : notOneForm(), persons),
                Evidence.UPPER_LOWER.judge(one ? Figure.of(lower / groups.size()) : notOneForm(), persons));
    }

    /** Pearson's, of 0 or 1 with the rest: the cross products are the sum of the deviations of those who chose. */
    private static Figure correlation(double n, int persons, double deviations, double squares) {
        if (persons < 2) {
            return Figure.undefined(Reason.below("N", 2));
        }
        if (n == 0 || n == persons) {
            return Figure.undefined(n == 0 ? Reason.NO_ANSWERS : Reason.ZERO_ITEM_VARIANCE);
        }
        return squares == 0
                ? Figure.undefined(Reason.ZERO_REST_VARIANCE)
                : Figure.of(deviations / Math.sqrt(n * (1 - n / persons) * squares));
    }

    private static Figure notOneForm() {
        return Figure.undefined(Reason.NOT_ONE_FORM);
    }

    public void put(Figures out) {
        var name = "item." + item + ".option." + option + ".";
        out.put(name + "n", n);
        out.put(name + "share", share);
        out.put(name + "mean_total", meanTotal);
        out.put(name + "r_rest", rest);
        out.put(name + "upper27", upper);
        out.put(name + "lower27", lower);
    }
}
