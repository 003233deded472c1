package uz.artel.lms.exam.bank;

import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uz.artel.lms.shared.language.Texts;

/**
 * What a form must have and what passes.
 *
 * @param minutes length of a sitting
 * @param pass percent of the points, 1–100; 0 when {@code angoff} rules
 * @param angoff whether what passes is the sum of the panel's ratings of the form drawn, rounded up to whole points, instead
 *     of a fixed percentage (measurement §6: the standard is set per item, so each form has its own cut)
 * @param tries how often one person may sit; 0 as often as needed
 * @param validMonths for how many months a pass is worth something, then the exam is open again; 0 for good
 * @param explain whether explanations are shown after a try
 * @param bounds what a form drawn for a person keeps to besides its cells
 */
public record Blueprint(
        String key,
        Use use,
        Pool pool,
        Texts title,
        int minutes,
        int pass,
        boolean angoff,
        List<Gate> gates,
        int tries,
        int validMonths,
        boolean explain,
        List<Cell> cells,
        Bounds bounds) {

    /** Of editions without levels, bands, bounds and an Angoff rule: they keep their bytes and so their digest. */
    private static final int PLAIN_FORMAT = 1;

    /** Of editions with these, whose pass is worth something for good. */
    private static final int BOUNDED_FORMAT = 2;

    private static final int FORMAT = 3;

    public Blueprint {
        gates = List.copyOf(gates);
        cells = List.copyOf(cells);
    }

    /** With cells alone: a fixed percentage passes and nothing bounds a form. */
    public Blueprint(
            String key,
            Use use,
            Pool pool,
            Texts title,
            int minutes,
            int pass,
            List<Gate> gates,
            int tries,
            boolean explain,
            List<Cell> cells) {
        this(key, use, pool, title, minutes, pass, false, gates, tries, 0, explain, cells, Bounds.NONE);
    }

    /** How many items of a form are scored. */
    public int items() {
        return cells.stream().mapToInt(Cell::count).sum();
    }

    /** The items that may stand at some place; only rated ones where the ratings are the rule. */
    public List<BankItem> usable(List<BankItem> items) {
        var strata = strata();
        return items.stream()
                .filter(i -> !angoff || i.traits().rating() != null)
                .filter(i -> strata.stream().anyMatch(s -> s.takes(i)))
                .toList();
    }

    /** The places of a form, those that are filled alike together. */
    public List<Stratum> strata() {
        return cells.stream().flatMap(c -> c.strata().stream()).toList();
    }

    private boolean plain() {
        return !angoff
                && validMonths == 0
                && bounds.equals(Bounds.NONE)
                && cells.stream()
                        .allMatch(c -> c.levels().isEmpty() && c.bands().isEmpty());
    }

    /** The bytes that are stored and hashed. */
    public byte[] canonical() {
        boolean plain = plain();
        var w = new Canonical.Writer();
        w.number(plain ? PLAIN_FORMAT : validMonths == 0 ? BOUNDED_FORMAT : FORMAT);
        w.text(key).text(use.code()).text(pool.code()).texts(title);
        w.number(minutes).number(pass);
        w.list(gates, g -> w.text(g.area().code()).number(g.percent()));
        w.number(tries).flag(explain);
        w.list(cells, c -> {
            w.text(c.area().code());
            w.list(List.copyOf(new TreeSet<>(c.categories())), w::text);
            w.list(c.kinds().stream().map(ItemKind::code).sorted().toList(), w::text);
            w.number(c.count());
        });
        if (!plain) {
            w.list(cells, c -> {
                w.list(List.copyOf(new TreeSet<>(c.levels())), w::text);
                w.list(
                        List.copyOf(new TreeMap<>(c.bands()).entrySet()),
                        b -> w.text(b.getKey().code()).number(b.getValue()));
            });
            w.flag(angoff);
            w.text(text(bounds.last())).text(text(bounds.hour()));
            w.decimal(bounds.exposure()).decimal(bounds.within()).decimal(bounds.reference());
            w.number(bounds.pilots());
            if (validMonths > 0) {
                w.number(validMonths);
            }
        }
        return w.bytes();
    }

    private static String text(Integer number) {
        return number == null ? null : number.toString();
    }

    private static Integer number(String text) {
        return text == null ? null : Integer.valueOf(text);
    }

    /** SHA-256 of the canonical bytes. */
    public byte[] digest() {
        return Canonical.sha256(canonical());
    }

    /** Reads stored canonical bytes. */
    public static Blueprint parse(byte[] canonical) {
        var r = new Canonical.Reader(canonical);
        int format = r.number();
        if (format < PLAIN_FORMAT || format > FORMAT) {
            throw new IllegalStateException("blueprint bytes of format " + format + " are not known to this build");
        }
        var plain = new Blueprint(
                r.text(),
                Use.of(r.text()),
                Pool.of(r.text()),
                r.texts(),
                r.number(),
                r.number(),
                r.list(g -> new Gate(Area.of(g.text()), g.number())),
                r.number(),
                r.flag(),
                r.list(c -> new Cell(
                        Area.of(c.text()),
                        Set.copyOf(c.list(Canonical.Reader::text)),
                        c.list(Canonical.Reader::text).stream()
                                .map(ItemKind::of)
                                .collect(Collectors.toSet()),
                        c.number())));
        return format == PLAIN_FORMAT ? plain : bounded(plain, format, r);
    }

    private static Blueprint bounded(Blueprint plain, int format, Canonical.Reader r) {
        var cells = plain.cells.iterator();
        var cut = r.list(c -> {
            var cell = cells.next();
            var levels = Set.copyOf(c.list(Canonical.Reader::text));
            var bands = new EnumMap<Band, Integer>(Band.class);
            c.list(b -> bands.put(Band.of(b.text()), b.number()) == null);
            return new Cell(cell.area(), cell.categories(), cell.kinds(), levels, cell.count(), bands);
        });
        boolean angoff = r.flag();
        var bounds = new Bounds(number(r.text()), number(r.text()), r.decimal(), r.decimal(), r.decimal(), r.number());
        return new Blueprint(
                plain.key,
                plain.use,
                plain.pool,
                plain.title,
                plain.minutes,
                plain.pass,
                angoff,
                plain.gates,
                plain.tries,
                format == BOUNDED_FORMAT ? 0 : r.number(),
                plain.explain,
                cut,
                bounds);
    }
}
