package uz.artel.lms.exam.bank;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uz.artel.lms.shared.language.Texts;

/**
 * What a form must have and what passes.
 *
 * @param minutes length of a sitting
 * @param pass percent of the points, 1–100
 * @param tries how often one person may sit; 0 as often as needed
 * @param explain whether explanations are shown after a try
 */
public record Blueprint(
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

    private static final int FORMAT = 1;

    public Blueprint {
        gates = List.copyOf(gates);
        cells = List.copyOf(cells);
    }

    /** How many items a form has. */
    public int items() {
        return cells.stream().mapToInt(Cell::count).sum();
    }

    /** The bytes that are stored and hashed. */
    public byte[] canonical() {
        var w = new Canonical.Writer();
        w.number(FORMAT).text(key).text(use.code()).text(pool.code()).texts(title);
        w.number(minutes).number(pass);
        w.list(gates, g -> w.text(g.area().code()).number(g.percent()));
        w.number(tries).flag(explain);
        w.list(cells, c -> {
            w.text(c.area().code());
            w.list(List.copyOf(new TreeSet<>(c.categories())), w::text);
            w.list(c.kinds().stream().map(ItemKind::code).sorted().toList(), w::text);
            w.number(c.count());
        });
        return w.bytes();
    }

    /** SHA-256 of the canonical bytes. */
    public byte[] digest() {
        return Canonical.sha256(canonical());
    }

    /** Reads stored canonical bytes. */
    public static Blueprint parse(byte[] canonical) {
        var r = new Canonical.Reader(canonical);
        int format = r.number();
        if (format != FORMAT) {
            throw new IllegalStateException("blueprint bytes of format " + format + " are not known to this build");
        }
        return new Blueprint(
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
    }
}
