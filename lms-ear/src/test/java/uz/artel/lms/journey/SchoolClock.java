package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The clock of the demo in the hands of an administrator: read and moved on his page, forward only. */
final class SchoolClock {

    /** A date as people type and read it in forms. */
    static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final Person admin;

    /** @param admin signed in as an administrator */
    SchoolClock(Person admin) {
        this.admin = admin;
    }

    /** To nine in the morning of the next day. */
    void movesToTheNextMorning() {
        opens();
        admin.submits("admin.clock.next.go");
        admin.reads("admin.clock.done");
    }

    void movesTo(LocalDate day, String time) {
        opens();
        admin.fills("admin.clock.day", TYPED.format(day));
        admin.fills("admin.clock.time", time);
        admin.submits("admin.clock.go");
        admin.reads("admin.clock.done");
    }

    /** The day the product has: its form proposes the next one. */
    LocalDate today() {
        opens();
        var proposed = admin.field("admin.clock.day");
        assertThat(proposed).not().hasValue("");
        return LocalDate.parse(proposed.inputValue(), TYPED).minusDays(1);
    }

    private void opens() {
        if (!admin.page().url().contains("/admin/clock")) {
            admin.goesTo("ui.nav.admin.clock");
        }
    }
}
