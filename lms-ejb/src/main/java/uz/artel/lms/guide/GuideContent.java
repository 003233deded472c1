package uz.artel.lms.guide;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uz.artel.lms.shared.content.ContentKind;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.LanguageMarks;
import uz.artel.lms.shared.content.Node;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/** Reads {@code guides/easy/*.md} and {@code guides/super/*.yaml}. */
public final class GuideContent implements ContentKind {

    private static final int WORDS_ON_A_CARD = 120;

    @Override
    public void check(ContentPack pack, Problems problems) {
        read(pack, problems);
    }

    static List<GuideEntry> read(ContentPack pack, Problems problems) {
        var all = new ArrayList<GuideEntry>();
        for (var path : pack.paths("guides/easy", ".md")) {
            if (!path.endsWith(".uz.md") && !path.endsWith(".en.md")) {
                all.add(card(pack, path, problems, all.size() + 1));
            } else if (!pack.has(path.substring(0, path.length() - 6) + ".md")) {
                problems.add(path, 0, "the Russian card this translates is missing");
            }
        }
        simple(pack, problems, all, "safety", GuideEntry.Kind.SAFETY, "safety text");
        simple(pack, problems, all, "services", GuideEntry.Kind.SERVICE, "service");
        simple(pack, problems, all, "sms", GuideEntry.Kind.SMS, "sms template");
        simple(pack, problems, all, "categories", GuideEntry.Kind.CATEGORY, "category");
        simple(pack, problems, all, "outcomes", GuideEntry.Kind.OUTCOME, "outcome");
        simple(pack, problems, all, "lines", GuideEntry.Kind.LINE, "line");
        districts(pack, problems, all);
        return all;
    }

    private static GuideEntry card(ContentPack pack, String path, Problems problems, int position) {
        var head = pack.markdown(path, problems).head();
        var key = head.text("key");
        problems.define("card", key, path, head.line());
        var category = head.text("category");
        problems.refer("category", category, path, head.child("category").line());
        var outcomes = head.child("outcome").isList() ? head.texts("outcome") : List.of(head.text("outcome"));
        outcomes.forEach(o -> problems.refer(
                "outcome",
                o.toLowerCase(Locale.ROOT),
                path,
                head.child("outcome").line()));
        var properties = new HashMap<String, String>();
        properties.put("safety", Boolean.toString(head.flag("safety", false)));
        head.optionalText("safety_text").ifPresent(s -> {
            problems.refer("safety text", s, path, head.child("safety_text").line());
            properties.put("safety_text", s);
        });
        properties.put("facts", facts(head));
        var texts = new EnumMap<Lang, GuideEntry.Words>(Lang.class);
        texts.put(Lang.RU, cardWords(head, Lang.RU, path, problems));
        for (var lang : List.of(Lang.UZ, Lang.EN)) {
            var translated = path.substring(0, path.length() - 3) + "." + lang.code() + ".md";
            if (pack.has(translated)) {
                texts.put(lang, cardWords(pack.markdown(translated, problems).head(), lang, translated, problems));
            } else {
                problems.add(path, 1, "the " + lang.code() + " card is missing: " + translated);
                texts.put(lang, texts.get(Lang.RU));
            }
        }
        head.nothingElse();
        return new GuideEntry(
                GuideEntry.Kind.CARD, key, position, category, String.join(" ", outcomes), properties, texts);
    }

