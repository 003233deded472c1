package uz.artel.lms.exam.bank;

import java.math.BigDecimal;
import java.util.List;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/**
 * A question as its author wrote it, in three languages under one key.
 *
 * @param difficulty 1–5, the author's estimate
 * @param facts keys of the facts it rests on
 * @param options empty where something is typed; in ordering written in the right order
 * @param answer numeric only: the right value in {@code unit}
 * @param tolerance numeric only: how far an answer may lie off, not negative
 * @param points what it is worth at most: 1, or what the author says for short answers
 * @param rubric short and essay: what the examiner looks for
 * @param explanation why the key is right; shown after practice, never for exam items
 * @param particulars what only some kinds have
 */
public record Item(
        String key,
        Pool pool,
        ItemKind kind,
        String category,
        Area area,
        String competence,
        String level,
        int difficulty,
        List<String> facts,
        Texts stem,
        List<ItemOption> options,
        BigDecimal answer,
        BigDecimal tolerance,
        Texts unit,
        int points,
        Texts rubric,
        Texts explanation,
        Particulars particulars) {

    private static final int PLAIN = 1;
    private static final int WITH_PARTICULARS = 2;

    public Item {
        facts = List.copyOf(facts);
        options = List.copyOf(options);
    }

    /** An item of a kind without particulars. */
    public Item(
            String key,
            Pool pool,
            ItemKind kind,
            String category,
            Area area,
            String competence,
            String level,
            int difficulty,
            List<String> facts,
            Texts stem,
            List<ItemOption> options,
            BigDecimal answer,
            BigDecimal tolerance,
            Texts unit,
            int points,
            Texts rubric,
            Texts explanation) {
        this(
                key,
                pool,
                kind,
                category,
                area,
                competence,
                level,
                difficulty,
                facts,
                stem,
                options,
                answer,
                tolerance,
                unit,
                points,
                rubric,
                explanation,
                Particulars.NONE);
    }

    /** The same with particulars. */
    Item with(Particulars others) {
        return new Item(
                key,
                pool,
                kind,
                category,
                area,
                competence,
                level,
                difficulty,
                facts,
                stem,
                options,
                answer,
                tolerance,
                unit,
                points,
                rubric,
                explanation,
                others);
    }

    /** The different right-hand sides in matching, in the order of the file: two left sides may share one. */
    public List<Texts> partners() {
        return kind == ItemKind.MATCHING
                ? options.stream().map(ItemOption::text).distinct().toList()
                : List.of();
    }

    /** SHA-256 of all that is read in one language: a translation is stale once that of the Russian is another. */
    byte[] wording(Lang lang) {
        var w = new Canonical.Writer();
        w.text(stem.in(lang)).text(explanation.in(lang));
        w.text(unit == null ? null : unit.in(lang)).text(rubric == null ? null : rubric.in(lang));
        w.list(
                options,
                o -> w.text(o.text().in(lang))
                        .text(o.left() == null ? null : o.left().in(lang)));
        particulars.wording(w, lang);
        return Canonical.sha256(w.bytes());
    }

    /** The bytes that are stored and hashed. */
    public byte[] canonical() {
        var w = new Canonical.Writer();
        boolean plain = particulars.equals(Particulars.NONE);
        w.number(plain ? PLAIN : WITH_PARTICULARS)
                .text(key)
                .text(pool.code())
                .text(kind.code())
                .text(category);
        w.text(area.code()).text(competence).text(level).number(difficulty);
        w.list(facts, w::text).texts(stem);
        w.list(options, o -> w.text(o.key()).flag(o.right()).texts(o.text()).texts(o.left()));
        w.decimal(answer)
                .decimal(tolerance)
                .texts(unit)
                .number(points)
                .texts(rubric)
                .texts(explanation);
        if (!plain) {
            particulars.write(w);
        }
        return w.bytes();
    }

    /** SHA-256 of the canonical bytes. */
    public byte[] digest() {
        return Canonical.sha256(canonical());
    }

    /** Reads stored canonical bytes. */
    public static Item parse(byte[] canonical) {
        var r = new Canonical.Reader(canonical);
        int format = r.number();
        if (format != PLAIN && format != WITH_PARTICULARS) {
            throw new IllegalStateException("item bytes of format " + format + " are not known to this build");
        }
        var plain = new Item(
                r.text(),
                Pool.of(r.text()),
                ItemKind.of(r.text()),
                r.text(),
                Area.of(r.text()),
                r.text(),
                r.text(),
                r.number(),
                r.list(Canonical.Reader::text),
                r.texts(),
                r.list(o -> new ItemOption(o.text(), o.flag(), o.texts(), o.texts())),
                r.decimal(),
                r.decimal(),
                r.texts(),
                r.number(),
                r.texts(),
                r.texts());
        return format == PLAIN ? plain : plain.with(Particulars.read(r));
    }
}
