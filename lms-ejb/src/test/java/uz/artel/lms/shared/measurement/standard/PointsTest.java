package uz.artel.lms.shared.measurement.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Items worth several points in an Angoff round; answers by hand. */
class PointsTest {

    private static final int[][] PERCENTS = {{50, 80, 60}, {70, 60, 40}};
    private static final List<String> JUDGES = List.of("a", "b");

    @Test
    void a_rating_counts_as_often_as_its_item_has_points() {
        // .5 + .8 + 2 × .6 = 2.5 and .7 + .6 + 2 × .4 = 2.1 of 4
        var round = ModifiedAngoff.of(new ModifiedAngoff.Round(JUDGES, PERCENTS, new int[] {1, 1, 2}), null, null);
        assertEquals(2.5, round.sums().get("a").number(), 1e-12);
        assertEquals(2.1, round.sums().get("b").number(), 1e-12);
        assertEquals(2.3, round.cut().number(), 1e-12);
        assertEquals(57.5, round.cutPercent().number(), 1e-12);
        assertEquals(3, round.passMark().number());
        assertEquals(0.2, round.panelError().number(), 1e-12);
    }

    @Test
    void the_error_from_components_agrees_with_the_error_of_the_sums() {
        var round = ModifiedAngoff.of(
                new ModifiedAngoff.Round(
                        List.of("a", "b", "c"),
                        new int[][] {{50, 55, 60}, {70, 78, 80}, {30, 40, 35}},
                        new int[] {1, 2, 3}),
                null,
                null);
        assertEquals(round.panelError().number(), round.judgesError().number(), 1e-12);
    }

    @Test
    void one_point_each_is_what_a_round_has_without_points() {
        var with = ModifiedAngoff.of(new ModifiedAngoff.Round(JUDGES, PERCENTS, new int[] {1, 1, 1}), null, null);
        var without = ModifiedAngoff.of(new ModifiedAngoff.Round(JUDGES, PERCENTS), null, null);
        assertEquals(without.cut().number(), with.cut().number());
        assertEquals(
                without.judgesAndItemsError().number(),
                with.judgesAndItemsError().number());
    }

    @Test
    void points_that_are_missing_or_none_are_refused() {
        for (var points : List.of(new int[] {1, 1}, new int[] {1, 0, 1}, new int[] {1, 1, 1, 1})) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new ModifiedAngoff.Round(JUDGES, PERCENTS, points),
                    java.util.Arrays.toString(points));
        }
    }
}
