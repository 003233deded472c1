package uz.artel.lms.exam.bank;

import java.util.List;

/**
 * A form as it was drawn.
 *
 * @param items in the order they are shown
 * @param cut whole raw points that pass, where the panel's ratings of this form are the rule; null where the blueprint's
 *     percentage is
 */
public record DrawnForm(List<DrawnItem> items, Parity parity, Integer cut) {

    public DrawnForm {
        items = List.copyOf(items);
    }

    /**
     * The raw points that pass a form: the sum of the ratings, rounded up (measurement §2). Added as exact fractions, so a
     * sum that is whole stays whole.
     */
    static int cut(List<DrawnItem> items) {
        var sum = Fraction.ZERO;
        for (var drawn : items) {
            if (drawn.scored()) {
                var rating = drawn.item().traits().rating();
                sum = sum.plus(new Fraction(
                        Math.multiplyExact(rating.numerator(), drawn.item().points()),
                        Math.multiplyExact(rating.denominator(), 100)));
            }
        }
        return Math.toIntExact(-Math.floorDiv(-sum.numerator(), sum.denominator()));
    }
}
