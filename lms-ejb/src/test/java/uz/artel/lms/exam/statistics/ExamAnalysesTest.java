package uz.artel.lms.exam.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uz.artel.lms.exam.bank.Area;
import uz.artel.lms.exam.bank.Items;
import uz.artel.lms.shared.measurement.Golden;
import uz.artel.lms.shared.measurement.InDepth.Stage;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Watch;
import uz.artel.lms.shared.measurement.folder.FolderFigures;

/** What the long figures say of an exam, from its first tries. */
class ExamAnalysesTest {

    private static ExamAnalysis of(Tries tries) {
        return ExamAnalyses.of(tries.attempts, tries.versions, (stage, share) -> {})
                .analysis();
    }

    @Test
    void a_golden_set_through_the_exam_keeps_its_values() throws Exception {
        var tries = Tries.golden(Golden.shipped("sim500_a"), 62);
        var golden = FolderFigures.of(Golden.shipped("sim500_a"), Watch.NONE).figures();
        var analysis = of(tries);
        assertEquals(500, analysis.compared());
        for (int i = 0; i < analysis.items().size(); i++) {
            var item = analysis.items().get(i);
            var name = "I%02d".formatted(i + 1);
            for (var pair : List.of(
                    List.of("b", "rasch_cml.%s.b"),
                    List.of("b_se", "rasch_cml.%s.b_se"),
                    List.of("a", "twopl.%s.a"),
                    List.of("a_se", "twopl.%s.a_se"),
                    List.of("b2", "twopl.%s.b"))) {
                var expected = golden.get(pair.get(1).formatted(name));
                assertEquals(expected.number(), item.figure(pair.get(0)).number(), 1e-9, name + " " + pair.get(0));
                assertTrue(item.figure(pair.get(0)).published() != null);
            }
            assertTrue(
                    item.figure("dif").published() instanceof String ets && ets.matches("A|[BC][+-]"),
                    "250 people in each language are enough for a class");
        }
        assertEquals(
                golden.get("test.omega_u").number(),
                analysis.figure("test.omega_u").number(),
                1e-9);
        assertEquals(250, analysis.focal());
        assertEquals(250, analysis.reference());
        assertEquals(
                500,
                analysis.abilities().stream()
                        .mapToInt(ExamAnalysis.AbilityBin::persons)
                        .sum());
    }

    @Test
    void where_everybody_had_a_form_of_his_own_the_model_still_speaks_of_each_question_enough_people_had() {
        var tries = Tries.ofSingle(30, 60);
        var chance = new java.util.SplittableRandom(5);
        for (int p = 0; p < 140; p++) {
            double ability = 3 * chance.nextDouble() - 1.5;
            var order = new java.util.ArrayList<>(tries.all());
            java.util.Collections.shuffle(order, new java.util.Random(p));
            var form = order.subList(0, 12);
            tries.person(form, i -> chance.nextDouble() < 1 / (1 + Math.exp(form.get(i) / 10.0 - 1.5 - ability)));
        }
        var analysis = of(tries);
        assertFalse(analysis.oneForm());
        assertEquals(0, analysis.compared());
        for (var item : analysis.items()) {
            assertEquals(
                    item.presented() >= 30,
                    item.figure("b").published() != null,
                    item.presented() + " people, " + item.figure("b"));
            assertEquals(Reason.NOT_ONE_FORM, item.figure("dif").reasons().get(0));
            assertNull(item.figure("a").published());
        }
        var published = analysis.items().stream()
                .filter(i -> i.figure("b").published() != null)
                .toList();
        assertTrue(published.size() > 25, published.size() + " questions");
        assertTrue(
                published.get(0).figure("b").number()
                        < published.get(published.size() - 1).figure("b").number(),
                "the first are the easiest");
        assertEquals(
                Reason.NOT_ONE_FORM, analysis.figure("test.omega_u").reasons().get(0));
        assertEquals(
                Reason.NOT_ONE_FORM,
                analysis.figure("decision.ll.consistency").reasons().get(0));
    }

