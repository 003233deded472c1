package uz.artel.lms.acknowledgement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import uz.artel.lms.shared.content.ContentKind;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.LanguageMarks;
import uz.artel.lms.shared.content.Markdown;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.language.Lang;

/** Reads {@code acknowledgements/*.md}: the Russian file is the text's, the others carry only {@code title} and the words. */
public final class AcknowledgementContent implements ContentKind {

    private static final String FOLDER = "acknowledgements";
    private static final int TITLE = 200;

    @Override
    public void check(ContentPack pack, Problems problems) {
        read(pack, problems);
    }

    static List<AcknowledgementSource> read(ContentPack pack, Problems problems) {
        var all = new ArrayList<AcknowledgementSource>();
        for (var path : pack.paths(FOLDER, ".md")) {
            if (path.endsWith(".uz.md") || path.endsWith(".en.md")) {
                if (!pack.has(path.substring(0, path.length() - 6) + ".md")) {
                    problems.add(path, 0, "the Russian text this translates is missing");
                }
            } else {
                all.add(one(pack, path, problems));
            }
        }
        return all;
    }

    private static AcknowledgementSource one(ContentPack pack, String path, Problems problems) {
        var russian = pack.markdown(path, problems);
        var head = russian.head();
        var key = head.text("key");
        problems.define("acknowledgement", key, path, head.line());
        int version = head.number("version", 1, 999);
        var facts = new ArrayList<String>();
        for (var fact : head.items("facts")) {
            problems.refer("fact", fact.text(), path, fact.line());
            facts.add(fact.text());
        }
        var texts = new EnumMap<Lang, AcknowledgementText>(Lang.class);
        texts.put(Lang.RU, text(russian, Lang.RU, path, problems));
        for (var lang : List.of(Lang.UZ, Lang.EN)) {
            var translated = path.substring(0, path.length() - 3) + "." + lang.code() + ".md";
            if (pack.has(translated)) {
                texts.put(lang, text(pack.markdown(translated, problems), lang, translated, problems));
            } else {
                problems.add(path, 0, "the translation " + translated + " is missing: people sign in their language");
            }
        }
        return new AcknowledgementSource(key, version, facts, texts);
    }

    private static AcknowledgementText text(Markdown file, Lang lang, String path, Problems problems) {
        var title = file.head().text("title");
        if (title.codePointCount(0, title.length()) > TITLE) {
            file.head().child("title").problem("the title is longer than " + TITLE + " characters");
        }
        file.head().nothingElse();
        LanguageMarks.check(lang, title, path, file.head().child("title").line(), problems);
        if (file.body().isBlank()) {
            problems.add(path, file.bodyLine(), "there is nothing to sign: the text is empty");
        }
        int line = file.bodyLine();
        for (var row : file.body().split("\n", -1)) {
            LanguageMarks.check(lang, row, path, line, problems);
            if (row.matches("\\s*<[a-zA-Z/!].*")) {
                problems.add(path, line, "HTML is not allowed in acknowledgements");
            }
            line++;
        }
        return new AcknowledgementText(title, file.body().strip() + "\n");
    }
}
