package uz.artel.lms.curriculum;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.content.YamlText;
import uz.artel.lms.shared.language.Lang;

/**
 * A lesson as the text of its files and back. What is written in the page is put into the form of the files and read by their
 * reader, so editor and files know the same rules and say the same sentences.
 *
 * @param texts what is written, per language; the checks are YAML as it was typed
 */
record LessonFile(String key, String moduleKey, int minutes, List<String> facts, Map<Lang, Written> texts) {

    private static final Pattern SAFETY = Pattern.compile("(?m)^> ?\\[!safety]\\s*(\\S+)");

    /** One language as it stands in the fields of the editor. */
    record Written(String title, String summary, String checks, String body) {

        static Written of(LessonText text) {
            return new Written(text.title(), text.summary(), text.checksAsYaml(), text.body());
        }
    }

    LessonFile {
        facts = List.copyOf(facts);
        texts = new TreeMap<>(texts);
    }

    static LessonFile of(LessonSource source) {
        var texts = new TreeMap<Lang, Written>();
        source.texts().forEach((lang, text) -> texts.put(lang, Written.of(text)));
        return new LessonFile(source.key(), source.moduleKey(), source.minutes(), source.facts(), texts);
    }

    /** The path of a language's file inside the content folder. */
    String path(Lang lang) {
        return "modules/" + moduleKey + "/" + key + (lang == Lang.RU ? "" : "." + lang.code()) + ".md";
    }

    /** The text of a language's file. */
    String text(Lang lang) {
        return head(lang) + texts.get(lang).body();
    }

    /** How many lines stand before the body. */
    int headLines(Lang lang) {
        return (int) head(lang).chars().filter(c -> c == '\n').count();
    }

    /** Reads the files; what is wrong goes to {@code problems}. Null when there is no Russian text. */
    LessonSource read(Problems problems, LessonReferences references) {
        problems.define("module", moduleKey, "", 0);
        if (references != null) {
            references.facts(facts).forEach(fact -> problems.define("fact", fact, "", 0));
            texts.values().stream()
                    .flatMap(t -> SAFETY.matcher(t.body()).results().map(m -> m.group(1)))
                    .distinct()
                    .filter(references::safetyText)
                    .forEach(key -> problems.define("safety text", key, "", 0));
        }
        var files = new TreeMap<String, byte[]>();
        texts.keySet().forEach(lang -> files.put(path(lang), text(lang).getBytes(StandardCharsets.UTF_8)));
        var read = LessonContent.lessons(new ContentPack(files), problems);
        return read.isEmpty() ? null : read.get(0);
    }

    private String head(Lang lang) {
        var text = texts.get(lang);
        var head = new LinkedHashMap<String, Object>();
        if (lang == Lang.RU) {
            head.put("key", key);
        }
        head.put("title", text.title());
        head.put("summary", text.summary());
        if (lang == Lang.RU) {
            head.put("minutes", minutes);
            head.put("facts", facts);
        }
        var checks = new StringBuilder();
        text.checks()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> checks.append("  ").append(line).append('\n'));
        return "---\n" + YamlText.write(head) + "checks:" + (checks.isEmpty() ? " []\n" : "\n" + checks) + "---\n";
    }
}
