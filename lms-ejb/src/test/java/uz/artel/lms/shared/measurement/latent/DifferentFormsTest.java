package uz.artel.lms.shared.measurement.latent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.measurement.Answer;
import uz.artel.lms.shared.measurement.Drawn;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Golden;
import uz.artel.lms.shared.measurement.Item;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Responses;
import uz.artel.lms.shared.measurement.Watch;

/**
 * Models of people who were each given some of the items, and how well items fit. The numbers of golden set sim500_a, a fifth
 * of it not presented, were computed by another program: numpy, with the same grid and SciPy's BFGS, errors from differences
 * of the slope.
 */
class DifferentFormsTest {

    /** Everybody misses every fifth item, beginning at another one. */
    private static final BiPredicate<Integer, Integer> FOUR_OF_FIVE =
            (person, item) -> (7 * person + 3 * item) % 5 != 0;

    private static double[][] sim500() {
        try {
            var lines = Files.readAllLines(Golden.shipped("sim500_a").resolve("matrix.csv"));
            return lines.stream()
                    .skip(1)
                    .map(line -> Arrays.stream(line.split(","))
                            .skip(1)
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Responses given(double[][] marks, BiPredicate<Integer, Integer> presented) {
        int k = marks[0].length;
        var builder = new Responses.Builder(IntStream.rangeClosed(1, k)
                .mapToObj(i -> Item.marked("I%02d".formatted(i), 1))
                .toList());
        for (int p = 0; p < marks.length; p++) {
            var answers = new Answer[k];
            var kept = new double[k];
            for (int i = 0; i < k; i++) {
                boolean shown = presented.test(p, i);
                answers[i] = shown ? Answer.GIVEN : Answer.NOT_PRESENTED;
                kept[i] = shown ? marks[p][i] : 0;
            }
            builder.person("P" + p, kept, answers, new String[k]);
        }
        return builder.build();
    }

    private static void near(double expected, Figure figure, double tolerance) {
        assertEquals(expected, figure.number(), tolerance);
    }

    @Test
    void difficulties_of_different_forms_are_those_another_program_finds() {
        var model = RaschMarginal.ofForms(given(sim500(), FOUR_OF_FIVE), Watch.NONE);
        near(-9844.374392880556, model.logLikelihood(), 1e-6);
        near(0.7121959303909148, model.sigma(), 1e-5);
        near(0.03157092280686058, model.sigmaError(), 1e-4);
        near(0.29637623567364146, model.mean(), 1e-5);
        var expected = new double[][] {
            {0, -0.2045045241136202, 0.10680240470461734},
            {7, -0.061309107122364814, 0.10549428304401055},
            {19, -0.4568960701244552, 0.10966384703709069},
            {39, -0.1842059295344216, 0.10654985103546728}
        };
        for (var row : expected) {
            var item = model.items().get((int) row[0]);
            near(row[1], item.b(), 1e-5);
            near(row[2], item.error(), 1e-4);
        }
        assertEquals(0, model.items().stream().mapToDouble(i -> i.b().number()).sum(), 1e-9);
    }

    @Test
    void so_are_the_slopes() {
        var model = TwoParameter.ofForms(given(sim500(), FOUR_OF_FIVE), Watch.NONE);
        near(-9797.431795042818, model.logLikelihood(), 1e-5);
        var expected = new double[][] {
            {0, 0.5393415166079841, 0.13470256356014845, -0.8857678218314523, 0.275170196152783},
            {7, 0.5875566528799532, 0.13903822242552133, -0.5867773057826996, 0.21726219983213738},
            {19, 0.751030363487258, 0.15391028006506555, -1.0208270418104965, 0.22377556197290488},
            {39, 0.2996260747877769, 0.1218432619503651, -1.441391118716395, 0.651531273846436}
        };
        for (var row : expected) {
            var item = model.items().get((int) row[0]);
            near(row[1], item.a(), 1e-4);
            near(row[2], item.aError(), 1e-3);
            near(row[3], item.b(), 1e-3);
            near(row[4], item.bError(), 1e-2);
        }
    }

    @Test
    void where_everybody_was_given_all_the_model_is_the_plain_one_in_the_frame_of_the_items() {
        var responses = Drawn.responses(300, 8, 3);
        var plain = RaschMarginal.of(responses, Watch.NONE);
        var forms = RaschMarginal.ofForms(responses, Watch.NONE);
        near(plain.logLikelihood().number(), forms.logLikelihood(), 1e-8);
        double mean = plain.items().stream()
                .mapToDouble(i -> i.b().number())
                .average()
                .orElseThrow();
        near(-mean, forms.mean(), 1e-9);
        for (int i = 0; i < 8; i++) {
            near(plain.items().get(i).b().number() - mean, forms.items().get(i).b(), 1e-9);
        }
    }

    @Test
    void an_item_that_too_few_were_given_is_left_out_and_costs_the_others_nothing() {
        var marks = Drawn.marks(400, 8, 5);
        var model =
                RaschMarginal.ofForms(given(marks, (p, i) -> i == 7 ? p < 29 : FOUR_OF_FIVE.test(p, i)), Watch.NONE);
        assertEquals("N_LT_30", model.items().get(7).b().reason().orElseThrow());
        var without = RaschMarginal.ofForms(
                given(Arrays.stream(marks).map(m -> Arrays.copyOf(m, 7)).toArray(double[][]::new), FOUR_OF_FIVE),
                Watch.NONE);
        near(without.items().get(3).b().number(), model.items().get(3).b(), 1e-9);
        var one = RaschMarginal.ofForms(given(marks, (p, i) -> i == 7 ? p < 30 : FOUR_OF_FIVE.test(p, i)), Watch.NONE);
        assertEquals("N_LT_250", one.items().get(7).b().reason().orElseThrow(), "told with caution from thirty on");
        assertTrue(one.items().get(7).b().published() != null);
        assertEquals(
                List.of(new Reason("N_LT_200")),
                TwoParameter.ofForms(given(marks, (p, i) -> p % 3 == i % 3), Watch.NONE)
                        .logLikelihood()
                        .reasons(),
                "of a hundred and some people on each item nobody fits slopes");
    }

    @Test
    void fit_is_the_one_another_program_finds() {
        var responses = given(sim500(), (p, i) -> true);
        var fits = RaschFit.of(
                responses, RaschConditional.of(responses, Watch.NONE).items());
        var expected = new double[][] {
            {0, 1.0301413417638727, 1.0356151827065905},
            {7, 1.044935996180435, 1.1072282964587155},
            {19, 0.989982902983518, 0.9837099448863996},
            {39, 1.123857789385513, 1.1816558819545124}
        };
        for (var row : expected) {
            near(row[1], fits.get((int) row[0]).infit(), 1e-5);
            near(row[2], fits.get((int) row[0]).outfit(), 1e-5);
        }
        assertEquals(500, fits.get(0).persons());
    }

    @Test
    void who_has_everything_or_nothing_right_tells_nothing_of_fit_but_has_a_place_on_the_map() {
        var marks = Drawn.marks(60, 6, 9);
        marks[0] = new double[] {1, 1, 1, 1, 1, 1};
        marks[1] = new double[6];
        var responses = Drawn.responses(marks);
        var items = RaschConditional.of(responses, Watch.NONE).items();
        long between =
                Arrays.stream(responses.totals()).filter(t -> t > 0 && t < 6).count();
        assertEquals(between, RaschFit.of(responses, items).get(0).persons());
        var abilities = RaschFit.abilities(responses, items);
        assertEquals(60, abilities.length);
        assertTrue(Arrays.stream(abilities).allMatch(a -> Math.abs(a) < 5), "the ends are finite");
    }

    @Test
    void below_thirty_fit_is_withheld() {
        var responses = Drawn.responses(25, 6, 9);
        var fit = RaschFit.of(
                        responses, RaschConditional.of(responses, Watch.NONE).items())
                .get(0);
        assertTrue(fit.infit().isDefined());
        assertNull(fit.infit().published());
    }
}
