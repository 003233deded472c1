package uz.artel.lms.shared.measurement.classical;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The interval of Wilson (1927) for a share: stays inside 0 and 1 and holds at few persons. */
public final class Wilson {

    private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    private Wilson() {}

    /** @param share observed, 0 to 1, of {@code n} persons */
    public static double lower(double share, int n) {
        return end(share, n, -1);
    }

    public static double upper(double share, int n) {
        return end(share, n, 1);
    }

    private static double end(double share, int n, int side) {
        double z2 = Z * Z;
        double half = Z * Math.sqrt(share * (1 - share) / n + z2 / (4.0 * n * n));
        return Math.min(1, Math.max(0, (share + z2 / (2 * n) + side * half) / (1 + z2 / n)));
    }
}
