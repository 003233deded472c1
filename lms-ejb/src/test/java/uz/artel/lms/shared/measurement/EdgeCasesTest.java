package uz.artel.lms.shared.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uz.artel.lms.shared.measurement.agreement.Kappa;
import uz.artel.lms.shared.measurement.agreement.Krippendorff;
import uz.artel.lms.shared.measurement.agreement.Ratings;
import uz.artel.lms.shared.measurement.classical.ClassicalStatistics;
import uz.artel.lms.shared.measurement.classical.UpperLower;
import uz.artel.lms.shared.measurement.dif.MantelHaenszel;
import uz.artel.lms.shared.measurement.standard.ModifiedAngoff;

/** The cases at the edge, with answers from exact rational arithmetic: nothing is clamped, nothing is a NaN. */
class EdgeCasesTest {

    private static final double TOLERANCE = 1e-9;

    @FunctionalInterface
    private interface Case {
        void check(JsonNode given, JsonNode expected);
    }

    private static final Map<String, Case> CASES = Map.ofEntries(
            Map.entry("zero_variance_items", EdgeCasesTest::matrix),
            Map.entry("all_persons_same_total", EdgeCasesTest::matrix),
            Map.entry("everything_correct", EdgeCasesTest::matrix),
            Map.entry("one_person", EdgeCasesTest::matrix),
            Map.entry("two_persons", EdgeCasesTest::matrix),
            Map.entry("one_item", EdgeCasesTest::matrix),
            Map.entry("negative_alpha", EdgeCasesTest::negativeAlpha),
            Map.entry("partial_credit", EdgeCasesTest::matrix),
            Map.entry("weights", EdgeCasesTest::matrix),
            Map.entry("missing_codes", EdgeCasesTest::missingCodes),
            Map.entry("d27_ties", EdgeCasesTest::upperLower),
            Map.entry("kappa_one_category", EdgeCasesTest::oneCategory),
            Map.entry("kappa_total_disagreement", EdgeCasesTest::kappa),
            Map.entry("kappa_prevalence_paradox", EdgeCasesTest::kappa),
            Map.entry("cut_rounding", EdgeCasesTest::cutRounding),
            Map.entry("angoff_float_sum", EdgeCasesTest::angoff),
            Map.entry("angoff_one_judge", EdgeCasesTest::angoff),
            Map.entry("mh_item_all_correct", EdgeCasesTest::mantelHaenszel),
            Map.entry("moodle_negative_covariance", EdgeCasesTest::moodle));

