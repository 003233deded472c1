package uz.artel.lms.exam.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uz.artel.lms.exam.standard.PanelHouse.head;
import static uz.artel.lms.exam.standard.PanelHouse.judge;
import static uz.artel.lms.exam.standard.PanelHouse.judges;
import static uz.artel.lms.exam.standard.PanelHouse.leader;
import static uz.artel.lms.exam.standard.PanelHouse.secondTrainer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.Constraints;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Role;

class StandardStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final List<PersonId> FIVE = judges(5);

    private static PanelHouse house;

    @BeforeAll
    static void importTheBank() {
        house = new PanelHouse(database);
        var exams = new ArrayList<String>();
        for (var test : StandardStoreTest.class.getDeclaredMethods()) {
            if (test.isAnnotationPresent(Test.class)) {
                exams.add(exam(test.getName()));
                exams.add("written-" + exam(test.getName()));
            }
        }
        house.importBank(exams.toArray(String[]::new));
    }

    /** Each test has exams of its own. */
    private static String exam(String test) {
        return "e" + Integer.toUnsignedString(test.hashCode(), 36);
    }

    private static String mine() {
        return exam(StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst().orElseThrow().getMethodName()));
    }

    private static <T extends Throwable> T refused(Class<T> type, Runnable act) {
        return assertThrows(type, act::run);
    }

    private static long audited(String act, PanelId panel) {
        return house.number("SELECT COUNT(*) FROM audit_line WHERE act = 'exam.panel." + act + "' AND subject = 'panel:"
                + panel.value() + "'");
    }

    // ── opening ──────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_panel_rates_every_item_its_exam_can_be_drawn_from_or_those_chosen() {
        var exam = mine();
        var all = house.open(exam, FIVE);
        assertEquals(40, house.items(all));
        assertEquals(1, audited("open", all));
        var written = "written-" + exam;
        var offered = house.as(leader(), h -> h.opening.items(written));
        assertEquals(43, offered.size());
        var chosen = List.of(offered.get(42).version(), offered.get(3).version());
        var few = house.as(leader(), h -> h.opening.open(written, chosen, FIVE, "Кто справится"));
        assertEquals(2, house.items(few));
    }

    @Test
    void a_panel_has_three_to_twenty_judges_who_know_the_work_and_its_leader_is_none_of_them() {
        var exam = mine();
        Consumer<List<PersonId>> open = seated -> house.open(exam, seated);
        for (var count : List.of(0, 2, 21)) {
            assertEquals(
                    "judges",
                    refused(BadInput.class, () -> open.accept(judges(count))).field());
        }
        var withLeader = with(PanelHouse.LEADER);
        assertEquals(
                "problem.notAJudge",
                refused(BadInput.class, () -> open.accept(withLeader)).key());
        assertEquals(
                "problem.notAJudge",
                refused(BadInput.class, () -> open.accept(with(PanelHouse.TRAINEE)))
                        .key());
        refused(Unknown.class, () -> open.accept(with(PanelHouse.STRANGER)));
        assertEquals(
                "problem.judgeCount",
                refused(BadInput.class, () -> open.accept(Collections.nCopies(5, FIVE.get(0))))
                        .key(),
                "the same judge five times is one");
        open.accept(judges(3));
    }

    private static List<PersonId> with(PersonId another) {
        var all = new ArrayList<>(judges(4));
        all.add(another);
        return all;
    }

    @Test
    void a_panel_without_words_of_an_unknown_exam_or_with_an_item_the_exam_lacks_is_refused() {
        var exam = mine();
        assertEquals(
                "definition",
                refused(BadInput.class, () -> house.run(leader(), h -> h.opening.open(exam, List.of(), FIVE, " ")))
                        .field());
        refused(Unknown.class, () -> house.run(leader(), h -> h.opening.open("nowhere", List.of(), FIVE, "Кто")));
        var written =
                house.as(leader(), h -> h.opening.items("written-" + exam)).get(42);
        assertEquals("communication", written.area());
        assertEquals(
                "problem.itemGone",
                refused(
                                BadInput.class,
                                () -> house.run(
                                        leader(), h -> h.opening.open(exam, List.of(written.version()), FIVE, "Кто")))
                        .key());
    }

    @Test
    void an_exam_has_one_panel_at_a_time_and_another_once_that_is_withdrawn() {
        var exam = mine();
        var panel = house.open(exam, FIVE);
        refused(PanelRunning.class, () -> house.open(exam, FIVE));
        var twice = assertThrows(
                IllegalStateException.class,
                () -> database.execute(
                        "INSERT INTO exam_panel (centre_id, blueprint_id, edition_id, leader_id, definition, state,"
                                + " opened_at, open_blueprint, version) SELECT centre_id, blueprint_id, edition_id,"
                                + " leader_id, definition, state, opened_at, open_blueprint, version FROM exam_panel"
                                + " WHERE id = ?",
                        panel.value()));
        assertInstanceOf(PanelRunning.class, Constraints.refusal(twice.getMessage()));
        house.run(secondTrainer(), h -> h.leading.withdraw(panel, house.version(panel), "Ведущая ушла"));
        assertEquals(1, audited("withdraw", panel));
        refused(PanelWithdrawn.class, () -> house.run(judge(FIVE.get(0)), h -> h.judging.rate(panel, 1, 0, 50)));
        house.open(exam, FIVE);
    }

    // ── rating ───────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_judge_sees_the_item_as_a_candidate_does_and_the_key_and_goes_on_where_he_stopped() {
        var panel = house.open(mine(), FIVE);
        var first = house.as(judge(FIVE.get(0)), h -> h.judging.sheet(panel, null));
        assertEquals(1, first.task().place());
        assertEquals(2, first.task().item().shown().size());
        assertEquals(
                List.of("Yes"),
                first.task().item().key().stream().map(l -> l.text().en()).toList());
        assertNull(first.task().discussion());
        house.rate(panel, FIVE.get(0), 1, 65);
        house.rate(panel, FIVE.get(0), 3, 70);
        var next = house.as(judge(FIVE.get(0)), h -> h.judging.sheet(panel, null));
        assertEquals(2, next.task().place());
        assertEquals(2, next.rated());
        assertEquals(house.now, next.savedAt());
        assertEquals(
                38, house.as(judge(FIVE.get(0)), h -> h.judging.mine()).get(0).missing());
        var again = house.as(judge(FIVE.get(0)), h -> h.judging.sheet(panel, 3));
        assertEquals(70, again.task().percent());
        refused(Unknown.class, () -> house.as(judge(FIVE.get(0)), h -> h.judging.sheet(panel, 41)));
    }

    @Test
    void a_rating_is_a_whole_percent_of_an_item_of_the_panel_by_one_of_its_judges() {
        var panel = house.open(mine(), FIVE);
        for (var percent : new Integer[] {null, -1, 101}) {
            assertEquals(
                    "percent",
                    refused(
                                    BadInput.class,
                                    () -> house.run(judge(FIVE.get(0)), h -> h.judging.rate(panel, 1, 0, percent)))
                            .field());
        }
        refused(Unknown.class, () -> house.run(judge(FIVE.get(0)), h -> h.judging.rate(panel, 41, 0, 50)));
        refused(Unknown.class, () -> house.run(judge(new PersonId(119)), h -> h.judging.rate(panel, 1, 0, 50)));
        refused(Unknown.class, () -> house.run(leader(), h -> h.judging.rate(panel, 1, 0, 50)));
        assertEquals(0, house.number("SELECT COUNT(*) FROM exam_panel_rating WHERE panel_id = " + panel.value()));
    }

    @Test
    void what_was_said_before_stays_beside_what_is_said_now() {
        var panel = house.open(mine(), FIVE);
        house.rate(panel, FIVE.get(0), 1, 65);
        house.rate(panel, FIVE.get(0), 1, 60);
        house.rate(panel, FIVE.get(0), 1, 60);
        assertEquals(
                2,
                house.number("SELECT COUNT(*) FROM exam_panel_rating WHERE panel_id = " + panel.value()),
                "the same again is nothing new");
        assertEquals(
                60,
                house.as(judge(FIVE.get(0)), h -> h.judging.sheet(panel, 1))
                        .task()
                        .percent());
        assertEquals(2, audited("rate", panel));
    }

    @Test
    void two_pages_of_one_judge_clash_and_neither_overwrites_the_other() throws Exception {
        var panel = house.open(mine(), FIVE);
        var gun = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(4);
        int done = 0;
        int clashed = 0;
        try {
            var all = new ArrayList<java.util.concurrent.Future<Boolean>>();
            for (int i = 0; i < 4; i++) {
                int percent = 50 + i;
                all.add(pool.submit(() -> {
                    gun.await();
                    try {
                        house.run(judge(FIVE.get(0)), h -> h.judging.rate(panel, 1, 0, percent));
                        return true;
                    } catch (Clash clash) {
                        return false;
                    }
                }));
            }
            gun.countDown();
            for (var one : all) {
                if (one.get()) {
                    done++;
                } else {
                    clashed++;
                }
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(List.of(1, 3), List.of(done, clashed));
        assertEquals(1, house.number("SELECT COUNT(*) FROM exam_panel_rating WHERE panel_id = " + panel.value()));
        var twice = assertThrows(
                IllegalStateException.class,
                () -> database.execute(
                        "INSERT INTO exam_panel_rating (panel_id, round, place, judge_id, revision, percent, rated_at)"
                                + " SELECT panel_id, round, place, judge_id, revision, 99, rated_at FROM exam_panel_rating"
                                + " WHERE panel_id = ?",
                        panel.value()));
        assertInstanceOf(Clash.class, Constraints.refusal(twice.getMessage()));
    }

    @Test
    void nobody_sees_anybody_else_s_ratings_before_the_first_round_is_closed() {
        var panel = house.open(mine(), FIVE);
        house.rateAll(panel, FIVE, 60);
        assertEquals(
                List.of(),
                house.as(judge(FIVE.get(0)), h -> h.judging.discussion(panel)).items());
        assertEquals(
                List.of(), house.as(leader(), h -> h.reading.discussion(panel)).items());
        house.run(leader(), h -> h.leading.closeRound1(panel, house.version(panel)));
        var discussion = house.as(judge(FIVE.get(2)), h -> h.judging.discussion(panel));
        assertEquals(40, discussion.items().size());
        assertEquals(List.of(60, 61, 62, 63, 64), discussion.items().get(0).ratings());
        assertEquals(62, discussion.items().get(0).own());
        assertEquals(Facility.NONE, discussion.items().get(0).facility());
        var toLead = house.as(leader(), h -> h.reading.discussion(panel));
        assertNull(toLead.items().get(0).own());
        refused(Unknown.class, () -> house.as(leader(), h -> h.judging.discussion(panel)));
    }

    @Test
    void a_round_is_closed_when_every_judge_has_rated_everything_and_takes_nothing_more() {
        var panel = house.open(mine(), FIVE);
        house.rateAll(panel, FIVE.subList(0, 4), 60);
        house.rate(panel, FIVE.get(4), 7, 60);
        assertEquals(39, house.as(head(), h -> h.reading.board(panel)).missing());
        var missing = refused(
                JudgementsMissing.class,
                () -> house.run(leader(), h -> h.leading.closeRound1(panel, house.version(panel))));
        assertEquals(List.of(39), missing.arguments());
        house.run(judge(FIVE.get(4)), h -> {
            for (int place = 1; place <= 40; place++) {
                h.judging.rate(panel, place, place == 7 ? 1 : 0, 60);
            }
        });
        house.run(leader(), h -> h.leading.closeRound1(panel, house.version(panel)));
        assertEquals(1, audited("closeRound1", panel));
        refused(RoundClosed.class, () -> house.run(judge(FIVE.get(0)), h -> h.judging.rate(panel, 1, 1, 99)));
        refused(RoundClosed.class, () -> house.run(judge(FIVE.get(0)), h -> h.judging.keepRest(panel)));
        refused(RoundClosed.class, () -> house.run(leader(), h -> h.leading.closeRound1(panel, house.version(panel))));
        assertEquals(
                0,
                house.as(judge(FIVE.get(0)), h -> h.judging.sheet(panel, null)).round());
    }

    @Test
    void in_the_second_round_a_judge_rates_anew_beside_what_all_said_or_keeps_what_he_said() {
        var panel = house.open(mine(), FIVE);
        house.rateAll(panel, FIVE, 60);
        refused(RoundClosed.class, () -> house.run(judge(FIVE.get(0)), h -> h.judging.keepRest(panel)));
        house.run(leader(), h -> h.leading.closeRound1(panel, house.version(panel)));
        house.run(leader(), h -> h.leading.openRound2(panel, house.version(panel)));
        var sheet = house.as(judge(FIVE.get(0)), h -> h.judging.sheet(panel, 2));
        assertEquals(2, sheet.round());
        assertNull(sheet.task().percent());
        assertEquals(60, sheet.task().discussion().own());
        house.rate(panel, FIVE.get(0), 2, 75);
        int kept = house.as(judge(FIVE.get(0)), h -> h.judging.keepRest(panel));
        int more = house.as(judge(FIVE.get(0)), h -> h.judging.keepRest(panel));
        assertEquals(List.of(39, 0), List.of(kept, more));
        assertEquals(1, audited("keepRest", panel));
        assertEquals(
                75,
                house.as(judge(FIVE.get(0)), h -> h.judging.sheet(panel, 2))
                        .task()
                        .percent());
        assertEquals(
                60,
                house.as(judge(FIVE.get(0)), h -> h.judging.sheet(panel, 1))
                        .task()
                        .percent());
    }

    @Test
    void what_a_judge_would_accept_is_asked_when_he_knows_the_items_and_kept_as_often_as_he_says_it() {
        var panel = house.open(mine(), FIVE);
        var bounds = new JudgeBounds(50, 70, 5, 40, 60, 80);
        refused(RoundClosed.class, () -> house.run(judge(FIVE.get(0)), h -> h.judging.giveBounds(panel, 0, bounds)));
        house.rateAll(panel, FIVE, 60);
        house.run(leader(), h -> h.leading.closeRound1(panel, house.version(panel)));
        house.run(judge(FIVE.get(0)), h -> h.judging.giveBounds(panel, 0, bounds));
        refused(Clash.class, () -> house.run(judge(FIVE.get(0)), h -> h.judging.giveBounds(panel, 0, bounds)));
        var later = new JudgeBounds(55, 70, 5, 40, 60, 80);
        house.run(judge(FIVE.get(0)), h -> h.judging.giveBounds(panel, 1, later));
        var sheet = house.as(judge(FIVE.get(0)), h -> h.judging.bounds(panel));
        assertEquals(2, sheet.revision());
        assertEquals(later, sheet.bounds());
        assertEquals(2, audited("bounds", panel));
    }

    @Test
    void facilities_are_those_of_first_attempts_that_were_announced_and_count() {
        var exam = mine();
        house.sat(exam, 20, Collections.nCopies(12, 10));
        house.marked(exam, 1, 9);
        database.execute("UPDATE exam_sitting SET try_number = 2 WHERE id IN (SELECT * FROM (SELECT MAX(s.id) FROM"
                + " exam_sitting s JOIN exam_blueprint b ON b.id = s.blueprint_id WHERE b.blueprint_key = '" + exam
                + "') last)");
        database.execute(
                "INSERT INTO exam_mark (sitting_id, place, edition, earned_over, earned_under, counts, marked_at)"
                        + " SELECT MIN(s.id), 1, 2, 1, 1, FALSE, '2026-10-02' FROM exam_sitting s JOIN exam_blueprint b"
                        + " ON b.id = s.blueprint_id WHERE b.blueprint_key = '" + exam + "'");
        // the second is replaced by a second form, which is the third
        long least = house.number("SELECT MIN(s.id) FROM exam_sitting s JOIN exam_blueprint b ON b.id = s.blueprint_id"
                + " WHERE b.blueprint_key = '" + exam + "'");
        database.execute(
                "INSERT INTO exam_second_look (sitting_id, candidate_id, centre_id, reasons, result_edition, opened_at,"
                        + " due_on, outcome, decided_at, version) SELECT s.id, s.person_id, 1, 'NEAR', 1, '2026-10-02',"
                        + " '2026-10-09', 'SECOND_FORM', '2026-10-03', 0 FROM exam_sitting s WHERE s.id = ?",
                least + 1);
        database.execute("UPDATE exam_sitting SET state = 'MARKED', announced_at = NULL WHERE id = ?", least + 1);
        database.execute(
                "UPDATE exam_sitting SET try_number = 2, person_id = ? WHERE id = ?", 10_000 + least + 1, least + 2);
        var panel = house.open(exam, FIVE);
        house.rateAll(panel, FIVE, 60);
        house.run(leader(), h -> h.leading.closeRound1(panel, house.version(panel)));
        var items =
                house.as(judge(FIVE.get(0)), h -> h.judging.discussion(panel)).items();
        assertEquals(new Facility(9, 7), items.get(0).facility());
        assertEquals(Facility.NONE, items.get(1).facility());
    }

    // ── closing, proposing, signing ──────────────────────────────────────────────────────────────────────

    @Test
    void the_last_round_is_closed_when_all_is_said_and_the_adjustment_decided_and_no_figure_is_seen_before() {
        var panel = house.open(mine(), FIVE);
        house.rateAll(panel, FIVE, 60);
        house.run(leader(), h -> h.leading.closeRound1(panel, house.version(panel)));
        refused(Unknown.class, () -> house.as(leader(), h -> h.reading.result(panel)));
        house.run(leader(), h -> h.leading.openRound2(panel, house.version(panel)));
        FIVE.forEach(j -> house.as(judge(j), h -> h.judging.keepRest(panel)));
        house.giveBounds(panel, FIVE.subList(0, 3));
        assertEquals(
                List.of(2),
                refused(
                                JudgementsMissing.class,
                                () -> house.run(leader(), h -> h.leading.closeRound2(panel, house.version(panel))))
                        .arguments());
        house.giveBounds(panel, FIVE.subList(3, 5));
        refused(
                AdjustmentUndecided.class,
                () -> house.run(leader(), h -> h.leading.closeRound2(panel, house.version(panel))));
        refused(
                RoundsUnfinished.class,
                () -> house.run(leader(), h -> h.leading.propose(panel, house.version(panel), null)));
        refused(Unknown.class, () -> house.as(leader(), h -> h.reading.result(panel)));
        house.run(leader(), h -> h.leading.adjust(panel, house.version(panel), 1, "Слабый на линии дороже"));
        house.run(leader(), h -> h.leading.adjust(panel, house.version(panel), -1, "Людей не хватает"));
        house.run(leader(), h -> h.leading.closeRound2(panel, house.version(panel)));
        assertEquals(2, audited("adjust", panel));
        refused(
                FiguresSeen.class,
                () -> house.run(leader(), h -> h.leading.adjust(panel, house.version(panel), 0, "Иначе")));
        refused(
                FiguresSeen.class,
                () -> house.run(
                        judge(FIVE.get(0)), h -> h.judging.giveBounds(panel, 1, new JudgeBounds(1, 2, 3, 4, 5, 6))));
        refused(
                FiguresSeen.class,
                () -> house.run(leader(), h -> h.leading.release(panel, house.version(panel), FIVE.get(0), "Мешает")));
        var result = house.as(leader(), h -> h.reading.result(panel));
        assertEquals(-1, result.adjustment());
        assertEquals("Людей не хватает", result.adjustmentReason());
        // judges said 60 … 64 % of 40 items each: sums 24, 24.4 … 25.6
        assertEquals(24.8, result.figures().round2().cut().number(), 1e-12);
        double error = result.figures().round2().panelError().number();
        assertEquals(0.4 * Math.sqrt(2.5) / Math.sqrt(5), error, 1e-12);
        assertEquals(24.8 - error, result.figures().adopted().number(), 1e-12);
    }

    @Test
    void a_leader_who_read_an_older_page_changes_nothing() {
        var panel = house.open(mine(), FIVE);
        long read = house.version(panel);
        house.run(leader(), h -> h.leading.adjust(panel, read, 0, "Ошибки равны"));
        refused(Clash.class, () -> house.run(leader(), h -> h.leading.adjust(panel, read, 1, "Нет, не равны")));
        refused(Clash.class, () -> house.run(leader(), h -> h.leading.withdraw(panel, read, "Передумали")));
        assertEquals(0, house.as(head(), h -> h.reading.board(panel)).adjustment());
        assertNotEquals(read, house.version(panel));
    }

    @Test
    void of_fewer_than_five_judges_the_figures_are_withheld_and_no_cut_is_proposed() {
        var panel = house.closed(mine(), judges(4), 0);
        var figures = house.as(leader(), h -> h.reading.result(panel)).figures();
        assertTrue(figures.round2().cut().isDefined());
        assertNull(figures.round2().cut().published());
        assertNull(figures.adopted().published());
        assertEquals("J_LT_5", figures.round2().cut().reason().orElseThrow());
        assertEquals(
                List.of(5),
                refused(
                                TooFewJudges.class,
                                () -> house.run(leader(), h -> h.leading.propose(panel, house.version(panel), null)))
                        .arguments());
    }

    @Test
    void of_five_to_nine_judges_the_figures_carry_a_caution() {
        var panel = house.closed(mine(), FIVE, 0);
        var figures = house.as(leader(), h -> h.reading.result(panel)).figures();
        assertEquals(24.8, (Double) figures.round2().cut().published(), 1e-12);
        assertEquals("J_LT_10", figures.round2().cut().reason().orElseThrow());
    }

    @Test
    void a_judge_who_leaves_counts_nowhere_and_three_have_to_stay() {
        var panel = house.open(mine(), FIVE);
        house.rateAll(panel, FIVE, 60);
        house.run(leader(), h -> h.leading.release(panel, house.version(panel), FIVE.get(4), "Ушла в отпуск"));
        house.run(leader(), h -> h.leading.closeRound1(panel, house.version(panel)));
        assertEquals(
                List.of(60, 61, 62, 63),
                house.as(leader(), h -> h.reading.discussion(panel))
                        .items()
                        .get(0)
                        .ratings());
        refused(Unknown.class, () -> house.as(judge(FIVE.get(4)), h -> h.judging.sheet(panel, null)));
        refused(
                Unknown.class,
                () -> house.run(leader(), h -> h.leading.release(panel, house.version(panel), FIVE.get(4), "Ещё раз")));
        house.run(leader(), h -> h.leading.release(panel, house.version(panel), FIVE.get(3), "Болеет"));
        refused(
                TooFewJudges.class,
                () -> house.run(leader(), h -> h.leading.release(panel, house.version(panel), FIVE.get(2), "Тоже")));
        assertEquals(2, audited("release", panel));
    }

    @Test
    void only_its_leader_leads_and_other_centres_find_nothing() {
        var panel = house.open(mine(), FIVE);
        refused(
                OtherLeads.class,
                () -> house.run(secondTrainer(), h -> h.leading.closeRound1(panel, house.version(panel))));
        var stranger = TestCaller.of(PanelHouse.STRANGER, PanelHouse.OTHER, Role.TRAINER, Role.EXAMINER);
        refused(Unknown.class, () -> house.as(stranger, h -> h.reading.board(panel)));
        refused(Unknown.class, () -> house.as(stranger, h -> h.reading.discussion(panel)));
        refused(Unknown.class, () -> house.run(stranger, h -> h.leading.withdraw(panel, 1, "Чужое")));
        refused(Unknown.class, () -> house.run(stranger, h -> h.approving.approve(panel, 1)));
        refused(Unknown.class, () -> house.as(stranger, h -> h.judging.sheet(panel, null)));
        assertFalse(house.as(stranger, h -> h.reading.ofCentre()).stream().anyMatch(r -> r.id() == panel.value()));
        assertTrue(house.as(head(), h -> h.reading.ofCentre()).stream().anyMatch(r -> r.id() == panel.value()));
    }

    @Test
    void the_cut_is_signed_by_two_people_and_no_judge_is_one_of_them() {
        var panel = house.proposed(mine(), FIVE, 0);
        refused(
                AlreadyProposed.class,
                () -> house.run(leader(), h -> h.leading.propose(panel, house.version(panel), null)));
        refused(PartInPanel.class, () -> house.run(leader(), h -> h.approving.approve(panel, house.version(panel))));
        var judgeWhoTrains = TestCaller.of(FIVE.get(1), PanelHouse.CENTRE, Role.TRAINER);
        refused(
                PartInPanel.class,
                () -> house.run(judgeWhoTrains, h -> h.approving.approve(panel, house.version(panel))));
        refused(
                PartInPanel.class,
                () -> house.run(judgeWhoTrains, h -> h.approving.giveBack(panel, house.version(panel), "Нет")));
        assertFalse(house.as(leader(), h -> h.reading.result(panel)).maySign());
        assertTrue(house.as(head(), h -> h.reading.result(panel)).maySign());
        house.run(head(), h -> h.approving.approve(panel, house.version(panel)));
        var result = house.as(leader(), h -> h.reading.result(panel));
        assertEquals(
                new PanelResult.Approved(PanelHouse.LEADER, PanelHouse.HEAD, LocalDate.of(2026, 11, 2)),
                result.approval());
        assertEquals(1, audited("propose", panel));
        assertEquals(1, audited("approve", panel));
        refused(
                StandardApproved.class,
                () -> house.run(leader(), h -> h.leading.withdraw(panel, house.version(panel), "Нет")));
        refused(
                StandardApproved.class,
                () -> house.run(secondTrainer(), h -> h.approving.approve(panel, house.version(panel))));
    }

    @Test
    void the_schema_knows_no_standard_with_one_signer_or_a_judge_for_signer() {
        var panel = house.proposed(mine(), FIVE, 0);
        var sql =
                "INSERT INTO exam_standard (panel_id, number, centre_id, blueprint_id, proposer_id, approver_id, shift,"
                        + " approved_on, approved_at) SELECT id, 1, centre_id, blueprint_id, leader_id, ?, 0, '2026-11-02',"
                        + " '2026-11-02' FROM exam_panel WHERE id = ?";
        assertTrue(said(sql, PanelHouse.LEADER.value(), panel.value())
                .matches("(?s).*exam_standard_(four_eyes|approver).*"));
        assertTrue(said(sql, FIVE.get(0).value(), panel.value()).contains("exam_standard_approver"));
        assertTrue(said(sql, PanelHouse.HEAD.value(), panel.value()).contains("exam_standard_approver"));
        var part = said(
                "INSERT INTO exam_panel_part (panel_id, person_id, part) VALUES (?, ?, 'APPROVER')",
                panel.value(),
                FIVE.get(0).value());
        assertInstanceOf(PartInPanel.class, Constraints.refusal(part));
        assertTrue(said(
                        "INSERT INTO exam_panel_rating (panel_id, round, place, judge_id, revision, percent, rated_at)"
                                + " VALUES (?, 1, 1, ?, 1, 50, '2026-11-02')",
                        panel.value(),
                        PanelHouse.LEADER.value())
                .contains("exam_panel_rating_judge"));
        assertTrue(said("UPDATE exam_panel SET adjusted_at = '2027-01-01' WHERE id = ?", panel.value())
                .contains("exam_panel_adjusted_before"));
    }

    private static String said(String sql, Object... parameters) {
        return assertThrows(IllegalStateException.class, () -> database.execute(sql, parameters))
                .getMessage();
    }

    @Test
    void a_proposal_can_come_back_and_go_again() {
        var panel = house.proposed(mine(), FIVE, 0);
        assertEquals(
                "reason",
                refused(
                                BadInput.class,
                                () -> house.run(head(), h -> h.approving.giveBack(panel, house.version(panel), " ")))
                        .field());
        house.run(head(), h -> h.approving.giveBack(panel, house.version(panel), "Объясните разброс судей"));
        refused(NothingProposed.class, () -> house.run(head(), h -> h.approving.approve(panel, house.version(panel))));
        house.run(leader(), h -> h.leading.propose(panel, house.version(panel), "Двое судей из другой линии"));
        var proposals = house.as(head(), h -> h.reading.result(panel)).proposals();
        assertEquals(2, proposals.size());
        assertEquals("Объясните разброс судей", proposals.get(0).returnReason());
        assertEquals("Двое судей из другой линии", proposals.get(1).explanation());
        house.run(secondTrainer(), h -> h.approving.approve(panel, house.version(panel)));
        assertEquals(1, audited("giveBack", panel));
    }

    @Test
    void only_an_approved_standard_holds_and_it_gives_each_form_its_cut() {
        var exam = "written-" + mine();
        long blueprint = house.number("SELECT id FROM exam_blueprint WHERE blueprint_key = '" + exam + "'");
        refused(
                NoApprovedStandard.class,
                () -> house.run(head(), h -> h.approved.require(PanelHouse.CENTRE, blueprint)));
        var panel = house.proposed(exam, FIVE, 1);
        assertTrue(house.as(head(), h -> h.approved.of(PanelHouse.CENTRE, blueprint))
                .isEmpty());
        house.run(head(), h -> h.approving.approve(panel, house.version(panel)));
        var standard = house.as(head(), h -> h.approved.require(PanelHouse.CENTRE, blueprint));
        assertEquals(panel, standard.panel());
        assertEquals(43, standard.ratings().size());
        assertTrue(standard.ratings().values().stream().allMatch(r -> r.equals(Fraction.of(62))));
        // sums of the judges: 60 … 64 % of 46 points; one standard error for 46 points
        double error = 0.46 * Math.sqrt(2.5) / Math.sqrt(5);
        assertEquals(error / 46, standard.shift(), 1e-15);
        var versions = List.copyOf(standard.ratings().keySet());
        assertEquals(
                0.62 * 3 + error / 46 * 3,
                standard.cut(Map.of(versions.get(0), 1, versions.get(1), 2)).orElseThrow(),
                1e-12);
        assertTrue(standard.cut(Map.of(versions.get(0), 1, -7L, 1)).isEmpty(), "an item nobody rated");
        assertTrue(house.as(head(), h -> h.approved.of(PanelHouse.OTHER, blueprint))
                .isEmpty());
        assertEquals(
                43,
                house.number("SELECT COUNT(*) FROM v_exam_standard_rating WHERE centre_id = 1 AND rating_over = 62 AND"
                        + " rating_under = 1 AND blueprint_id = " + blueprint));

        var next = house.proposed(exam, judges(6), 0);
        assertEquals(
                panel,
                house.as(head(), h -> h.approved.require(PanelHouse.CENTRE, blueprint))
                        .panel());
        house.run(head(), h -> h.approving.approve(next, house.version(next)));
        var newest = house.as(head(), h -> h.approved.require(PanelHouse.CENTRE, blueprint));
        assertEquals(next, newest.panel());
        assertEquals(new Fraction(125, 2), newest.ratings().get(versions.get(0)));
        assertEquals(0, newest.shift());
    }
}
