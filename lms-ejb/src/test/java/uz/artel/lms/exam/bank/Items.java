package uz.artel.lms.exam.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uz.artel.lms.crm.Expected;
import uz.artel.lms.crm.Field;
import uz.artel.lms.shared.language.Texts;

/** Items for tests. */
public final class Items {

    private Items() {}

    public static Texts texts(String word) {
        return new Texts(word + " ru", word + " uz", word + " en");
    }

    public static Item single(String key, Area area, int right, int options) {
        return choosing(key, ItemKind.SINGLE, area, options, List.of(right));
    }

    public static Item multiple(String key, Area area, int options, Integer... right) {
        return choosing(key, ItemKind.MULTIPLE, area, options, List.of(right));
    }

    static Item choosing(String key, ItemKind kind, Area area, int options, List<Integer> right) {
        var all = new ArrayList<ItemOption>();
        for (int i = 0; i < options; i++) {
            all.add(new ItemOption("" + (char) ('a' + i), right.contains(i), texts(key + " option " + i), null));
        }
        return item(key, kind, area, all, null, null, 1);
    }

    public static Item order(String key, Area area, int options) {
        return choosing(key, ItemKind.ORDER, area, options, List.of());
    }

    /** Left side i goes with partner {@code partners[i]}. */
    public static Item matching(String key, Area area, int... partners) {
        var all = new ArrayList<ItemOption>();
        for (int i = 0; i < partners.length; i++) {
            all.add(new ItemOption(
                    "" + (char) ('a' + i), false, texts("partner " + partners[i]), texts(key + " left " + i)));
        }
        return item(key, ItemKind.MATCHING, area, all, null, null, 1);
    }

    public static Item numeric(String key, Area area, String answer, String tolerance) {
        return item(key, ItemKind.NUMERIC, area, List.of(), new BigDecimal(answer), new BigDecimal(tolerance), 1);
    }

    /** Accepts {@code ru}, {@code uz}, {@code en}, several of them separated by a bar. */
    public static Item fill(String key, Area area, String ru, String uz, String en) {
        return item(key, ItemKind.FILL, area, List.of(), null, null, 1)
                .with(new Particulars(new Spellings(parts(ru), parts(uz), parts(en)), null, null, null, null, null));
    }

    private static List<String> parts(String joined) {
        return List.of(joined.split("\\|"));
    }

    public static Item guide(String key, Area area, String... entries) {
        return item(key, ItemKind.GUIDE, area, List.of(), null, null, 1)
                .with(new Particulars(null, null, null, null, new Lookup(60, List.of(entries)), null));
    }

    /** A case on 2 November 2026. */
    public static Item crm(String key, Area area, Map<Field, Expected> record) {
        return item(key, ItemKind.CRM, area, List.of(), null, null, 1)
                .with(new Particulars(
                        null, null, null, null, null, new CrmCase(60, LocalDate.of(2026, 11, 2), record)));
    }

    /** A field that takes one of these values. */
    public static Expected is(boolean optional, String... values) {
        return new Expected(List.of(values), List.of(), null, null, List.of(), optional, List.of(), null);
    }

    public static Item written(String key, Area area, int points) {
        return item(key, ItemKind.SHORT, area, List.of(), null, null, points);
    }

    private static Item item(
            String key,
            ItemKind kind,
            Area area,
            List<ItemOption> options,
            BigDecimal answer,
            BigDecimal tolerance,
            int points) {
        return new Item(
                key,
                Pool.EXAM,
                kind,
                area == Area.PRODUCT ? "refrigerators" : area.code(),
                area,
                "product",
                "apply",
                2,
                List.of("a-fact"),
                texts(key),
                options,
                answer,
                tolerance,
                kind == ItemKind.NUMERIC ? texts("%") : null,
                points,
                kind == ItemKind.SHORT ? texts("rubric") : null,
                texts("because " + key));
    }

    public static BankItem bankItem(long version, Item item) {
        return new BankItem(
                version,
                item.key(),
                item.kind(),
                item.area(),
                item.category(),
                item.options().size(),
                item.partners().size(),
                item.points());
    }

    /** The order of the file. */
    public static Shown asWritten(Item item) {
        var options = new ArrayList<Integer>();
        item.options().forEach(o -> options.add(options.size()));
        var partners = new ArrayList<Integer>();
        item.partners().forEach(p -> partners.add(partners.size()));
        return new Shown(options, partners);
    }
}
