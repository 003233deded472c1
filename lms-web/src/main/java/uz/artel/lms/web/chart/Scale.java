package uz.artel.lms.web.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Values on a stretch of the drawing.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}; above {@code low}
 * @param from coordinate
 * @param to coordinate; below {@code from} where values grow upwards
 */
record Scale(double low, double high, double from, double to) {

    Scale {
        if (!(high > low)) {
            throw new IllegalArgumentException("a scale from " + low + " to " + high + " has no length");
        }
    }

    double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    /** The coordinate, kept inside the stretch. */
    double inside(double value) {
        return at(Math.max(low, Math.min(high, value)));
    }

    /** Round values on it, at steps of 1, 2 or 5 times a power of ten, at most so many. */
    List<Double> ticks(int most, double smallestStep) {
        double step = smallestStep;
        var factors = new double[] {2, 2.5, 2};
        for (int i = 0; (high - low) / step > most - 1; i++) {
            step *= factors[i % factors.length];
        }
        var ticks = new ArrayList<Double>();
        for (long n = (long) Math.ceil(low / step - 1e-9); n * step <= high + 1e-9; n++) {
            ticks.add(n * step);
        }
        return ticks;
    }
}
