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
        return cutOf(items.stream()
                .filter(DrawnItem::scored)
                .map(d -> new Rated(d.item().traits().rating(), d.item().points()))
                .toList());
    }

    /** What the panel expects of one item. @param rating percent of its points that somebody just good enough earns */
    public record Rated(Fraction rating, int points) {}

    /** The cut of these items, as for a whole form. */
    public static int cutOf(List<Rated> items) {
        var sum = Fraction.ZERO;
        for (var item : items) {
            sum = sum.plus(new Fraction(
                    Math.multiplyExact(item.rating().numerator(), item.points()),
                    Math.multiplyExact(item.rating().denominator(), 100)));
        }
        return Math.toIntExact(-Math.floorDiv(-sum.numerator(), sum.denominator()));
    }
}
