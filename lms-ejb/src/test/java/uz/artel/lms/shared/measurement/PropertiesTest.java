package uz.artel.lms.shared.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uz.artel.lms.shared.measurement.classical.ClassicalStatistics;
import uz.artel.lms.shared.measurement.classical.OneFactor;
import uz.artel.lms.shared.measurement.decision.DecisionBootstrap;
import uz.artel.lms.shared.measurement.decision.DecisionStatistics;
import uz.artel.lms.shared.measurement.dif.MantelHaenszel;
import uz.artel.lms.shared.measurement.latent.RaschConditional;
import uz.artel.lms.shared.measurement.latent.RaschMarginal;
import uz.artel.lms.shared.measurement.latent.TwoParameter;

/** What must hold of the figures of any exam, over exams that are drawn. */
class PropertiesTest {

    private static final int ITEMS = 12;
    private static final double CUT = 7;

    /** Everything that is computed of a matrix alone. */
    private static Map<String, Figure> figures(double[][] marks, List<MantelHaenszel.Group> groups) {
        var responses = Drawn.responses(marks);
        var out = new Figures();
        ClassicalStatistics.of(responses).put(out);
        DecisionStatistics.of(responses, CUT).put(out);
        DecisionBootstrap.of(responses, CUT, 5, Watch.NONE).put(out);
        out.put("test.omega_u", OneFactor.omega(responses, Watch.NONE));
        RaschConditional.of(responses, Watch.NONE).put(out);
        RaschMarginal.of(responses, Watch.NONE).put(out);
        TwoParameter.of(responses, Watch.NONE).put(out);
        MantelHaenszel.of(responses, groups, Watch.NONE).forEach(i -> i.put(out));
        return out.all();
    }

    private static List<MantelHaenszel.Group> groups(int persons) {
        return IntStream.range(0, persons)
                .mapToObj(p -> p % 3 == 0 ? MantelHaenszel.Group.FOCAL : MantelHaenszel.Group.REFERENCE)
                .toList();
    }

    private static void same(Map<String, Figure> expected, Map<String, Figure> found, double tolerance) {
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((name, figure) -> same(name, figure, found.get(name), tolerance));
    }