    private static GuideEntry.Words cardWords(Node head, Lang lang, String path, Problems problems) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("words", head.texts("words"));
        fields.put("ask", head.texts("ask"));
        fields.put("do", head.texts("do"));
        fields.put("write", List.of(head.text("write")));
        fields.put("dont", List.of(head.text("dont")));
        var title = head.text("title");
        if (lang != Lang.RU) {
            head.nothingElse();
        }
        int count = fields.entrySet().stream()
                .filter(f -> !f.getKey().equals("words"))
                .flatMap(f -> f.getValue().stream())
                .mapToInt(t -> t.strip().split("\\s+").length)
                .sum();
        if (count > WORDS_ON_A_CARD) {
            problems.add(path, 1, "the card has " + count + " words, at most " + WORDS_ON_A_CARD + " fit one screen");
        }
        if (fields.get("do").size() > 5) {
            problems.add(path, head.child("do").line(), "a card has at most 5 things to do");
        }
        LanguageMarks.check(lang, title + "\n" + fields, path, 1, problems);
        return new GuideEntry.Words(title, fields);
    }

    /** A list of entries whose text fields are maps of three languages, of texts or of lists. */
    private static void simple(
            ContentPack pack,
            Problems problems,
            List<GuideEntry> all,
            String file,
            GuideEntry.Kind kind,
            String defines) {
        var path = "guides/super/" + file + ".yaml";
        if (!pack.has(path)) {
            return;
        }
        for (var node : pack.yaml(path, problems).items()) {
            all.add(entry(node, kind, defines, all.size() + 1));
        }
    }

    private static GuideEntry entry(Node node, GuideEntry.Kind kind, String defines, int position) {
        var key = node.text("key");
        node.problems().define(defines, key, node.file(), node.line());
        var properties = new HashMap<String, String>();
        var fields = new EnumMap<Lang, Map<String, List<String>>>(Lang.class);
        for (var lang : Lang.values()) {
            fields.put(lang, new LinkedHashMap<>());
        }
        Texts title = node.inThreeLanguages("title");
        node.entries().forEach((name, value) -> {
            if (name.equals("key") || name.equals("title") || !node.has(name)) {
                return;
            }
            if (value.isMap()) {
                for (var lang : Lang.values()) {
                    var one = value.child(lang.code());
                    var texts =
                            one.isList() ? one.items().stream().map(Node::text).toList() : List.of(one.text());
                    if (kind != GuideEntry.Kind.SMS) {
                        LanguageMarks.check(lang, texts.toString(), node.file(), one.line(), node.problems());
                    }
                    fields.get(lang).put(name, texts);
                }
            } else if (value.isList()) {
                properties.put(
                        name,
                        String.join(" ", value.items().stream().map(Node::text).toList()));
            } else {
                properties.put(name, value.text());
            }
        });
        if (properties.containsKey("facts")) {
            for (var fact : properties.get("facts").split(" ")) {
                node.problems()
                        .refer("fact", fact, node.file(), node.child("facts").line());
            }
        }
        var texts = new EnumMap<Lang, GuideEntry.Words>(Lang.class);
        for (var lang : Lang.values()) {
            texts.put(lang, new GuideEntry.Words(title.in(lang), fields.get(lang)));
        }
        return new GuideEntry(kind, key, position, null, properties.get("outcome"), properties, texts);
    }

    private static void districts(ContentPack pack, Problems problems, List<GuideEntry> all) {
        var path = "guides/super/districts.yaml";
        if (!pack.has(path)) {
            return;
        }
        var root = pack.yaml(path, problems);
        for (var part : List.of("regions", "centres", "districts")) {
            var kind =
                    GuideEntry.Kind.valueOf(part.substring(0, part.length() - 1).toUpperCase(Locale.ROOT));
            for (var node : root.items(part)) {
                var entry = entry(node, kind, kind.code(), all.size() + 1);
                for (var refersTo : List.of("region", "centre")) {
                    if (entry.properties().containsKey(refersTo)) {
                        problems.refer(refersTo, entry.property(refersTo), path, node.line());
                    }
                }
                all.add(entry);
            }
        }
        root.nothingElse();
    }

    private static String facts(Node head) {
        var facts = head.texts("facts");
        facts.forEach(f -> head.problems()
                .refer("fact", f, head.file(), head.child("facts").line()));
        return String.join(" ", facts);
    }
}
