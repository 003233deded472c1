package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uz.artel.lms.planted.PlantedForm;

/** Each kind of question is answered with the keyboard alone, with a finger on a phone, and with the mouse. */
class ItemKindsJourney extends Journey {

    /** Belongs to another centre; nobody's story needs him. */
    static final String WHO = "trainee.kz";

    static final String EXAM = "week-test-d5";

    /** All that the rule marks, so that the result is there at once. */
    static final List<String> MARKED_AT_ONCE =
            List.of("single", "multiple", "hotspot", "order", "matching", "numeric", "fill", "guide", "crm");

    private static final List<String> ALL = List.of(
            "single", "multiple", "hotspot", "order", "matching", "numeric", "fill", "guide", "crm", "short", "essay");

    private static final String WRITTEN = "Выслушаю, перескажу своими словами и назову следующий шаг.";

    /** A recording that is heard twice, one that is heard as often as one likes, and a picture. */
    private static final List<String> HEARD = List.of("fr-153", "fr-154", "fr-151");

    private static final String PLAYS = "SELECT COUNT(*) FROM exam_play p JOIN exam_sitting s ON s.id = p.sitting_id"
            + " JOIN account a ON a.person_id = s.person_id WHERE a.sign_in_name = ? AND s.state = 'OPEN'";

