package uz.artel.lms.exam.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.shared.measurement.Watch;

/** By which cut those are judged who are compared. */
class ComparedTriesTest {

    private static final List<Long> EASY = List.of(1L, 2L, 3L, 4L, 5L, 6L);
    private static final List<Long> HARD = List.of(1L, 2L, 3L, 4L, 7L, 8L);

    private final Tries tries = Tries.ofSingle(8, 60);

    private ComparedTries compared() {
        return ComparedTries.of(tries.attempts);
    }

    private OptionalDouble cut() {
        var compared = compared();
        return compared.cut(ExamMatrix.of(compared.basis(), tries.versions));
    }

    /** Sixty people on a form whose ratings come to five points, and one more, who came last, on one of three. */
    private void sit() {
        var chance = new Random(4);
        for (int p = 0; p < 60; p++) {
            double able = chance.nextGaussian();
            tries.person(EASY, 5, i -> chance.nextDouble() < 1 / (1 + Math.exp(0.4 * (i - 2.5) - able)));
        }
        tries.person(HARD, 3, i -> i < 4);
    }

    @Test
    void two_are_judged_alike_when_as_many_points_of_as_many_pass_them() {
        sit();
        var one = tries.attempts.get(0);
        assertTrue(one.isJudgedAs(tries.attempts.get(1)));
        assertFalse(one.isJudgedAs(tries.attempts.get(60)));
    }

    @Test
    void the_largest_form_has_its_own_cut_and_not_that_of_whoever_came_last() {
        sit();
        assertEquals(OptionalDouble.of(5), cut());
        assertEquals(3, compared().cut(), "the picture of totals is that of the newest");
        assertEquals(1, compared().alike().size());
    }

    @Test
    void decisions_are_told_by_the_cut_of_those_they_were_made_on() {
        sit();
        var mixed = ExamPictures.of(tries.attempts, tries.versions, Watch.NONE).exam();
        tries.attempts.remove(60);
        var alone = ExamPictures.of(tries.attempts, tries.versions, Watch.NONE).exam();
        assertTrue(alone.figure("decision.ll.consistency").isDefined());
        assertEquals(
                alone.figure("decision.ll.consistency").toString(),
                mixed.figure("decision.ll.consistency").toString());
        assertTrue(alone.information().atCut().isDefined());
        assertEquals(
                alone.information().atCut().toString(),
                mixed.information().atCut().toString());
    }

    @Test
    void a_cut_is_whole_where_the_totals_of_those_it_is_for_are() {
        var halves = new Tries(58);
        halves.versions.putAll(tries.versions);
        for (int p = 0; p < 40; p++) {
            int able = p % 7;
            halves.person(EASY, i -> i < able);
        }
        assertEquals(OptionalDouble.of(4), of(halves));
        var given = new java.util.ArrayList<>(halves.attempts.get(0).given());
        given.set(0, new Attempt.Given(1, given.get(0).answer(), "a", new Fraction(1, 2)));
        halves.add(given);
        assertEquals(OptionalDouble.of(3.48), of(halves));
        halves.person(HARD, i -> true);
        assertEquals(OptionalDouble.of(3.48), of(halves), "whoever came last had whole points");
    }

    private static OptionalDouble of(Tries tries) {
        var compared = ComparedTries.of(tries.attempts);
        return compared.cut(ExamMatrix.of(compared.basis(), tries.versions));
    }

    @Test
    void where_too_few_had_the_same_questions_there_is_no_cut_for_all() {
        for (int p = 0; p < 20; p++) {
            int able = p % 7;
            tries.person(p % 2 == 0 ? EASY : HARD, i -> i < able);
        }
        assertEquals(OptionalDouble.empty(), cut());
    }
}
