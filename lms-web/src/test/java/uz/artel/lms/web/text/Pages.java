package uz.artel.lms.web.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the pages, scripts and bundles of the module say; pure, so that the rules can be tried on planted offences. */
final class Pages {

    static final Path WEB = Path.of("src", "main");
    static final Path BUNDLES = WEB.resolve("resources/uz/artel/lms/web/text");

    /** The names every language leaves as they are, and the short names of the languages. */
    static final Set<String> NAMES = Set.of("Artel Technical School", "Artel", "Shivaki", "РУ", "UZ", "EN");

    private static final Pattern EL = Pattern.compile("#\\{(?:[^{}'\"]|'[^']*'|\"[^\"]*\")*}");
    private static final Pattern MARKUP =
            Pattern.compile("<!--.*?-->|<!DOCTYPE[^>]*>|<\\?.*?\\?>|<script.*?</script>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>", Pattern.DOTALL);
    private static final Pattern SHOWN = Pattern.compile(
            "\\b(title|aria-label|alt|placeholder|label|hint|question|say|caption|word|words|verb|keep|eyebrow|nothing|"
                    + "disabledReason|headerText|ariaHeaderText|itemLabel|emptyMessage|unit|sub|summary|header)=\"([^\"]*)\"");
    private static final Pattern BUTTON_WORDS = Pattern.compile(
            "<(?:l:(?:button|link|tab|crumb)|h:(?:commandButton|commandLink|link)|p:commandButton)\\b[^>]*?"
                    + "\\svalue=\"([^\"]*)\"",
            Pattern.DOTALL);
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern KEY =
            Pattern.compile("text\\[\\s*'([\\w.-]+)'\\s*]|text\\.of\\('([\\w.-]+)'(?!\\.concat)");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern SCRIPT_WORDS =
            Pattern.compile("\\.(?:textContent|innerText|innerHTML|title|placeholder)\\s*=\\s*[\"'`]([^\"'`]*)[\"'`]");
    private static final Pattern WRONG_MARK = Pattern.compile("['`‘’´]");

    private Pages() {}

    /** Words a page shows that stand in the page itself. */
    static List<String> literals(String page) {
        var bare = MARKUP.matcher(page).replaceAll("");
        var found = new ArrayList<String>();
        SHOWN.matcher(bare).results().forEach(match -> literal(match.group(2), found));
        BUTTON_WORDS.matcher(bare).results().forEach(match -> literal(match.group(1), found));
        Stream.of(TAG.split(EL.matcher(bare).replaceAll(""))).forEach(text -> literal(text, found));
        return found;
    }

    private static void literal(String text, List<String> found) {
        var said = EL.matcher(text).replaceAll("").replaceAll("&#?\\w+;", "").strip();
        if (LETTERS.matcher(said).find() && !NAMES.contains(said)) {
            found.add(said);
        }
    }

    /** Words a script shows that stand in the script itself. */
    static List<String> scriptLiterals(String script) {
        var code = script.replaceAll("(?m)//.*$", "").replaceAll("(?s)/\\*.*?\\*/", "");
        var found = new ArrayList<String>();
        SCRIPT_WORDS.matcher(code).results().forEach(match -> {
            if (LETTERS.matcher(match.group(1)
                            .replaceAll("\\$\\{[^}]*}|<[^>]*>", "")
                            .replaceAll("\\$\\{.*", ""))
                    .find()) {
                found.add(match.group(1));
            }
        });
        code.lines().filter(line -> CYRILLIC.matcher(line).find()).forEach(line -> found.add(line.strip()));
        return found;
    }

    /** The keys a page names in full. */
    static Set<String> keys(String page) {
        return KEY.matcher(page)
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is wrong between the three languages of one bundle. */
    static List<String> outOfStep(
            Map<String, String> ru, Map<String, String> uz, Map<String, String> en, Set<String> same) {
        var wrong = new ArrayList<String>();
        var all = new TreeSet<>(ru.keySet());
        all.addAll(uz.keySet());
        all.addAll(en.keySet());
        for (var key : all) {
            if (!ru.containsKey(key) || !uz.containsKey(key) || !en.containsKey(key)) {
                wrong.add(key + " is missing in " + (ru.containsKey(key) ? uz.containsKey(key) ? "en" : "uz" : "ru"));
                continue;
            }
            var said = uz.get(key);
            if (ru.get(key).isBlank() || said.isBlank() || en.get(key).isBlank()) {
                wrong.add(key + " is blank");
            }
            if (CYRILLIC.matcher(said).find() || CYRILLIC.matcher(en.get(key)).find()) {
                wrong.add(key + " has Cyrillic letters in uz or en");
            }
            if (WRONG_MARK.matcher(said).find()) {
                wrong.add(key + " has another mark than ʻ or ʼ in uz");
            }
            if (LETTERS.matcher(said).find()
                    && !same.contains(said)
                    && (said.equals(ru.get(key)) || said.equals(en.get(key)))) {
                wrong.add(key + " says the same in uz as in another language: " + said);
            }
            if (!gaps(ru.get(key)).equals(gaps(said)) || !gaps(said).equals(gaps(en.get(key)))) {
                wrong.add(key + " has other gaps in one language");
            }
        }
        return wrong;
    }

    private static Set<String> gaps(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toSet());
    }

    /** Keys that no source names, neither in full nor by a beginning that ends in a dot. */
    static List<String> unused(Set<String> keys, String sources) {
        var beginnings = Pattern.compile("['\"]([a-z][\\w-]*(?:\\.[\\w-]+)*\\.)['\"]")
                .matcher(sources)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        var named = Pattern.compile("['\"]([a-z][\\w-]*(?:\\.[\\w-]+)+)['\"]")
                .matcher(sources)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        return keys.stream()
                .filter(key -> !named.contains(key) && beginnings.stream().noneMatch(key::startsWith))
                .toList();
    }

    /** Bundle name → its texts. */
    static Map<String, Map<String, String>> bundles() throws IOException {
        var all = new TreeMap<String, Map<String, String>>();
        for (var file : files(BUNDLES, ".properties")) {
            var read = new Properties();
            read.load(new StringReader(read(file)));
            var texts = new TreeMap<String, String>();
            read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
            all.put(file.getFileName().toString().replace(".properties", ""), texts);
        }
        return all;
    }

    static List<Path> files(Path folder, String ending) throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
