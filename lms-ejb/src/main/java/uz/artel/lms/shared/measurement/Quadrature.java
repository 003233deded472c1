package uz.artel.lms.shared.measurement;

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

    /** What is integrated: told the distances from both ends, so that it can be exact beside a pole. */
    @FunctionalInterface
    public interface Integrand {
        double at(double fromLower, double fromUpper);
    }

    /** The integral from {@code lower} to {@code upper}; 0 when they are the same. */
    public static double integrate(double lower, double upper, Integrand f) {
        double length = upper - lower;
        if (length <= 0) {
            return 0;
        }
        double sum = WEIGHT[0] * f.at(length / 2, length / 2);
        for (int i = 1; i < NODES; i++) {
            double near = length * DISTANCE[i];
            double far = length * (1 - DISTANCE[i]);
            if (near > 0) {
                sum += WEIGHT[i] * (f.at(near, far) + f.at(far, near));
            }
        }
        return length * sum;
    }
}
