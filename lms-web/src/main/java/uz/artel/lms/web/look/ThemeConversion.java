package uz.artel.lms.web.look;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the theme that ships with the component library into ours. Its rules use colour literals, none of its own
 * variables, so the literals become our tokens; a literal that is neither mapped nor known to be left is reported, so an
 * upgrade of the library can't bring a colour of its own unseen.
 */
final class ThemeConversion {

    private static final Pattern COLOUR =
            Pattern.compile("#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\\b|rgba?\\([^()]*\\)");
    /** The library's own variables: palettes its rules never read. */
    private static final Pattern VARIABLES = Pattern.compile("(?<=^|})\\s*:root\\{[^}]*}");

    /** What the theme says about native fields: ours have their own measures. */
    private static final Pattern NATIVE_FIELDS =
            Pattern.compile("(?<=^|})body (?:select|input|textarea)(?![-\\w])[^{}]*\\{[^}]*}");

    private static final Pattern DECLARATION = Pattern.compile("(?<=[{;])([a-z-]+):([^;{}]*)");

    private final Map<String, String> tokens = new LinkedHashMap<>();

    /** @param table rows of literal, token, and where it is used, tab-separated; # starts a remark only before a space */
    ThemeConversion(List<String> table) {
        table.stream()
                .filter(row -> !row.isBlank() && !row.startsWith("literal\t"))
                .map(row -> row.split("\t"))
                .forEach(cell -> tokens.put(normal(cell[0]), cell[1].strip()));
    }

    /** The converted theme without the library's own variables and without removed focus outlines. */
    String convert(String theme) {
        return DECLARATION
                .matcher(rules(theme))
                .replaceAll(
                        found -> Matcher.quoteReplacement(found.group(1) + ":" + value(found.group(1), found.group(2))))
                .replaceAll("outline:\\s*0 none;?", "")
                .replaceAll("font-family:-apple-system[^;}]*", "font-family:var(--font)")
                .replaceAll("border-radius:4px", "border-radius:var(--r-md)");
    }

    private String value(String property, String value) {
        return COLOUR.matcher(value).replaceAll(found -> {
            var token = tokens.get(normal(found.group()));
            if (token == null || "keep".equals(token)) {
                return Matcher.quoteReplacement(found.group());
            }
            // White is paper as a background, but the words on a coloured button as a text colour.
            return "var(" + ("color".equals(property) && "--surface".equals(token) ? "--on-action" : token) + ")";
        });
    }

    /** Colour literals of a theme that no row of the table names, in alphabetical order. */
    List<String> unknown(String theme) {
        var unknown = new TreeSet<String>();
        COLOUR.matcher(rules(theme)).results().forEach(found -> {
            if (!tokens.containsKey(normal(found.group()))) {
                unknown.add(normal(found.group()));
            }
        });
        return List.copyOf(unknown);
    }

    private static String rules(String theme) {
        var rules = VARIABLES.matcher(theme.replace("\uFEFF", "")).replaceAll("");
        return NATIVE_FIELDS.matcher(rules).replaceAll("");
    }

    private static String normal(String literal) {
        return literal.toLowerCase(Locale.ROOT).replace(" ", "").strip();
    }
}
