package uz.artel.lms.shared.measurement.decision;

import org.apache.commons.numbers.gamma.LogBeta;
import uz.artel.lms.shared.measurement.Quadrature;

/**
 * Proportion-correct true scores, distributed as a beta between two bounds.
 *
 * @param alpha shape of the low end, above 0
 * @param beta shape of the high end, above 0
 * @param lower lowest true score, 0 or more
 * @param upper highest true score, 1 or less
 */
record TrueScores(double alpha, double beta, double lower, double upper) {

    /** A quantity at a true score. */
    @FunctionalInterface
    interface AtTrueScore {
        double at(double proportion);
    }

    /** The whole interval from 0 to 1. */
    static TrueScores unbounded(double alpha, double beta) {
        return new TrueScores(alpha, beta, 0, 1);
    }

    boolean fourParameters() {
        return lower != 0 || upper != 1;
    }

    /** The expectation of a quantity over the true scores from one proportion to another. */
    double expectation(double from, double to, AtTrueScore quantity) {
        double a = within(from);
        double b = within(to);
        double norm = LogBeta.value(alpha, beta);
        return Quadrature.integrate(a, b, (fromA, toB) -> {
            double y = a + fromA;
            double rest = 1 - b + toB;
            double density = Math.exp((alpha - 1) * Math.log(y) + (beta - 1) * Math.log(rest) - norm);
            return density == 0 ? 0 : density * quantity.at(lower + (upper - lower) * y);
        });
    }

    private double within(double proportion) {
        return Math.max(0, Math.min(1, (proportion - lower) / (upper - lower)));
    }
}
