package uz.artel.lms.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.exam.bank.Correction;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.StudyLeave;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestCentres;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Caller;
import uz.artel.lms.shared.access.Role;

class AppealStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static ExamScene scene;

    @BeforeAll
    static void theBank() {
        scene = new ExamScene(database);
    }

    @BeforeEach
    void atTheBeginning() {
        scene.now = ExamScene.START;
        scene.revised.clear();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Appeal file(ExamScene.Sat sat, int place) {
        return scene.as(sat.candidate(), h -> h.appealing.file(key(), sat.id(), place, "Мой ответ верен"));
    }

    private static MyAppeals mine(ExamScene.Sat sat) {
        return scene.as(sat.candidate(), h -> h.appealing.mine(sat.id()));
    }

    private static ExamScene.Sat written() {
        var sat = scene.sit("line-x", Set.of("pr-0", "pr-1"));
        scene.mark(sat, BigDecimal.ZERO, "нет имени");
        scene.announce(sat);
        return sat;
    }

    @Test
    void an_appeal_is_filed_within_the_days_of_the_centre_and_has_a_due_day() {
        var sat = scene.announced("auto-x", Set.of("pr-0"));
        assertEquals(LocalDate.of(2026, 12, 7), mine(sat).until());
        assertEquals(5, mine(sat).places());
        scene.now = ExamScene.START.plus(Duration.ofDays(3));
        var appeal = file(sat, 2);
        assertEquals(LocalDate.of(2026, 12, 12), appeal.dueOn());
        assertFalse(appeal.overdue(LocalDate.of(2026, 12, 12)));
        assertTrue(appeal.overdue(LocalDate.of(2026, 12, 13)));
        scene.now = ExamScene.START.plus(Duration.ofDays(4));
        assertFalse(mine(sat).open());
        assertThrows(AppealTooLate.class, () -> file(sat, 1));
    }

    @Test
    void days_of_study_leave_are_no_days_of_an_appeal() {
        var sat = scene.announced("auto-x", Set.of("pr-0"));
        TestCentres.onLeave(
                sat.candidate().person(), new StudyLeave(LocalDate.of(2026, 12, 6), LocalDate.of(2026, 12, 20)));
        assertEquals(LocalDate.of(2026, 12, 22), mine(sat).until());
        scene.now = ExamScene.START.plus(Duration.ofDays(18));
        assertEquals(LocalDate.of(2026, 12, 27), file(sat, 2).dueOn(), "who decides has no leave");
        scene.now = ExamScene.START.plus(Duration.ofDays(19));
        assertThrows(AppealTooLate.class, () -> file(sat, 1));
    }

    @Test
    void a_head_sets_the_days_and_appeals_that_were_filed_keep_theirs() {
        var sat = scene.announced("auto-x", Set.of("pr-0"));
        var before = file(sat, 1);
        scene.run(ExamScene.HEAD, h -> h.deciding.setTerm(10, 2));
        assertEquals(LocalDate.of(2026, 12, 14), mine(sat).until());
        assertEquals(LocalDate.of(2026, 12, 6), file(sat, 2).dueOn());
        assertEquals(before.dueOn(), mine(sat).appeals().get(0).dueOn());
        assertThrows(BadInput.class, () -> scene.run(ExamScene.HEAD, h -> h.deciding.setTerm(0, 2)));
        scene.run(ExamScene.HEAD, h -> h.deciding.setTerm(3, 5));
    }

    @Test
    void what_is_sent_twice_is_filed_once_and_one_question_is_appealed_once() {
        var sat = scene.announced("auto-x", Set.of("pr-0"));
        var once = key();
        var first = scene.as(sat.candidate(), h -> h.appealing.file(once, sat.id(), 3, "Верно"));
        var again = scene.as(sat.candidate(), h -> h.appealing.file(once, sat.id(), 3, "Верно"));
        assertEquals(first.id(), again.id());
        assertThrows(AppealedAlready.class, () -> file(sat, 3));
        file(sat, 0);
        assertEquals(2, mine(sat).appeals().size());
        assertThrows(Unknown.class, () -> file(sat, 6));
    }

    @Test
    void nobody_appeals_for_another_nor_before_the_result_is_told() {
        var sat = scene.sit("auto-x", Set.of());
        assertThrows(ResultAwaited.class, () -> file(sat, 1));
        scene.announce(sat);
        var other = scene.announced("auto-x", Set.of());
        assertThrows(
                Unknown.class, () -> scene.as(other.candidate(), h -> h.appealing.file(key(), sat.id(), 1, "Верно")));
        assertThrows(Unknown.class, () -> scene.as(other.candidate(), h -> h.appealing.mine(sat.id())));
    }

    @Test
    void who_marked_does_not_decide_and_somebody_else_raises_the_mark() {
        var sat = written();
        assertFalse(scene.result(sat).outcome().passed());
        int place = scene.place(sat, "written");
        var appeal = file(sat, place);
        var marker = scene.as(ExamScene.EXAMINER, h -> h.deciding.desk(appeal.id()));
        assertFalse(marker.mayDecide());
        assertThrows(
                NotYourAppeal.class, () -> scene.run(ExamScene.EXAMINER, h -> h.deciding.reject(appeal.id(), "Нет")));
        var desk = scene.as(ExamScene.SECOND_HEAD, h -> h.deciding.desk(appeal.id()));
        assertTrue(desk.mayDecide());
        assertEquals(1, desk.questions().size());
        assertEquals(
                "Здравствуйте, слушаю вас", desk.questions().get(0).answer().uz());
        assertEquals(List.of("нет имени", "нет имени"), desk.questions().get(0).reasons());
        for (var points : List.of("0", "2.5", "0.3")) {
            assertEquals(
                    "points",
                    assertThrows(
                                    BadInput.class,
                                    () -> scene.run(
                                            ExamScene.SECOND_HEAD,
                                            h -> h.deciding.changeMark(
                                                    appeal.id(), place, new BigDecimal(points), "Верно")))
                            .field());
        }
        scene.run(
                ExamScene.SECOND_HEAD,
                h -> h.deciding.changeMark(appeal.id(), place, new BigDecimal("2"), "Приветствие есть"));
        assertEquals("5", scene.result(sat).outcome().earned().toPlainString());
        assertEquals("Приветствие есть", scene.result(sat).versions().get(1).reason());
        var answered = mine(sat).appeals().get(0);
        assertEquals(Appeal.Outcome.MARK_CHANGED, answered.outcome());
        assertEquals("Приветствие есть", answered.answer());
        assertThrows(
                AppealDecided.class,
                () -> scene.run(ExamScene.SECOND_HEAD, h -> h.deciding.reject(appeal.id(), "Нет")));
        assertEquals(1, scene.revised.size());
    }

    /** A head who has had nothing to do with anything. */
    private static final Caller THIRD_HEAD = ExamScene.caller(5, Role.HEAD);

    private static boolean mayDecide(Caller who, Appeal appeal) {
        boolean may = scene.as(who, h -> h.deciding.desk(appeal.id())).mayDecide();
        if (!may) {
            assertThrows(NotYourAppeal.class, () -> scene.run(who, h -> h.deciding.reject(appeal.id(), "Нет")));
        }
        return may;
    }

    @Test
    void who_looked_a_second_time_or_decided_that_look_does_not_decide_the_appeal() {
        var sat = scene.announced("auto-x", Set.of());
        database.run(em -> em.createNativeQuery(
                        "INSERT INTO exam_second_look (sitting_id, candidate_id, centre_id, reasons,"
                                + " result_edition, opened_at, due_on, first_id, second_id, outcome, decided_at, decided_by, ground, version)"
                                + " VALUES (?, ?, 1, 'SILENCE', 1, '2026-12-04', '2026-12-06', 1, 3, 'STANDS', '2026-12-04', 2, 'x', 1)")
                .setParameter(1, sat.id().value())
                .setParameter(2, sat.person().value())
                .executeUpdate());
        var appeal = file(sat, scene.place(sat, "pr-0"));
        assertFalse(mayDecide(ExamScene.EXAMINER, appeal), "the first");
        assertFalse(mayDecide(ExamScene.SECOND_HEAD, appeal), "the second");
        assertFalse(mayDecide(ExamScene.HEAD, appeal), "who decided it");
        assertTrue(mayDecide(THIRD_HEAD, appeal));
    }

    @Test
    void who_made_or_agreed_a_version_of_the_result_does_not_decide_the_appeal_against_it() {
        var sat = scene.announced("auto-x", Set.of("pr-0"));
        int place = scene.place(sat, "pr-0");
        scene.run(ExamScene.HEAD, h -> {
            long revision = h.revising.open(
                    ResultVersion.Cause.SECOND_LOOK,
                    "look:" + sat.id().value(),
                    "Верно",
                    new PersonId(2),
                    new PersonId(1),
                    scene.now);
            h.revising.revise(
                    h.sittings.getLocked(sat.id()),
                    List.of(new ResultRevising.NewMark(place, Fraction.of(1), true)),
                    revision,
                    "look",
                    scene.now);
        });
        var appeal = file(sat, scene.place(sat, "sa-0"));
        assertFalse(mayDecide(ExamScene.HEAD, appeal), "who made it");
        assertFalse(mayDecide(ExamScene.EXAMINER, appeal), "who agreed");
        assertTrue(mayDecide(ExamScene.SECOND_HEAD, appeal));
    }

    @Test
    void who_asked_or_approved_a_repair_of_the_question_does_not_decide_an_appeal_about_it() {
        var sat = scene.announced("auto-x", Set.of("pr-1"));
        long version = scene.as(ExamScene.HEAD, h -> h.repairing.versions("pr-1"))
                .get(0)
                .version();
        var repair = scene.as(
                ExamScene.EXAMINER, h -> h.repairing.ask(key(), version, Correction.Kind.CREDIT, null, "Неясно"));
        approve(ExamScene.HEAD, repair);
        var about = file(sat, scene.place(sat, "pr-1"));
        assertFalse(mayDecide(ExamScene.EXAMINER, about), "who asked");
        assertFalse(mayDecide(ExamScene.HEAD, about), "who approved");
        assertTrue(mayDecide(ExamScene.SECOND_HEAD, about));
        assertFalse(mayDecide(ExamScene.HEAD, file(sat, 0)), "the whole result holds the question");
        assertTrue(mayDecide(ExamScene.HEAD, file(sat, scene.place(sat, "pr-0"))), "another question");
        approve(ExamScene.HEAD, scene.as(ExamScene.EXAMINER, h -> h.repairing.undo(key(), repair.id(), "Обратно")));
    }

    private static void approve(Caller who, Repair repair) {
        var digest = scene.as(who, h -> h.repairing.show(repair.id())).list().digest();
        scene.run(who, h -> h.repairing.approve(repair.id(), digest));
    }

    @Test
    void who_decided_an_appeal_against_a_result_does_not_decide_the_next() {
        var sat = scene.announced("auto-x", Set.of("pr-0"));
        var first = file(sat, scene.place(sat, "pr-0"));
        var next = file(sat, scene.place(sat, "sa-0"));
        assertTrue(mayDecide(ExamScene.HEAD, next));
        scene.run(ExamScene.HEAD, h -> h.deciding.reject(first.id(), "Ключ верен"));
        assertFalse(mayDecide(ExamScene.HEAD, next));
        assertTrue(mayDecide(ExamScene.SECOND_HEAD, next));
    }

    @Test
    void a_rejected_appeal_changes_nothing_and_says_why() {
        var sat = scene.announced("auto-x", Set.of("pr-0"));
        var appeal = file(sat, scene.place(sat, "pr-0"));
        assertThrows(BadInput.class, () -> scene.run(ExamScene.HEAD, h -> h.deciding.reject(appeal.id(), " ")));
        scene.run(ExamScene.HEAD, h -> h.deciding.reject(appeal.id(), "Ключ верен"));
        assertEquals(1, scene.result(sat).versions().size());
        assertEquals("Ключ верен", mine(sat).appeals().get(0).answer());
    }

    @Test
    void a_fault_of_the_key_opens_a_repair_that_another_person_approves_for_everybody() {
        var sat = scene.announced("auto-x", Set.of("pr-2"));
        var other = scene.announced("auto-x", Set.of("pr-2"));
        int place = scene.place(sat, "pr-2");
        var appeal = file(sat, place);
        var repair = scene.as(
                ExamScene.HEAD,
                h -> h.deciding.keyFault(appeal.id(), place, Correction.Kind.CREDIT, null, "Вопрос неясен"));
        assertEquals(Repair.State.WAITING, repair.state());
        assertEquals(repair.id(), mine(sat).appeals().get(0).repair());
        var digest = scene.as(ExamScene.SECOND_HEAD, h -> h.repairing.show(repair.id()))
                .list()
                .digest();
        assertThrows(
                SecondPersonNeeded.class,
                () -> scene.run(ExamScene.HEAD, h -> h.repairing.approve(repair.id(), digest)));
        scene.run(ExamScene.SECOND_HEAD, h -> h.repairing.approve(repair.id(), digest));
        assertEquals("100", scene.result(sat).outcome().percent().toPlainString());
        assertEquals("100", scene.result(other).outcome().percent().toPlainString());
        assertNotNull(mine(sat).until());
        var back = scene.as(ExamScene.HEAD, h -> h.repairing.undo(key(), repair.id(), "Обратно"));
        var list = scene.as(ExamScene.SECOND_HEAD, h -> h.repairing.show(back.id()))
                .list();
        scene.run(ExamScene.SECOND_HEAD, h -> h.repairing.approve(back.id(), list.digest()));
    }

    @Test
    void appeals_of_another_centre_and_one_s_own_are_not_decided() {
        var sat = scene.announced("auto-x", Set.of("pr-0"));
        var appeal = file(sat, 0);
        var stranger = TestCaller.of(new PersonId(9), new CentreId(2), Role.HEAD);
        assertThrows(Unknown.class, () -> scene.as(stranger, h -> h.deciding.desk(appeal.id())));
        assertEquals(List.of(), scene.as(stranger, h -> h.deciding.list()));
        var self = TestCaller.of(sat.person(), ExamHouse.CENTRE, Role.EXAMINER);
        assertThrows(OwnSitting.class, () -> scene.run(self, h -> h.deciding.reject(appeal.id(), "Нет")));
        assertEquals(
                5,
                scene.as(ExamScene.HEAD, h -> h.deciding.desk(appeal.id()))
                        .questions()
                        .size());
        assertEquals(
                appeal.id(),
                scene.as(ExamScene.HEAD, h -> h.deciding.list()).stream()
                        .filter(a -> a.id() == appeal.id())
                        .findFirst()
                        .orElseThrow()
                        .id());
    }
}
