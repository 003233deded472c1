package uz.artel.lms.shared.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown as HTML that may stand in a page: HTML in the source is shown as text, and whatever comes out passes a sanitizer
 * that knows a short list of elements. Levels two to four are headings; links lead to this site or over https.
 */
public final class MarkdownHtml {

    private static final List<org.commonmark.Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "h2",
                    "h3",
                    "h4",
                    "ul",
                    "ol",
                    "li",
                    "strong",
                    "em",
                    "code",
                    "pre",
                    "blockquote",
                    "br",
                    "hr",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a",
                    "aside",
                    "div")
            .allowAttributes("href")
            .matching(Pattern.compile("https://\\S*|/[^/\\s]\\S*|#\\S*"))
            .onElements("a")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,4}"))
            .onElements("ol")
            .allowAttributes("id")
            .matching(Pattern.compile("part-[0-9]{1,3}"))
            .onElements("h2")
            .allowAttributes("class")
            .matching(Pattern.compile("callout (?:safety|phrase|dont)|callout-h|tw"))
            .onElements("aside", "p", "div")
            .allowAttributes("tabindex")
            .matching(Pattern.compile("0"))
            .onElements("div")
            .toFactory();

    private MarkdownHtml() {}

    /** The whole text. */
    public static String of(String markdown) {
        return clean(raw(markdown));
    }

    /** Unsanitised HTML of a part; whoever puts parts together passes the whole through {@link #clean}. */
    public static String raw(String markdown) {
        return RENDERER.render(PARSER.parse(markdown))
                .replace("<h1>", "<h2>")
                .replace("</h1>", "</h2>")
                .replace("<table>", "<div class=\"tw\" tabindex=\"0\"><table>")
                .replace("</table>", "</table></div>");
    }

    /** Keeps what the list of elements allows and drops the rest. */
    public static String clean(String html) {
        return POLICY.sanitize(html);
    }

    /** A text as HTML text. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The titles of the second level in their order: the parts of a text. */
    public static List<String> parts(String markdown) {
        var titles = new ArrayList<String>();
        for (var line : markdown.split("\n", -1)) {
            if (line.startsWith("## ")) {
                titles.add(line.substring(3).strip().replace("**", "").replace("`", ""));
            }
        }
        return titles;
    }
}
