package uz.artel.lms.shared.measurement.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.measurement.Drawn;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Responses;
import uz.artel.lms.shared.measurement.Watch;

/** The slopes and curvatures that errors come from, against differences of the likelihood itself. */
class LikelihoodTest {

    private static final double STEP = 1e-5;

    private static MarginalLikelihood likelihood(Responses responses) {
        return new MarginalLikelihood(
                IntStream.range(0, responses.k()).mapToObj(responses::marks).toArray(double[][]::new));
    }

    @Test
    void slope_and_curvature_are_those_of_the_likelihood() {
        slopeAndCurvature(likelihood(Drawn.responses(60, 5, 21)));
    }

    @Test
    void so_they_are_where_people_were_given_different_items() {
        var responses = Drawn.responses(60, 5, 21);
        var marks = IntStream.range(0, 5).mapToObj(responses::marks).toArray(double[][]::new);
        var presented = new boolean[5][60];
        for (int i = 0; i < 5; i++) {
            for (int p = 0; p < 60; p++) {
                presented[i][p] = (7 * p + 3 * i) % 5 != 0;
                marks[i][p] = presented[i][p] ? marks[i][p] : 0;
            }
        }
        slopeAndCurvature(new MarginalLikelihood(marks, presented));
    }

    @Test
    void where_everybody_was_given_all_both_ways_of_counting_agree() {
        var responses = Drawn.responses(80, 5, 23);
        var marks = IntStream.range(0, 5).mapToObj(responses::marks).toArray(double[][]::new);
        var presented = new boolean[5][80];
        for (var item : presented) {
            java.util.Arrays.fill(item, true);
        }
        var at = new double[] {0.7, 1.3, 0.9, 2.1, 0.4, 0.5, -0.8, 0.1, 1.2, -0.3};
        var all = new MarginalLikelihood(marks);
        var forms = new MarginalLikelihood(marks, presented);
        assertEquals(all.at(at).value(), forms.at(at).value(), 1e-9);
        assertArrayEquals(all.at(at).gradient(), forms.at(at).gradient(), 1e-9);
        for (int r = 0; r < at.length; r++) {
            assertArrayEquals(all.information(at)[r], forms.information(at)[r], 1e-9);
        }
    }

    private static void slopeAndCurvature(MarginalLikelihood likelihood) {
        var at = new double[] {0.7, 1.3, 0.9, 2.1, 0.4, 0.5, -0.8, 0.1, 1.2, -0.3};
        var slope = likelihood.at(at).gradient();
        var information = likelihood.information(at);
        for (int r = 0; r < at.length; r++) {
            var up = at.clone();
            var down = at.clone();
            up[r] += STEP;
            down[r] -= STEP;
            double difference = (likelihood.at(up).value() - likelihood.at(down).value()) / (2 * STEP);
            assertEquals(difference, slope[r], 1e-5 * Math.max(1, Math.abs(difference)), "slope in " + r);
            var slopeUp = likelihood.at(up).gradient();
            var slopeDown = likelihood.at(down).gradient();
            for (int c = 0; c < at.length; c++) {
                double curvature = -(slopeUp[c] - slopeDown[c]) / (2 * STEP);
                assertEquals(curvature, information[r][c], 1e-5 * Math.max(1, Math.abs(curvature)), r + ", " + c);
            }
        }
    }

    /** Written the long way: every subset of the items of this size. */
    @Test
    void symmetric_functions_are_sums_over_all_subsets() {
        var easiness = new double[] {0.3, 1.7, 0.9, 2.2, 1.1};
        var gamma = SymmetricFunctions.of(easiness);
        var without = SymmetricFunctions.without(easiness, 1, 3);
        var expected = new double[6];
        var expectedWithout = new double[6];
        for (int subset = 0; subset < 32; subset++) {
            double product = 1;
            for (int i = 0; i < 5; i++) {
                product *= (subset >> i & 1) == 1 ? easiness[i] : 1;
            }
            expected[Integer.bitCount(subset)] += product;
            if ((subset & 0b01010) == 0) {
                expectedWithout[Integer.bitCount(subset)] += product;
            }
        }
        assertArrayEquals(expected, gamma, 1e-12);
        assertArrayEquals(expectedWithout, without, 1e-12);
    }

