package uz.artel.lms.shared.measurement.agreement;

import java.util.LinkedHashMap;
import java.util.Map;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Reason;

/**
 * Agreement of many raters beyond chance on categories without order (Fleiss 1971); each unit rated by as many raters.
 *
 * @param observed mean agreement of pairs of raters
 * @param expected by chance
 * @param kappa beyond chance
 * @param errorAtZero standard error for a test against 0 (Fleiss, Nee and Landis 1979)
 * @param byCategory kappa of each category against all others
 */
public record FleissKappa(
        Figure observed, Figure expected, Figure kappa, Figure errorAtZero, Map<String, Figure> byCategory) {

    static final Reason MISSING_RATINGS = new Reason("MISSING_RATINGS");

    public static FleissKappa of(Ratings ratings) {
        int n = ratings.units();
        int m = ratings.raters().size();
        if (n == 0 || m < 2 || !ratings.complete()) {
            return undefined(
                    ratings, n == 0 ? Reason.below("UNITS", 1) : m < 2 ? Reason.below("RATERS", 2) : MISSING_RATINGS);
        }
        int q = ratings.scale().size();
        var shares = new double[q];
        var disagreements = new double[q];
        double observed = 0;
        for (int unit = 0; unit < n; unit++) {
            var counts = ratings.counts(unit);
            for (int c = 0; c < q; c++) {
                shares[c] += counts[c] / (double) (n * m);
                disagreements[c] += counts[c] * (double) (m - counts[c]);
                observed += counts[c] * (counts[c] - 1.0) / (m * (m - 1.0)) / n;
            }
        }
        double expected = 0;
        double spread = 0;
        double skew = 0;
        for (double p : shares) {
            expected += p * p;
            spread += p * (1 - p);
            skew += p * (1 - p) * (1 - 2 * p);
        }
        var byCategory = new LinkedHashMap<String, Figure>();
        for (int c = 0; c < q; c++) {
            double chance = n * m * (m - 1.0) * shares[c] * (1 - shares[c]);
            byCategory.put(
                    ratings.scale().get(c),
                    judged(
                            chance == 0
                                    ? Figure.undefined(Reason.NO_VARIATION)
                                    : Figure.of(1 - disagreements[c] / chance),
                            ratings));
        }
        boolean varies = spread > 1e-12;
        var none = Figure.undefined(Reason.NO_VARIATION);
        return new FleissKappa(
                judged(Figure.of(observed), ratings),
                judged(Figure.of(expected), ratings),
                judged(varies ? Figure.of((observed - expected) / (1 - expected)) : none, ratings),
                judged(
                        varies
                                ? Figure.of(Math.sqrt(2 * Math.max(0, spread * spread - skew) / (n * m * (m - 1.0)))
                                        / spread)
                                : none,
                        ratings),
                byCategory);
    }

    private static FleissKappa undefined(Ratings ratings, Reason reason) {
        var none = Figure.undefined(reason);
        var byCategory = new LinkedHashMap<String, Figure>();
        ratings.scale().forEach(c -> byCategory.put(c, none));
        return new FleissKappa(none, none, none, none, byCategory);
    }

    private static Figure judged(Figure figure, Ratings ratings) {
        return Evidence.ofRaters(figure, ratings.units(), ratings.raters().size());
    }

    public void put(Figures out) {
        out.put("fleiss.p_bar", observed);
        out.put("fleiss.pe_bar", expected);
        out.put("fleiss.kappa", kappa);
        out.put("fleiss.se0", errorAtZero);
        byCategory.forEach((category, figure) -> out.put("fleiss.cat." + category, figure));
    }
}
