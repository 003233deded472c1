package uz.artel.lms.exam.standard;

import java.util.List;
import uz.artel.lms.exam.bank.Fraction;

/**
 * Totals of first attempts on one scale.
 *
 * @param totals one a person
 * @param max highest total that can be reached, the end of the scale
 */
public record Scores(double[] totals, double max) {

    private static final int PERCENT = 100;

    /** A total of somebody's form. */
    record Total(Fraction earned, int points) {}

    /**
     * On the points of the form when all forms have as many, else in percent.
     *
     * @param points the end of the scale while nobody has sat
     */
    static Scores of(List<Total> totals, int points) {
        var forms = totals.stream().mapToInt(Total::points).distinct().toArray();
        double max = forms.length == 0 ? points : forms.length == 1 ? forms[0] : PERCENT;
        return new Scores(
                totals.stream()
                        .mapToDouble(
                                t -> max * t.earned().numerator() / t.earned().denominator() / t.points())
                        .map(t -> forms.length == 1 ? whole(t) : t)
                        .toArray(),
                max);
    }

    /** A sum of thirds that is whole stays whole. */
    private static double whole(double total) {
        double near = Math.rint(total);
        return Math.abs(total - near) < 1e-9 ? near : total;
    }

    /** How many persons. */
    public int n() {
        return totals.length;
    }
}
