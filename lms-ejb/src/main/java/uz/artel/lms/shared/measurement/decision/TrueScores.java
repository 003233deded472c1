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

    /** Less than this share of the persons makes no difference to any probability. */
    private static final double NOBODY = 1e-20;

    /** Told a true score and which share of the persons has it. */
    @FunctionalInterface
    interface Persons {
        void with(double proportion, double share);
    }

    /** The whole interval from 0 to 1. */
    static TrueScores unbounded(double alpha, double beta) {
        return new TrueScores(alpha, beta, 0, 1);
    }

    boolean fourParameters() {
        return lower != 0 || upper != 1;
    }

    /** Visits the persons with true scores from one proportion to another, gathered at the nodes of an integral. */
    void between(double from, double to, Persons persons) {
        double a = within(from);
        double b = within(to);
        double norm = LogBeta.value(alpha, beta);
        Quadrature.nodes(a, b, (fromA, toB, weight) -> {
            double y = a + fromA;
            double rest = 1 - b + toB;
            // the weight inside: beside a pole the density alone is beyond all doubles
            double share = Math.exp(Math.log(weight) + (alpha - 1) * Math.log(y) + (beta - 1) * Math.log(rest) - norm);
            if (share > NOBODY) {
                persons.with(lower + (upper - lower) * y, share);
            }
        });
    }

    private double within(double proportion) {
        return Math.max(0, Math.min(1, (proportion - lower) / (upper - lower)));
    }
}
