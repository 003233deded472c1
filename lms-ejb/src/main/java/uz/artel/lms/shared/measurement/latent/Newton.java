package uz.artel.lms.shared.measurement.latent;

import java.util.Optional;
import uz.artel.lms.shared.measurement.Watch;

/**
 * The maximum of a log likelihood by Newton's method: steps are shortened until they climb, and where the function is not
 * concave the curvature is raised until it is.
 */
final class Newton {

    private static final int MOST_STEPS = 100;

    /** What the sum of a log likelihood does not resolve, relative to its value: a hundred times what a double does. */
    private static final double NOISE = 2e-14;

    private static final int MOST_HALVINGS = 30;

    private Newton() {}

    /** A function that can be maximised. */
    interface LogLikelihood {

        /** Value and slope. */
        Slope at(double[] parameters);

        /** Minus the matrix of second derivatives. */
        double[][] information(double[] parameters);

        /** Whether the search has left the region in which the parameters mean anything. */
        boolean astray(double[] parameters);
    }

    record Slope(double value, double[] gradient) {}

    /** @param covariance of the estimates: the inverse of the observed information */
    record Maximum(double[] parameters, double value, double[][] covariance) {}

    /** Empty when the search goes astray or does not settle. */
    static Optional<Maximum> of(LogLikelihood function, double[] start, Watch watch) {
        var parameters = start;
        var here = function.at(parameters);
        for (int step = 0; step < MOST_STEPS; step++) {
            watch.reached((double) step / MOST_STEPS);
            var information = function.information(parameters);
            var climb = climb(information, here.gradient);
            if (climb.isEmpty()) {
                return Optional.empty();
            }
            var direction = climb.get();
            double gain = dot(direction, here.gradient);
            double noise = NOISE * Math.max(1, Math.abs(here.value));
            if (gain < noise) {
                // the last step is taken unseen: what the likelihood gains by it is lost in its own digits
                var top = moved(parameters, direction, 1);
                double value = here.value + gain / 2;
                return Cholesky.of(information, 0).map(root -> new Maximum(top, value, root.inverse()));
            }
            double length = 1;
            double[] next = moved(parameters, direction, length);
            var there = function.at(next);
            for (int half = 0; half < MOST_HALVINGS && !(there.value >= here.value - noise); half++) {
                length /= 2;
                next = moved(parameters, direction, length);
                there = function.at(next);
            }
            if (!(there.value >= here.value - noise)) {
                return Optional.empty();
            }
            parameters = next;
            here = there;
            if (function.astray(parameters)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<double[]> climb(double[][] information, double[] gradient) {
        double scale = 0;
        for (int i = 0; i < gradient.length; i++) {
            scale = Math.max(scale, Math.abs(information[i][i]));
        }
        if (!Double.isFinite(scale)) {
            return Optional.empty();
        }
        for (double ridge = 0; ridge <= 1e6; ridge = ridge == 0 ? 1e-6 : ridge * 10) {
            var root = Cholesky.of(information, ridge * Math.max(scale, 1e-12));
            if (root.isPresent()) {
                return root.map(r -> r.solve(gradient));
            }
        }
        return Optional.empty();
    }

    private static double[] moved(double[] from, double[] direction, double length) {
        var to = from.clone();
        for (int i = 0; i < to.length; i++) {
            to[i] += length * direction[i];
        }
        return to;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
