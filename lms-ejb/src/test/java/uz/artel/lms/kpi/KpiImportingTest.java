package uz.artel.lms.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.StatementCounter;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;

class KpiImportingTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final CentreId TASHKENT = new CentreId(1);
    private static final CentreId ALMATY = new CentreId(2);
    private static final PersonId HR = new PersonId(5);
    private static final PersonId SEVARA = new PersonId(21);
    private static final PersonId OTABEK = new PersonId(22);
    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
    private static final String HEAD =
            "person;handled;talk_s;hold_s;wrap_s;in_schedule_min;scheduled_min;fields_correct;fields_mandatory;"
                    + "requests_reopened;requests_closed\n";
    private static final String SEVARA_LINE = "sevara;5000;600000;50000;100000;27550;29000;39400;40000;90;1800\n";

    private static final Clock CLOCK = new Clock();
    private static final Centres CENTRES = new Centres() {
        @Override
        public ZoneId zone(CentreId centre) {
            return ZoneId.of("Asia/Tashkent");
        }

        @Override
        public CentreId centreOf(PersonId person) {
            return TASHKENT;
        }

        @Override
        public boolean holds(PersonId person, Role role, Instant at) {
            return true;
        }
    };

    private static KpiImporting importing(EntityManager em) {
        var caller = new CurrentCaller();
        Roster roster = centre -> centre.equals(TASHKENT)
                ? Map.of("sevara", SEVARA, "t-0044", OTABEK)
                : Map.of("aigul", new PersonId(70));
        return new KpiImporting(new KpiStore(em), roster, CLOCK, CENTRES, caller, new Audit(em, CLOCK, caller));
    }

    private static <T> T asHr(CentreId centre, Function<KpiImporting, T> work) {
        return TestCaller.as(
                TestCaller.of(HR, centre, Role.HR),
                () -> CLOCK.at(NOW, () -> database.tx(em -> work.apply(importing(em)))));
    }

    private static KpiReport run(String file, LocalDate quarter) {
        return asHr(TASHKENT, i -> i.run(bytes(file), "q.csv", quarter));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String problem(String file) {
        return asHr(TASHKENT, i -> i.dryRun(bytes(file))).lines().stream()
                .filter(l -> !l.good())
                .map(l -> l.line() + " " + l.problem())
                .findFirst()
                .orElse("none");
    }

    @Test
    void a_quarter_is_imported_by_sign_in_name_or_personnel_number_and_read_back() {
        var quarter = LocalDate.of(2026, 7, 1);
        var report = run(HEAD + SEVARA_LINE + "T-0044;100;;;;;;;;;\n", quarter);
        assertTrue(report.written());
        assertEquals(2, report.good());
        var sevara = database.tx(em -> new KpiReading(new KpiStore(em))
                .quarter(SEVARA, quarter, LocalDate.of(2026, 9, 30))
                .orElseThrow());
        assertEquals(5_000L, sevara.counts().count("handled").orElseThrow());
        assertEquals(10, sevara.counts().byColumn().size());
        var otabek = database.tx(em -> new KpiReading(new KpiStore(em))
                .quarter(OTABEK, quarter, LocalDate.of(2026, 9, 30))
                .orElseThrow());
        assertEquals(Map.of("handled", 100L), otabek.counts().byColumn());
    }

    @Test
    void a_dry_run_writes_nothing() {
        var before = asHr(TASHKENT, KpiImporting::batches).size();
        var report = asHr(TASHKENT, i -> i.dryRun(bytes(HEAD + SEVARA_LINE)));
        assertTrue(report.clean());
        assertNull(report.batch());
        assertEquals(before, asHr(TASHKENT, KpiImporting::batches).size());
    }

    @Test
    void one_bad_line_and_nothing_is_imported() {
        var before = asHr(TASHKENT, KpiImporting::batches).size();
        var report = run(HEAD + SEVARA_LINE + "nobody;1;1;1;1;1;1;1;1;1;1\n", LocalDate.of(2026, 4, 1));
        assertFalse(report.written());
        assertEquals(1, report.bad());
        assertEquals(3, report.lines().get(1).line());
        assertEquals("unknownPerson", report.lines().get(1).problem());
        assertEquals(before, asHr(TASHKENT, KpiImporting::batches).size());
    }

    @Test
    void each_kind_of_bad_file_is_named_with_its_line() {
        assertEquals("2 unknownPerson", problem(HEAD + "aigul;1;1;1;1;1;1;1;1;1;1\n"));
        assertEquals("2 notACount", problem(HEAD + "sevara;5,5;1;1;1;1;1;1;1;1;1\n"));
        assertEquals("2 notACount", problem(HEAD + "sevara;-5;1;1;1;1;1;1;1;1;1\n"));
        assertEquals("2 notACount", problem(HEAD + "sevara;=1+1;1;1;1;1;1;1;1;1;1\n"));
        assertEquals("2 partAboveWhole", problem(HEAD + "sevara;5;1;1;1;2;1;1;1;1;1\n"));
        assertEquals("3 personTwice", problem(HEAD + SEVARA_LINE + SEVARA_LINE));
        assertEquals("2 fieldCount", problem(HEAD + "sevara;1\n"));
        assertEquals("2 noCounts", problem("person,handled\nsevara,\n"));
        assertEquals("1 unknownColumn", problem("person,salary\nsevara,5\n"));
        assertEquals("1 columnTwice", problem("person,handled,handled\nsevara,5,6\n"));
        assertEquals("1 noPersonColumn", problem("who,handled\nsevara,5\n"));
        assertEquals("1 empty", problem(HEAD));
        assertEquals(
                "problem.fileText",
                assertThrows(BadInput.class, () -> asHr(TASHKENT, i -> i.dryRun(new byte[] {'p', (byte) 0xff})))
                        .key());
        var huge = asHr(TASHKENT, i -> i.dryRun(new byte[KpiFile.MAX_BYTES + 1]));
        assertEquals("tooLarge", huge.lines().get(0).problem());
    }

    @Test
    void a_later_batch_speaks_for_the_persons_it_names_and_the_first_stays() {
        var quarter = LocalDate.of(2026, 1, 1);
        run(HEAD + SEVARA_LINE, quarter);
        run(HEAD + SEVARA_LINE.replace("5000;", "5100;"), quarter);
        var read = database.tx(em -> new KpiReading(new KpiStore(em))
                .quarter(SEVARA, quarter, LocalDate.of(2026, 3, 31))
                .orElseThrow());
        assertEquals(5_100L, read.counts().count("handled").orElseThrow());
        assertEquals(
                2,
                asHr(TASHKENT, KpiImporting::batches).stream()
                        .filter(b -> b.from().equals(quarter))
                        .count());
    }

    @Test
    void the_same_bytes_are_not_imported_twice() {
        var quarter = LocalDate.of(2025, 10, 1);
        run(HEAD + SEVARA_LINE, quarter);
        assertThrows(SameFileAgain.class, () -> run(HEAD + SEVARA_LINE, quarter));
    }

    @Test
    void a_quarter_begins_in_january_april_july_or_october_and_has_begun() {
        assertThrows(BadInput.class, () -> run(HEAD + SEVARA_LINE, LocalDate.of(2026, 2, 1)));
        assertThrows(BadInput.class, () -> run(HEAD + SEVARA_LINE, LocalDate.of(2026, 7, 2)));
        assertThrows(BadInput.class, () -> run(HEAD + SEVARA_LINE, LocalDate.of(2027, 1, 1)));
        assertThrows(BadInput.class, () -> run(HEAD + SEVARA_LINE, null));
        assertThrows(BadInput.class, () -> run("", LocalDate.of(2026, 7, 1)));
    }

    @Test
    void another_centre_sees_no_batches_of_this_one() {
        run(HEAD + SEVARA_LINE, LocalDate.of(2025, 7, 1));
        assertEquals(List.of(), asHr(ALMATY, KpiImporting::batches));
    }

    @Test
    void the_import_is_in_the_audit_trail() {
        var batch = run(HEAD + SEVARA_LINE, LocalDate.of(2025, 4, 1)).batch();
        database.run(em -> assertEquals(
                1L,
                ((Number) em.createNativeQuery("SELECT COUNT(*) FROM audit_line WHERE act = 'kpi.import'"
                                        + " AND subject = ? AND person_id = ?")
                                .setParameter(1, "kpi-batch:" + batch)
                                .setParameter(2, HR.value())
                                .getSingleResult())
                        .longValue()));
    }

    @Test
    void a_person_opens_his_figures_down_to_the_raw_counts_with_two_statements() throws Exception {
        var pack =
                ContentPack.read(Path.of(System.getProperty("lms.root", "..")).resolve("content"), new Problems());
        database.run(em -> new KpiBandImport(new KpiStore(em), CLOCK).importFrom(pack));
        assertEquals(0, database.<Integer>tx(em -> new KpiBandImport(new KpiStore(em), CLOCK).importFrom(pack)));
        var person = new PersonId(21);
        run(HEAD + SEVARA_LINE.replace("5000;", "5001;"), LocalDate.of(2026, 10, 1));
        var caller = TestCaller.of(person, TASHKENT, Role.OPERATOR);
        var why = TestCaller.as(
                caller,
                () -> CLOCK.at(
                        NOW,
                        () -> database.tx(em -> new KpiWhy(new KpiStore(em), CLOCK, CENTRES, new CurrentCaller())
                                .mine()
                                .orElseThrow())));
        assertEquals(4, why.figures().size());
        assertEquals(LocalDate.of(2026, 10, 1), why.quarter().from());
        assertEquals(0, why.score().compareTo(new java.math.BigDecimal(100)));
        var stranger = TestCaller.of(new PersonId(999), TASHKENT, Role.OPERATOR);
        assertTrue(TestCaller.as(
                        stranger,
                        () -> database.tx(
                                em -> new KpiWhy(new KpiStore(em), CLOCK, CENTRES, new CurrentCaller()).mine()))
                .isEmpty());
        int statements = StatementCounter.during(() -> TestCaller.as(
                caller,
                () -> database.tx(em -> new KpiWhy(new KpiStore(em), CLOCK, CENTRES, new CurrentCaller()).mine())));
        assertEquals(2, statements);
    }
}
