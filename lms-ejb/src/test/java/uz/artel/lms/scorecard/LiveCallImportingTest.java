package uz.artel.lms.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.people.KnownPeople;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

class LiveCallImportingTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final CentreId TASHKENT = new CentreId(1);
    private static final PersonId SEVARA = new PersonId(21);
    private static final PersonId OTABEK = new PersonId(22);
    private static final Clock CLOCK = new Clock();
    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
    private static final LocalDate FROM = LocalDate.of(2026, 7, 1);
    private static final LocalDate TO = LocalDate.of(2026, 9, 30);

    @BeforeAll
    static void card() throws java.io.IOException {
        var body = Files.readAllBytes(Path.of(System.getProperty("lms.root"), "content/scorecards/calls-v1.yaml"));
        database.run(em -> new Scorecards(em).publish(ScorecardFiles.parse(body), body, NOW));
    }

    @Test
    void the_mean_of_a_quarter_is_not_rounded_and_open_errors_are_named() {
        var report = run("""
                person;date;call;1.1;4.1;critical;coached
                sevara;2026-07-01;A-1;1;1;;
                sevara;2026-09-30;A-2;1;0,5;;
                sevara;2026-08-15;A-3;1;1;K4;2026-08-17
                sevara;2026-08-16;A-4;1;1;K7 K6;
                sevara;2026-10-01;A-5;0;0;;
                """);
        assertEquals(List.of(), bad(report));

        var quarter = database.tx(em -> new Evaluations(calls(em)).ofQuarter(SEVARA, FROM, TO));

        // 100, (4 + 6) of 16, 0, 0
        assertEquals(4, quarter.count());
        assertEquals(
                0,
                new BigDecimal("162.5")
                        .divide(BigDecimal.valueOf(4), MathContext.DECIMAL128)
                        .compareTo(quarter.mean()));
        assertEquals(List.of("K6", "K7"), quarter.openCritical());
    }

    @Test
    void who_has_no_calls_has_no_mean_instead_of_zero() {
        var quarter = database.tx(em -> new Evaluations(calls(em)).ofQuarter(OTABEK, FROM, TO));
        assertEquals(0, quarter.count());
        assertNull(quarter.mean());
    }

    @Test
    void one_bad_line_keeps_the_whole_file_out_and_every_bad_line_is_named() {
        var report = run("""
                person,date,call,1.1,4.1,critical
                sevara,2026-09-01,B-1,1,1,
                nobody,2026-09-01,B-2,1,1,
                sevara,2026-13-01,B-3,1,1,
                sevara,2027-01-01,B-4,1,1,
                sevara,2026-09-01,B-1,1,1,
                sevara,2026-09-01,B-5,2,1,
                sevara,2026-09-01,B-6,1,1,K99
                sevara,2026-09-01,B-7,,,
                sevara,2026-09-01,,1,1,
                """);
        assertNull(report.batch());
        assertEquals(
                List.of("unknownPerson", "date", "future", "callTwice", "mark", "critical", "noMarks", "reference"),
                bad(report));
        assertEquals(
                Map.of(),
                database.tx(em -> calls(em).of(List.of(SEVARA), LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 1))));
    }

    @Test
    void a_dry_run_writes_nothing_and_the_same_file_is_taken_once() {
        var file = "person;date;call;1.1\nsevara;2026-06-01;C-1;1\n".replace("\\\n", "\n");
        assertTrue(as(em -> importing(em).dryRun(bytes(file))).clean());
        assertTrue(run(file).batch() > 0);
        assertThrows(SameCallsAgain.class, () -> run(file));
        assertEquals(
                1,
                as(em -> importing(em).batches()).stream()
                        .filter(b -> b.fileName().equals("calls.csv") && b.calls() == 1)
                        .count());
    }

    @Test
    void an_empty_file_and_foreign_columns_are_refused() {
        assertThrows(BadInput.class, () -> run(""));
        assertEquals(List.of("unknownColumn"), bad(run("person;date;call;salary\nsevara;2026-06-01;D-1;1\n")));
        assertEquals(List.of("columnMissing"), bad(run("person;date\nsevara;2026-06-01\n")));
    }

    private static List<String> bad(LiveCallReport report) {
        return report.lines().stream()
                .filter(l -> !l.good())
                .map(LiveCallLine::problem)
                .toList();
    }

    private static LiveCallReport run(String file) {
        return as(em -> importing(em).run(bytes(file), "calls.csv"));
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T as(Function<EntityManager, T> work) {
        return TestCaller.as(
                TestCaller.of(new PersonId(5), TASHKENT, Role.QUALITY), () -> CLOCK.at(NOW, () -> database.tx(work)));
    }

    private static LiveCalls calls(EntityManager em) {
        return new LiveCalls(em, new Scorecards(em));
    }

    private static LiveCallImporting importing(EntityManager em) {
        var caller = new CurrentCaller();
        return new LiveCallImporting(
                calls(em), new Scorecards(em), new Roster(), CENTRES, CLOCK, caller, new Audit(em, CLOCK, caller));
    }

    private static final class Roster extends KnownPeople {
        @Override
        public Map<String, PersonId> bySignInNameOrNumber(CentreId centre) {
            return Map.of("sevara", SEVARA, "t-0044", OTABEK);
        }
    }

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
}
