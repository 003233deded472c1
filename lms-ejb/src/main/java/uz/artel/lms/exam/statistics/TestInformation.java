package uz.artel.lms.exam.statistics;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.rootfinder.BrentSolver;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Reason;

/**
 * What the questions together tell of people at each ability, by the Rasch model: the sum of P (1 - P). Its root's inverse is
 * the error of an ability there.
 *
 * @param curve over the abilities, in logits from the mean difficulty; empty where the difficulties are not published
 * @param cutAt ability that is expected to reach the cut
 * @param atCut information there
 * @param errorAtCut standard error of an ability there, in logits
 */
public record TestInformation(List<Point> curve, Figure cutAt, Figure atCut, Figure errorAtCut) {

    private static final double FARTHEST = 4;
    private static final double STEP = 0.1;
    private static final double BEYOND = 60;
    private static final double EXACT = 1e-12;

    public record Point(double ability, double information) {}

    static TestInformation none(Reason reason) {
        var none = Figure.undefined(reason);
        return new TestInformation(List.of(), none, none, none);
    }

    /**
     * @param logLikelihood of the model; without a published one nothing is told
     * @param difficulties of the items that have one
     * @param centre points between failing and passing
     * @param alwaysRight how many items everybody got right: they have no difficulty and count for everybody
     */
    static TestInformation of(Figure logLikelihood, List<Figure> difficulties, double centre, int alwaysRight) {
        if (logLikelihood.published() == null) {
            var reasons = logLikelihood.reasons();
            return none(reasons.get(reasons.size() - 1));
        }
        var b = difficulties.stream()
                .filter(Figure::isDefined)
                .mapToDouble(Figure::number)
                .toArray();
        var curve = new ArrayList<Point>();
        int steps = (int) Math.round(2 * FARTHEST / STEP);
        for (int i = 0; i <= steps; i++) {
            double ability = -FARTHEST + i * STEP;
            curve.add(new Point(ability, information(ability, b)));
        }
        double target = centre - alwaysRight;
        if (target <= 0 || target >= b.length) {
            var none = Figure.undefined(Reason.EXTREME_SCORE);
            return new TestInformation(curve, none, none, none);
        }
        double at = new BrentSolver(EXACT, EXACT, 0).findRoot(a -> expected(a, b) - target, -BEYOND, BEYOND);
        double there = information(at, b);
        return new TestInformation(
                curve,
                cautioned(Figure.of(at), logLikelihood),
                cautioned(Figure.of(there), logLikelihood),
                cautioned(Figure.of(1 / Math.sqrt(there)), logLikelihood));
    }

    private static Figure cautioned(Figure figure, Figure logLikelihood) {
        var said = figure;
        for (var reason : logLikelihood.reasons()) {
            said = said.because(reason);
        }
        return said;
    }

    private static double expected(double ability, double[] b) {
        double sum = 0;
        for (double difficulty : b) {
            sum += 1 / (1 + Math.exp(difficulty - ability));
        }
        return sum;
    }

    private static double information(double ability, double[] b) {
        double sum = 0;
        for (double difficulty : b) {
            double right = 1 / (1 + Math.exp(difficulty - ability));
            sum += right * (1 - right);
        }
        return sum;
    }
}
