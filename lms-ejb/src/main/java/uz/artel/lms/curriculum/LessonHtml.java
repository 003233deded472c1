package uz.artel.lms.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import uz.artel.lms.guide.SafetyTexts;
import uz.artel.lms.shared.content.MarkdownHtml;
import uz.artel.lms.shared.language.Lang;

/**
 * A lesson's Markdown as HTML. Three callouts begin a quotation: {@code > [!safety] S1} is replaced by the fixed text from its
 * one source, word for word; {@code > [!phrase]} is a phrase the operator may say; {@code > [!dont]} is what never to say.
 */
@ApplicationScoped
public class LessonHtml {

    /** The heads of the callouts in the reader's language; {@code {0}} of the first is the key of the safety text. */
    public record Heads(String safety, String phrase, String dont) {}

    /**
     * A lesson ready for a page.
     *
     * @param html sanitised
     * @param parts titles of its parts; part n has the anchor {@code part-n}, from 1
     */
    public record Page(String html, List<String> parts) {}

    private static final Pattern CALLOUT = Pattern.compile("> ?\\[!(safety|phrase|dont)]\\s*(.*)");

    private SafetyTexts safety;

    protected LessonHtml() {}

    @Inject
    public LessonHtml(SafetyTexts safety) {
        this.safety = safety;
    }

    /** Renders a body in the language it is written in. */
    public Page page(String body, Lang lang, Heads heads) {
        var html = new StringBuilder();
        var plain = new StringBuilder();
        var lines = List.of(body.split("\n", -1));
        for (int at = 0; at < lines.size(); at++) {
            var callout = CALLOUT.matcher(lines.get(at));
            if (!callout.matches()) {
                plain.append(lines.get(at)).append('\n');
                continue;
            }
            flush(plain, html);
            var words = new ArrayList<String>();
            if (!callout.group(1).equals("safety")) {
                words.add(callout.group(2));
            }
            while (at + 1 < lines.size()
                    && lines.get(at + 1).startsWith(">")
                    && !CALLOUT.matcher(lines.get(at + 1)).matches()) {
                words.add(lines.get(++at).replaceFirst("> ?", ""));
            }
            html.append(callout(callout.group(1), callout.group(2).strip(), String.join("\n", words), lang, heads));
        }
        flush(plain, html);
        var parts = MarkdownHtml.parts(body);
        return new Page(MarkdownHtml.clean(anchored(html.toString())), parts);
    }

    private String callout(String kind, String key, String words, Lang lang, Heads heads) {
        var head = switch (kind) {
            case "safety" -> heads.safety().replace("{0}", key);
            case "phrase" -> heads.phrase();
            default -> heads.dont();
        };
        var fixed = kind.equals("safety")
                ? "<p>"
                        + safety.text(key)
                                .map(t -> MarkdownHtml.escape(t.in(lang)))
                                .orElse("") + "</p>"
                : "";
        return "<aside class=\"callout " + kind + "\"><p class=\"callout-h\">" + MarkdownHtml.escape(head) + "</p>"
                + fixed + MarkdownHtml.raw(words) + "</aside>\n";
    }

    private static void flush(StringBuilder plain, StringBuilder html) {
        html.append(MarkdownHtml.raw(plain.toString()));
        plain.setLength(0);
    }

    private static String anchored(String html) {
        var all = new StringBuilder();
        int part = 0;
        int from = 0;
        for (int at = html.indexOf("<h2>"); at >= 0; at = html.indexOf("<h2>", from)) {
            all.append(html, from, at).append("<h2 id=\"part-").append(++part).append("\">");
            from = at + 4;
        }
        return all.append(html.substring(from)).toString();
    }
}
