package uz.artel.lms.exam.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.exam.bank.Correction;
import uz.artel.lms.exam.bank.Item;
import uz.artel.lms.exam.bank.ItemKind;
import uz.artel.lms.exam.bank.ItemOption;
import uz.artel.lms.exam.bank.Marking;

/**
 * A version of an item, which figures treat as an item of its own.
 *
 * @param id of the version
 * @param number of the version, from 1
 * @param content as it was published
 * @param repairedKeys what a repair in force says is right in truth, see {@link Correction#key}; null where the key holds
 */
record ItemVersion(long id, int number, Item content, String repairedKeys) {

    /** The item's permanent key and the number of the version: its name in figures. */
    String name() {
        return content.key() + "@" + number;
    }

    /** The item as it is marked: once, or once for each key that a repair lets count. */
    private List<Item> keyed() {
        return repairedKeys == null
                ? List.of(content)
                : new Correction(Correction.Kind.KEY, repairedKeys).alternatives(content);
    }

    /** Whether an option of this item is right as it is marked. */
    boolean right(ItemOption option) {
        return keyed().stream()
                .flatMap(i -> i.options().stream())
                .anyMatch(o -> o.key().equals(option.key()) && o.right());
    }

    /** Share right by guessing one option; 0 where there is nothing to guess. */
    double chance() {
        return content.kind() == ItemKind.SINGLE
                ? (double) content.options().stream().filter(this::right).count()
                        / content.options().size()
                : 0;
    }

    /** Whether some answer gets a part of the points. */
    boolean givesParts() {
        return keyed().stream().anyMatch(Marking::givesParts);
    }

    /** With the marks of its options where one of them is chosen, and whether it can give a part of its points. */
    uz.artel.lms.shared.measurement.Item measured() {
        Map<String, Double> credits = new LinkedHashMap<>();
        if (content.kind() == ItemKind.SINGLE) {
            content.options().forEach(o -> credits.put(o.key(), right(o) ? (double) content.points() : 0.0));
        }
        return new uz.artel.lms.shared.measurement.Item(name(), content.points(), true, credits, givesParts());
    }
}
