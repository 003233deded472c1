package uz.artel.lms.curriculum;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.language.Lang;

/**
 * What a trainer wrote: one lesson in up to three languages. Russian is the source; a translation may follow later and is
 * stale when the Russian changed after it.
 */
record LessonSource(String key, String moduleKey, int minutes, List<String> facts, Map<Lang, LessonText> texts) {

    LessonSource {
        facts = List.copyOf(facts);
        texts = new EnumMap<>(texts);
    }

    /** SHA-256 over everything a reader can see; the same lesson always has the same digest. */
    byte[] digest() {
        var all = new StringBuilder(key)
                .append('\n')
                .append(moduleKey)
                .append('\n')
                .append(minutes);
        facts.stream().sorted().forEach(f -> all.append('\n').append(f));
        for (var lang : Lang.values()) {
            var text = texts.get(lang);
            if (text != null) {
                all.append("\n\u0001").append(lang.code()).append('\n').append(text.canonical());
            }
        }
        return Digest.of(all.toString());
    }
}
