package uz.artel.lms.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an installation is stays what it is, and its clock goes on where it was, whatever a later start asks for. */
class InstallationTest {

    private static final String FIRST_DAY = "2027-03-01T04:00:00Z";

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @BeforeEach
    void a_database_just_made() throws SQLException {
        database.execute("DELETE FROM installation");
    }

    @AfterEach
    void no_settings_stay() {
        System.clearProperty("lms.demo");
        System.clearProperty("lms.clock");
    }

    @Test
    void a_demo_database_never_turns_productive() {
        assertTrue(start(true, null, new Clock()).demo());
        var refused = assertThrows(IllegalStateException.class, () -> start(false, null, new Clock()));
        assertTrue(refused.getMessage().contains("a demo never turns productive"), refused.getMessage());
        assertTrue(start(true, null, new Clock()).demo(), "and stays the demo it was");
    }

    @Test
    void a_productive_database_never_turns_into_a_demo() {
        assertFalse(start(false, null, new Clock()).demo());
        var refused = assertThrows(IllegalStateException.class, () -> start(true, null, new Clock()));
        assertTrue(refused.getMessage().contains("it never turns into a demo"), refused.getMessage());
        assertFalse(start(false, null, new Clock()).demo());
    }

    @Test
    void a_moved_clock_goes_on_from_where_it_was_after_a_restart() {
        var clock = new Clock();
        var installation = start(true, FIRST_DAY, clock);
        assertNear(Instant.parse(FIRST_DAY), clock.now());
        var later = Instant.parse("2027-03-05T04:00:00Z");
        installation.keepOffset(clock.moveTo(later));

        var afterRestart = new Clock();
        assertTrue(start(true, FIRST_DAY, afterRestart).clockMovable());
        assertNear(later, afterRestart.now());

        var withoutTheSetting = new Clock();
        assertFalse(start(true, null, withoutTheSetting).clockMovable(), "only a start with LMS_CLOCK may move it");
        assertNear(later, withoutTheSetting.now());
    }

    @Test
    void a_productive_installation_takes_no_clock() {
        start(false, null, new Clock());
        assertThrows(IllegalStateException.class, () -> start(false, FIRST_DAY, new Clock()));
    }

    private static Installation start(boolean demo, String clockSetting, Clock clock) {
        System.setProperty("lms.demo", Boolean.toString(demo));
        if (clockSetting == null) {
            System.clearProperty("lms.clock");
        } else {
            System.setProperty("lms.clock", clockSetting);
        }
        var installation = new Installation(database.dataSource(), clock);
        installation.open();
        return installation;
    }

    /** The clocks tick on while the test runs. */
    private static void assertNear(Instant expected, Instant actual) {
        var late = Duration.between(expected, actual);
        assertFalse(late.isNegative(), actual.toString());
        assertEquals(0, late.toMinutes(), actual.toString());
    }
}
