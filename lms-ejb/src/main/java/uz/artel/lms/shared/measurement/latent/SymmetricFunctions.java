package uz.artel.lms.shared.measurement.latent;

/**
 * Elementary symmetric functions γ by the summation algorithm, which only adds positive numbers: stable at any length, unlike
 * the one that divides an item out.
 */
final class SymmetricFunctions {

    private static final int NOBODY = -1;

    private SymmetricFunctions() {}

    /** γ of order 0 to the number of items. */
    static double[] of(double[] easiness) {
        return without(easiness, NOBODY, NOBODY);
    }

    /** The same without two items, or without one when both are the same; the orders beyond are 0. */
    static double[] without(double[] easiness, int first, int second) {
        var gamma = new double[easiness.length + 1];
        gamma[0] = 1;
        int used = 0;
        for (int i = 0; i < easiness.length; i++) {
            if (i != first && i != second) {
                used++;
                for (int order = used; order > 0; order--) {
                    gamma[order] += easiness[i] * gamma[order - 1];
                }
            }
        }
        return gamma;
    }
}
