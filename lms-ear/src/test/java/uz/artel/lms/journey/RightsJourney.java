package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** HR asks for more time and pauses for somebody and enters a student's session; the head approves the one and reads the other. */
class RightsJourney extends Journey {

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void what_hr_asks_for_another_approves_and_a_leave_is_entered_and_taken_back(String language) {
        var who = language.equals("ru") ? "Тошматова" : "Toshmatova";
        // nobody has the same right twice on a day
        var month = Map.of("ru", "06.2027", "uz", "07.2027", "en", "08.2027").get(language);
        var officer = person(language).signsIn("hr-officer");
        officer.goesTo("ui.nav.hr.rights");
        officer.choosesOneWith("hr.exam.rights.person", who);
        officer.fills("hr.exam.rights.percent", "25");
        officer.fills("hr.exam.rights.pause", "10");
        officer.fills("hr.exam.rights.from", "01." + month);
        officer.fills("hr.exam.rights.until", "28." + month);
        officer.fills("hr.exam.rights.reason", "Справка № 4 " + language);
        officer.submits("hr.exam.rights.askDo");
        officer.reads("hr.exam.rights.asked");
        assertThat(officer.row("№ 4 " + language)).containsText(officer.words("hr.exam.rights.waits"));
        assertThat(officer.row("№ 4 " + language)).containsText(officer.words("hr.exam.rights.pauses", 10));

        entersLeave(officer, who, "09.01.2027", "№ 12 " + language);
        officer.reads("problem.leaveUntil", 120);
        entersLeave(officer, who, "30.01.2027", "№ 12 " + language);
        officer.reads("hr.exam.leave.entered");
        seen(officer.page(), "hr-rights");
        seenOnPhone(officer.page(), "hr-rights");
        officer.awaitPage(() -> officer.row("№ 12 " + language)
                .getByText(officer.words("hr.exam.leave.withdraw"))
                .click());
        officer.reads("hr.exam.leave.takenBack");
        entersLeave(officer, who, "30.01.2027", "№ 13 " + language);

        var head = person(language).signsIn("head");
        head.goesTo("ui.nav.head.rights");
        head.awaitPage(() -> head.row("№ 4 " + language)
                .getByText(head.words("hr.exam.rights.approve"))
                .click());
        head.reads("hr.exam.rights.approved");
        assertThat(head.row("№ 13 " + language)).containsText(head.words("hr.exam.leave.counts"));
        assertThat(head.page().locator("form#leave")).hasCount(0);
        seen(head.page(), "head-rights");
    }

    private static void entersLeave(Person officer, String who, String until, String paper) {
        officer.choosesOneWith("hr.exam.leave.person", who);
        officer.fills("hr.exam.leave.from", "10.01.2027");
        officer.fills("hr.exam.leave.until", until);
        officer.fills("hr.exam.leave.paper", paper);
        officer.submits("hr.exam.leave.enterDo");
    }
}
