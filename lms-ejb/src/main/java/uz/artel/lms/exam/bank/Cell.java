package uz.artel.lms.exam.bank;

import java.util.Set;
import java.util.TreeSet;

/**
 * One cell of a blueprint: so many items of this area, from these categories and kinds.
 *
 * @param categories empty for all
 * @param kinds empty for all kinds that need no marker
 */
public record Cell(Area area, Set<String> categories, Set<ItemKind> kinds, int count) {

    public Cell {
        categories = Set.copyOf(categories);
        kinds = kinds.isEmpty() ? ItemKind.automatic() : Set.copyOf(kinds);
    }

    boolean takes(BankItem item) {
        return item.area() == area
                && kinds.contains(item.kind())
                && (categories.isEmpty() || categories.contains(item.category()));
    }

    /** How messages name it: the area, and the categories in order where it has any. */
    public String label() {
        return categories.isEmpty() ? area.code() : area.code() + " " + String.join(", ", new TreeSet<>(categories));
    }
}
