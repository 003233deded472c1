package uz.artel.lms.web.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Contrast by WCAG 2.2: text at least 4.5 to 1, edges of controls, focus and status at least 3 to 1, in both themes. */
class ContrastTest {

    private static final Pattern TOKEN = Pattern.compile("--([\\w-]+)\\s*:\\s*([^;]+);");

    private record Pair(String front, String back, double least) {}

    @Test
    void words_and_edges_can_be_seen_in_light_and_dark() throws IOException {
        var css = Files.readString(Path.of("src", "main", "look", "tokens.css"));
        var light = tokens(css, ":root");
        var dark = new HashMap<>(light);
        dark.putAll(tokens(css, "[data-theme=\"dark\"]"));
        assertEquals(List.of(), tooWeak(light));
        assertEquals(List.of(), tooWeak(dark));
    }

    @Test
    void grey_words_on_grey_are_refused() throws IOException {
        var planted = new HashMap<>(tokens(Files.readString(Path.of("src", "main", "look", "tokens.css")), ":root"));
        planted.put("ink-3", "#9AA5A8");
        assertEquals(
                List.of("ink-3 on canvas", "ink-3 on surface", "ink-3 on sunken", "ink-3 on overlay", "ink-3 on hover"),
                tooWeak(planted).stream()
                        .map(found -> found.replaceAll(":.*", ""))
                        .toList());
    }

    @Test
    void black_on_white_is_twenty_one_to_one() {
        assertEquals(21.0, contrast("#000000", "#FFFFFF"), 0.001);
    }

    private static List<String> tooWeak(Map<String, String> tokens) {
        var weak = new ArrayList<String>();
        for (var pair : pairs()) {
            var found = contrast(colour(tokens, pair.front), colour(tokens, pair.back));
            if (found < pair.least) {
                weak.add(pair.front + " on " + pair.back + ": " + Math.round(found * 100) / 100.0);
            }
        }
        return weak;
    }

    private static List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        for (var ink : List.of("ink", "ink-2", "ink-3")) {
            for (var ground : List.of("canvas", "surface", "sunken", "overlay", "hover")) {
                pairs.add(new Pair(ink, ground, 4.5));
            }
        }
        for (var words : List.of(
                "on-action action",
                "on-action action-hover",
                "on-action action-press",
                "action-ink action-soft",
                "action-ink surface",
                "action surface",
                "action canvas",
                "action-ink canvas",
                "action-ink sunken",
                "on-now now",
                "on-frame frame",
                "on-frame-2 frame",
                "on-frame-2 frame-2",
                "on-frame hero",
                "on-frame-2 hero",
                "now hero",
                "on-bad bad",
                "on-bad bad-hover",
                "bad surface",
                "bad canvas",
                "ink now-soft",
                "ink-2 now-soft",
                "ink info-soft",
                "ink warn-soft",
                "ink bad-soft",
                "ink ok-soft")) {
            pairs.add(new Pair(words.split(" ")[0], words.split(" ")[1], 4.5));
        }
        for (var status : List.of("ok", "warn", "bad", "info", "mute")) {
            for (var ground : List.of(status + "-soft", "surface", "canvas")) {
                pairs.add(new Pair(status + "-ink", ground, 4.5));
            }
            pairs.add(new Pair(status + "-edge", "surface", 3));
        }
        for (var edge : List.of(
                "rule-strong surface",
                "rule-strong canvas",
                "focus surface",
                "focus canvas",
                "now frame",
                "d1 surface",
                "d3 surface",
                "d4 surface")) {
            pairs.add(new Pair(edge.split(" ")[0], edge.split(" ")[1], 3));
        }
        // These two wear an edge or a label of their own.
        pairs.add(new Pair("d2", "surface", 2.1));
        pairs.add(new Pair("d5", "surface", 1.9));
        return pairs;
    }

    private static Map<String, String> tokens(String css, String selector) {
        var block = Pattern.compile(Pattern.quote(selector) + "\\s*\\{(.*?)\\n}", Pattern.DOTALL)
                .matcher(css);
        block.find();
        var tokens = new HashMap<String, String>();
        TOKEN.matcher(block.group(1))
                .results()
                .forEach(found -> tokens.put(found.group(1), found.group(2).strip()));
        return tokens;
    }

    private static String colour(Map<String, String> tokens, String name) {
        var value = tokens.get(name);
        return value.startsWith("var(--") ? colour(tokens, value.substring(6, value.indexOf(')'))) : value;
    }

    private static double contrast(String one, String other) {
        var a = luminance(one);
        var b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        var weights = new double[] {0.2126, 0.7152, 0.0722};
        var sum = 0.0;
        for (var i = 0; i < 3; i++) {
            var part = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
