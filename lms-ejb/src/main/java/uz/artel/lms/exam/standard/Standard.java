package uz.artel.lms.exam.standard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;
import uz.artel.lms.exam.bank.Fraction;

/**
 * An approved standard of an exam, as forms are checked against it.
 *
 * @param panel whose it is
 * @param shift what the adjustment adds to a cut for each point of a form
 * @param ratings by item version: how many percent of the item's points somebody just good enough earns, exact
 */
public record Standard(PanelId panel, double shift, LocalDate approvedOn, Map<Long, Fraction> ratings) {

    public Standard {
        ratings = Map.copyOf(ratings);
    }

    /**
     * The rating of an item as forms are drawn with it: what the panel said and the adjustment's share, so that the ratings
     * of a form add up to its cut.
     *
     * @return percent of the item's points, null when the panel has not rated this version
     */
    public Fraction rating(long version) {
        var said = ratings.get(version);
        return said == null
                ? null
                : said.plus(Fraction.of(BigDecimal.valueOf(shift).scaleByPowerOfTen(2)));
    }

    /**
     * The cut of a form, raw: the sum of its items' ratings and the adjustment. Passes who reaches the next whole point
     * ({@link uz.artel.lms.shared.measurement.standard.ModifiedAngoff#passMark}).
     *
     * @param points of the form's items by version
     * @return nothing when the panel has not rated every item: a version that came later is not the one that was rated
     */
    public OptionalDouble cut(Map<Long, Integer> points) {
        if (!ratings.keySet().containsAll(points.keySet())) {
            return OptionalDouble.empty();
        }
        var sum = Fraction.ZERO;
        int all = 0;
        for (var item : points.entrySet()) {
            var rating = ratings.get(item.getKey());
            sum = sum.plus(new Fraction(
                    Math.multiplyExact(rating.numerator(), item.getValue()),
                    Math.multiplyExact(rating.denominator(), 100)));
            all += item.getValue();
        }
        double cut = (double) sum.numerator() / sum.denominator() + shift * all;
        return OptionalDouble.of(Math.max(0, Math.min(all, cut)));
    }
}