    @Test
    void at_thirty_people_difficulties_and_the_map_appear_and_at_twenty_nine_they_do_not() {
        for (int persons : new int[] {29, 30}) {
            var analysis = of(Tries.drawn(persons, 8, 60, 3));
            boolean told = persons == 30;
            assertEquals(told, !analysis.abilities().isEmpty());
            assertEquals(
                    told, analysis.items().stream().anyMatch(i -> i.figure("b").published() != null));
            assertTrue(analysis.items().stream().noneMatch(i -> i.figure("a").published() != null));
        }
    }

    @Test
    void a_question_that_gives_parts_of_a_mark_has_no_model_and_costs_the_others_none() {
        var tries = Tries.drawn(60, 7, 60, 3);
        tries.version(8, 1, Items.single("part", Area.PRODUCT, 0, 4));
        var before = List.copyOf(tries.attempts);
        tries.attempts.clear();
        for (int p = 0; p < before.size(); p++) {
            var given = new java.util.ArrayList<>(before.get(p).given());
            given.add(new Attempt.Given(
                    8,
                    uz.artel.lms.shared.measurement.Answer.GIVEN,
                    "a",
                    new uz.artel.lms.exam.bank.Fraction(p % 3, 2)));
            tries.add(given);
        }
        var analysis = of(tries);
        var part = analysis.items().stream()
                .filter(i -> i.key().equals("part"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(Reason.NOT_DICHOTOMOUS), part.figure("b").reasons());
        assertEquals(List.of(Reason.NOT_DICHOTOMOUS), part.figure("dif").reasons());
        assertEquals(
                7,
                analysis.items().stream()
                        .filter(i -> i.figure("b").published() != null)
                        .count());
    }

    @Test
    void of_one_person_it_says_how_many_are_needed_and_not_what_a_formula_lacked() {
        var analysis = of(Tries.drawn(1, 5, 60, 3));
        for (var item : analysis.items()) {
            assertEquals("N_LT_30", item.figure("b").reason().orElseThrow());
            assertEquals("N_LT_30", item.figure("infit").reason().orElseThrow());
            assertEquals("N_LT_200", item.figure("a").reason().orElseThrow());
            assertEquals("GROUP_LT_200", item.figure("dif").reason().orElseThrow());
        }
        assertEquals("N_LT_100", analysis.figure("test.omega_u").reason().orElseThrow());
        assertEquals(
                "N_LT_100", analysis.figure("test.omega_boot95_lo").reason().orElseThrow());
        assertEquals("N_LT_30", analysis.figure("test.alpha").reason().orElseThrow());
        assertEquals(
                "N_LT_50", analysis.figure("decision.ll.consistency").reason().orElseThrow());
    }

    @Test
    void what_is_kept_is_read_as_it_was() throws Exception {
        var analysis = of(Tries.drawn(120, 8, 60, 3));
        assertEquals(
                AnalysisJson.write(analysis), AnalysisJson.write(AnalysisJson.analysis(AnalysisJson.write(analysis))));
    }

    @Test
    void the_order_of_people_changes_nothing() {
        var tries = Tries.drawn(120, 8, 60, 3);
        var turned = new java.util.ArrayList<>(tries.attempts);
        java.util.Collections.reverse(turned);
        assertEquals(
                AnalysisJson.write(of(tries)),
                AnalysisJson.write(ExamAnalyses.of(turned, tries.versions, (stage, share) -> {})
                        .analysis()));
    }

    @Test
    void the_whole_grows_from_nothing_to_a_hundred_over_the_stages() {
        var told = IntStream.range(0, Stage.values().length)
                .boxed()
                .flatMap(s ->
                        List.of(0.0, 0.5, 1.0).stream().map(share -> ExamAnalyses.percent(Stage.values()[s], share)))
                .toList();
        assertEquals(0, told.get(0));
        assertEquals(100, told.get(told.size() - 1));
        for (int i = 1; i < told.size(); i++) {
            assertTrue(told.get(i) >= told.get(i - 1), told.toString());
        }
    }
}
