package uz.artel.lms.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.exam.bank.Correction;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.StatementCounter;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Role;

class KeyRepairStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static ExamScene scene;

    @BeforeAll
    static void theBank() {
        scene = new ExamScene(database);
    }

    /** Sittings of the tests before have no more to do with it, and each test leaves the bank as it was. */
    @BeforeEach
    void anEmptyCentre() {
        scene.revised.clear();
        database.run(em ->
                em.createNativeQuery("UPDATE exam_sitting SET centre_id = 99").executeUpdate());
    }

    private long version(String key) {
        return scene.as(ExamScene.HEAD, h -> h.repairing.versions(key)).get(0).version();
    }

    private Repair ask(String item, Correction.Kind kind, String keys) {
        return scene.as(ExamScene.EXAMINER, h -> h.repairing.ask(key(), version(h, item), kind, keys, "Верно и «Нет»"));
    }

    private static long version(ExamHouse h, String item) {
        return h.repairing.versions(item).get(0).version();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private RepairList list(Repair repair) {
        return scene.as(ExamScene.HEAD, h -> h.repairing.show(repair.id())).list();
    }

    private void approve(Repair repair) {
        var digest = list(repair).digest();
        scene.run(ExamScene.HEAD, h -> h.repairing.approve(repair.id(), digest));
    }

    private Repair undo(Repair repair) {
        return scene.as(ExamScene.EXAMINER, h -> h.repairing.undo(key(), repair.id(), "Ключ был верен"));
    }

    @Test
    void a_dry_run_shows_every_mark_result_and_gate_that_would_change_and_writes_nothing() {
        var right = scene.announced("auto-x", Set.of());
        var other = scene.announced("auto-x", Set.of("sa-0"));
        var untold = scene.sit("auto-x", Set.of("sa-0", "pr-0"));
        var open = scene.begin("auto-x", Set.of());
        var counts = counts();
        var repair = ask("sa-0", Correction.Kind.KEY, "b");
        var list = list(repair);
        assertEquals(3, list.sittings());
        assertEquals(1, list.pending());
        assertEquals(3, list.marks());
        assertEquals(2, list.rising());
        assertEquals(1, list.falling());
        assertEquals(3, list.gates());
        assertEquals(3, list.above());
        var falls = list.effects().get(0);
        assertEquals(right.id().value(), falls.sitting());
        assertTrue(falls.announced());
        assertTrue(falls.fallsToFail());
        assertEquals("5", falls.before().earned().toPlainString());
        assertEquals("4", falls.after().earned().toPlainString());
        assertEquals("certificate:1", falls.above().get(0).subject());
        assertEquals(List.of("certificate", "stepStays"), kinds(falls));
        assertEquals(List.of("step"), kinds(list.effects().get(1)));
        assertEquals(List.of(), kinds(list.effects().get(2)), "nobody has told the programme of it");
        assertEquals(
                List.of("safety"),
                falls.areasAfter().stream().map(RepairEffect.AreaStanding::area).toList());
        assertTrue(list.effects().get(1).risesToPass());
        assertFalse(list.effects().get(2).announced());
        assertEquals(counts, counts(), "only the repair itself and its run are written");
        assertTrue(scene.result(right).outcome().passed());
        assertNotEquals(open.id(), untold.id());
        assertFalse(scene.result(other).outcome().passed());
        scene.run(ExamScene.EXAMINER, h -> h.repairing.withdraw(repair.id()));
    }

    private static List<String> kinds(RepairEffect effect) {
        return effect.above().stream().map(RepairEffect.Above::kind).toList();
    }

    @Test
    void the_list_says_that_a_step_stays_done_when_the_repair_is_taken_back() {
        var sat = scene.announced("auto-x", Set.of("sa-0"));
        var step = "EXAM auto-x " + sat.person().value();
        var repair = ask("sa-0", Correction.Kind.CREDIT, null);
        assertEquals(List.of("step"), kinds(list(repair).effects().get(0)));
        approve(repair);
        assertTrue(scene.steps.contains(step));
        var back = undo(repair);
        assertEquals(
                List.of("certificate", "stepStays"), kinds(list(back).effects().get(0)));
        approve(back);
        assertTrue(scene.steps.contains(step));
    }

    @Test
    void the_list_names_second_looks_that_would_open_or_lose_their_ground() {
        var near = scene.sit("auto-x", Set.of("pr-0", "pr-1"));
        var passed = scene.sit("auto-x", Set.of("pr-1"));
        var repair = ask("pr-0", Correction.Kind.KEY, "b");
        var effects = list(repair).effects();
        assertEquals(near.id().value(), effects.get(0).sitting());
        assertEquals(List.of("lookPointless"), kinds(effects.get(0)));
        assertEquals(passed.id().value(), effects.get(1).sitting());
        assertEquals(List.of("lookOpens"), kinds(effects.get(1)));
        scene.run(ExamScene.EXAMINER, h -> h.repairing.withdraw(repair.id()));
    }

    /** Rows of all that results are made of. */
    private List<Long> counts() {
        return database.tx(em -> List.of(
                        "exam_mark",
                        "exam_result",
                        "exam_result_area",
                        "exam_revision",
                        "exam_item_version",
                        "exam_item_correction",
                        "exam_repair_approval")
                .stream()
                .map(t -> ((Number) em.createNativeQuery("SELECT COUNT(*) FROM " + t)
                                .getSingleResult())
                        .longValue())
                .toList());
    }

    @Test
    void after_a_second_person_s_approval_all_results_change_at_once_and_the_old_ones_stay() {
        var right = scene.announced("auto-x", Set.of());
        var other = scene.announced("auto-x", Set.of("sa-1"));
        scene.revised.clear();
        var repair = ask("sa-1", Correction.Kind.KEY, "b");
        var digest = list(repair).digest();
        assertThrows(
                SecondPersonNeeded.class,
                () -> scene.run(ExamScene.EXAMINER, h -> h.repairing.approve(repair.id(), digest)));
        approve(repair);
        assertFalse(scene.result(right).outcome().passed());
        assertTrue(scene.result(other).outcome().passed());
        var versions = scene.result(right).versions();
        assertEquals(2, versions.size());
        assertTrue(versions.get(0).passed());
        assertEquals(ResultVersion.Cause.REPAIR, versions.get(1).cause());
        assertEquals("Верно и «Нет»", versions.get(1).reason());
        assertEquals(2, scene.revised.size());
        assertThrows(RepairOver.class, () -> scene.run(ExamScene.HEAD, h -> h.repairing.approve(repair.id(), digest)));
        // the bank goes on with a version of its own, and the file that still has the fault changes nothing
        var bank = scene.as(ExamScene.HEAD, h -> h.repairing.versions("sa-1"));
        assertEquals(repair.number() + 1, bank.get(0).number());
        assertTrue(bank.get(0).item().options().get(1).right());
        assertTrue(bank.get(1).item().options().get(0).right(), "the old version is not edited");
        assertEquals(0, scene.importItems());
        approve(undo(repair));
        assertTrue(scene.result(right).outcome().passed());
        assertEquals(0, scene.importItems());
    }

    @Test
    void who_is_still_sitting_is_marked_by_the_repaired_key_when_he_ends() {
        var open = scene.begin("auto-x", Set.of("pr-0"));
        var done = scene.announced("auto-x", Set.of("pr-0"));
        var repair = ask("pr-0", Correction.Kind.KEY, "a;b");
        approve(repair);
        scene.submit(open);
        scene.announce(open);
        assertEquals("100", scene.result(done).outcome().percent().toPlainString());
        assertEquals("100", scene.result(open).outcome().percent().toPlainString());
        assertEquals(1, scene.result(open).versions().size());
        approve(undo(repair));
        assertEquals("80", scene.result(open).outcome().percent().toPlainString());
    }

    @Test
    void a_question_that_is_dropped_counts_for_nobody_and_is_drawn_no_more() {
        var two = scene.announced("auto-x", Set.of("pr-1", "pr-2"));
        var none = scene.announced("auto-x", Set.of());
        var repair = ask("pr-1", Correction.Kind.DROP, null);
        approve(repair);
        assertEquals("75", scene.result(two).outcome().percent().toPlainString());
        assertEquals(4, scene.result(none).outcome().points());
        assertTrue(scene.result(none).outcome().passed());
        assertEquals(
                "retired",
                database.tx(
                        em -> (String) em.createNativeQuery("SELECT status FROM exam_item_life WHERE version_id = ?")
                                .setParameter(1, repair.version())
                                .getSingleResult()));
        approve(undo(repair));
        assertEquals("60", scene.result(two).outcome().percent().toPlainString());
    }

    @Test
    void a_written_answer_can_be_credited_to_all() {
        var sat = scene.sit("line-x", Set.of());
        scene.mark(sat, java.math.BigDecimal.ZERO, "нет имени");
        scene.announce(sat);
        assertThrows(BadInput.class, () -> ask("written", Correction.Kind.KEY, "a"));
        approve(ask("written", Correction.Kind.CREDIT, null));
        assertEquals("100", scene.result(sat).outcome().percent().toPlainString());
        approve(undo(scene.as(ExamScene.HEAD, h -> h.repairing.list()).get(0)));
    }

    @Test
    void a_spelling_that_the_key_lacked_is_added_for_everybody() {
        var sat = scene.announced("typed-x", Set.of("pr-0"));
        assertFalse(scene.result(sat).outcome().passed());
        var repair = ask("typed", Correction.Kind.KEY, "подшипник; опорный  подшипник");
        assertEquals("подшипник; опорный подшипник", repair.keys());
        assertEquals(1, list(repair).rising());
        approve(repair);
        assertTrue(scene.result(sat).outcome().passed());
        var bank = scene.as(ExamScene.HEAD, h -> h.repairing.versions("typed")).get(0);
        assertEquals(
                List.of("мотор", "подшипник", "опорный подшипник"),
                bank.item().particulars().spellings().ru());
        approve(undo(repair));
        assertFalse(scene.result(sat).outcome().passed());
    }

    @Test
    void a_repair_is_taken_back_by_another_version_and_nothing_is_deleted() {
        var sat = scene.announced("auto-x", Set.of("sa-0"));
        var repair = ask("sa-0", Correction.Kind.CREDIT, null);
        approve(repair);
        assertTrue(scene.result(sat).outcome().passed());
        var back = undo(repair);
        assertEquals(1, list(back).falling());
        approve(back);
        var result = scene.result(sat);
        assertFalse(result.outcome().passed());
        assertEquals(
                List.of(1, 2, 3),
                result.versions().stream().map(ResultVersion::edition).toList());
        assertEquals(ResultVersion.Cause.UNDO, result.versions().get(2).cause());
        assertThrows(RepairOver.class, () -> undo(repair));
        var shown = scene.as(ExamScene.HEAD, h -> h.repairing.show(repair.id()));
        assertEquals(back.id(), shown.repair().undoneBy());
        assertNull(shown.list());
    }

    @Test
    void a_list_that_no_longer_holds_is_not_applied_but_reckoned_and_shown_again() {
        scene.announced("auto-x", Set.of("pr-2"));
        var repair = ask("pr-2", Correction.Kind.CREDIT, null);
        var digest = list(repair).digest();
        var late = scene.announced("auto-x", Set.of("pr-2", "pr-1", "pr-0"));
        assertTrue(scene.as(ExamScene.HEAD, h -> h.repairing.show(repair.id())).changed());
        var before = counts();
        assertThrows(RunOutdated.class, () -> scene.run(ExamScene.HEAD, h -> h.repairing.approve(repair.id(), digest)));
        var now = list(repair).digest();
        assertThrows(
                RunOutdated.class,
                () -> scene.run(ExamScene.HEAD, h -> h.repairing.approve(repair.id(), now)),
                "the first person has not seen the new list");
        assertEquals(before, counts());
        scene.run(ExamScene.HEAD, h -> h.repairing.renew(repair.id()));
        assertThrows(
                SecondPersonNeeded.class, () -> scene.run(ExamScene.HEAD, h -> h.repairing.approve(repair.id(), now)));
        scene.run(ExamScene.EXAMINER, h -> h.repairing.approve(repair.id(), now));
        assertEquals("60", scene.result(late).outcome().percent().toPlainString());
        approve(undo(scene.as(ExamScene.HEAD, h -> h.repairing.list()).get(0)));
    }

    @Test
    void what_is_sent_twice_is_done_once_and_one_repair_of_a_question_waits_at_a_time() {
        scene.announced("auto-x", Set.of());
        var once = key();
        long version = version("pr-1");
        var first = scene.as(
                ExamScene.EXAMINER, h -> h.repairing.ask(once, version, Correction.Kind.CREDIT, null, "Неясно"));
        var again = scene.as(
                ExamScene.EXAMINER, h -> h.repairing.ask(once, version, Correction.Kind.CREDIT, null, "Неясно"));
        assertEquals(first.id(), again.id());
        assertThrows(RepairWaits.class, () -> ask("pr-1", Correction.Kind.DROP, null));
        scene.run(ExamScene.EXAMINER, h -> h.repairing.withdraw(first.id()));
        assertThrows(RepairOver.class, () -> scene.run(ExamScene.HEAD, h -> h.repairing.withdraw(first.id())));
    }

    @Test
    void a_repair_of_another_centre_is_not_there_and_nobody_repairs_his_own_result() {
        var sat = scene.announced("auto-x", Set.of());
        var repair = ask("pr-2", Correction.Kind.CREDIT, null);
        var stranger = TestCaller.of(new PersonId(9), new CentreId(2), Role.HEAD);
        assertThrows(Unknown.class, () -> scene.as(stranger, h -> h.repairing.show(repair.id())));
        assertThrows(Unknown.class, () -> scene.run(stranger, h -> h.repairing.approve(repair.id(), "")));
        scene.run(ExamScene.EXAMINER, h -> h.repairing.withdraw(repair.id()));
        var self = TestCaller.of(sat.person(), ExamHouse.CENTRE, Role.EXAMINER);
        assertThrows(
                OwnSitting.class,
                () -> scene.as(self, h -> h.repairing.ask(key(), version(h, "pr-2"), Correction.Kind.KEY, "b", "я")));
    }

    @Test
    void a_dry_run_costs_the_same_however_many_sittings_there_are() throws Exception {
        scene.announced("auto-x", Set.of());
        scene.announced("auto-x", Set.of("sa-0", "pr-0"));
        scene.sit("auto-x", Set.of("sa-0"));
        var repair = ask("sa-0", Correction.Kind.KEY, "b");
        int before = cost(repair);
        for (int i = 0; i < 4; i++) {
            scene.announced("auto-x", Set.of("sa-0"));
            scene.announced("auto-x", Set.of());
            scene.sit("auto-x", Set.of());
        }
        assertEquals(before, cost(repair));
        assertEquals(15, list(repair).marks());
        assertTrue(before > 0 && before <= 12, before + " statements");
        scene.run(ExamScene.EXAMINER, h -> h.repairing.withdraw(repair.id()));
    }

    private int cost(Repair repair) throws Exception {
        return StatementCounter.during(() -> list(repair));
    }

    @Test
    void who_stands_for_the_same_list_again_shows_no_other_one() {
        scene.announced("auto-x", Set.of());
        var repair = ask("pr-2", Correction.Kind.DROP, null);
        scene.run(ExamScene.HEAD, h -> h.repairing.renew(repair.id()));
        var shown = scene.as(ExamScene.HEAD, h -> h.repairing.show(repair.id())).repair();
        assertEquals(1, shown.run());
        assertEquals(repair.runBy(), shown.runBy(), "the examiner's list, so the head may still approve it");
        approve(shown);
        approve(undo(shown));
    }

    @Test
    void a_key_that_can_be_none_is_nobody_s() {
        assertEquals(List.of(), scene.as(ExamScene.HEAD, h -> h.repairing.versions("x".repeat(100))));
        assertEquals(List.of(), scene.as(ExamScene.HEAD, h -> h.repairing.versions("'\"<b>")));
    }

    @Test
    void the_schema_refuses_an_approval_by_the_same_person() {
        scene.announced("auto-x", Set.of());
        var repair = ask("pr-2", Correction.Kind.DROP, null);
        var no = assertThrows(
                PersistenceException.class,
                () -> database.run(em -> {
                    em.createNativeQuery(
                                    "INSERT INTO exam_revision (kind, subject, reason, made_by, agreed_by, made_at)"
                                            + " VALUES ('REPAIR', 'repair:0', 'x', 1, 2, '2026-12-04')")
                            .executeUpdate();
                    em.createNativeQuery("INSERT INTO exam_repair_approval (repair_id, number, run_by, approver_id,"
                                    + " approved_at, revision_id) VALUES (?, 1, 1, 1, '2026-12-04', LAST_INSERT_ID())")
                            .setParameter(1, repair.id())
                            .executeUpdate();
                }));
        assertTrue(no.getMessage().contains("exam_repair_approval_two"), no.getMessage());
        scene.run(ExamScene.EXAMINER, h -> h.repairing.withdraw(repair.id()));
    }
}