    private static void same(String name, Figure expected, Figure found, double tolerance) {
        if (expected.value() instanceof Double number) {
            assertEquals(number, found.number(), tolerance * Math.max(1, Math.abs(number)), name);
        } else {
            assertEquals(expected.value(), found.value(), name);
        }
        assertEquals(expected.reasons(), found.reasons(), name);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void the_order_of_persons_changes_no_figure(long seed) {
        var marks = Drawn.marks(230, ITEMS, seed);
        var groups = groups(marks.length);
        var order = new ArrayList<>(IntStream.range(0, marks.length).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        var shuffled = order.stream().map(p -> marks[p]).toArray(double[][]::new);
        same(
                figures(marks, groups),
                figures(shuffled, order.stream().map(groups::get).toList()),
                1e-7);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void the_order_of_items_changes_nothing_but_the_halves(long seed) {
        var marks = Drawn.marks(150, ITEMS, seed);
        var turned = new double[marks.length][ITEMS];
        for (int p = 0; p < marks.length; p++) {
            for (int i = 0; i < ITEMS; i++) {
                turned[p][ITEMS - 1 - i] = marks[p][i];
            }
        }
        var groups = groups(marks.length);
        var found = new HashMap<String, Figure>();
        figures(turned, groups).forEach((name, figure) -> {
            var parts = name.split("\\.");
            if (parts[1].matches("I[0-9]+")) {
                parts[1] = "I" + (ITEMS + 1 - Integer.parseInt(parts[1].substring(1)));
            } else if (parts.length > 2 && parts[2].matches("I[0-9]+")) {
                parts[2] = "I" + (ITEMS + 1 - Integer.parseInt(parts[2].substring(1)));
            }
            found.put(String.join(".", parts), figure);
        });
        var expected = new HashMap<>(figures(marks, groups));
        // the halves are about positions; the draw of persons goes by their marks item by item
        expected.keySet().removeIf(n -> n.startsWith("test.split_") || n.contains("_boot95_"));
        found.keySet().removeIf(n -> n.startsWith("test.split_") || n.contains("_boot95_"));
        same(expected, found, 1e-7);
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void twice_the_same_persons_leave_every_share_and_correlation(long seed) {
        var marks = Drawn.marks(400, ITEMS, seed);
        var twice = new double[800][];
        for (int p = 0; p < twice.length; p++) {
            twice[p] = marks[p % 400];
        }
        var once = figures(marks, groups(400));
        var doubled = figures(twice, groups(800));
        for (var name : List.of(
                "test.mean",
                "test.sd_pop",
                "test.alpha",
                "test.kr20",
                "test.kr21",
                "test.omega_u",
                "decision.pass_rate",
                "decision.huynh.p0")) {
            assertEquals(once.get(name).number(), doubled.get(name).number(), 1e-6, name);
        }
        for (int i = 1; i <= ITEMS; i++) {
            for (var figure : List.of("p", "r_it", "r_ir", "d27_frac", "d27_incl", "alpha_if_deleted")) {
                var name = "item.I" + i + "." + figure;
                assertEquals(once.get(name).number(), doubled.get(name).number(), 1e-9, name);
            }
            var b = "rasch_cml.I" + i + ".b";
            assertEquals(once.get(b).number(), doubled.get(b).number(), 1e-7, b);
            var error = "rasch_cml.I" + i + ".b_se";
            assertEquals(
                    once.get(error).number() / Math.sqrt(2), doubled.get(error).number(), 1e-7, error);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {8, 9})
    void right_and_wrong_exchanged_mirror_the_exam(long seed) {
        var marks = Drawn.marks(300, ITEMS, seed);
        var mirrored = new double[marks.length][ITEMS];
        for (int p = 0; p < marks.length; p++) {
            for (int i = 0; i < ITEMS; i++) {
                mirrored[p][i] = 1 - marks[p][i];
            }
        }
        var groups = groups(marks.length);
        var one = figures(marks, groups);
        var other = figures(mirrored, groups);
        for (var name : List.of("test.sd", "test.alpha", "test.kr21", "test.omega_u", "test.kurtosis_G2")) {
            assertEquals(one.get(name).number(), other.get(name).number(), 1e-6, name);
        }
        assertEquals(
                -one.get("test.skewness_G1").number(),
                other.get("test.skewness_G1").number(),
                1e-9);
        for (int i = 1; i <= ITEMS; i++) {
            var p = "item.I" + i + ".p";
            assertEquals(1 - one.get(p).number(), other.get(p).number(), 1e-12);
            var b = "rasch_cml.I" + i + ".b";
            assertEquals(-one.get(b).number(), other.get(b).number(), 1e-7);
            var a = "twopl.I" + i + ".a";
            assertEquals(one.get(a).number(), other.get(a).number(), 1e-6);
            var delta = "dif.I" + i + ".delta";
            assertEquals(-one.get(delta).number(), other.get(delta).number(), 1e-9);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 11})
    void focal_and_reference_exchanged_turn_the_sign(long seed) {
        var marks = Drawn.marks(300, ITEMS, seed);
        var groups = groups(marks.length);
        var exchanged = groups.stream()
                .map(g -> g == MantelHaenszel.Group.FOCAL ? MantelHaenszel.Group.REFERENCE : MantelHaenszel.Group.FOCAL)
                .toList();
        var one = MantelHaenszel.of(Drawn.responses(marks), groups, Watch.NONE);
        var other = MantelHaenszel.of(Drawn.responses(marks), exchanged, Watch.NONE);
        for (int i = 0; i < ITEMS; i++) {
            assertEquals(-one.get(i).delta().number(), other.get(i).delta().number(), 1e-9);
            assertEquals(
                    one.get(i).chiSquared().number(), other.get(i).chiSquared().number(), 1e-9);
            assertEquals(
                    one.get(i).deltaError().number(), other.get(i).deltaError().number(), 1e-9);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {12, 13})
    void every_figure_is_a_number_or_says_why_not_however_few_persons(long seed) {
        for (int persons : new int[] {1, 2, 4, 9}) {
            for (int items : new int[] {1, 2, 5}) {
                var responses = Drawn.responses(persons, items, seed);
                var out = new Figures();
                ClassicalStatistics.of(responses).put(out);
                DecisionStatistics.of(responses, items).put(out);
                DecisionBootstrap.of(responses, items, seed, Watch.NONE).put(out);
                out.put("test.omega_u", OneFactor.omega(responses, Watch.NONE));
                RaschConditional.of(responses, Watch.NONE).put(out);
                RaschMarginal.of(responses, Watch.NONE).put(out);
                TwoParameter.of(responses, Watch.NONE).put(out);
                MantelHaenszel.of(responses, groups(persons), Watch.NONE).forEach(i -> i.put(out));
                out.all()
                        .forEach((name, figure) -> assertTrue(
                                figure.isDefined() || figure.reasons().size() == 1,
                                () -> name + " is neither a figure nor says why: " + figure));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {16})
    void the_interval_of_decisions_holds_its_figure_and_comes_out_the_same_again(long seed) {
        var responses = Drawn.responses(300, 30, seed);
        var figure = DecisionStatistics.of(responses, 18).livingstonLewis();
        var interval = DecisionBootstrap.of(responses, 18, seed, Watch.NONE);
        assertTrue(interval.consistency().lower().number()
                < figure.agreement().p0().number());
        assertTrue(interval.consistency().upper().number()
                > figure.agreement().p0().number());
        assertTrue(interval.accuracy().lower().number() < figure.accuracy().number());
        assertTrue(interval.accuracy().upper().number() > figure.accuracy().number());
        var again = DecisionBootstrap.of(responses, 18, seed, Watch.NONE);
        assertEquals(interval.kappa().lower().number(), again.kappa().lower().number());
        assertTrue(interval.kappa().upper().number() - interval.kappa().lower().number() < 0.3);
    }

    @ParameterizedTest
    @ValueSource(longs = {16})
    void the_interval_of_omega_holds_it_whatever_the_order_of_persons_and_narrows_with_more_of_them(long seed) {
        var marks = Drawn.marks(400, 12, seed);
        var some = Drawn.responses(java.util.Arrays.copyOf(marks, 120));
        var all = Drawn.responses(marks);
        double omega = OneFactor.omega(all, Watch.NONE).number();
        var interval = OneFactor.omegaInterval(all, seed, Watch.NONE);
        double width = interval.upper().number() - interval.lower().number();
        assertTrue(interval.lower().number() < omega && omega < interval.upper().number());
        var turned = new ArrayList<>(java.util.Arrays.asList(marks));
        Collections.reverse(turned);
        var again = OneFactor.omegaInterval(Drawn.responses(turned.toArray(double[][]::new)), seed, Watch.NONE);
        assertEquals(interval.lower().number(), again.lower().number(), 1e-7);
        var wide = OneFactor.omegaInterval(some, seed, Watch.NONE);
        assertTrue(wide.upper().number() - wide.lower().number() > width);
    }
}
