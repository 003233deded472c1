package uz.artel.lms.curriculum;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uz.artel.lms.shared.content.ContentKind;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.LanguageMarks;
import uz.artel.lms.shared.content.Markdown;
import uz.artel.lms.shared.content.Node;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/** Reads {@code modules/<key>/module.yaml} and the lessons beside it. */
public final class LessonContent implements ContentKind {

    @Override
    public void check(ContentPack pack, Problems problems) {
        modules(pack, problems);
        lessons(pack, problems);
    }

    /** Module key → title. */
    static Map<String, Texts> modules(ContentPack pack, Problems problems) {
        var all = new TreeMap<String, Texts>();
        for (var path : pack.paths("modules", "/module.yaml")) {
            var root = pack.yaml(path, problems);
            var key = root.text("key");
            problems.define("module", key, path, root.line());
            if (!path.equals("modules/" + key + "/module.yaml")) {
                root.problem("the module \"" + key + "\" must lie in the folder modules/" + key);
            }
            all.put(key, root.inThreeLanguages("title"));
            root.nothingElse();
        }
        return all;
    }

    static List<LessonSource> lessons(ContentPack pack, Problems problems) {
        var all = new ArrayList<LessonSource>();
        for (var path : pack.paths("modules", ".md")) {
            if (path.endsWith(".uz.md") || path.endsWith(".en.md")) {
                if (!pack.has(path.substring(0, path.length() - 6) + ".md")) {
                    problems.add(path, 0, "the Russian lesson this translates is missing");
                }
                continue;
            }
            all.add(lesson(pack, path, problems));
        }
        return all;
    }

    private static LessonSource lesson(ContentPack pack, String path, Problems problems) {
        var russian = pack.markdown(path, problems);
        var head = russian.head();
        var key = head.text("key");
        problems.define("lesson", key, path, head.line());
        int slash = path.indexOf('/');
        var module = path.substring(slash + 1, path.indexOf('/', slash + 1));
        problems.refer("module", module, path, 1);
        int minutes = head.number("minutes", 1, 120);
        var facts = new ArrayList<String>();
        for (var fact : head.items("facts")) {
            problems.refer("fact", fact.text(), path, fact.line());
            facts.add(fact.text());
        }
        var texts = new EnumMap<Lang, LessonText>(Lang.class);
        texts.put(Lang.RU, text(russian, Lang.RU, path, List.of(), problems));
        var stem = path.substring(0, path.length() - 3);
        for (var lang : List.of(Lang.UZ, Lang.EN)) {
            var translated = stem + "." + lang.code() + ".md";
            if (pack.has(translated)) {
                texts.put(
                        lang,
                        text(
                                pack.markdown(translated, problems),
                                lang,
                                translated,
                                texts.get(Lang.RU).checks(),
                                problems));
            }
        }
        return new LessonSource(key, module, minutes, facts, texts);
    }

    private static LessonText text(
            Markdown file, Lang lang, String path, List<LessonCheck> russian, Problems problems) {
        var head = file.head();
        var title = head.text("title");
        var summary = head.text("summary");
        var checks = lang == Lang.RU ? checks(head.items("checks")) : translated(head.items("checks"), russian);
        if (lang != Lang.RU) {
            head.has("key");
            head.has("minutes");
            head.has("facts");
        }
        head.nothingElse();
        if (file.body().isBlank()) {
            problems.add(path, file.bodyLine(), "the lesson has no text");
        }
        int line = file.bodyLine();
        for (var row : file.body().split("\n", -1)) {
            LanguageMarks.check(lang, row, path, line, problems);
            if (row.matches("\\s*<[a-zA-Z/!].*")) {
                problems.add(path, line, "HTML is not allowed in lessons");
            }
            if (row.matches("> \\[!safety\\].*")) {
                problems.refer(
                        "safety text",
                        row.replaceFirst("> \\[!safety\\]\\s*", "").strip(),
                        path,
                        line);
            }
            line++;
        }
        var words = title + "\n" + summary + "\n" + checks;
        LanguageMarks.check(lang, words, path, 1, problems);
        return new LessonText(title, summary, file.body().strip() + "\n", checks);
    }

    static List<LessonCheck> checks(List<Node> nodes) {
        var all = new ArrayList<LessonCheck>();
        for (var node : nodes) {
            var options = node.texts("options");
            if (options.size() < 2 || options.size() > 5) {
                node.problem("a check needs 2 to 5 options");
            }
            all.add(new LessonCheck(
                    node.text("key"),
                    node.text("ask"),
                    options,
                    node.number("right", 1, Math.max(1, options.size())),
                    node.text("why")));
            node.nothingElse();
        }
        return List.copyOf(all);
    }

    /** A translation carries the texts; which option is right stands once, in the Russian file. */
    private static List<LessonCheck> translated(List<Node> nodes, List<LessonCheck> russian) {
        var all = new ArrayList<LessonCheck>();
        for (var node : nodes) {
            int place = all.size();
            var options = node.texts("options");
            var key = node.optionalText("key")
                    .orElse(place < russian.size() ? russian.get(place).key() : "");
            if (place >= russian.size()
                    || !russian.get(place).key().equals(key)
                    || russian.get(place).options().size() != options.size()
                    || node.has("right")
                            && node.number("right", 1, 5) != russian.get(place).right()) {
                node.problem("this check differs from the Russian one in key, number of options or the right one");
                continue;
            }
            all.add(new LessonCheck(
                    key, node.text("ask"), options, russian.get(place).right(), node.text("why")));
            node.nothingElse();
        }
        if (!nodes.isEmpty() && all.size() < russian.size()) {
            nodes.get(0).problem("the Russian lesson has " + russian.size() + " checks");
        }
        return List.copyOf(all);
    }
}
