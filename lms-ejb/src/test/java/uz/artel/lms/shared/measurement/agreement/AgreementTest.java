package uz.artel.lms.shared.measurement.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold between the coefficients, whatever the raters said. */
class AgreementTest {

    private static final List<String> SCALE = List.of("1", "2", "3", "4", "5");

    /** Raters who see the same quality and err by a step now and then. */
    private static Ratings drawn(int units, int raters, long seed) {
        var random = new SplittableRandom(seed);
        var categories = new int[units][raters];
        for (var unit : categories) {
            int quality = random.nextInt(SCALE.size());
            Arrays.setAll(unit, r -> Math.max(0, Math.min(SCALE.size() - 1, quality + random.nextInt(3) - 1)));
        }
        return new Ratings(IntStream.range(0, raters).mapToObj(r -> "R" + r).toList(), SCALE, categories);
    }

    /** The identity that catches a coincidence matrix without the weight 1 / (m - 1). */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nominal_alpha_is_fleiss_kappa_corrected_for_the_number_of_ratings(long seed) {
        var ratings = drawn(25, 4, seed);
        double nm = 25 * 4;
        assertEquals(
                1 - (1 - FleissKappa.of(ratings).kappa().number()) * (nm - 1) / nm,
                Krippendorff.of(ratings).nominal().number(),
                1e-12);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void two_raters_agree_with_each_other_the_same_either_way(long seed) {
        var ratings = drawn(40, 2, seed);
        for (var weights : List.of(Kappa.Weights.none(), Kappa.Weights.linear(5), Kappa.Weights.quadratic(5))) {
            var one = Kappa.of(ratings.table(0, 1), weights, 2);
            var other = Kappa.of(ratings.table(1, 0), weights, 2);
            assertEquals(one.kappa().number(), other.kappa().number(), 1e-14);
            assertEquals(one.error().number(), other.error().number(), 1e-14);
            assertTrue(one.lower().number() < one.kappa().number()
                    && one.kappa().number() < one.upper().number());
        }
    }

    /** Fleiss and Cohen 1973: quadratic weights make kappa an intraclass correlation, up to 1 / N. */
    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void kappa_with_quadratic_weights_comes_to_the_icc_of_agreement(long seed) {
        var ratings = drawn(4_000, 2, seed);
        assertEquals(
                IntraclassCorrelation.of(ratings).one().get(1).number(),
                Kappa.of(ratings.table(0, 1), Kappa.Weights.quadratic(5), 2)
                        .kappa()
                        .number(),
                1e-3);
    }

    @Test
    void a_category_of_the_scale_that_nobody_used_counts_for_the_weights() {
        var table = new double[][] {{10, 2, 0}, {3, 15, 0}, {0, 0, 0}};
        var wide = Kappa.of(table, Kappa.Weights.linear(3), 2);
        var narrow = Kappa.of(new double[][] {{10, 2}, {3, 15}}, Kappa.Weights.linear(2), 2);
        assertEquals(wide.kappa().number(), narrow.kappa().number(), 1e-12, "two categories: weights cancel");
        assertTrue(wide.observed().number() > narrow.observed().number(), "one step of two is half an agreement");
    }

    @Test
    void raters_who_never_differ_agree_fully() {
        var categories = new int[][] {{0, 0, 0}, {1, 1, 1}, {4, 4, 4}, {2, 2, 2}};
        var ratings = new Ratings(List.of("A", "B", "C"), SCALE, categories);
        assertEquals(1, FleissKappa.of(ratings).kappa().number(), 1e-12);
        assertEquals(1, Krippendorff.of(ratings).interval().number(), 1e-12);
        assertEquals(1, IntraclassCorrelation.of(ratings).one().get(1).number(), 1e-12);
        assertEquals(
                1,
                Kappa.of(ratings.table(0, 2), Kappa.Weights.none(), 3).kappa().number(),
                1e-12);
        assertEquals(
                0,
                Kappa.of(ratings.table(0, 2), Kappa.Weights.none(), 3).error().number(),
                1e-12);
    }

    @Test
    void units_that_one_rater_saw_tell_nothing_of_agreement() {
        int none = Ratings.MISSING;
        var with = new Ratings(List.of("A", "B"), SCALE, new int[][] {{0, 1}, {2, 2}, {3, none}, {none, none}});
        var without = new Ratings(List.of("A", "B"), SCALE, new int[][] {{0, 1}, {2, 2}});
        assertEquals(
                Krippendorff.of(without).ordinal().number(),
                Krippendorff.of(with).ordinal().number(),
                1e-14);
        assertEquals(4, Krippendorff.of(with).pairable().number());
    }

    @Test
    void a_rating_beside_the_scale_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Ratings(List.of("A", "B"), SCALE, new int[][] {{0, 5}}));
        assertThrows(IllegalArgumentException.class, () -> new Ratings(List.of("A", "B"), SCALE, new int[][] {{0}}));
    }
}