    /** All files of edge cases: the shipped one, or those of the folder held against. */
    private static List<JsonNode> given() throws IOException {
        var all = new ArrayList<JsonNode>();
        try (var files = Files.list(Golden.folder())) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("edge_"))
                    .sorted()
                    .toList()) {
                Golden.json(file).get("cases").forEach(all::add);
            }
        }
        return all;
    }

    @TestFactory
    Stream<DynamicTest> each_case_has_its_exact_answer() throws IOException {
        return given().stream()
                .filter(c -> CASES.containsKey(c.get("id").asText()))
                .map(c -> DynamicTest.dynamicTest(
                        c.get("id").asText(),
                        () -> CASES.get(c.get("id").asText()).check(c, c.get("expected"))));
    }

    @Test
    void no_case_is_left_out() throws IOException {
        var ids = new TreeSet<String>();
        given().forEach(c -> ids.add(c.get("id").asText()));
        assertEquals(new TreeSet<>(CASES.keySet()), ids);
    }

    private static void matrix(JsonNode given, JsonNode expected) {
        var figures = classical(responses(given));
        same(expected, "N", figures.get("test.N"));
        same(expected, "k", figures.get("test.k"));
        same(expected, "mean", figures.get("test.mean"));
        same(expected, "sd", figures.get("test.sd"));
        same(expected, "alpha", figures.get("test.alpha"));
        same(expected, "sem", figures.get("test.sem"));
        if (!expected.get("alpha_reason").isNull()) {
            assertEquals(
                    expected.get("alpha_reason").asText(),
                    figures.get("test.alpha").reason().orElseThrow());
        }
        int i = 0;
        for (var item : expected.get("items")) {
            var name = "item.I" + ++i + ".";
            for (var figure : List.of("p", "r_it", "r_ir", "alpha_if_deleted")) {
                same(item, figure, figures.get(name + figure));
            }
            if (!item.get("reason").isNull()) {
                assertEquals(
                        item.get("reason").asText(),
                        figures.get(name + "r_ir").reason().orElseThrow(),
                        name);
            }
        }
        assertEquals(i, expected.get("k").asInt());
    }

    private static void negativeAlpha(JsonNode given, JsonNode expected) {
        matrix(given, expected);
        var alpha = classical(responses(given)).get("test.alpha");
        assertTrue(alpha.reasons().contains(Reason.NEGATIVE_ALPHA), alpha::toString);
    }

    private static void missingCodes(JsonNode given, JsonNode expected) {
        var responses = responses(given);
        var figures = classical(responses);
        int i = 0;
        for (var item : expected.get("items")) {
            var name = "item.I" + ++i + ".";
            item.fieldNames().forEachRemaining(f -> same(item, f, figures.get(name + f)));
        }
        assertEquals(responses.k(), i);
        for (int p = 0; p < responses.n(); p++) {
            assertEquals(
                    expected.get("person_score").get(p).asDouble(), responses.totals()[p]);
            assertEquals(expected.get("person_max").get(p).asDouble(), responses.maxTotal(p));
            assertEquals(
                    expected.get("person_pct").get(p).asDouble(),
                    100 * responses.totals()[p] / responses.maxTotal(p),
                    TOLERANCE);
        }
        for (var figure : List.of("test.alpha", "item.I1.r_it", "item.I1.d27_frac")) {
            assertEquals("NOT_ONE_FORM", figures.get(figure).reason().orElseThrow(), figure);
        }
    }

    private static void upperLower(JsonNode given, JsonNode expected) {
        var totals = numbers(given.get("totals"));
        var item = numbers(given.get("item"));
        for (int turn = 0; turn < totals.length; turn++) {
            // the order of persons must not matter
            var turnedTotals = new double[totals.length];
            var turnedItem = new double[totals.length];
            for (int p = 0; p < totals.length; p++) {
                turnedTotals[p] = totals[(p * 3 + turn) % totals.length];
                turnedItem[p] = item[(p * 3 + turn) % totals.length];
            }
            var groups = UpperLower.of(turnedTotals);
            assertEquals(expected.get("group_size").asInt(), groups.size());
            assertEquals(
                    expected.get("d27_frac").asDouble(),
                    groups.upperMean(turnedItem) - groups.lowerMean(turnedItem),
                    TOLERANCE);
            assertEquals(expected.get("d27_incl").asDouble(), groups.inclusiveDifference(turnedItem), TOLERANCE);
            assertEquals(expected.get("incl_upper_n").asInt(), groups.inclusiveUpperSize());
            assertEquals(expected.get("incl_lower_n").asInt(), groups.inclusiveLowerSize());
        }
    }

    private static void oneCategory(JsonNode given, JsonNode expected) {
        var categories = rows(given.get("ratings"))
                .map(row -> Arrays.stream(row).mapToInt(c -> (int) c - 1).toArray())
                .toArray(int[][]::new);
        var ratings = new Ratings(List.of("R1", "R2"), List.of("1", "2"), categories);
        var kappa = Kappa.of(ratings.table(0, 1), Kappa.Weights.none(), 2);
        same(expected, "kappa", kappa.kappa());
        same(expected, "po", kappa.observed());
        assertEquals(expected.get("reason").asText(), kappa.kappa().reason().orElseThrow());
        var krippendorff = Krippendorff.of(ratings);
        same(expected, "krippendorff_nominal", krippendorff.nominal());
        assertEquals(
                expected.get("reason").asText(), krippendorff.nominal().reason().orElseThrow());
    }

    private static void kappa(JsonNode given, JsonNode expected) {
        var table = rows(given.get("table")).toArray(double[][]::new);
        var kappa = Kappa.of(table, Kappa.Weights.none(), 2);
        same(expected, "kappa", kappa.kappa());
        if (expected.has("po")) {
            same(expected, "po", kappa.observed());
        }
    }

    private static void cutRounding(JsonNode given, JsonNode expected) {
        expected.forEach(one -> assertEquals(
                one.get("pass_mark").asInt(),
                ModifiedAngoff.passMark(one.get("mean_cut").asDouble()),
                one::toString));
    }

    private static void angoff(JsonNode given, JsonNode expected) {
        var percents = rows(given.get("judge_pct"))
                .map(row -> Arrays.stream(row).mapToInt(r -> (int) r).toArray())
                .toArray(int[][]::new);
        var judges = IntStream.range(0, percents.length).mapToObj(j -> "J" + j).toList();
        var angoff = ModifiedAngoff.of(new ModifiedAngoff.Round(judges, percents), null, null);
        same(expected, "cut_raw", angoff.cut());
        same(expected, "interjudge_sd", angoff.interjudgeDeviation());
        same(expected, "se_panel", angoff.panelError());
        if (expected.has("pass_mark")) {
            same(expected, "pass_mark", angoff.passMark());
        }
        if (expected.has("reason")) {
            assertEquals(
                    expected.get("reason").asText(),
                    angoff.panelError().reason().orElseThrow());
        }
    }

    private static void mantelHaenszel(JsonNode given, JsonNode expected) {
        var groups = StreamSupport.stream(given.get("group").spliterator(), false)
                .map(g -> g.asText().equals("R") ? MantelHaenszel.Group.REFERENCE : MantelHaenszel.Group.FOCAL)
                .toList();
        var item = MantelHaenszel.of(responses(given), groups, Watch.NONE)
                .get(given.get("item").asInt() - 1);
        same(expected, "alpha_mh", item.oddsRatio());
        same(expected, "delta", item.delta());
        same(expected, "ets", item.ets());
        assertEquals(expected.get("reason").asText(), item.ets().reason().orElseThrow());
    }

    private static void moodle(JsonNode given, JsonNode expected) {
        var figures = classical(responses(given));
        expected.fieldNames().forEachRemaining(name -> same(expected, name, figures.get(name)));
        assertEquals(
                "NEGATIVE_COVARIANCE",
                figures.get("moodle.item.I1.effective_weight_pct").reason().orElseThrow());
    }

    private static void same(JsonNode expected, String name, Figure ours) {
        var value = expected.get(name);
        if (value.isNull()) {
            assertTrue(!ours.isDefined(), () -> name + ": none is expected, ours is " + ours);
        } else {
            assertEquals(value.asDouble(), ours.number(), TOLERANCE * Math.max(1, Math.abs(value.asDouble())), name);
        }
    }

    private static Map<String, Figure> classical(Responses responses) {
        var figures = new Figures();
        ClassicalStatistics.of(responses).put(figures);
        return figures.all();
    }

    private static Responses responses(JsonNode given) {
        var matrix = given.get("matrix");
        int k = matrix.get(0).size();
        var items = IntStream.range(0, k)
                .mapToObj(i -> Item.marked(
                        "I" + (i + 1),
                        given.hasNonNull("max") ? given.get("max").get(i).asDouble() : 1))
                .toList();
        var builder = new Responses.Builder(items);
        int person = 0;
        for (var row : matrix) {
            var marks = new double[k];
            var answers = new Answer[k];
            for (int i = 0; i < k; i++) {
                var cell = row.get(i).asText();
                answers[i] = switch (cell) {
                    case "" -> Answer.OMITTED;
                    case "NR" -> Answer.NOT_REACHED;
                    case "NP" -> Answer.NOT_PRESENTED;
                    default -> Answer.GIVEN;
                };
                marks[i] = answers[i] == Answer.GIVEN ? Double.parseDouble(cell) : 0;
            }
            builder.person("P" + ++person, marks, answers, new String[k]);
        }
        return builder.build();
    }

    private static Stream<double[]> rows(JsonNode table) {
        return StreamSupport.stream(table.spliterator(), false).map(EdgeCasesTest::numbers);
    }

    private static double[] numbers(JsonNode row) {
        return StreamSupport.stream(row.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }
}
