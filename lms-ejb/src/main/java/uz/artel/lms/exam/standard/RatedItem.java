package uz.artel.lms.exam.standard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import uz.artel.lms.exam.bank.Item;
import uz.artel.lms.exam.bank.ItemKind;
import uz.artel.lms.exam.bank.ItemOption;
import uz.artel.lms.exam.bank.Particulars;
import uz.artel.lms.shared.language.Texts;

/**
 * An item as a judge sees it: as a candidate does, in an order as on a form, and the key below.
 *
 * @param shown the options, or in matching the left sides, in the order shown
 * @param partners matching only: what they are matched with, in the order shown
 * @param key the right answer: options, in ordering in their order, in matching pairs; empty where {@code number},
 *     {@code rubric} or {@code particulars} say it
 * @param number numeric only: the right value in {@code unit}
 * @param tolerance numeric only: how far an answer may lie off
 * @param rubric of answers that people mark: what they look for
 * @param particulars the keys of what is typed, searched for or filled in
 */
public record RatedItem(
        String kind,
        String area,
        Texts stem,
        List<Texts> shown,
        List<Texts> partners,
        List<Line> key,
        BigDecimal number,
        BigDecimal tolerance,
        Texts unit,
        Texts rubric,
        int points,
        Particulars particulars) {

    /** An option, or a left side with its partner. */
    public record Line(Texts text, Texts partner) {}

    /** @param seed what the order follows from: the same for all judges */
    static RatedItem of(Item item, long seed) {
        var random = new Random(seed);
        var matching = item.kind() == ItemKind.MATCHING;
        var options = mixed(item.options(), item.kind() == ItemKind.ORDER, random);
        return new RatedItem(
                item.kind().code(),
                item.area().code(),
                item.stem(),
                options.stream().map(o -> matching ? o.left() : o.text()).toList(),
                mixed(item.partners(), false, random),
                key(item),
                item.answer(),
                item.tolerance(),
                item.unit(),
                item.rubric(),
                item.points(),
                item.particulars());
    }

    /** @param other whether the order must differ from the one written, which would tell the key */
    private static <T> List<T> mixed(List<T> written, boolean other, Random random) {
        var order = new ArrayList<>(written);
        Collections.shuffle(order, random);
        if (other && order.equals(written)) {
            Collections.rotate(order, 1);
        }
        return List.copyOf(order);
    }

    private static List<Line> key(Item item) {
        return switch (item.kind()) {
            case MATCHING ->
                item.options().stream().map(o -> new Line(o.left(), o.text())).toList();
            case ORDER ->
                item.options().stream().map(o -> new Line(o.text(), null)).toList();
            default ->
                item.options().stream()
                        .filter(ItemOption::right)
                        .map(o -> new Line(o.text(), null))
                        .toList();
        };
    }
}