    static ExamSheet takesUp(Person candidate, List<String> kinds) throws Exception {
        try (var connection = RunningProduct.connect()) {
            PlantedForm.of(connection, WHO, EXAM, 60, kinds);
        }
        candidate.signsIn(WHO);
        candidate.opens("/trainee/exam/take.xhtml?exam=" + EXAM);
        candidate.presses("trainee.exam.take.resume");
        return new ExamSheet(candidate, WRITTEN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void each_kind_is_answered_by_keyboard_alone(String language) throws Exception {
        var candidate = person(language);
        var sheet = takesUp(candidate, ALL);
        for (var kind : ALL) {
            assertEquals(kind, sheet.kind());
            if (kind.equals("essay")) {
                candidate.reads("trainee.exam.take.js.hintEssay");
                seen(candidate.page(), "exam-kind-essay");
                seenOnPhone(candidate.page(), "exam-kind-essay");
            }
            sheet.answersByKeyboard();
            sheet.savedAt();
            sheet.nextByKeyboard();
        }
        candidate.reads("trainee.exam.take.js.reviewAllAnswered");
        sheet.handsInByKeyboard();
        candidate.readsTitle("trainee.exam.result.handedIn");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void each_kind_is_answered_with_a_finger_on_a_phone_of_360(String language) throws Exception {
        var candidate = personWithTouch(language, 360, 740);
        var sheet = takesUp(candidate, MARKED_AT_ONCE);
        for (var kind : MARKED_AT_ONCE) {
            assertEquals(kind, sheet.kind());
            sheet.answersByTouch();
            sheet.savedAt();
            sheet.fits();
            seen(candidate.page(), "exam-kind-" + kind + "-phone");
            if (sheet.place() < MARKED_AT_ONCE.size()) {
                sheet.next();
            }
        }
        candidate.presses("trainee.exam.take.js.review");
        candidate.reads("trainee.exam.take.js.reviewAllAnswered");
        sheet.handsIn();
        candidate.readsTitle("trainee.exam.result.passed");
        assertThat(candidate.page().locator(".hs-why polygon.okl")).hasCount(1);
        seen(candidate.page(), "exam-kinds-result-phone");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void each_kind_is_answered_with_the_mouse_and_who_misses_on_the_picture_is_told(String language) throws Exception {
        var candidate = person(language);
        var page = candidate.page();
        var sheet = takesUp(candidate, MARKED_AT_ONCE);
        for (var kind : MARKED_AT_ONCE) {
            assertEquals(kind, sheet.kind());
            if (kind.equals("hotspot")) {
                page.locator(".hs").click(new com.microsoft.playwright.Locator.ClickOptions().setPosition(2, 2));
                assertThat(page.locator(".hs-said")).hasText(sheet.words("noPart"));
                assertEquals(2, sheet.answered(), "a place where nothing is marked is no answer");
            }
            sheet.answers();
            sheet.savedAt();
            seen(page, "exam-kind-" + kind);
            if (sheet.place() < MARKED_AT_ONCE.size()) {
                sheet.next();
            }
        }
        candidate.presses("trainee.exam.take.js.review");
        sheet.handsIn();
        candidate.readsTitle("trainee.exam.result.passed");
        seen(page, "exam-kinds-result");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void what_is_heard_and_seen_is_there_without_the_network_and_plays_are_counted_for_good(String language)
            throws Exception {
        var candidate = person(language);
        var page = candidate.page();
        var context = page.context();
        var sheet = takesUp(candidate, HEARD);
        seen(page, "exam-recording");
        seenOnPhone(page, "exam-recording");
        page.setViewportSize(360, 740);
        sheet.fits();
        page.setViewportSize(1366, 768);

        expectErrors();
        context.setOffline(true);
        var plays = page.locator("[data-x=stimulus] button");
        for (int left = 2; left > 0; left--) {
            assertThat(plays).hasText(sheet.words("play", left));
            sheet.tabsTo(plays);
            page.keyboard().press("Enter");
            assertThat(plays).hasText(sheet.words("playing"));
            assertThat(plays).hasText(sheet.words("play", left - 1));
        }
        assertThat(plays).isDisabled();
        var inWords = page.locator("[data-x=stimulus] summary");
        sheet.tabsTo(inWords);
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-x=stimulus] details p")).isVisible();
        sheet.answers();
        sheet.next();
        assertEquals(
                true,
                page.evaluate("async () => { const sound = document.querySelector('[data-x=stimulus] audio');"
                        + " await sound.play(); return sound.duration > 1; }"));
        sheet.answers();
        sheet.next();
        assertEquals(true, page.evaluate("() => document.querySelector('.hs img').naturalWidth > 100"));
        sheet.answers();
        assertEquals(0, Attested.number(PLAYS, WHO), "no network");

        page.waitForResponse(
                answer -> answer.url().contains("/plays/") && answer.ok(), () -> context.setOffline(false));
        assertEquals(2, Attested.number(PLAYS, WHO), "the server knows it as well");
        sheet.savedAt();
        page.reload();
        assertThat(page.locator("main .qn")).isVisible();
        sheet.goesTo(1);
        assertThat(plays).isDisabled();
        assertThat(plays).hasText(sheet.words("play", 0));
        candidate.presses("trainee.exam.take.js.finish");
        sheet.handsIn();
        candidate.readsTitle("trainee.exam.result.passed");
        candidate.reads("trainee.exam.result.heard");
        seen(page, "exam-recording-result");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void without_the_network_the_clock_of_a_search_stands_and_what_was_written_is_not_lost(String language)
            throws Exception {
        var candidate = person(language);
        var page = candidate.page();
        var sheet = takesUp(candidate, List.of("guide", "crm", "single"));
        candidate.reads("trainee.exam.take.js.deskTitle");
        seen(page, "exam-desk-closed");
        whoGoesOnBeforeItOpensLetsNoClockRun(page, sheet);
        page.locator("[data-desk=open]").click();
        var clock = page.locator(".dki-clock b");
        assertThat(clock).isVisible();
        seen(page, "exam-desk-guide");
        seenOnPhone(page, "exam-desk-guide");

        expectErrors();
        page.context().setOffline(true);
        assertThat(page.locator(".dki .note"))
                .containsText(
                        candidate.words("trainee.exam.take.js.deskAway"),
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(15_000));
        seenOnPhone(page, "exam-desk-away");
        var stood = clock.textContent();
        sheet.goesTo(3);
        sheet.answers();
        page.context().setOffline(false);
        sheet.savedAt();
        sheet.goesTo(1);
        candidate.presses("trainee.exam.take.js.deskGoOn");
        assertThat(clock).isVisible();
        assertTrue(seconds(clock.textContent()) >= seconds(stood) - 6, clock.textContent() + " after " + stood);

        sheet.answers();
        sheet.next();
        page.locator("[data-desk=open]").click();
        page.locator("[name=outcome]").selectOption("REQ");
        page.locator("[name=phone]").fill("12");
        page.locator("[data-desk=check]").click();
        candidate.reads("crm.problem.phone");
        seen(page, "exam-desk-crm");
        seenOnPhone(page, "exam-desk-crm");
        sheet.savedAt();
        page.reload();
        assertThat(page.locator("main .qn")).isVisible();
        sheet.goesTo(2);
        candidate.presses("trainee.exam.take.js.deskGoOn");
        assertThat(page.locator("[name=phone]")).hasValue("12");
        sheet.answers();
        sheet.savedAt();
        candidate.presses("trainee.exam.take.js.finish");
        sheet.handsIn();
        candidate.readsTitle("trainee.exam.result.passed");
        candidate.reads("crm.field.district");
        seen(page, "exam-desk-result");
        seenOnPhone(page, "exam-desk-result");
    }

    private static void whoGoesOnBeforeItOpensLetsNoClockRun(Page page, ExamSheet sheet) {
        var held = new ArrayList<Route>();
        page.route("**/desk/1", held::add);
        page.locator("[data-desk=open]").click();
        sheet.goesTo(3);
        page.unroute("**/desk/1");
        var left = page.waitForResponse(
                answer -> answer.request().postData() != null
                        && answer.request().postData().contains("leave"),
                () -> held.forEach(Route::resume));
        assertEquals(200, left.status());
        sheet.goesTo(1);
        assertThat(page.locator(".dki-clock")).hasCount(0);
    }

    private static int seconds(String clock) {
        var parts = clock.split(":");
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }
}
