package uz.artel.lms.web.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes the one stylesheet of the product at build time: tokens, fonts, the component library's theme in our colours,
 * the page vocabulary, print. It becomes the library's theme {@code lms}.
 */
public final class ThemeBuild {

    static final String SHIPPED = "META-INF/resources/primefaces-saga-blue/theme.css";

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern DARK = Pattern.compile("\\[data-theme=\"dark\"]\\s*\\{(.*?)\\n}", Pattern.DOTALL);

    private ThemeBuild() {}

    /**
     * @param args folder of our stylesheets and of theme-map.tsv, folder of the compiled classes
     * @throws IOException when a file can't be read or written
     */
    public static void main(String[] args) throws IOException {
        var sources = Path.of(args[0]);
        var target = Path.of(args[1], "META-INF", "resources", "primefaces-lms", "theme.css");
        Files.createDirectories(target.getParent());
        Files.writeString(target, stylesheet(sources));
    }

    static String stylesheet(Path sources) throws IOException {
        var conversion = conversion(sources);
        var all = String.join(
                "\n",
                themed(Files.readString(sources.resolve("tokens.css"))),
                Files.readString(sources.resolve("fonts.css")),
                conversion.convert(shipped()),
                Files.readString(sources.resolve("components.css")),
                Files.readString(sources.resolve("ui.css")),
                Files.readString(sources.resolve("pieces.css")),
                Files.readString(sources.resolve("learning.css")),
                Files.readString(sources.resolve("print.css")));
        return COMMENT.matcher(all)
                .replaceAll("")
                .replaceAll("[ \\t]*\\n\\s*", "\n")
                .strip();
    }

    static ThemeConversion conversion(Path sources) throws IOException {
        return new ThemeConversion(Files.readAllLines(sources.resolve("theme-map.tsv")));
    }

    /** The theme as the component library ships it. */
    static String shipped() {
        try (var theme = Thread.currentThread().getContextClassLoader().getResourceAsStream(SHIPPED)) {
            if (theme == null) {
                throw new IllegalStateException("The component library has no " + SHIPPED);
            }
            return new String(theme.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Dark holds on the screen only: chosen by the person, or by his system while he has chosen nothing. */
    static String themed(String tokens) {
        var dark = DARK.matcher(tokens);
        if (!dark.find()) {
            throw new IllegalStateException("tokens.css has no dark theme");
        }
        var body = dark.group(1);
        var rules = List.of(
                "@media screen{[data-theme=\"dark\"]{" + body + "}}",
                "@media screen and (prefers-color-scheme:dark){[data-theme=\"system\"]{" + body + "}}");
        return tokens.substring(0, dark.start()) + String.join("\n", rules) + tokens.substring(dark.end());
    }
}
