package uz.artel.lms.shared.measurement.standard;

import java.util.Arrays;

/** The raw totals of persons as shares below and at or above whole marks, straight between them. */
final class Distribution {

    private final double[] sorted;

    Distribution(double[] scores) {
        sorted = scores.clone();
        Arrays.sort(sorted);
    }

    int n() {
        return sorted.length;
    }

    /** Percent of the persons with a total below the cut. */
    double failing(double cut) {
        double below = Math.floor(cut);
        double part = cut - below;
        return (1 - part) * at(below) + (part == 0 ? 0 : part * at(below + 1));
    }

    /** Percent with a total at or above the cut. */
    double passing(double cut) {
        return 100 - failing(cut);
    }

    private double at(double whole) {
        int place = Arrays.binarySearch(sorted, whole);
        int first = place < 0 ? -place - 1 : place;
        while (first > 0 && sorted[first - 1] >= whole) {
            first--;
        }
        return 100.0 * first / sorted.length;
    }

    /** How far one curve is above another at a cut. */
    @FunctionalInterface
    interface Difference {
        double at(double cut);
    }

    /**
     * Where a difference that only rises passes 0, exactly, for it is straight between whole marks; NaN when it does not.
     */
    static double crossing(double from, double to, Difference difference) {
        double left = from;
        double before = difference.at(left);
        if (before > 0 || difference.at(to) < 0) {
            return Double.NaN;
        }
        while (left < to) {
            double right = Math.min(to, Math.floor(left) + 1);
            double after = difference.at(right);
            if (after >= 0) {
                return after == before ? left : left + (right - left) * -before / (after - before);
            }
            left = right;
            before = after;
        }
        return left;
    }
}
