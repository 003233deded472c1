package uz.artel.lms.web.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uz.artel.lms.exam.statistics.ResultPrecision;
import uz.artel.lms.exam.statistics.ReviewFlag;

/** Whatever measurement says of an exam has its words: reasons, cautions, flags. */
class StatisticsWordsTest {

    private static final Path MEASUREMENT =
            Path.of(System.getProperty("lms.root"), "lms-ejb/src/main/java/uz/artel/lms/shared/measurement");

    /** Of panels and raters; pages of exams never meet them. */
    private static final Set<String> ELSEWHERE = Set.of("agreement", "standard", "folder");

    private static Properties bundle(String language) throws IOException {
        var read = new Properties();
        read.load(new StringReader(Files.readString(
                Path.of("src/main/resources/uz/artel/lms/web/text/figures_" + language + ".properties"))));
        return read;
    }

    private static Set<String> codes(String source) {
        var codes = new TreeSet<String>();
        Pattern.compile("new Reason\\(\"([A-Z0-9_]+)\"\\)")
                .matcher(source)
                .results()
                .map(m -> m.group(1))
                .filter(code -> !code.contains("_LT_"))
                .forEach(codes::add);
        if (source.contains("new Reason(\"K_GT_\" + MOST_ITEMS)")) {
            codes.add("K_GT_200");
        }
        return codes;
    }

    private static Set<String> counts(String source) {
        var counts = new TreeSet<String>();
        for (var pattern :
                List.of("below\\(\"([A-Z]+)\"", "[A-Z_]+\\(\"([A-Z]+)\", \\d+, \\d+\\)", "\"([A-Z]+)_LT_\\d+\"")) {
            Pattern.compile(pattern).matcher(source).results().forEach(m -> counts.add(m.group(1)));
        }
        return counts;
    }

    @Test
    void every_reason_has_words_in_each_language() throws IOException {
        var codes = new TreeSet<String>();
        var counts = new TreeSet<String>();
        try (var files = Files.walk(MEASUREMENT)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                if (!ELSEWHERE.contains(file.getParent().getFileName().toString())) {
                    codes.addAll(codes(Files.readString(file)));
                    counts.addAll(counts(Files.readString(file)));
                }
            }
        }
        assertTrue(codes.size() > 20 && codes.contains("NOT_ONE_FORM"), codes.toString());
        assertTrue(counts.containsAll(List.of("N", "K", "GROUP", "J")), counts.toString());
        for (var language : List.of("ru", "uz", "en")) {
            var words = bundle(language);
            var missing = new TreeSet<String>();
            codes.stream()
                    .filter(code -> !words.containsKey(FigureWords.REASON + code))
                    .forEach(missing::add);
            for (var count : counts) {
                for (var start : List.of(FigureWords.REASON + "LT.", FigureWords.FEW)) {
                    if (!words.containsKey(start + count)) {
                        missing.add(start + count);
                    }
                }
            }
            assertEquals(Set.of(), missing, language);
        }
    }

    @Test
    void a_reason_without_words_is_found() {
        assertEquals(Set.of("PLANTED"), codes("private static final Reason X = new Reason(\"PLANTED\");"));
        assertEquals(Set.of("PLANTS"), counts("Reason.below(\"PLANTS\", 3)"));
    }

    @Test
    void every_flag_and_everything_said_of_an_area_has_words() throws IOException {
        var words = bundle("ru");
        for (var flag : ReviewFlag.values()) {
            assertTrue(words.containsKey("figures.flag." + flag.name()), flag.name());
        }
        for (var say : ResultPrecision.Say.values()) {
            assertTrue(words.containsKey("trainee.exam.precision.area." + say.name()), say.name());
        }
    }

    @Test
    void every_figure_that_a_page_names_has_a_name_and_a_meaning() throws IOException {
        var words = bundle("ru");
        var named = new TreeSet<String>();
        for (var page : List.of("ExamFiguresPage", "ItemFiguresPage")) {
            var source = Files.readString(Path.of("src/main/java/uz/artel/lms/web/exam/" + page + ".java"));
            Pattern.compile("(?:words\\.row|decision|modelled)\\(\\s*(?:p, )?\"([A-Za-z0-9]+)\"")
                    .matcher(source)
                    .results()
                    .forEach(m -> named.add(m.group(1)));
        }
        assertTrue(named.size() > 20, named.toString());
        for (var name : named) {
            assertTrue(words.containsKey("figures.name." + name) && words.containsKey("figures.say." + name), name);
        }
    }
}
