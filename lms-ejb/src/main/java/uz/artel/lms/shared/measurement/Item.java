package uz.artel.lms.shared.measurement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An item as it was marked.
 *
 * @param key its name in the figures
 * @param max highest mark, above 0
 * @param maxStated false when nobody stated {@code max} and it is the highest mark that occurs
 * @param credits mark of each option that can be chosen, in the order they are shown; empty when only marks are known
 * @param givesParts whether it can give a mark between nothing and {@code max}, even if nobody has one
 */
public record Item(String key, double max, boolean maxStated, Map<String, Double> credits, boolean givesParts) {

    public Item {
        if (!(max > 0) || Double.isInfinite(max)) {
            throw new IllegalArgumentException("the highest mark of " + key + " must be above 0, it is " + max);
        }
        credits = Collections.unmodifiableMap(new LinkedHashMap<>(credits));
    }

    /** An item of which nobody knows more than the marks say: they tell whether it gives parts of one. */
    public Item(String key, double max, boolean maxStated, Map<String, Double> credits) {
        this(key, max, maxStated, credits, false);
    }

    /** An item of which only marks are known. */
    public static Item marked(String key, double max) {
        return new Item(key, max, true, Map.of());
    }

    public boolean hasOptions() {
        return !credits.isEmpty();
    }

    public List<String> options() {
        return List.copyOf(credits.keySet());
    }
}
