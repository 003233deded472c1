package uz.artel.lms.shared.measurement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Figures by name, in the order they were put: {@code item.I01.p}, {@code decision.ll.kappa}. */
public final class Figures {

    private final Map<String, Figure> byName = new LinkedHashMap<>();
    private final String prefix;

    public Figures() {
        this("");
    }

    /** @param prefix stands before each name */
    public Figures(String prefix) {
        this.prefix = prefix;
    }

    /** @throws IllegalStateException when the name is taken: two figures of one name are a mistake of the program */
    public void put(String name, Figure figure) {
        if (byName.putIfAbsent(prefix + name, figure) != null) {
            throw new IllegalStateException("two figures are called " + prefix + name);
        }
    }

    /** A count or another plain number that needs no caution. */
    public void put(String name, double number) {
        put(name, Figure.of(number));
    }

    public void putAll(Figures others) {
        others.byName.forEach(this::put);
    }

    public Map<String, Figure> all() {
        return Collections.unmodifiableMap(byName);
    }
}
