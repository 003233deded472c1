package uz.artel.lms.exam.statistics;

import java.util.LinkedHashMap;
import java.util.Map;
import uz.artel.lms.exam.bank.Item;
import uz.artel.lms.exam.bank.ItemKind;
import uz.artel.lms.exam.bank.Marking;

/**
 * A version of an item, which figures treat as an item of its own.
 *
 * @param id of the version
 * @param number of the version, from 1
 */
record ItemVersion(long id, int number, Item content) {

    /** The item's permanent key and the number of the version: its name in figures. */
    String name() {
        return content.key() + "@" + number;
    }

    /** With the marks of its options where one of them is chosen, and whether it can give a part of its points. */
    uz.artel.lms.shared.measurement.Item measured() {
        Map<String, Double> credits = new LinkedHashMap<>();
        if (content.kind() == ItemKind.SINGLE) {
            content.options().forEach(o -> credits.put(o.key(), o.right() ? (double) content.points() : 0.0));
        }
        return new uz.artel.lms.shared.measurement.Item(
                name(), content.points(), true, credits, Marking.givesParts(content));
    }
}
