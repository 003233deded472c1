package uz.artel.lms.shared.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uz.artel.lms.shared.measurement.classical.ClassicalStatistics;
import uz.artel.lms.shared.measurement.decision.DecisionStatistics;
import uz.artel.lms.shared.measurement.folder.FolderFigures;

/** What is published at how many persons: withheld below the first number, cautioned below the second. */
class EvidenceTest {

    @ParameterizedTest
    @CsvSource({
        "FACILITY, 10, 100",
        "DISCRIMINATION, 30, 200",
        "UPPER_LOWER, 100, 300",
        "OPTION_COUNT, 30, 200",
        "OPTION_CORRELATION, 100, 200",
        "RELIABILITY, 30, 200",
        "OMEGA, 100, 300",
        "DECISION, 50, 200",
        "RASCH, 30, 250",
        "TWO_PARAMETER, 200, 500",
        "COMPROMISE, 50, 400",
        "SUBGROUP, 10, 30",
        "AGREEMENT, 15, 30",
        "PANEL, 5, 10"
    })
    void each_kind_is_withheld_and_cautioned_below_its_numbers(Evidence kind, int withhold, int warn) {
        var figure = Figure.of(0.5);
        var below = kind.judge(figure, withhold - 1);
        assertNull(below.published());
        assertEquals(0.5, below.number(), "the figure is known all the same");
        assertTrue(below.reason().orElseThrow().endsWith("_LT_" + withhold), below::toString);
        var cautious = kind.judge(figure, withhold);
        assertEquals(0.5, cautious.published());
        assertTrue(cautious.reason().orElseThrow().endsWith("_LT_" + warn), cautious::toString);
        assertNotNull(kind.judge(figure, warn - 1).reason().orElse(null));
        assertTrue(kind.judge(figure, warn).reason().isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Evidence.class)
    void what_does_not_exist_keeps_its_own_reason(Evidence kind) {
        assertEquals(
                List.of(Reason.K_LT_2),
                kind.judge(Figure.undefined(Reason.K_LT_2), 1).reasons());
    }

    @Test
    void two_raters_are_a_caution_of_their_own() {
        assertEquals(
                "RATERS_LT_3", Evidence.ofRaters(Figure.of(1), 30, 2).reason().orElseThrow());
        assertEquals(
                "UNITS_LT_30 RATERS_LT_3",
                Evidence.ofRaters(Figure.of(1), 29, 2).reason().orElseThrow());
        assertTrue(Evidence.ofRaters(Figure.of(1), 30, 3).reason().isEmpty());
    }

    @Test
    void no_class_of_dif_is_published_unless_both_groups_and_the_whole_are_large() {
        assertEquals(
                "GROUP_LT_200",
                Evidence.ofGroups(Figure.of("A"), 199, 5000).reason().orElseThrow());
        assertEquals(
                "N_LT_500", Evidence.ofGroups(Figure.of("A"), 200, 499).reason().orElseThrow());
        assertEquals("A", Evidence.ofGroups(Figure.of("A"), 200, 500).published());
    }

    /** What a centre of 70 operators sees of its exam. */
    @Test
    void seventy_persons_allow_this_and_no_more() throws Exception {
        var figures = FolderFigures.of(Golden.shipped("sim70_a"), Watch.NONE).figures();
        var cautioned = Map.of(
                "item.I40.p", "N_LT_100",
                "item.I40.r_ir", "N_LT_200",
                "test.alpha", "N_LT_200",
                "test.sem", "N_LT_200",
                "decision.ll.consistency", "N_LT_200",
                "decision.huynh.kappa", "N_LT_200",
                "rasch_cml.I01.b", "N_LT_250");
        cautioned.forEach((name, reason) -> {
            assertNotNull(figures.get(name).published(), name);
            assertEquals(reason, figures.get(name).reason().orElseThrow(), name);
        });
        var withheld = Map.of(
                "item.I40.d27_frac", "N_LT_100",
                "test.omega_u", "N_LT_100",
                "twopl.I01.a", "N_LT_200",
                "dif.I40.ets", "GROUP_LT_200",
                "dif.I40.delta", "GROUP_LT_200",
                "csem.00.lord", "NOT_ESTIMABLE",
                "csem.40.lord", "NOT_ESTIMABLE");
        withheld.forEach((name, reason) -> {
            assertNull(figures.get(name).published(), name);
            assertTrue(figures.get(name).isDefined(), name);
            assertEquals(reason, figures.get(name).reason().orElseThrow(), name);
        });
        assertEquals("C+", figures.get("dif.I40.ets").value(), "the harmless item that must not be accused in public");
        assertTrue(figures.get("csem.20.lord").reason().isEmpty(), "a formula of the length alone");
        assertTrue(figures.get("test.mean").reason().isEmpty());
    }

    @Test
    void where_alpha_is_negative_it_is_published_and_decisions_are_not() {
        // those who know the odd items don't know the even ones
        var marks = new double[200][6];
        for (int p = 0; p < marks.length; p++) {
            for (int i = 0; i < 6; i++) {
                marks[p][i] = (p + i) % 2;
            }
            marks[p][p % 6] = p % 4 == 0 ? 1 : 0;
        }
        var responses = Drawn.responses(marks);
        var alpha = ClassicalStatistics.of(responses).reliability().alpha();
        assertTrue(alpha.number() < 0, alpha::toString);
        assertEquals(alpha.value(), alpha.published());
        assertEquals(List.of(Reason.NEGATIVE_ALPHA), alpha.reasons());
        var figures = new Figures();
        DecisionStatistics.of(responses, 4).put(figures);
        var judged = figures.all().entrySet().stream()
                .filter(f -> f.getKey().matches("decision\\.(huynh|subkoviak|pengsub|ll|livingston_k2).*"))
                .toList();
        assertFalse(judged.isEmpty());
        judged.forEach(f -> assertNull(f.getValue().published(), f::toString));
        assertEquals(
                "NEGATIVE_ALPHA",
                figures.all().get("decision.livingston_k2").reason().orElseThrow());
        assertNotNull(figures.all().get("decision.pass_rate").published());
    }

    @Test
    void an_item_that_the_able_miss_is_for_people_to_look_at() {
        var marks = Drawn.marks(70, 10, 51);
        for (var person : marks) {
            person[3] = 1 - person[2];
        }
        var items = ClassicalStatistics.of(Drawn.responses(marks)).items();
        assertTrue(items.get(3).itemRest().number() < 0, items::toString);
        assertEquals(
                "NEGATIVE_DISCRIMINATION N_LT_200",
                items.get(3).itemRest().reason().orElseThrow());
        assertNotNull(items.get(3).itemRest().published());
        assertEquals("N_LT_200", items.get(0).itemRest().reason().orElseThrow());
    }

    @Test
    void every_kind_of_the_table_has_its_numbers() {
        assertTrue(Arrays.stream(Evidence.values())
                .allMatch(e -> 0 < e.withholdBelow() && e.withholdBelow() < e.warnBelow()));
    }
}
