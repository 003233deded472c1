package uz.artel.lms.exam.statistics;

import java.util.List;
import org.apache.commons.statistics.distribution.FDistribution;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.agreement.TwoWay;

/**
 * How far results can be trusted that come from forms drawn for each person: questions nested in persons, so the difference
 * between the forms counts as error (Brennan 2001, design i:p). Where everybody had the same questions it may be compared
 * with alpha and is the lower of the two.
 *
 * @param phi index of dependability of the mean mark: (MS between - MS within) / MS between, which is ICC(1,k)
 * @param phiLower lower end of its 95 % interval, exact for normal marks (Shrout and Fleiss 1979)
 * @param phiUpper upper end
 * @param error square root of the mean squared absolute error of a total, in questions
 */
record AbsoluteError(Figure phi, Figure phiLower, Figure phiUpper, Figure error) {

    private static final double TAIL = 0.025;

    /** @param attempts on forms of as many questions each, marks as shares of what a question is worth */
    static AbsoluteError of(List<double[]> attempts) {
        int n = attempts.size();
        int k = n == 0 ? 0 : attempts.get(0).length;
        if (n < 2 || k < 2) {
            var none = Figure.undefined(n < 2 ? Reason.below("N", 2) : Reason.K_LT_2);
            return new AbsoluteError(none, none, none, none);
        }
        var table = TwoWay.of(attempts.toArray(double[][]::new));
        double between = table.rows();
        double within = table.within();
        var phi = between > 0 ? Figure.of((between - within) / between) : Figure.undefined(Reason.ZERO_TOTAL_VARIANCE);
        var f = FDistribution.of(n - 1.0, n * (k - 1.0));
        return new AbsoluteError(
                judged(phi, n),
                judged(phi.map(p -> 1 - (1 - p) * f.inverseCumulativeProbability(1 - TAIL)), n),
                judged(phi.map(p -> 1 - (1 - p) * f.inverseCumulativeProbability(TAIL)), n),
                judged(Figure.of(Math.sqrt(k * within)), n));
    }

    private static Figure judged(Figure figure, int n) {
        var said = figure.isDefined() && figure.number() < 0 ? figure.because(Reason.NEGATIVE_ALPHA) : figure;
        return Evidence.RELIABILITY.judge(said, n);
    }

    void put(Figures out) {
        out.put("absolute.phi", phi);
        out.put("absolute.phi_lo", phiLower);
        out.put("absolute.phi_hi", phiUpper);
        out.put("absolute.error", error);
    }
}
