package uz.artel.lms.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Charts are well-formed, stand where their numbers say, keep inside their frame and can be told apart without colour. */
class ChartTest {

    private static final double[][] SIZES = {{720, 300}, {340, 280}};

    private static final Map<String, Chart> CHARTS = Map.of(
            "scores", scores(36, new double[] {32.4, 38.6}),
            "scores at the end", scores(60, null),
            "map", map(0.3, null),
            "curves", curves(5),
            "information", information(0.8),
            "information far", information(3.9),
            "people", people(12),
            "people and many questions", people(900));

    private static ScoreChart scores(double cut, double[] band) {
        var bins = new ArrayList<ScoreChart.Bin>();
        for (int from = 0; from < 60; from += 3) {
            bins.add(new ScoreChart.Bin(from, from + 3, from % 7, from >= cut, "Points " + from));
        }
        bins.add(new ScoreChart.Bin(60, 61, 1, true, "60"));
        return new ScoreChart("48 of 70 reached the cut", bins, cut, band, "Cut <36>", "±1 error", "Points", "en");
    }

    private static ItemMapChart map(Double... discriminations) {
        var points = new ArrayList<ItemMapChart.Point>();
        for (int i = 0; i < discriminations.length; i++) {
            points.add(new ItemMapChart.Point(0.1 + 0.2 * i, discriminations[i], i == 0, "item & " + i));
        }
        return new ItemMapChart("Map", points, "Share right", "Discrimination", "withheld", "ru");
    }

    private static CurvesChart curves(int lines) {
        var all = new ArrayList<CurvesChart.Line>();
        for (int l = 0; l < lines; l++) {
            all.add(new CurvesChart.Line("" + (char) ('A' + l), l == 0, Arrays.asList(0.2, null, 0.21 + 0.001 * l)));
        }
        return new CurvesChart("Shares", List.of("0–4", "5–7", "8–10"), all, "Total", "uz");
    }

    /** Half of the questions at one place, one beyond the scale. */
    private static PersonItemChart people(int questions) {
        var bins = new ArrayList<PersonItemChart.Bin>();
        for (int b = -4; b < 4; b++) {
            bins.add(new PersonItemChart.Bin(b / 2.0, b / 2.0 + 0.5, 4 - Math.abs(b), "People " + b));
        }
        var points = new ArrayList<PersonItemChart.Point>();
        for (int i = 0; i < questions; i++) {
            points.add(new PersonItemChart.Point(i == 0 ? 3.5 : i % 2 == 0 ? 0.25 : -2 + 4.0 * i / questions, "q" + i));
        }
        return new PersonItemChart("People", bins, points, "People", "Questions", "Logits", "uz");
    }

    private static InformationChart information(double cut) {
        var curve = new ArrayList<double[]>();
        for (int i = -40; i <= 40; i++) {
            curve.add(new double[] {i / 10.0, 9 - i * i / 200.0});
        }
        return new InformationChart("Information", curve, cut, "cut", "Ability", "Information", "ru");
    }

