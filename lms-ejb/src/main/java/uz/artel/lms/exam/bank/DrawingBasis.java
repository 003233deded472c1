package uz.artel.lms.exam.bank;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;

/**
 * All that a form follows from besides its seed: the same basis and seed give the same form, whatever order the bank was read
 * in. It is kept with the form, because the bank goes on changing.
 *
 * @param bank the items that may be scored
 * @param pilots the items on trial that may ride on top
 * @param seen keys of all items the person had on earlier forms: they come last
 * @param last keys of the items of his last form
 * @param hour the forms begun at his centre within the hour, in a longer exam within its minutes
 */
public record DrawingBasis(
        Blueprint rules,
        List<BankItem> bank,
        List<BankItem> pilots,
        Set<String> seen,
        Set<String> last,
        List<Other> hour) {

    private static final int FORMAT = 1;

    /**
     * A form of somebody else.
     *
     * @param form its id
     * @param items which items of the bank, in order of keys, stand on it
     */
    public record Other(long form, BitSet items) {

        /** @param keys of its items; those that are not in the bank can't be shared */
        static Other of(long form, Set<String> keys, List<BankItem> sorted) {
            var items = new BitSet(sorted.size());
            for (int i = 0; i < sorted.size(); i++) {
                items.set(i, keys.contains(sorted.get(i).key()));
            }
            return new Other(form, items);
        }
    }

    /** The order in which the items of a bank are counted. */
    public static List<BankItem> sorted(List<BankItem> bank) {
        return bank.stream().sorted(Comparator.comparing(BankItem::key)).toList();
    }

    public DrawingBasis {
        bank = sorted(bank);
        pilots = sorted(pilots);
        seen = Set.copyOf(seen);
        last = Set.copyOf(last);
        hour = hour.stream().sorted(Comparator.comparingLong(Other::form)).toList();
    }

    /** For somebody who has sat nothing yet, alone. */
    public static DrawingBasis of(Blueprint rules, List<BankItem> bank) {
        return new DrawingBasis(rules, bank, List.of(), Set.of(), Set.of(), List.of());
    }

    /** The bytes that are kept: without the blueprint, whose edition the form names, and of other forms their ids alone. */
    public byte[] canonical() {
        var w = new Canonical.Writer();
        w.number(FORMAT);
        var enemies = new TreeSet<String>();
        for (var items : List.of(bank, pilots)) {
            w.list(items, i -> {
                write(w, i);
                i.traits().enemies().forEach(e -> enemies.add(i.key() + " " + e));
            });
        }
        w.list(List.copyOf(enemies), w::text);
        w.list(List.copyOf(new TreeSet<>(seen)), w::text);
        w.list(List.copyOf(new TreeSet<>(last)), w::text);
        w.list(hour, o -> w.text(Long.toString(o.form())));
        return w.bytes();
    }

    private static void write(Canonical.Writer w, BankItem i) {
        var t = i.traits();
        w.text(Long.toString(i.version())).text(i.key()).text(i.kind().code());
        w.text(i.area().code()).text(i.category());
        w.number(i.options()).number(i.partners()).number(i.points());
        w.text(t.level()).text(t.band().code());
        w.text(t.rating() == null ? null : Long.toString(t.rating().numerator()));
        w.text(t.rating() == null ? null : Long.toString(t.rating().denominator()));
        w.text(t.facility() == null ? null : t.facility().toString()).number(t.forms());
    }

    /**
     * Reads kept bytes.
     *
     * @param keysOf gives the keys of the items of a form by its id
     */
    public static DrawingBasis parse(Blueprint rules, byte[] canonical, LongFunction<Set<String>> keysOf) {
        var r = new Canonical.Reader(canonical);
        int format = r.number();
        if (format != FORMAT) {
            throw new IllegalStateException("basis bytes of format " + format + " are not known to this build");
        }
        var bank = r.list(DrawingBasis::item);
        var pilots = r.list(DrawingBasis::item);
        var enemies = new HashMap<String, Set<String>>();
        r.list(Canonical.Reader::text).forEach(pair -> {
            var keys = pair.split(" ");
            enemies.computeIfAbsent(keys[0], k -> new HashSet<>()).add(keys[1]);
        });
        var whole = withEnemies(bank, enemies);
        return new DrawingBasis(
                rules,
                whole,
                withEnemies(pilots, enemies),
                Set.copyOf(r.list(Canonical.Reader::text)),
                Set.copyOf(r.list(Canonical.Reader::text)),
                r.list(Canonical.Reader::text).stream()
                        .map(Long::valueOf)
                        .map(form -> Other.of(form, keysOf.apply(form), whole))
                        .toList());
    }

    private static BankItem item(Canonical.Reader r) {
        return new BankItem(
                Long.parseLong(r.text()),
                r.text(),
                ItemKind.of(r.text()),
                Area.of(r.text()),
                r.text(),
                r.number(),
                r.number(),
                r.number(),
                traits(r));
    }

    private static Traits traits(Canonical.Reader r) {
        var level = r.text();
        var band = Band.of(r.text());
        var over = r.text();
        var under = r.text();
        var facility = r.text();
        return new Traits(
                level,
                band,
                over == null ? null : new Fraction(Long.parseLong(over), Long.parseLong(under)),
                facility == null ? null : Double.valueOf(facility),
                r.number(),
                Set.of());
    }

    private static List<BankItem> withEnemies(List<BankItem> items, Map<String, Set<String>> enemies) {
        var all = new ArrayList<BankItem>();
        items.forEach(i -> all.add(i.with(i.traits().enemies(enemies.getOrDefault(i.key(), Set.of())))));
        return all;
    }
}