    @Test
    void a_matrix_times_its_inverse_is_one_and_a_singular_one_has_none() {
        var matrix = new double[][] {{4, 2, 0.6}, {2, 5, 1}, {0.6, 1, 3}};
        var inverse = Cholesky.of(matrix, 0).orElseThrow().inverse();
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                double sum = 0;
                for (int i = 0; i < 3; i++) {
                    sum += matrix[r][i] * inverse[i][c];
                }
                assertEquals(r == c ? 1 : 0, sum, 1e-14);
            }
        }
        assertTrue(Cholesky.of(new double[][] {{1, 1}, {1, 1}}, 0).isEmpty());
        assertTrue(Cholesky.of(new double[][] {{1, 2}, {2, 1}}, 0).isEmpty());
        assertTrue(Cholesky.of(new double[][] {{1, 2}, {2, 1}}, 2).isPresent());
    }

    @Test
    void constant_items_are_left_out_and_say_so() {
        var marks = Drawn.marks(300, 6, 22);
        for (var person : marks) {
            person[2] = 1;
        }
        var all = Drawn.responses(marks);
        var model = TwoParameter.of(all, Watch.NONE);
        assertEquals(
                Reason.ZERO_ITEM_VARIANCE, model.items().get(2).a().reasons().get(0));
        var others = new double[marks.length][];
        for (int p = 0; p < marks.length; p++) {
            others[p] = new double[] {marks[p][0], marks[p][1], marks[p][3], marks[p][4], marks[p][5]};
        }
        var without = TwoParameter.of(Drawn.responses(others), Watch.NONE);
        assertEquals(without.logLikelihood().number(), model.logLikelihood().number(), 1e-9);
        assertEquals(
                without.items().get(2).a().number(), model.items().get(3).a().number(), 1e-9);
        var rasch = RaschConditional.of(all, Watch.NONE).items();
        assertEquals(Reason.ZERO_ITEM_VARIANCE, rasch.get(2).b().reasons().get(0));
        assertEquals(
                0,
                rasch.stream()
                        .filter(i -> i.b().isDefined())
                        .mapToDouble(i -> i.b().number())
                        .sum(),
                1e-12,
                "difficulties sum to 0");
    }

    /** Whoever gets the first item right gets the second wrong: the slopes run away, and that is said. */
    @Test
    void a_model_that_runs_away_is_no_figure() {
        var marks = new double[40][3];
        for (int p = 0; p < marks.length; p++) {
            marks[p][0] = p % 2;
            marks[p][1] = p % 2;
            marks[p][2] = p < 20 ? 1 : 0;
        }
        var model = TwoParameter.of(Drawn.responses(marks), Watch.NONE);
        assertEquals(Reason.NOT_CONVERGED, model.logLikelihood().reasons().get(0));
    }

    @Test
    void abilities_rise_with_the_score_and_the_ends_have_no_likely_one() {
        var scores = Ability.scores(new double[] {-1.5, -0.2, 0.4, 1.3});
        assertEquals(5, scores.size());
        assertEquals(Reason.EXTREME_SCORE, scores.get(0).mle().reasons().get(0));
        assertEquals(Reason.EXTREME_SCORE, scores.get(4).mleError().reasons().get(0));
        for (int x = 1; x < 5; x++) {
            assertTrue(scores.get(x).wle().number() > scores.get(x - 1).wle().number());
        }
        assertTrue(
                Math.abs(scores.get(1).wle().number())
                        < Math.abs(scores.get(1).mle().number()),
                "towards 0");
    }
}
