package uz.artel.lms.exam.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/**
 * An item as somebody types it, on a page or in a row of a table: nothing is checked yet and anything may be missing. What
 * it says is said in the words of {@code questions/*.yaml}, so that one reader judges files, tables and pages alike.
 *
 * @param accept fill-in only: spellings by language
 * @param enemies keys of items it never shares a form with
 * @param words essay only: how long it should be, {@code 60-150}
 * @param particulars pictures, recordings, searches and records
 */
public record ItemDraft(
        String key,
        String pool,
        String kind,
        String category,
        String area,
        String competence,
        String level,
        String difficulty,
        List<String> facts,
        Texts stem,
        List<Option> options,
        String answer,
        String tolerance,
        Texts unit,
        String points,
        Texts rubric,
        Texts explanation,
        Map<Lang, List<String>> accept,
        List<String> enemies,
        String words,
        TypedParticulars particulars) {

    /** A picture or a recording is never larger, in units of 1024 bytes. */
    public static final int LARGEST_FILE_KB = 2_048;

    private static final Pattern FROM_TO = Pattern.compile("\\s*([0-9]{1,4})\\s*[-–—]\\s*([0-9]{1,4})\\s*");

    /**
     * An option; {@code left} is null unless something is matched.
     *
     * @param at its place on a picture, in the picture's own units: left, top, width and height, or the corners of a polygon
     */
    public record Option(String key, boolean right, Texts text, Texts left, String at) {

        public Option(String key, boolean right, Texts text, Texts left) {
            this(key, right, text, left, null);
        }

        /** Whether nobody wrote anything into it. */
        public boolean blank() {
            return ItemDraft.blank(text) && ItemDraft.blank(left) && (at == null || at.isBlank());
        }
    }

    /** An item that is words alone. */
    public ItemDraft(
            String key,
            String pool,
            String kind,
            String category,
            String area,
            String competence,
            String level,
            String difficulty,
            List<String> facts,
            Texts stem,
            List<Option> options,
            String answer,
            String tolerance,
            Texts unit,
            String points,
            Texts rubric,
            Texts explanation,
            Map<Lang, List<String>> accept,
            List<String> enemies,
            String words) {
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
                accept,
                enemies,
                words,
                TypedParticulars.NONE);
    }

    public ItemDraft {
        facts = List.copyOf(facts);
        options = options.stream().filter(o -> !o.blank()).toList();
        enemies = List.copyOf(enemies);
    }

    /** An item of the bank, ready to be changed. */
    static ItemDraft of(Item item, Collection<String> enemies) {
        var spellings = item.particulars().spellings();
        var length = item.particulars().length();
        return new ItemDraft(
                item.key(),
                item.pool().code(),
                item.kind().code(),
                item.category(),
                item.area().code(),
                item.competence(),
                item.level(),
                Integer.toString(item.difficulty()),
                item.facts(),
                item.stem(),
                options(item),
                plain(item.answer()),
                plain(item.tolerance()),
                item.unit(),
                item.kind().markedByPeople() ? Integer.toString(item.points()) : null,
                item.rubric(),
                item.explanation(),
                spellings == null
                        ? Map.of()
                        : Map.of(Lang.RU, spellings.ru(), Lang.UZ, spellings.uz(), Lang.EN, spellings.en()),
                List.copyOf(new TreeSet<>(enemies)),
                length == null ? null : length.from() + "-" + length.to(),
                TypedParticulars.of(item.particulars()));
    }

    private static List<Option> options(Item item) {
        var picture = item.particulars().picture();
        var all = new ArrayList<Option>();
        for (var o : item.options()) {
            var at = picture == null ? null : Picture.written(picture.regions().get(all.size()));
            all.add(new Option(o.key(), o.right(), o.text(), o.left(), at));
        }
        return all;
    }

    /** The same with other names of what it shows. */
    ItemDraft showing(TypedMedium picture, TypedMedium recording) {
        return new ItemDraft(
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
                accept,
                enemies,
                words,
                particulars.showing(picture, recording));
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    /** As an entry of {@code questions/*.yaml}: what is blank is left out. */
    Map<String, Object> entry() {
        var all = new LinkedHashMap<String, Object>();
        put(all, "key", key);
        put(all, "pool", pool);
        put(all, "kind", kind);
        put(all, "category", category);
        put(all, "area", area);
        put(all, "competence", competence);
        put(all, "level", level);
        put(all, "difficulty", difficulty);
        all.put("facts", facts);
        put(all, "stem", stem);
        if (!particulars.recording().blank()) {
            var stimulus = entry(particulars.recording());
            put(stimulus, "plays", particulars.plays());
            put(stimulus, "transcript", particulars.transcript());
            all.put("stimulus", stimulus);
        }
        if (!particulars.picture().blank()) {
            all.put("picture", entry(particulars.picture()));
        }
        if (!options.isEmpty()) {
            all.put("options", options.stream().map(ItemDraft::entry).toList());
        }
        put(all, "answer", decimal(answer));
        put(all, "tolerance", decimal(tolerance));
        put(all, "unit", unit);
        put(all, "points", points);
        put(all, "rubric", rubric);
        if (!accept.isEmpty()) {
            var spellings = new LinkedHashMap<String, Object>();
            for (var lang : Lang.values()) {
                spellings.put(lang.code(), accept.getOrDefault(lang, List.of()));
            }
            all.put("accept", spellings);
        }
        if (words != null && !words.isBlank()) {
            var length = FROM_TO.matcher(words);
            all.put("words", length.matches() ? Map.of("from", length.group(1), "to", length.group(2)) : words.strip());
        }
        if (!particulars.entries().isEmpty()) {
            all.put("entries", particulars.entries());
        }
        put(all, "seconds", particulars.seconds());
        put(all, "day", particulars.day());
        if (particulars.record() != null) {
            all.put("record", particulars.record());
        }
        put(all, "explanation", explanation);
        if (!enemies.isEmpty()) {
            all.put("enemies", enemies);
        }
        return all;
    }

    private static Map<String, Object> entry(Option option) {
        var all = new LinkedHashMap<String, Object>();
        put(all, "key", option.key());
        if (option.right()) {
            all.put("right", "true");
        }
        put(all, "left", option.left());
        put(all, "text", option.text());
        if (option.at() != null && !option.at().isBlank()) {
            all.put("at", words(option.at()));
        }
        return all;
    }

    private static Map<String, Object> entry(TypedMedium medium) {
        var all = new LinkedHashMap<String, Object>();
        put(all, "medium", medium.medium());
        put(all, "title", medium.title());
        return all;
    }

    private static void put(Map<String, Object> all, String name, String value) {
        if (value != null && !value.isBlank()) {
            all.put(name, value.strip());
        }
    }

    private static void put(Map<String, Object> all, String name, Texts texts) {
        if (!blank(texts)) {
            var three = new LinkedHashMap<String, Object>();
            for (var lang : Lang.values()) {
                put(three, lang.code(), texts.in(lang));
            }
            all.put(name, three);
        }
    }

    /** A comma is what people type here between whole and part. */
    private static String decimal(String typed) {
        return typed == null ? null : typed.replace(',', '.');
    }

    static boolean blank(Texts texts) {
        return texts == null
                || List.of(Lang.values()).stream()
                        .allMatch(l -> texts.in(l) == null || texts.in(l).isBlank());
    }

    /** Words separated by blanks, commas or semicolons. */
    public static List<String> words(String typed) {
        var words = new ArrayList<String>();
        if (typed != null) {
            for (var word : typed.strip().split("[\\s,;]+")) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        return List.copyOf(words);
    }
}
