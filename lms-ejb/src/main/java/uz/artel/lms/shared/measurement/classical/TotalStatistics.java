package uz.artel.lms.shared.measurement.classical;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Item;
import uz.artel.lms.shared.measurement.Moments;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Responses;

/**
 * The distribution of the raw totals of one form.
 *
 * @param maxPossible highest total that can be reached
 * @param sd with divisor N - 1
 * @param sdPopulation with divisor N
 * @param skewness unbiased, G1
 * @param kurtosis unbiased excess, G2
 */
public record TotalStatistics(
        int n,
        int k,
        Figure maxPossible,
        Figure mean,
        Figure median,
        Figure sd,
        Figure sdPopulation,
        Figure min,
        Figure max,
        Figure skewness,
        Figure kurtosis) {

    public static TotalStatistics of(Responses responses) {
        int n = responses.n();
        var totals = responses.totals();
        var maxPossible = Figure.of(responses.maxTotal());
        if (!responses.items().stream().allMatch(Item::maxStated)) {
            maxPossible = maxPossible.because(Reason.MAX_OBSERVED);
        }
        return new TotalStatistics(
                n,
                responses.k(),
                maxPossible,
                figure(responses, 1, Moments::mean),
                figure(responses, 1, Moments::median),
                figure(responses, 2, Moments::deviation),
                figure(responses, 2, t -> Moments.deviation(t) * Math.sqrt((n - 1.0) / n)),
                figure(responses, 1, t -> Arrays.stream(t).min().orElseThrow()),
                figure(responses, 1, t -> Arrays.stream(t).max().orElseThrow()),
                shape(responses, 3, Moments::skewness),
                shape(responses, 4, Moments::kurtosis));
    }

    private static Figure figure(Responses responses, int needed, ToDoubleFunction<double[]> formula) {
        if (responses.n() < needed) {
            return Figure.undefined(Reason.below("N", needed));
        }
        return responses.oneForm()
                ? Figure.of(formula.applyAsDouble(responses.totals()))
                : Figure.undefined(Reason.NOT_ONE_FORM);
    }

    private static Figure shape(Responses responses, int needed, ToDoubleFunction<double[]> formula) {
        return responses.n() >= needed && responses.oneForm() && Moments.constant(responses.totals())
                ? Figure.undefined(Reason.ZERO_TOTAL_VARIANCE)
                : figure(responses, needed, formula);
    }

    public void put(Figures out) {
        out.put("test.N", n);
        out.put("test.k", k);
        out.put("test.max_possible", maxPossible);
        out.put("test.mean", mean);
        out.put("test.median", median);
        out.put("test.sd", sd);
        out.put("test.sd_pop", sdPopulation);
        out.put("test.min", min);
        out.put("test.max", max);
        out.put("test.skewness_G1", skewness);
        out.put("test.kurtosis_G2", kurtosis);
    }
}
