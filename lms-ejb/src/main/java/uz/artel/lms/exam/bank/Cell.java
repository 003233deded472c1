package uz.artel.lms.exam.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One cell of a blueprint: so many items of this area, from these categories, kinds and cognitive levels.
 *
 * @param categories empty for all
 * @param kinds empty for all kinds that need no marker
 * @param levels empty for all
 * @param bands how many of the items come from a band of difficulty; what is left comes from any
 */
public record Cell(
        Area area,
        Set<String> categories,
        Set<ItemKind> kinds,
        Set<String> levels,
        int count,
        Map<Band, Integer> bands) {

    public Cell {
        categories = Set.copyOf(categories);
        kinds = kinds.isEmpty() ? ItemKind.automatic() : Set.copyOf(kinds);
        levels = Set.copyOf(levels);
        bands = Map.copyOf(bands);
    }

    public Cell(Area area, Set<String> categories, Set<ItemKind> kinds, int count) {
        this(area, categories, kinds, Set.of(), count, Map.of());
    }

    /** The kinds it is limited to, in their order; empty where it takes all that need no marker and no clock of their own. */
    public Set<ItemKind> limitedTo() {
        return kinds.equals(ItemKind.automatic()) ? Set.of() : new TreeSet<>(kinds);
    }

    /** Whether an item may stand in this cell. */
    public boolean takes(BankItem item) {
        return item.area() == area
                && kinds.contains(item.kind())
                && (categories.isEmpty() || categories.contains(item.category()))
                && (levels.isEmpty() || levels.contains(item.traits().level()));
    }

    /** The cell cut by its bands: first the bands it names, from easy to hard, then what may come from any. */
    List<Stratum> strata() {
        var all = new ArrayList<Stratum>();
        int left = count;
        for (var band : new TreeMap<>(bands).entrySet()) {
            all.add(new Stratum(this, band.getKey(), band.getValue()));
            left -= band.getValue();
        }
        if (left > 0) {
            all.add(new Stratum(this, null, left));
        }
        return all;
    }

    /** How messages name it: the area, then in order the categories, kinds and levels it is limited to. */
    public String label() {
        var words = new ArrayList<String>();
        words.add(area.code());
        if (!categories.isEmpty()) {
            words.add(String.join(", ", new TreeSet<>(categories)));
        }
        if (!limitedTo().isEmpty()) {
            words.add(limitedTo().stream().map(ItemKind::code).collect(Collectors.joining(", ")));
        }
        if (!levels.isEmpty()) {
            words.add(String.join(", ", new TreeSet<>(levels)));
        }
        return String.join(" ", words);
    }
}
