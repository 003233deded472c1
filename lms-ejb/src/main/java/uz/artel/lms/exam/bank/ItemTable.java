package uz.artel.lms.exam.bank;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;
import uz.artel.lms.shared.table.Table;
import uz.artel.lms.shared.table.TableLimits;
import uz.artel.lms.shared.table.TableRow;
import uz.artel.lms.shared.table.TableSheet;

/**
 * Items as a table, one a row. A column is called as the field in {@code questions/*.yaml}, with the language behind it:
 * {@code stem_ru}; options are numbered, {@code option_2_uz}, their keys are a, b, c … unless {@code option_2_key} says
 * otherwise; {@code right} holds the keys of the right ones, {@code accept_ru} spellings with a bar between them.
 */
final class ItemTable {

    static final TableLimits LIMITS = new TableLimits(4_096, 2_000, 120, 4_000);

    private static final int OPTIONS = 10;
    private static final List<String> BEFORE =
            List.of("key", "pool", "kind", "category", "area", "competence", "level", "difficulty", "facts", "enemies");
    private static final List<String> REQUIRED =
            List.of("key", "pool", "kind", "category", "area", "competence", "level", "difficulty", "stem_ru");
    private static final Pattern OF_OPTION =
            Pattern.compile("options\\.([0-9]+)(?:\\.(key|text|left|right))?(?:\\.(ru|uz|en))?");
    private static final Pattern OF_LIST = Pattern.compile("(facts|enemies)\\.[0-9]+");

    private ItemTable() {}

    /** All columns for items with so many options. */
    static List<String> columns(int options) {
        var all = new ArrayList<>(BEFORE);
        three(all, "stem");
        for (int i = 1; i <= options; i++) {
            all.add("option_" + i + "_key");
            three(all, "option_" + i);
            three(all, "option_" + i + "_left");
        }
        all.addAll(List.of("right", "answer", "tolerance"));
        three(all, "unit");
        all.add("points");
        three(all, "rubric");
        all.add("words");
        three(all, "accept");
        three(all, "explanation");
        return List.copyOf(all);
    }

    private static void three(List<String> all, String name) {
        for (var lang : Lang.values()) {
            all.add(name + "_" + lang.code());
        }
    }

    /** Refuses a table that isn't one of items. */
    static Table checked(Table table) {
        return table.require(REQUIRED).nothingBut(columns(OPTIONS));
    }

    static ItemDraft draft(TableRow row) {
        var right = ItemDraft.words(row.get("right"));
        var options = new ArrayList<ItemDraft.Option>();
        for (int i = 1; i <= OPTIONS; i++) {
            var named = row.get("option_" + i + "_key");
            var key = named == null ? String.valueOf((char) ('a' + i - 1)) : named;
            options.add(new ItemDraft.Option(
                    key, right.contains(key), texts(row, "option_" + i), texts(row, "option_" + i + "_left")));
        }
        var accept = new EnumMap<Lang, List<String>>(Lang.class);
        for (var lang : Lang.values()) {
            var typed = row.get("accept_" + lang.code());
            if (typed != null) {
                accept.put(lang, List.of(typed.split("\\s*\\|\\s*")));
            }
        }
        return new ItemDraft(
                row.get("key"),
                row.get("pool"),
                row.get("kind"),
                row.get("category"),
                row.get("area"),
                row.get("competence"),
                row.get("level"),
                row.get("difficulty"),
                ItemDraft.words(row.get("facts")),
                texts(row, "stem"),
                options,
                row.get("answer"),
                row.get("tolerance"),
                texts(row, "unit"),
                row.get("points"),
                texts(row, "rubric"),
                texts(row, "explanation"),
                accept,
                ItemDraft.words(row.get("enemies")),
                row.get("words"));
    }

    private static Texts texts(TableRow row, String name) {
        return new Texts(row.get(name + "_ru"), row.get(name + "_uz"), row.get(name + "_en"));
    }

    /** Faults that only a table can have: a right answer that no option is. */
    static List<ItemFault> faults(TableRow row, ItemDraft draft) {
        var keys = draft.options().stream().map(ItemDraft.Option::key).toList();
        return ItemDraft.words(row.get("right")).stream()
                .filter(key -> !keys.contains(key))
                .map(key -> ItemFault.of("right", "itemRight", key.length() > 20 ? key.substring(0, 20) : key))
                .toList();
    }

    /** The column in which a place of an item stands: {@code options.1.text.uz} is option_2_uz. */
    static String column(String place) {
        var option = OF_OPTION.matcher(place);
        if (option.matches()) {
            var name = "option_" + (Integer.parseInt(option.group(1)) + 1);
            var part = option.group(2) == null ? "" : option.group(2);
            var lang = option.group(3) == null ? "" : "_" + option.group(3);
            return switch (part) {
                case "key" -> name + "_key";
                case "left" -> name + "_left" + lang;
                case "right" -> "right";
                default -> name + lang;
            };
        }
        var list = OF_LIST.matcher(place);
        if (list.matches()) {
            return list.group(1);
        }
        if (place.startsWith("words.")) {
            return "words";
        }
        return place.equals("options")
                ? "right"
                : place.replaceAll("^accept\\.(ru|uz|en).*", "accept_$1").replace('.', '_');
    }

    /** A workbook of these items. */
    static byte[] workbook(List<ItemDraft> items) {
        int options = Math.max(
                4, items.stream().mapToInt(i -> i.options().size()).max().orElse(0));
        var columns = columns(options);
        return TableSheet.xlsx(
                "items", columns, items.stream().map(i -> row(i, columns)).toList());
    }

    private static List<String> row(ItemDraft item, List<String> columns) {
        var cells = new HashMap<String, String>();
        cells.put("key", item.key());
        cells.put("pool", item.pool());
        cells.put("kind", item.kind());
        cells.put("category", item.category());
        cells.put("area", item.area());
        cells.put("competence", item.competence());
        cells.put("level", item.level());
        cells.put("difficulty", item.difficulty());
        cells.put("facts", String.join(" ", item.facts()));
        cells.put("enemies", String.join(" ", item.enemies()));
        put(cells, "stem", item.stem());
        var right = new LinkedHashSet<String>();
        for (int i = 0; i < item.options().size(); i++) {
            var option = item.options().get(i);
            cells.put("option_" + (i + 1) + "_key", option.key());
            put(cells, "option_" + (i + 1), option.text());
            put(cells, "option_" + (i + 1) + "_left", option.left());
            if (option.right()) {
                right.add(option.key());
            }
        }
        cells.put("right", String.join(" ", right));
        cells.put("answer", item.answer());
        cells.put("tolerance", item.tolerance());
        put(cells, "unit", item.unit());
        cells.put("points", item.points());
        put(cells, "rubric", item.rubric());
        cells.put("words", item.words());
        item.accept().forEach((lang, spellings) -> cells.put("accept_" + lang.code(), String.join(" | ", spellings)));
        put(cells, "explanation", item.explanation());
        return columns.stream()
                .map(c -> cells.getOrDefault(c, ""))
                .map(c -> c == null ? "" : c)
                .toList();
    }

    private static void put(Map<String, String> cells, String name, Texts texts) {
        if (texts != null) {
            for (var lang : Lang.values()) {
                cells.put(name + "_" + lang.code(), texts.in(lang));
            }
        }
    }
}
