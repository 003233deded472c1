package uz.artel.lms.exam.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uz.artel.lms.shared.content.YamlText;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/**
 * A field in which two versions of an item differ.
 *
 * @param field its name in {@code questions/*.yaml}; an option by its key, {@code options.b.text}, a field of a record by its
 *     code, {@code record.phone}; a medium is told by the beginning of its digest
 * @param lang of the text, or null where it is the same in all
 * @param before null where the field was not there
 * @param after null where it is no more
 */
public record ItemDifference(String field, Lang lang, String before, String after) {

    /** What differs, in the order of the fields. */
    static List<ItemDifference> between(Item before, Item after) {
        var old = fields(before);
        var fresh = fields(after);
        var names = new LinkedHashSet<>(old.keySet());
        names.addAll(fresh.keySet());
        var all = new ArrayList<ItemDifference>();
        for (var name : names) {
            var one = old.get(name);
            var other = fresh.get(name);
            if (one == null ? other != null : !one.equals(other)) {
                all.add(new ItemDifference(name.field(), name.lang(), one, other));
            }
        }
        return List.copyOf(all);
    }

    private record Name(String field, Lang lang) {}

    private static Map<Name, String> fields(Item item) {
        var draft = ItemDraft.of(item, List.of());
        var all = new LinkedHashMap<Name, String>();
        put(all, "pool", draft.pool());
        put(all, "kind", draft.kind());
        put(all, "category", draft.category());
        put(all, "area", draft.area());
        put(all, "competence", draft.competence());
        put(all, "level", draft.level());
        put(all, "difficulty", draft.difficulty());
        put(all, "facts", String.join(", ", draft.facts()));
        put(all, "stem", draft.stem());
        put(all, "options", draft.options().stream().map(ItemDraft.Option::key).collect(Collectors.joining(", ")));
        put(
                all,
                "right",
                draft.options().stream()
                        .filter(ItemDraft.Option::right)
                        .map(ItemDraft.Option::key)
                        .collect(Collectors.joining(", ")));
        for (var option : draft.options()) {
            put(all, "options." + option.key() + ".left", option.left());
            put(all, "options." + option.key() + ".text", option.text());
            put(all, "options." + option.key() + ".at", option.at());
        }
        var more = draft.particulars();
        put(all, "picture", shortened(more.picture().medium()));
        put(all, "pictureTitle", more.picture().title());
        put(all, "recording", shortened(more.recording().medium()));
        put(all, "recordingTitle", more.recording().title());
        put(all, "plays", more.plays());
        put(all, "transcript", more.transcript());
        put(all, "entries", String.join(", ", more.entries()));
        put(all, "seconds", more.seconds());
        put(all, "day", more.day());
        if (more.record() instanceof Map<?, ?> record) {
            record.forEach((field, asked) -> put(all, "record." + field, YamlText.line(asked)));
        }
        put(all, "answer", draft.answer());
        put(all, "tolerance", draft.tolerance());
        put(all, "unit", draft.unit());
        put(all, "points", draft.points());
        put(all, "rubric", draft.rubric());
        put(all, "words", draft.words());
        draft.accept().forEach((lang, spellings) -> all.put(new Name("accept", lang), String.join(", ", spellings)));
        put(all, "explanation", draft.explanation());
        return all;
    }

    /** Enough of a digest to tell one medium from another. */
    private static String shortened(String digest) {
        return digest == null ? null : digest.substring(0, 10);
    }

    private static void put(Map<Name, String> all, String field, String value) {
        if (value != null && !value.isEmpty()) {
            all.put(new Name(field, null), value);
        }
    }

    private static void put(Map<Name, String> all, String field, Texts texts) {
        if (texts != null) {
            for (var lang : Lang.values()) {
                all.put(new Name(field, lang), texts.in(lang));
            }
        }
    }
}
