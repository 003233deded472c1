package uz.artel.lms.shared.measurement;

import java.util.function.DoubleUnaryOperator;

/**
 * Integrals by the double-exponential rule of Takahasi and Mori (1974): as exact as doubles allow for functions that are
 * smooth inside the interval, whatever algebraic poles they have at its ends.
 */
public final class Quadrature {

    private static final double STEP = 1.0 / 32;
    private static final int NODES = 200;

    /** Distance from the nearer end as a share of the interval, and weight, of the nodes from the middle outwards. */
    private static final double[] DISTANCE = new double[NODES];

    private static final double[] WEIGHT = new double[NODES];

    static {
        for (int i = 0; i < NODES; i++) {
            double t = i * STEP;
            double bend = Math.PI * Math.sinh(t);
            // (1 - tanh(bend / 2)) / 2, without cancellation
            DISTANCE[i] = Math.exp(-bend) / (1 + Math.exp(-bend));
            WEIGHT[i] = STEP * Math.PI * Math.cosh(t) * DISTANCE[i] * (1 - DISTANCE[i]);
        }
    }

    private Quadrature() {}

    /** Told each node of the rule: its distances from both ends, so that one can be exact beside a pole, and its weight. */
    @FunctionalInterface
    public interface Node {
        void at(double fromLower, double fromUpper, double weight);
    }

    /** Visits the nodes between two ends, from the middle outwards; none when the ends are the same. */
    public static void nodes(double lower, double upper, Node node) {
        double length = upper - lower;
        if (length <= 0) {
            return;
        }
        node.at(length / 2, length / 2, length * WEIGHT[0]);
        for (int i = 1; i < NODES; i++) {
            double near = length * DISTANCE[i];
            double far = length * (1 - DISTANCE[i]);
            if (near > 0) {
                node.at(near, far, length * WEIGHT[i]);
                node.at(far, near, length * WEIGHT[i]);
            }
        }
    }

    /** The integral of a function without poles. */
    public static double integrate(double lower, double upper, DoubleUnaryOperator f) {
        var sum = new double[1];
        nodes(lower, upper, (fromLower, fromUpper, weight) -> sum[0] += weight * f.applyAsDouble(lower + fromLower));
        return sum[0];
    }
}
