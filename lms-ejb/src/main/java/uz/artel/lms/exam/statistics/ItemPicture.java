package uz.artel.lms.exam.statistics;

import java.util.List;
import java.util.Map;
import java.util.Set;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Reason;

/**
 * What first tries say of one item version.
 *
 * @param version its id
 * @param key the item's permanent key
 * @param kind code of the kind
 * @param area code of the area
 * @param presented people it was given to
 * @param reached of them, those whose time lasted
 * @param answered of them, those who answered
 * @param compared people behind the figures that compare totals: those who had the same items; 0 when too few had
 * @param figures by their short names: p, p_lo, p_hi, r_ir …
 * @param options in the item's order, then those who left it out; empty where nobody chooses among options
 */
public record ItemPicture(
        long version,
        String key,
        int number,
        String kind,
        String area,
        int points,
        int presented,
        int reached,
        int answered,
        int compared,
        Map<String, Figure> figures,
        List<Option> options,
        OptionCurves curves,
        Set<ReviewFlag> flags) {

    private static final Figure NONE = Figure.undefined(Reason.NO_ANSWERS);

    /**
     * @param key of the option, {@code omit} for those who saw the item and chose none
     * @param n people who chose it, of those the item was given to
     * @param rest correlation of choosing it with the total without this item
     * @param upper share in the upper 27 %
     * @param lower share in the lower 27 %
     */
    public record Option(String key, boolean right, Figure n, Figure share, Figure rest, Figure upper, Figure lower) {}

    /** One line of the list of items. */
    public record Line(
            long version,
            String key,
            int number,
            String kind,
            String area,
            int presented,
            int compared,
            Figure p,
            Figure pLower,
            Figure pUpper,
            Figure itemRest,
            Set<ReviewFlag> flags) {}

    /** The figure of a short name; one without a value when there is none of that name. */
    public Figure figure(String name) {
        return figures.getOrDefault(name, NONE);
    }

    public Line line() {
        return new Line(
                version,
                key,
                number,
                kind,
                area,
                presented,
                compared,
                figure("p"),
                figure("p_lo"),
                figure("p_hi"),
                figure("r_ir"),
                flags);
    }
}