    private static Element parsed(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(svg, e);
        }
    }

    private static List<Element> all(Element svg, String element, String kind) {
        var found = new ArrayList<Element>();
        var nodes = svg.getElementsByTagName(element);
        for (int i = 0; i < nodes.getLength(); i++) {
            var one = (Element) nodes.item(i);
            if (List.of(one.getAttribute("class").split(" ")).contains(kind)) {
                found.add(one);
            }
        }
        return found;
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    @Test
    void each_chart_is_well_formed_and_says_itself_to_who_cannot_see_it() {
        CHARTS.forEach((name, chart) -> {
            for (var size : SIZES) {
                var svg = parsed(chart.svg(size[0], size[1]));
                assertEquals("img", svg.getAttribute("role"), name);
                assertFalse(svg.getAttribute("aria-label").isBlank(), name);
            }
            parsed("<div>" + chart.html() + "</div>");
        });
    }

    @Test
    void nothing_is_drawn_outside_the_frame() {
        CHARTS.forEach((name, chart) -> {
            for (var size : SIZES) {
                var svg = parsed(chart.svg(size[0], size[1]));
                for (var element : List.of("rect", "line", "text")) {
                    var nodes = svg.getElementsByTagName(element);
                    for (int i = 0; i < nodes.getLength(); i++) {
                        var one = (Element) nodes.item(i);
                        for (var x : List.of("x", "x1", "x2")) {
                            inside(one, x, size[0], name);
                        }
                        for (var y : List.of("y", "y1", "y2")) {
                            inside(one, y, size[1], name);
                        }
                        if (element.equals("rect")) {
                            assertTrue(number(one, "x") + number(one, "width") <= size[0] + 0.01, name);
                            assertTrue(number(one, "y") + number(one, "height") <= size[1] + 0.01, name);
                        }
                    }
                }
                var paths = svg.getElementsByTagName("path");
                for (int i = 0; i < paths.getLength(); i++) {
                    var absolute = Pattern.compile("[ML](-?[\\d.]+) (-?[\\d.]+)")
                            .matcher(((Element) paths.item(i)).getAttribute("d"));
                    while (absolute.find()) {
                        double x = Double.parseDouble(absolute.group(1));
                        double y = Double.parseDouble(absolute.group(2));
                        assertTrue(x >= 0 && x <= size[0] && y >= 0 && y <= size[1], name + ": " + absolute.group());
                    }
                }
            }
        });
    }

    private static void inside(Element element, String name, double most, String chart) {
        if (element.hasAttribute(name)) {
            double at = number(element, name);
            assertTrue(at >= 0 && at <= most, chart + ": " + element.getTagName() + " " + name + "=" + at);
        }
    }

    @Test
    void no_other_sheet_sizes_what_a_chart_draws() throws Exception {
        var drawn = new TreeSet<String>();
        CHARTS.values()
                .forEach(chart -> Pattern.compile("class=\"([^\"]+)\"")
                        .matcher(chart.svg(720, 300))
                        .results()
                        .forEach(m -> drawn.addAll(List.of(m.group(1).split(" ")))));
        assertTrue(drawn.contains("column"), drawn.toString());
        var look = new StringBuilder();
        try (var sheets = Files.list(Path.of("src/main/look"))) {
            for (var sheet : sheets.filter(p -> p.toString().endsWith(".css")).toList()) {
                look.append(Files.readString(sheet));
            }
        }
        assertEquals(List.of(), sized(look.toString(), drawn));
        assertEquals(
                List.of(".bar"), sized(".bar{color:red;height:8px}.bar.x,.y{margin:0}", new TreeSet<>(List.of("bar"))));
    }

    /** Selectors that give size or place to every element of one of these classes: in a drawing both are properties too. */
    private static List<String> sized(String css, Set<String> classes) {
        var found = new ArrayList<String>();
        Pattern.compile("([^{}]+)\\{([^{}]*)\\}").matcher(css).results().forEach(rule -> {
            boolean sizes = Pattern.compile("(^|;)\\s*(width|height|x|y|r|rx|ry|cx|cy|d|transform)\\s*:")
                    .matcher(rule.group(2))
                    .find();
            for (var selector : rule.group(1).strip().split(",")) {
                var only = selector.strip();
                if (sizes && only.matches("\\.[\\w-]+") && classes.contains(only.substring(1))) {
                    found.add(only);
                }
            }
        });
        return found;
    }

    @Test
    void bars_begin_at_nothing_and_are_as_high_as_their_people_are_many() {
        var svg = parsed(scores(36, null).svg(720, 300));
        var bars = all(svg, "rect", "column");
        assertEquals(21, bars.size());
        double unit = number(bars.get(1), "height") / 3;
        for (int b = 0; b < 20; b++) {
            assertEquals(3 * b % 7 * unit, number(bars.get(b), "height"), 0.05);
            assertEquals(
                    number(bars.get(0), "y") + number(bars.get(0), "height"),
                    number(bars.get(b), "y") + number(bars.get(b), "height"),
                    0.02,
                    "all stand on one line");
        }
    }

    @Test
    void people_stand_above_the_scale_and_each_question_below_it_at_its_place() {
        var svg = parsed(people(12).svg(720, 300));
        var bars = all(svg, "rect", "column");
        double floor = number(bars.get(4), "y") + number(bars.get(4), "height");
        double unit = number(bars.get(4), "height") / 4;
        for (int b = 0; b < 8; b++) {
            assertEquals((4 - Math.abs(b - 4)) * unit, number(bars.get(b), "height"), 0.05);
        }
        var items = all(svg, "path", "item");
        assertEquals(12, items.size());
        assertTrue(items.stream().allMatch(i -> middle(i) > floor + 10));
        double left = number(bars.get(0), "x");
        double right = number(bars.get(7), "x") + number(bars.get(7), "width");
        assertTrue(items.stream().allMatch(i -> across(i) > left && across(i) < right), "one beyond stands at the end");
        double zero = number(bars.get(4), "x");
        var same = items.stream()
                .filter(i -> Math.abs(across(i) - (zero + 0.25 * (right - left) / 4)) < 5)
                .toList();
        assertEquals(
                same.size(),
                same.stream().map(ChartTest::middle).distinct().count(),
                "who have the same place stand under each other");
        assertTrue(same.size() >= 5);
    }

    private static double across(Element path) {
        var start = Pattern.compile("M(-?[\\d.]+) (-?[\\d.]+)a([\\d.]+)").matcher(path.getAttribute("d"));
        assertTrue(start.find(), path.getAttribute("d"));
        return Double.parseDouble(start.group(1)) + Double.parseDouble(start.group(3));
    }

    /** A rule of a sheet outweighs what a shape says of itself: a class of the house that has a height would flatten it. */
    @Test
    void no_class_of_the_house_gives_a_bar_another_size() throws Exception {
        var sized = new TreeSet<String>();
        for (var sheet : List.of("ui.css", "pieces.css")) {
            Pattern.compile("(?:^|[},\\s])\\.([a-z][a-z0-9-]*)\\{[^}]*(?<![a-z-])(?:height|width|x|y):")
                    .matcher(Files.readString(Path.of("src/main/look", sheet)))
                    .results()
                    .forEach(m -> sized.add(m.group(1)));
        }
        assertTrue(sized.contains("bar"), sized.toString());
        var used = new TreeSet<String>();
        CHARTS.forEach((name, chart) -> {
            var rects = parsed(chart.svg(720, 300)).getElementsByTagName("rect");
            for (int i = 0; i < rects.getLength(); i++) {
                used.addAll(
                        List.of(((Element) rects.item(i)).getAttribute("class").split(" ")));
            }
        });
        assertTrue(used.contains("column"), used.toString());
        used.retainAll(sized);
        assertEquals(new TreeSet<String>(), used);
    }

    @Test
    void the_cut_stands_between_the_last_bar_that_fails_and_the_first_that_passes() {
        var svg = parsed(scores(36, new double[] {32.4, 38.6}).svg(720, 300));
        double cut = number(all(svg, "line", "cut").get(0), "x1");
        var fails = all(svg, "rect", "fail");
        var passes = all(svg, "rect", "pass");
        var last = fails.get(fails.size() - 1);
        assertTrue(number(last, "x") + number(last, "width") < cut);
        assertTrue(number(passes.get(0), "x") > cut);
        var band = all(svg, "rect", "band").get(0);
        double middle = number(band, "x") + number(band, "width") / 2;
        assertEquals(cut, middle, 0.1, "the band lies around the place between failing and passing");
        assertTrue(all(parsed(scores(36, null).svg(720, 300)), "rect", "band").isEmpty());
    }

    @Test
    void words_at_the_far_end_turn_to_the_other_side_of_their_line() {
        assertEquals(
                "start",
                all(parsed(scores(36, null).svg(720, 300)), "text", "cut-t")
                        .get(0)
                        .getAttribute("text-anchor"));
        assertEquals(
                "end",
                all(parsed(scores(60, null).svg(720, 300)), "text", "cut-t")
                        .get(0)
                        .getAttribute("text-anchor"));
    }

    @Test
    void words_cannot_become_markup() {
        var svg = scores(36, null).svg(720, 300);
        assertTrue(svg.contains("Cut &lt;36&gt;"), svg);
        assertTrue(map(0.3).svg(720, 300).contains("item &amp; 0"));
    }

    @Test
    void an_item_whose_discrimination_is_not_told_stands_below_all_others() {
        var svg = parsed(map(0.3, -0.1, null, 0.5).svg(720, 300));
        assertEquals(1, all(svg, "path", "untold").size());
        assertTrue(middle(all(svg, "path", "untold").get(0))
                > middle(all(svg, "path", "item").get(1)));
        assertTrue(all(parsed(map(0.3, 0.5).svg(720, 300)), "path", "untold").isEmpty());
    }

    @Test
    void what_people_should_look_at_has_another_shape() {
        var items = all(parsed(map(0.3, 0.5).svg(720, 300)), "path", "item");
        assertFalse(items.get(0).getAttribute("d").contains("a"), "a triangle");
        assertTrue(items.get(1).getAttribute("d").contains("a"), "a circle");
    }

    private static double middle(Element path) {
        var first = Pattern.compile("M(-?[\\d.]+) (-?[\\d.]+)").matcher(path.getAttribute("d"));
        assertTrue(first.find());
        return Double.parseDouble(first.group(2));
    }

    @Test
    void lines_break_where_a_share_is_not_told_and_their_names_do_not_lie_over_each_other() {
        var svg = parsed(curves(5).svg(720, 300));
        for (var curve : all(svg, "path", "curve")) {
            assertEquals(
                    2, curve.getAttribute("d").chars().filter(c -> c == 'M').count());
        }
        var heights = all(svg, "text", "name").stream()
                .map(t -> number(t, "y"))
                .sorted()
                .toList();
        assertEquals(5, heights.size());
        for (int i = 1; i < heights.size(); i++) {
            assertTrue(heights.get(i) - heights.get(i - 1) >= 13.9, heights.toString());
        }
    }

    @Test
    void five_lines_have_five_marks_and_a_sixth_is_refused() {
        var svg = parsed(curves(5).svg(720, 300));
        var shapes = new TreeSet<String>();
        for (int l = 1; l <= 5; l++) {
            var d = all(svg, "path", "s" + l).stream()
                    .filter(p -> p.getAttribute("class").startsWith("mark"))
                    .findFirst()
                    .orElseThrow()
                    .getAttribute("d");
            shapes.add(d.replaceAll("[\\d. -]", "") + d.split("L").length);
        }
        assertTrue(shapes.size() >= 4, shapes.toString());
        assertThrows(IllegalArgumentException.class, () -> curves(6));
        var dashes = new TreeSet<String>();
        var css = css();
        for (int l = 2; l <= 5; l++) {
            var dash = Pattern.compile("\\.s" + l + "\\{[^}]*stroke-dasharray:([^;}]+)")
                    .matcher(css);
            assertTrue(dash.find(), "line " + l + " has a dash of its own");
            dashes.add(dash.group(1));
        }
        assertEquals(4, dashes.size());
    }

    @Test
    void numbers_are_written_as_the_language_writes_them() {
        assertTrue(map(0.3, 0.5).svg(720, 300).contains(">0,2<"));
        assertTrue(curves(2).svg(720, 300).contains(">100\u00a0%<"));
    }

    @Test
    void ticks_are_round_and_few() {
        for (double high : new double[] {1, 2, 3, 7, 12, 60, 61, 119, 5_000}) {
            var ticks = new Scale(0, high, 0, 100).ticks(5, 1);
            assertTrue(ticks.size() >= 2 && ticks.size() <= 5, high + ": " + ticks);
            assertTrue(ticks.stream().allMatch(t -> t == Math.rint(t)), ticks.toString());
        }
        assertThrows(IllegalArgumentException.class, () -> new Scale(1, 1, 0, 100));
    }

    @Test
    void every_class_of_a_drawing_has_its_colours_and_they_come_from_the_tokens() {
        var css = css();
        var named = new TreeSet<String>();
        CHARTS.values().forEach(chart -> {
            var kinds = Pattern.compile("class=\"([^\"]+)\"").matcher(chart.svg(720, 300));
            while (kinds.find()) {
                named.addAll(List.of(kinds.group(1).split(" ")));
            }
        });
        named.removeAll(List.of("chart", "tick"));
        for (var kind : named) {
            assertTrue(css.contains("." + kind + "{") || css.contains("." + kind + "."), kind + " has no rule");
        }
        assertFalse(
                Pattern.compile("#[0-9A-Fa-f]{3,6}\\b").matcher(css).find(),
                "a colour of its own is not in the dark theme");
    }

    private static String css() {
        try {
            return Files.readString(Path.of("src/main/webapp/resources/lms/css/figures.css"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
