package uz.artel.lms.shared.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uz.artel.lms.shared.measurement.InDepth.Stage;
import uz.artel.lms.shared.measurement.dif.MantelHaenszel;

/** The long figures, one stage after the other. */
class InDepthTest {

    private static final InDepth.Progress NOBODY = (stage, share) -> {};

    private static List<MantelHaenszel.Group> halves(int persons) {
        return IntStream.range(0, persons)
                .mapToObj(p -> p % 2 == 0 ? MantelHaenszel.Group.FOCAL : MantelHaenszel.Group.REFERENCE)
                .toList();
    }

    private static InDepth.Question question(Responses responses, double cut) {
        return new InDepth.Question(responses, responses, OptionalDouble.of(cut), halves(responses.n()), 7);
    }

    private static Map<String, Figure> found(InDepth.Question question) {
        return InDepth.of(question, NOBODY).figures().all();
    }

    @Test
    void of_people_with_the_same_items_they_are_the_figures_of_the_exam() {
        var responses = Drawn.responses(600, 10, 4);
        var all = new Figures();
        ExamStatistics.put(responses, OptionalDouble.of(6), halves(600), 7, Watch.NONE, all);
        var found = found(question(responses, 6));
        int compared = 0;
        for (var name : found.keySet()) {
            if (all.all().containsKey(name)) {
                assertEquals(all.all().get(name).toString(), found.get(name).toString(), name);
                compared++;
            }
        }
        assertTrue(compared > 150, compared + " figures");
        for (var name :
                List.of("rasch_cml.I3.b", "twopl.I3.a", "test.omega_u", "decision.ll.kappa_boot95_lo", "dif.I3.ets")) {
            assertTrue(found.get(name).published() != null, name);
        }
        assertFalse(all.all().containsKey("rasch_fit.I3.infit"));
        assertTrue(found.get("rasch_fit.I3.infit").published() != null);
    }

    @Test
    void the_same_question_has_the_same_answer_and_another_seed_moves_only_what_is_drawn() {
        var responses = Drawn.responses(150, 8, 4);
        var first = found(question(responses, 5));
        assertEquals(first.toString(), found(question(responses, 5)).toString());
        var other = found(new InDepth.Question(responses, responses, OptionalDouble.of(5), halves(responses.n()), 8));
        first.forEach((name, figure) -> {
            boolean moved = !figure.toString().equals(other.get(name).toString());
            assertEquals(name.contains("boot95"), moved, name);
        });
    }

    @Test
    void each_stage_is_told_from_its_beginning_in_order() {
        var told = new ArrayList<Stage>();
        var shares = new ArrayList<Double>();
        InDepth.of(question(Drawn.responses(120, 8, 4), 5), (stage, share) -> {
            if (told.isEmpty() || told.get(told.size() - 1) != stage) {
                told.add(stage);
                shares.clear();
            }
            assertTrue(share >= 0 && share <= 1 && (shares.isEmpty() || share >= shares.get(shares.size() - 1)));
            shares.add(share);
        });
        assertEquals(List.of(Stage.values()), told);
    }

    @ParameterizedTest
    @EnumSource
    void it_ends_in_any_stage_when_it_is_told_to(Stage stage) {
        var question = question(Drawn.responses(120, 8, 4), 5);
        var told = new ArrayList<Stage>();
        assertThrows(
                Watch.Cancelled.class,
                () -> InDepth.of(question, (at, share) -> {
                    told.add(at);
                    if (at == stage) {
                        throw new Watch.Cancelled();
                    }
                }));
        assertEquals(1, told.stream().filter(stage::equals).count());
    }

    @Test
    void items_that_give_parts_of_a_mark_are_left_out_of_the_models_and_stay_in_the_total() {
        var marks = Drawn.marks(200, 8, 6);
        var builder = new Responses.Builder(IntStream.rangeClosed(1, 8)
                .mapToObj(i -> Item.marked("I" + i, i == 8 ? 2 : 1))
                .toList());
        for (int p = 0; p < marks.length; p++) {
            marks[p][2] = p % 3 == 0 ? 0.5 : marks[p][2];
            marks[p][7] *= 2;
            builder.person("P" + p, marks[p]);
        }
        var responses = builder.build();
        var found = found(question(responses, 5));
        assertFalse(found.containsKey("rasch_cml.I3.b"));
        assertTrue(found.get("rasch_cml.I8.b").published() != null, "two points or none is right or wrong");
        assertEquals(7, responses.rightOrWrong().k());
        assertTrue(found.get("test.omega_u").published() != null);
        assertEquals(classicalOmega(marks), found.get("test.omega_u").number(), 1e-12, "of all eight");
    }

    @Test
    void an_item_that_can_give_a_part_of_its_mark_has_no_model_although_nobody_has_got_one() {
        var marks = Drawn.marks(200, 8, 6);
        var builder = new Responses.Builder(IntStream.rangeClosed(1, 8)
                .mapToObj(i -> new Item("I" + i, 1, true, Map.of(), i == 5))
                .toList());
        for (int p = 0; p < marks.length; p++) {
            builder.person("P" + p, marks[p]);
        }
        var responses = builder.build();
        assertFalse(responses.dichotomous());
        assertEquals(7, responses.rightOrWrong().k());
        var found = found(question(responses, 5));
        assertFalse(found.containsKey("rasch_cml.I5.b"));
        assertTrue(found.get("rasch_cml.I4.b").published() != null);
    }

    private static double classicalOmega(double[][] marks) {
        var builder = new Responses.Builder(IntStream.rangeClosed(1, 8)
                .mapToObj(i -> Item.marked("I" + i, 2))
                .toList());
        for (int p = 0; p < marks.length; p++) {
            builder.person("P" + p, marks[p]);
        }
        return uz.artel.lms.shared.measurement.classical.OneFactor.omega(builder.build(), Watch.NONE)
                .number();
    }

    @Test
    void where_forms_differ_the_models_speak_of_everybody_and_what_compares_totals_is_withheld() {
        var responses = Drawn.forms(300, 8, 10, 8);
        var answer =
                InDepth.of(new InDepth.Question(responses, responses, OptionalDouble.empty(), halves(300), 7), NOBODY);
        var found = answer.figures().all();
        assertTrue(found.get("rasch_mml.I1.b").published() != null);
        assertTrue(found.get("rasch_fit.I1.outfit").published() != null);
        assertTrue(found.get("twopl.I1.a").published() != null);
        assertEquals(Reason.NOT_ONE_FORM, found.get("test.omega_u").reasons().get(0));
        assertEquals(
                Reason.NOT_ONE_FORM, found.get("test.omega_boot95_lo").reasons().get(0));
        assertTrue(found.keySet().stream().noneMatch(n -> n.startsWith("dif.") || n.startsWith("decision.")));
        assertEquals(300, answer.abilities().length);
    }
}
