package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Before an exam somebody goes through the whole procedure with practice questions, and nothing of it counts. */
class RehearsalJourney extends Journey {

    private static final String WHO = "trainee.kz";

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void a_candidate_rehearses_code_sheet_network_and_receipt_and_nothing_counts(String language) throws Exception {
        var candidate = person(language).signsIn(WHO);
        var page = candidate.page();
        candidate.opens("/trainee/exam/list.xhtml");
        seen(page, "exam-list-rehearsal");
        seenOnPhone(page, "exam-list-rehearsal");
        candidate.follows("trainee.exam.list.rehearse");
        candidate.reads("trainee.exam.take.rehearsalSay");
        var begin = page.locator("[data-x=begin]");
        assertThat(begin).isHidden();
        seen(page, "exam-rehearsal-entrance");
        seenOnPhone(page, "exam-rehearsal-entrance");

        candidate.fills("trainee.exam.take.code", "111111");
        candidate.presses("trainee.exam.take.codeDo");
        candidate.reads("trainee.exam.take.js.roomWrong");
        assertThat(begin).isHidden();
        candidate.fills("trainee.exam.take.code", "246810");
        candidate.presses("trainee.exam.take.codeDo");
        assertThat(begin).isFocused();
        page.keyboard().press("Enter");

        var sheet = new ExamSheet(candidate, "");
        candidate.reads("trainee.exam.take.rehearsalMark");
        seen(page, "exam-rehearsal");
        seenOnPhone(page, "exam-rehearsal");
        sheet.answers();
        sheet.savedAt();
        sheet.next();
        while (sheet.atTheDesk()) {
            sheet.answers();
            sheet.savedAt();
            sheet.next();
        }
        expectErrors();
        page.context().setOffline(true);
        sheet.answers();
        assertThat(page.locator("[data-x=saved]")).containsText(candidate.words("trainee.exam.take.js.offline"));
        page.context().setOffline(false);
        sheet.savedAt();
        while (sheet.place() < sheet.size()) {
            sheet.next();
            sheet.answers();
        }
        candidate.presses("trainee.exam.take.js.review");
        sheet.handsIn();

        candidate.reads("trainee.exam.result.rehearsal");
        candidate.reads("trainee.exam.result.privateRehearsal");
        candidate.doesNotRead("trainee.exam.result.next.GO_ON");
        var receipt = new String(candidate.downloads(page.locator("main a[href$='/receipt']")), StandardCharsets.UTF_8);
        assertTrue(receipt.startsWith("LMS receipt 2\n"), receipt);
        seen(page, "exam-rehearsal-result");

        var head = person(language).signsIn("head");
        head.opens("/head/exam/board.xhtml");
        assertEquals(
                0,
                head.page()
                        .getByText(candidate.words("trainee.exam.list.rehearsal"))
                        .count());
        seen(head.page(), "exam-board-outage-of-a-room");
    }
}
