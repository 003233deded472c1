package uz.artel.lms.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.exam.ExamInviting;
import uz.artel.lms.exam.ExamTaking;
import uz.artel.lms.guide.TestGuide;
import uz.artel.lms.people.PasswordHash;
import uz.artel.lms.people.PeopleImporting;
import uz.artel.lms.shared.Chance;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Installation;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.TestWiring;
import uz.artel.lms.shared.access.Caller;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.content.ContentImport;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;

/** The story of the demo's centre with eight of its seventy operators, killed three times on its way. */
class CentreTellingStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-11-02T04:00:00Z");

    /** The fifth came after the first attestation, the tenth was away at the second. */
    private static final Set<Integer> OPERATORS = Set.of(1, 2, 3, 4, 5, 7, 10, 12);

    /** Sittings of the two attestations that are over. */
    private static final String PAST = "(SELECT * FROM exam_sitting WHERE started_at < '2026-10-01')";

    private static final int NEWCOMER = 5;
    private static final int AWAY = 10;

    /** After so many acts each start is killed; the last one tells on to the end. */
    private static final List<Integer> KILLED_AFTER = List.of(100, 400, 700);

    private static EntityManager em;
    private static TestWiring house;
    private static CentreTelling telling;
    private static CentreTelling.Book book;
    private static MortalActors actors;
    private static int starts;

    /** Each act is a transaction of its own, as in the server; after so many the start is killed. */
    private static final class MortalActors extends Actors {
        private int left = Integer.MAX_VALUE;

        MortalActors(Clock clock, Chance chance, CurrentCaller current) {
            super(clock, chance, current);
        }

        @Override
        <T> T at(Instant when, Caller who, long number, Supplier<T> step) {
            if (--left < 0) {
                throw new Killed();
            }
            return transaction(() -> super.at(when, who, number, step));
        }
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class CommittedChapters extends Chapters {
        CommittedChapters(EntityManager em) {
            super(em);
        }

        @Override
        Optional<LocalDate> quarter() {
            return transaction(super::quarter);
        }

        @Override
        boolean told(String chapter) {
            return transaction(() -> super.told(chapter));
        }

        @Override
        void keep(String chapter, LocalDate quarter, Instant now) {
            transaction(() -> {
                super.keep(chapter, quarter, now);
                return null;
            });
        }
    }

    private static <T> T transaction(Supplier<T> work) {
        if (em.getTransaction().isActive()) {
            // within one that is rolled back in the end
            var result = work.get();
            em.flush();
            em.clear();
            return result;
        }
        em.getTransaction().begin();
        try {
            var result = work.get();
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.clear();
        }
    }

    @BeforeAll
    static void theStoryIsToldInFourStarts() {
        em = database.factory().createEntityManager();
        var clock = new Clock();
        clock.startAhead(Duration.between(Instant.now(), NOW));
        var caller = new CurrentCaller();
        var chance = new Chance();
        actors = new MortalActors(clock, chance, caller);
        house = new TestWiring(em)
                .with(Clock.class, clock)
                .with(CurrentCaller.class, caller)
                .with(Chance.class, chance)
                .with(Actors.class, actors)
                .with(Chapters.class, new CommittedChapters(em))
                .with(Installation.class, new Installation() {
                    @Override
                    public boolean demo() {
                        return true;
                    }
                });
        var pack =
                ContentPack.read(Path.of(System.getProperty("lms.root", "..")).resolve("content"), new Problems());
        house.all(ContentImport.class).stream()
                .sorted(Comparator.comparingInt(ContentImport::order))
                .forEach(one -> transaction(() -> one.importFrom(pack)));
        var hash = new PasswordHash(DemoSeeding.HASH);
        var cast = house.get(DemoSeeding.class).cast(hash);
        new TestGuide(database).verifyAll(NOW, LocalDate.of(2027, 11, 1));
        var script = TraineeWalk.Script.of(pack);
        book = new CentreTelling.Book(
                cast,
                Operator.everybody().stream()
                        .filter(o -> OPERATORS.contains(o.number()))
                        .toList(),
                () -> script,
                hash);
        telling = house.get(CentreTelling.class);
        for (int acts : KILLED_AFTER) {
            actors.left = acts;
            assertThrows(Killed.class, CentreTellingStoreTest::start);
        }
        actors.left = Integer.MAX_VALUE;
        start();
    }

    private static void start() {
        starts++;
        telling.takeUp(book, (what, done, of, percent) -> {});
        telling.tell(book, (what, done, of, percent) -> {});
    }

    @AfterAll
    static void theEnd() {
        em.close();
    }

    @Test
    void it_was_killed_three_times_and_is_whole() {
        assertEquals(KILLED_AFTER.size() + 1, starts);
        assertTrue(telling.over());
        assertEquals(25, number("SELECT COUNT(*) FROM demo_chapter"));
    }

    @Test
    void told_again_it_changes_nothing() {
        var before = counts();
        start();
        assertEquals(before, counts());
    }

    @Test
    void what_a_visitor_of_the_demo_sits_himself_is_left_to_him_by_the_next_start() {
        em.getTransaction().begin();
        try {
            var person = new PersonId(number("SELECT id FROM person WHERE personnel_no = 'T-" + (200 + AWAY) + "'"));
            var exam = "attestation-common-v1";
            actors.run(
                    NOW,
                    book.cast().who("trainer"),
                    () -> house.get(ExamInviting.class)
                            .invite(person, exam, NOW.plusSeconds(60), NOW.plus(Duration.ofDays(1))));
            var begun = actors.at(
                    NOW.plusSeconds(120),
                    Actors.caller(person, book.cast().tashkent(), Role.OPERATOR),
                    () -> house.get(ExamTaking.class).begin(exam, "device-of-a-visitor-1"));
            telling.takeUp(book, (what, done, of, percent) -> {});
            assertEquals(
                    "OPEN",
                    em.createNativeQuery("SELECT s.state FROM exam_sitting s WHERE s.id = ?")
                            .setParameter(1, begun.sheet().sittingId())
                            .getSingleResult());
        } finally {
            em.getTransaction().rollback();
            em.clear();
        }
    }

    @Test
    void the_whole_file_of_people_can_be_taken() {
        var first = new Attestation(1, LocalDate.of(2026, 4, 1));
        var report = actors.at(
                NOW,
                book.cast().who("admin"),
                () -> house.get(PeopleImporting.class)
                        .check(book.cast().tashkent(), Operator.file(Operator.everybody(), first, "D-120")));
        assertEquals(70, report.lines().size());
        assertTrue(report.clean(), report.toString());
    }

    @Test
    void everybody_came_in_by_the_file_and_can_sign_in() {
        assertEquals(
                OPERATORS.size(),
                number("SELECT COUNT(*) FROM person p JOIN account a ON a.person_id = p.id"
                        + " JOIN access_grant g ON g.person_id = p.id AND g.role = 'operator'"
                        + " WHERE p.personnel_no LIKE 'T-%' AND a.password IS NOT NULL"));
        assertEquals(2, number("SELECT COUNT(*) FROM audit_line WHERE act = 'person.import'"));
    }

    @Test
    void each_sat_once_and_who_failed_once_more_and_everything_is_announced() {
        assertEquals(
                List.of(
                        "attestation-common-v1 " + (OPERATORS.size() - 1),
                        "attestation-line-v1 " + (OPERATORS.size() - 1),
                        "attestation-retake-v1 1"),
                texts("SELECT CONCAT(b.blueprint_key, ' ', COUNT(*)) FROM " + PAST + " s"
                        + " JOIN exam_blueprint b ON b.id = s.blueprint_id WHERE s.try_number = 1"
                        + " GROUP BY b.blueprint_key ORDER BY b.blueprint_key"));
        assertEquals(List.of("attestation-common-v1"), satBy(NEWCOMER));
        assertEquals(List.of("attestation-line-v1"), satBy(AWAY));
        assertEquals(
                List.of("T-" + (200 + AWAY)),
                texts("SELECT p.personnel_no FROM study_leave l JOIN person p ON p.id = l.person_id"));
        assertEquals(List.of("ANNOUNCED"), texts("SELECT DISTINCT s.state FROM " + PAST + " s"));
        assertEquals(
                texts("SELECT s.person_id FROM " + PAST + " s JOIN exam_result r ON r.sitting_id = s.id"
                        + " JOIN exam_blueprint b ON b.id = s.blueprint_id JOIN person p ON p.id = s.person_id"
                        + " WHERE b.blueprint_key = 'attestation-common-v1' AND NOT r.passed"
                        + " AND (SUBSTRING(p.personnel_no, 3) - 200) % 9 <> 4 ORDER BY s.person_id"),
                texts("SELECT s.person_id FROM " + PAST + " s JOIN exam_blueprint b ON b.id = s.blueprint_id"
                        + " WHERE b.blueprint_key = 'attestation-retake-v1' ORDER BY s.person_id"),
                "who failed on the common form sat another");
        assertEquals(
                0,
                number("SELECT COUNT(*) FROM " + PAST + " s JOIN " + PAST + " f ON f.person_id = s.person_id"
                        + " AND f.blueprint_id = s.blueprint_id AND f.try_number = 1 JOIN exam_result r"
                        + " ON r.sitting_id = f.id WHERE s.try_number > 1 AND r.passed"),
                "who passed sat again");
        assertTrue(number("SELECT COUNT(*) FROM " + PAST + " s WHERE s.try_number = 2") > 0, "nobody sat again");
        assertEquals(0, number("SELECT COUNT(*) FROM " + PAST + " s WHERE s.try_number > 2"));
    }

    private static List<String> satBy(int operator) {
        return texts(
                "SELECT DISTINCT b.blueprint_key FROM " + PAST + " s JOIN exam_blueprint b ON b.id = s.blueprint_id"
                        + " JOIN person p ON p.id = s.person_id WHERE p.personnel_no = 'T-" + (200 + operator) + "'");
    }

    @Test
    void all_of_it_happened_in_the_last_weeks_of_its_quarter_in_its_order() {
        assertEquals(
                0,
                number("SELECT COUNT(*) FROM " + PAST + " s JOIN exam_answer a ON a.sitting_id = s.id"
                        + " WHERE a.saved_at < s.started_at OR a.saved_at > s.closed_at"
                        + " OR s.closed_at > s.ends_at OR s.announced_at < s.closed_at"));
        assertEquals(
                List.of(
                        "attestation-line-v1 2026-06-04 2026-06-24",
                        "attestation-common-v1 2026-09-04 2026-09-16",
                        "attestation-retake-v1 2026-09-18 2026-09-24"),
                texts("SELECT CONCAT(b.blueprint_key, ' ', DATE(MIN(s.started_at)), ' ', DATE(MAX(s.announced_at)))"
                        + " FROM " + PAST + " s JOIN exam_blueprint b ON b.id = s.blueprint_id"
                        + " GROUP BY b.blueprint_key ORDER BY MIN(s.started_at)"));
        assertEquals(
                0,
                number(
                        "SELECT COUNT(*) FROM exam_second_look l JOIN exam_second_look_opinion o ON o.look_id = l.id"
                                + " JOIN " + PAST
                                + " s ON s.id = l.sitting_id WHERE o.given_at < l.opened_at OR DATE(o.given_at) > l.due_on OR l.decided_at IS NULL"));
    }

    @Test
    void at_the_first_each_had_a_form_of_his_own_and_at_the_second_all_had_one() {
        assertEquals(
                List.of(
                        "attestation-common-v1 1",
                        "attestation-line-v1 " + (OPERATORS.size() - 1),
                        "attestation-retake-v1 1"),
                texts("SELECT CONCAT(f.blueprint_key, ' ', COUNT(DISTINCT f.items)) FROM (SELECT b.blueprint_key,"
                        + " GROUP_CONCAT(i.version_id ORDER BY i.version_id) AS items FROM " + PAST + " s"
                        + " JOIN exam_blueprint b ON b.id = s.blueprint_id JOIN exam_form_item i ON i.form_id = s.form_id"
                        + " WHERE s.try_number = 1 GROUP BY s.id, b.blueprint_key) f"
                        + " GROUP BY f.blueprint_key ORDER BY f.blueprint_key"));
        assertEquals(
                0,
                number("SELECT COUNT(*) FROM exam_item_life l LEFT JOIN (SELECT i.version_id, COUNT(*) AS forms"
                        + " FROM exam_form_item i GROUP BY i.version_id) f ON f.version_id = l.version_id"
                        + " WHERE l.forms <> COALESCE(f.forms, 0)"),
                "exposure is what stands on forms");
    }

    @Test
    void hr_decides_with_four_eyes_and_the_first_campaign_reaches_payroll() {
        assertEquals(
                List.of("2026-04-01 pay-step 2", "2026-07-01 pay-step 2"),
                texts("SELECT CONCAT(c.quarter_from, ' ', r.rule_key, ' ', r.version) FROM campaign c"
                        + " JOIN pay_rule_edition r ON r.id = c.rule_id ORDER BY c.quarter_from"));
        assertEquals(
                0,
                number(
                        "SELECT COUNT(*) FROM pay_order o WHERE (SELECT COUNT(DISTINCT a.approver_id) FROM case_approval a"
                                + " JOIN case_proposal p ON p.id = a.proposal_id WHERE p.case_id = o.case_id"
                                + " AND a.approver_id <> p.proposer_id) < 2"));
        assertTrue(number("SELECT COUNT(*) FROM pay_order") > 2, "orders");
        assertEquals(1, number("SELECT COUNT(*) FROM payroll_batch"));
        assertTrue(
                number("SELECT COUNT(*) FROM review_case c JOIN campaign k ON k.id = c.campaign_id"
                                + " WHERE k.quarter_from = '2026-07-01' AND c.state = 'PROPOSED'")
                        > 0,
                "somebody waits for the commission");
        assertEquals(0, number("SELECT COUNT(*) FROM practice_call WHERE marked_at IS NULL"));
    }

    @Test
    void on_the_first_day_each_desk_of_the_attestation_under_way_has_work() {
        assertEquals(
                List.of("ANNOUNCED", "CLOSED"),
                texts(
                        "SELECT DISTINCT s.state FROM exam_sitting s WHERE DATE(s.started_at) = '2026-10-30'"
                                + " AND NOT EXISTS (SELECT 1 FROM exam_second_look l WHERE l.sitting_id = s.id) ORDER BY s.state"),
                "some have their results, of others a mark is missing");
        assertEquals(1, number("SELECT COUNT(*) FROM exam_appeal a WHERE a.outcome IS NULL"), "an appeal waits");
        assertEquals(
                List.of("2", "OPEN"),
                texts("SELECT COUNT(*) FROM exam_sitting s WHERE s.started_at > '2026-11-02' UNION ALL"
                        + " SELECT DISTINCT s.state FROM exam_sitting s WHERE s.started_at > '2026-11-02'"),
                "in the room people sit, others of the four are late");
        assertTrue(
                number("SELECT COUNT(*) FROM exam_answer a JOIN exam_sitting s ON s.id = a.sitting_id"
                                + " WHERE s.started_at > '2026-11-02'")
                        > 4,
                "they answer");
        assertEquals(
                0,
                number("SELECT COUNT(*) FROM exam_answer a JOIN exam_sitting s ON s.id = a.sitting_id"
                        + " WHERE a.saved_at > '2026-11-02 04:10:00'"),
                "nobody answers in the future");
    }

    private static Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        for (var table : texts("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " AND table_type = 'BASE TABLE'")) {
            counts.put(table, number("SELECT COUNT(*) FROM " + table));
        }
        return counts;
    }

    private static long number(String sql) {
        return Long.parseLong(texts(sql).get(0));
    }

    /** The first column of all rows. */
    private static List<String> texts(String sql) {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
