package uz.artel.lms.exam.bank;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.content.YamlText;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;
import uz.artel.lms.shared.table.Table;
import uz.artel.lms.shared.table.TableLimits;
import uz.artel.lms.shared.table.TableRow;
import uz.artel.lms.shared.table.TableSheet;

/**
 * Items as a table, one a row. A column is called as the field in {@code questions/*.yaml}, with the language behind it:
 * {@code stem_ru}; options are numbered, {@code option_2_uz}, their keys are a, b, c … unless {@code option_2_key} says
 * otherwise; {@code right} holds the keys of the right ones, {@code accept_ru} spellings with a bar between them. A picture or a
 * recording is named by its file, which comes beside the table in one archive, or by its digest when the bank has it; the
 * cell {@code record} holds a line for each field in the words of content files.
 */
final class ItemTable {

    static final TableLimits LIMITS = new TableLimits(4_096, 2_000, 140, 4_000);

    private static final int OPTIONS = 10;
    private static final List<String> BEFORE =
            List.of("key", "pool", "kind", "category", "area", "competence", "level", "difficulty", "facts", "enemies");
    private static final List<String> REQUIRED =
            List.of("key", "pool", "kind", "category", "area", "competence", "level", "difficulty", "stem_ru");
    private static final Pattern OF_OPTION =
            Pattern.compile("options\\.([0-9]+)(?:\\.(key|text|left|right|at))?(?:\\.(ru|uz|en|[0-9]+))?");
    private static final Pattern OF_LIST = Pattern.compile("(facts|enemies|entries)\\.[0-9]+");

    private static final Pattern OF_MEDIUM =
            Pattern.compile("(picture|stimulus)\\.(medium|title|source|licence|plays|transcript)(?:\\.(ru|uz|en))?");

    private ItemTable() {}

    /** All columns for items with so many options. */
    static List<String> columns(int options) {
        var all = new ArrayList<>(BEFORE);
        three(all, "stem");
        for (int i = 1; i <= options; i++) {
            all.add("option_" + i + "_key");
            three(all, "option_" + i);
            three(all, "option_" + i + "_left");
            all.add("option_" + i + "_at");
        }
        all.addAll(List.of("right", "answer", "tolerance"));
        three(all, "unit");
        all.add("points");
        three(all, "rubric");
        all.add("words");
        three(all, "accept");
        for (var medium : List.of("picture", "recording")) {
            all.add(medium);
            three(all, medium + "_title");
            all.addAll(List.of(medium + "_source", medium + "_licence"));
        }
        all.add("plays");
        three(all, "transcript");
        all.addAll(List.of("entries", "seconds", "day", "record"));
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
                    key,
                    right.contains(key),
                    texts(row, "option_" + i),
                    texts(row, "option_" + i + "_left"),
                    row.get("option_" + i + "_at")));
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
                row.get("words"),
                new TypedParticulars(
                        medium(row, "picture"),
                        medium(row, "recording"),
                        row.get("plays"),
                        texts(row, "transcript"),
                        ItemDraft.words(row.get("entries")),
                        row.get("seconds"),
                        row.get("day"),
                        record(row.get("record"))));
    }

    private static TypedMedium medium(TableRow row, String name) {
        return new TypedMedium(
                row.get(name), texts(row, name + "_title"), row.get(name + "_source"), row.get(name + "_licence"));
    }

    /** What a cell says of a record; a cell that can't be read stays the text it is, and the reader refuses it. */
    private static Object record(String cell) {
        if (cell == null) {
            return null;
        }
        var problems = new Problems();
        var node = YamlText.read(cell, problems);
        return problems.finish().isEmpty() && node.isMap() ? node.plain() : cell;
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

    /** A fault with the name of its column in place of its place. */
    static ItemFault placed(ItemFault fault) {
        return new ItemFault(column(fault.place()), fault.key(), fault.arguments(), fault.sentence());
    }

    /** The column in which a place of an item stands: {@code options.1.text.uz} is option_2_uz. */
    static String column(String place) {
        var option = OF_OPTION.matcher(place);
        if (option.matches()) {
            var name = "option_" + (Integer.parseInt(option.group(1)) + 1);
            var part = option.group(2) == null ? "" : option.group(2);
            var lang = option.group(3) == null || part.equals("at") ? "" : "_" + option.group(3);
            return switch (part) {
                case "key" -> name + "_key";
                case "left" -> name + "_left" + lang;
                case "right" -> "right";
                case "at" -> name + "_at";
                default -> name + lang;
            };
        }
        var list = OF_LIST.matcher(place);
        if (list.matches()) {
            return list.group(1);
        }
        for (var whole : List.of("words", "record")) {
            if (place.startsWith(whole + ".")) {
                return whole;
            }
        }
        var shown = OF_MEDIUM.matcher(place);
        if (shown.matches()) {
            var name = shown.group(1).equals("picture") ? "picture" : "recording";
            return switch (shown.group(2)) {
                case "medium" -> name;
                case "plays", "transcript" -> shown.group(2) + (shown.group(3) == null ? "" : "_" + shown.group(3));
                default -> name + "_" + shown.group(2) + (shown.group(3) == null ? "" : "_" + shown.group(3));
            };
        }
        if (place.equals("stimulus")) {
            return "recording";
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
            cells.put("option_" + (i + 1) + "_at", option.at());
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
        var more = item.particulars();
        put(cells, "picture", more.picture());
        put(cells, "recording", more.recording());
        cells.put("plays", more.plays());
        put(cells, "transcript", more.transcript());
        cells.put("entries", String.join(" ", more.entries()));
        cells.put("seconds", more.seconds());
        cells.put("day", more.day());
        if (more.record() instanceof Map<?, ?> record) {
            cells.put(
                    "record",
                    record.entrySet().stream()
                            .map(e -> e.getKey() + ": " + YamlText.line(e.getValue()))
                            .collect(Collectors.joining("\n")));
        }
        return columns.stream()
                .map(c -> cells.getOrDefault(c, ""))
                .map(c -> c == null ? "" : c)
                .toList();
    }

    private static void put(Map<String, String> cells, String name, TypedMedium medium) {
        cells.put(name, medium.medium());
        put(cells, name + "_title", medium.title());
        cells.put(name + "_source", medium.source());
        cells.put(name + "_licence", medium.licence());
    }

    private static void put(Map<String, String> cells, String name, Texts texts) {
        if (texts != null) {
            for (var lang : Lang.values()) {
                cells.put(name + "_" + lang.code(), texts.in(lang));
            }
        }
    }
}
