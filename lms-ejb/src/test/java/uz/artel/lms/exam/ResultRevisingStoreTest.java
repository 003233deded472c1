package uz.artel.lms.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.TestDatabase;

class ResultRevisingStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static ExamScene scene;

    @BeforeAll
    static void theBank() {
        scene = new ExamScene(database);
    }

    @BeforeEach
    void nothingHeard() {
        scene.revised.clear();
        scene.steps.clear();
    }

    private static void revise(ExamScene.Sat sat, String subject, ResultRevising.NewMark... marks) {
        scene.run(ExamScene.HEAD, h -> {
            long act = h.revising.open(
                    ResultVersion.Cause.APPEAL, subject, "Ответ верен", new PersonId(2), null, scene.now);
            h.revising.revise(h.sittings.getLocked(sat.id()), List.of(marks), act, subject, scene.now);
        });
    }

    @Test
    void a_changed_mark_makes_a_new_version_of_the_result_and_the_old_one_stays() {
        var sat = scene.announced("auto-x", Set.of("sa-0"));
        assertFalse(scene.result(sat).outcome().passed());
        assertEquals(1, scene.result(sat).versions().size());
        revise(sat, "appeal:1", new ResultRevising.NewMark(scene.place(sat, "sa-0"), Fraction.ONE, true));
        var result = scene.result(sat);
        assertTrue(result.outcome().passed());
        assertTrue(result.outcome().gatesPassed());
        assertEquals("5", result.outcome().earned().toPlainString());
        assertEquals(
                List.of(1, 2),
                result.versions().stream().map(ResultVersion::edition).toList());
        assertFalse(result.versions().get(0).passed());
        assertEquals("4", result.versions().get(0).earned().toPlainString());
        assertEquals("Ответ верен", result.versions().get(1).reason());
        assertEquals(ResultVersion.Cause.APPEAL, result.versions().get(1).cause());
        var event = scene.revised.get(0);
        assertEquals(2, event.edition());
        assertFalse(event.passedBefore());
        assertTrue(event.passed());
        assertEquals(List.of("EXAM auto-x " + sat.person().value()), scene.steps);
        database.run(em -> {
            var outcomes = new ExamOutcomes(new Sittings(em), new Revisions(em));
            assertEquals(
                    "100",
                    outcomes.latest(sat.person(), "auto-x")
                            .orElseThrow()
                            .percent()
                            .toPlainString());
            long id = sat.id().value();
            var first = outcomes.versions(Map.of(id, 1)).get(id);
            assertEquals("80", first.percent().toPlainString());
            assertFalse(first.safetyPassed());
        });
    }

    @Test
    void a_question_taken_out_counts_neither_way() {
        var sat = scene.announced("auto-x", Set.of("pr-0", "pr-1"));
        assertEquals("60", scene.result(sat).outcome().percent().toPlainString());
        revise(sat, "appeal:2", new ResultRevising.NewMark(scene.place(sat, "pr-0"), Fraction.ZERO, false));
        var outcome = scene.result(sat).outcome();
        assertEquals(4, outcome.points());
        assertEquals("75", outcome.percent().toPlainString());
        assertEquals(
                2,
                outcome.areas().stream()
                        .filter(a -> a.area().equals("product"))
                        .findFirst()
                        .orElseThrow()
                        .points());
    }

    @Test
    void marks_that_stay_the_same_make_no_version() {
        var sat = scene.announced("auto-x", Set.of());
        revise(sat, "appeal:3", new ResultRevising.NewMark(scene.place(sat, "pr-0"), Fraction.ONE, true));
        assertEquals(1, scene.result(sat).versions().size());
        assertEquals(List.of(), scene.revised);
    }

    @Test
    void a_result_that_is_not_told_yet_changes_without_a_word() {
        var sat = scene.sit("auto-x", Set.of("sa-0"));
        revise(sat, "appeal:4", new ResultRevising.NewMark(scene.place(sat, "sa-0"), Fraction.ONE, true));
        assertEquals(List.of(), scene.revised);
        assertEquals(List.of(), scene.steps);
        scene.announce(sat);
        assertTrue(scene.result(sat).outcome().passed());
    }

    @Test
    void the_schema_refuses_a_later_version_without_an_act_and_an_act_agreed_with_oneself() {
        var sat = scene.announced("auto-x", Set.of());
        refused(
                "exam_result_revised",
                "INSERT INTO exam_result (sitting_id, edition, earned_over, earned_under, points, pass_percent, passed,"
                        + " gates_passed, safety_passed, made_at) VALUES ("
                        + sat.id().value()
                        + ", 2, 1, 1, 5, 80, FALSE, TRUE, TRUE, '2026-12-04')");
        var act = "INSERT INTO exam_revision (kind, subject, reason, made_by, agreed_by, made_at) VALUES ";
        refused("exam_revision_two", act + "('APPEAL', 'appeal:90', 'x', 7, 7, '2026-12-04')");
        refused("exam_revision_agreed", act + "('REPAIR', 'repair:90', 'x', 7, NULL, '2026-12-04')");
        refused("exam_revision_kind", act + "('WHIM', 'whim:1', 'x', 7, NULL, '2026-12-04')");
        refused(
                "exam_revision_once",
                act + "('APPEAL', 'appeal:91', 'x', 7, NULL, '2026-12-04'),"
                        + " ('APPEAL', 'appeal:91', 'x', 7, NULL, '2026-12-04')");
    }

    private static void refused(String constraint, String sql) {
        var no = assertThrows(
                PersistenceException.class,
                () -> database.run(em -> em.createNativeQuery(sql).executeUpdate()));
        assertTrue(no.getMessage().contains(constraint), no.getMessage());
    }
}
