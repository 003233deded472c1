package uz.artel.lms.exam.statistics;

import java.math.RoundingMode;
import java.util.Optional;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.shared.measurement.classical.ConditionalError;

/**
 * The results that another set of questions could have turned: within one standard error of measurement of the cut
 * (measurement §6). The cut stands between the last whole point that fails and the first that passes.
 *
 * @param pass first whole point that passes
 * @param centre half a point below it
 * @param error standard error of measurement at the centre, in points
 */
public record CutBand(int pass, double centre, double error) {

    /** Marks have few decimals: nothing is beyond the band by less than this. */
    private static final double HAIR = 1e-9;

    /**
     * The absolute error of a form of questions drawn from many like them: Lord's (1957), sqrt(x (k - x) / (k - 1)), where
     * each is worth a point; elsewhere the same with each question by its weight. Questions that give parts of their points
     * vary less than this, never more, so the band is then at its widest.
     *
     * @param items questions of the form
     * @param points what they are worth together
     * @param squares sum of the squares of what each is worth
     * @param due the points that pass, exactly
     * @return empty where the cut is at an end of the scale or the form has one question: there is no error to tell
     */
    public static Optional<CutBand> of(int items, int points, long squares, Fraction due) {
        int pass = new java.math.BigDecimal(due.numerator())
                .divide(new java.math.BigDecimal(due.denominator()), 0, RoundingMode.CEILING)
                .intValueExact();
        double centre = pass - 0.5;
        if (items < 2 || centre <= 0 || centre >= points) {
            return Optional.empty();
        }
        double worth = (double) points / items;
        double even = ConditionalError.lord(centre / worth, items);
        return Optional.of(new CutBand(pass, centre, even * Math.sqrt((double) squares / items)));
    }

    public double low() {
        return centre - error;
    }

    public double high() {
        return centre + error;
    }

    /** @param score in points */
    public boolean holds(double score) {
        return Math.abs(score - centre) <= error + HAIR;
    }
}
