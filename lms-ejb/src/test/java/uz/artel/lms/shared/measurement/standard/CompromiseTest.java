package uz.artel.lms.shared.measurement.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.measurement.Reason;

/** Where the lines of judges meet the persons who pass and fail; answers by hand. */
class CompromiseTest {

    /** One person on each total from 0 to 9 and one on 10 more: F rises by 10 a mark from F(1) = 10. */
    private static final double[] EVEN =
            IntStream.range(0, 10).mapToDouble(s -> s).toArray();

    @Test
    void hofstee_meets_the_persons_on_a_straight_piece() {
        // from (2, 60) to (6, 20): 80 - 10 c; F(c) = 10 c; they meet at c = 4, 40 % failing
        var hofstee = Hofstee.of(Collections.nCopies(5, new Hofstee.Bounds(20, 60, 20, 60)), EVEN, 10);
        assertEquals(Hofstee.CROSSES, hofstee.status().value());
        assertEquals(4, hofstee.cut().number(), 1e-12);
        assertEquals(40, hofstee.cutPercent().number(), 1e-12);
        assertEquals(40, hofstee.failing().number(), 1e-12);
        assertEquals(4, hofstee.passMark().number());
    }

    @Test
    void hofstee_between_two_marks_asks_for_the_next() {
        // 85 - 10 c meets 10 c at 4.25
        var hofstee = Hofstee.of(List.of(new Hofstee.Bounds(20, 60, 25, 65)), EVEN, 10);
        assertEquals(4.25, hofstee.cut().number(), 1e-12);
        assertEquals(5, hofstee.passMark().number());
    }

    @Test
    void hofstee_without_a_crossing_is_a_status_and_no_number() {
        for (var bounds : List.of(new Hofstee.Bounds(60, 80, 5, 30), new Hofstee.Bounds(10, 20, 40, 60))) {
            var hofstee = Hofstee.of(List.of(bounds), EVEN, 10);
            assertEquals(Hofstee.NO_CROSSING, hofstee.status().value());
            assertEquals("NO_CROSSING", hofstee.cut().reason().orElseThrow());
            assertEquals("NO_CROSSING", hofstee.passMark().reason().orElseThrow());
        }
    }

    @Test
    void hofstee_of_one_cut_looks_at_who_fails_there() {
        assertEquals(
                3,
                Hofstee.of(List.of(new Hofstee.Bounds(30, 30, 20, 40)), EVEN, 10)
                        .cut()
                        .number(),
                1e-12);
        assertEquals(
                Hofstee.NO_CROSSING,
                Hofstee.of(List.of(new Hofstee.Bounds(30, 30, 40, 60)), EVEN, 10)
                        .status()
                        .value());
    }

    @Test
    void beuk_goes_through_the_mean_as_steeply_as_the_spreads() {
        // cuts 40, 60 and rates 70, 90: mean (50, 80), slope 1; 100 - 10 c = 80 + (10 c - 50) at c = 3.5
        var beuk = Beuk.of(List.of(new Beuk.Opinion(40, 70), new Beuk.Opinion(60, 90)), EVEN, 10);
        assertEquals(Hofstee.CROSSES, beuk.status().value());
        assertEquals(3.5, beuk.cut().number(), 1e-12);
        assertEquals(35, beuk.cutPercent().number(), 1e-12);
        assertEquals(65, beuk.passRate().number(), 1e-12);
        assertEquals(4, beuk.passMark().number());
    }

    @Test
    void beuk_of_judges_who_ask_for_the_same_cut_has_no_line() {
        for (var judges : List.of(
                List.of(new Beuk.Opinion(50, 70), new Beuk.Opinion(50, 90)), List.of(new Beuk.Opinion(50, 70)))) {
            var beuk = Beuk.of(judges, EVEN, 10);
            assertEquals(Beuk.NO_SPREAD, beuk.status().value());
            assertEquals("NO_SPREAD", beuk.cut().reason().orElseThrow());
        }
    }

    @Test
    void beuk_of_judges_who_ask_for_more_than_there_is_does_not_cross() {
        // mean (10, 99), slope 0.01: the line starts above 98 and everybody fails only at 10
        var low = IntStream.range(0, 50).mapToDouble(s -> 0).toArray();
        var beuk = Beuk.of(List.of(new Beuk.Opinion(50, 150), new Beuk.Opinion(52, 150)), low, 10);
        assertEquals(Hofstee.NO_CROSSING, beuk.status().value());
        assertEquals("NO_CROSSING", beuk.cut().reason().orElseThrow());
    }

    @Test
    void what_few_judges_or_persons_say_is_withheld() {
        var bounds = new Hofstee.Bounds(20, 60, 20, 60);
        var few = Hofstee.of(Collections.nCopies(4, bounds), EVEN, 10);
        assertEquals("J_LT_5 N_LT_50", few.cut().reason().orElseThrow());
        assertTrue(few.cut().published() == null && few.minCut().published() == null);
        var many = IntStream.range(0, 400).mapToDouble(s -> s % 10).toArray();
        var enough = Hofstee.of(Collections.nCopies(10, bounds), many, 10);
        assertEquals(4.0, (double) enough.cut().published(), 1e-12);
        assertTrue(enough.cut().reason().isEmpty());
    }

    @Test
    void sums_of_few_judges_are_withheld_for_their_mean_is_the_cut() {
        for (int judges = 1; judges <= 6; judges++) {
            var names = IntStream.rangeClosed(1, judges).mapToObj(j -> "J" + j).toList();
            var percents = IntStream.range(0, judges)
                    .mapToObj(j -> new int[] {40 + 5 * j, 60})
                    .toArray(int[][]::new);
            var angoff = ModifiedAngoff.of(new ModifiedAngoff.Round(names, percents), null, null);
            boolean told = angoff.cut().published() != null;
            assertEquals(judges >= 5, told);
            angoff.sums().values().forEach(sum -> assertEquals(told, sum.published() != null, sum.toString()));
        }
    }

    @Test
    void a_rating_that_is_no_percent_is_refused() {
        assertThrows(
                IllegalArgumentException.class, () -> new ModifiedAngoff.Round(List.of("J1"), new int[][] {{50, 101}}));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ModifiedAngoff.Round(List.of("J1", "J2"), new int[][] {{50, 60}, {50}}));
        assertThrows(IllegalArgumentException.class, () -> new ModifiedAngoff.Round(List.of(), new int[][] {}));
    }

    @Test
    void judges_who_agree_in_all_leave_no_variance_of_judges() {
        var angoff = ModifiedAngoff.of(
                new ModifiedAngoff.Round(List.of("J1", "J2"), new int[][] {{40, 60, 80}, {40, 60, 80}}), null, null);
        assertEquals(0, angoff.judgeVariance().number());
        assertEquals(0, angoff.panelError().number());
        assertEquals("NO_FACILITIES", angoff.correlationWithP().reason().orElseThrow());
        assertEquals("NO_SCORES", angoff.failing().reason().orElseThrow());
        assertEquals(Reason.below("J", 5), angoff.cut().reasons().get(0));
    }
}
