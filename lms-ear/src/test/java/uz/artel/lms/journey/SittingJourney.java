package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An exam under an invigilator's eyes, with a right to pauses, from the invitation to a receipt that a stranger checks. */
class SittingJourney extends Journey {

    /** An operator of the demo whom no other journey sends to an exam. */
    private static final String WHO = "operator2";

    private static final Map<String, String> NAME = Map.of("ru", "Тошматова", "uz", "Toshmatova", "en", "Toshmatova");
    private static final String REASON = "Certificate 7";

    @ParameterizedTest(name = "{0}")
    @MethodSource("oneLanguage")
    void a_candidate_takes_the_receipt_home_and_anybody_checks_it(String language) throws Exception {
        var trainer = new ExamTrainer(person(language).signsIn("trainer"));
        trainer.seesExams();
        trainer.invites(NAME.get(language), EvidenceChapter.ATTESTATION.get(language));

        var candidate = person(language).signsIn(WHO);
        candidate.opens("/operator/exam/take.xhtml?exam=attestation-line-v1");
        candidate.reads("trainee.exam.take.ruleAway");
        candidate.presses("trainee.exam.take.begin");
        var sheet = new ExamSheet(candidate, "…");
        sheet.answers();
        sheet.savedAt();
        assertTrue(candidate.page().locator(".wm[aria-hidden=true] i").count() > 10, "his number lies over the sheet");
        assertThat(candidate.page().locator("[data-x=pause]")).isHidden();
        var invigilator = person(language).signsIn("invigilator");
        getsMinutes(invigilator, language, 3);
        getsRightToPauses(language);
        pauses(candidate, sheet, invigilator);
        leavesThePage(candidate);
        // an earlier sitting of hers may stand there too
        assertThat(invigilator
                        .page()
                        .locator("tr")
                        .filter(new Locator.FilterOptions().setHasText(NAME.get(language)))
                        .filter(new Locator.FilterOptions()
                                .setHasText(invigilator.words("invigilator.exam.board.incident.FOCUS_LOST")))
                        .first())
                .isVisible();
        seen(invigilator.page(), "board-away");
        candidate.presses("trainee.exam.take.js.finish");
        sheet.handsIn();
        candidate.readsTitle("trainee.exam.result.handedIn");
        seen(candidate.page(), "exam-handed-in");

        var receipt = new String(
                candidate.downloads(candidate.page().getByText(candidate.words("trainee.exam.result.receipt"))),
                StandardCharsets.UTF_8);
        assertTrue(receipt.startsWith("LMS receipt 2\n"), receipt);
        assertTrue(
                Pattern.compile("\nadded 2\n180 EXTRA \\S+\n\\d+ PAUSE ")
                        .matcher(receipt)
                        .find(),
                receipt);
        strangerChecks(language, receipt);
    }

    /** HR asks for pauses while she sits already, and the head approves. */
    private void getsRightToPauses(String language) throws Exception {
        var today = Attested.day();
        var officer = person(language).signsIn("hr-officer");
        officer.goesTo("ui.nav.hr.rights");
        officer.choosesOneWith("hr.exam.rights.person", NAME.get(language));
        officer.fills("hr.exam.rights.from", SchoolClock.TYPED.format(today));
        officer.fills("hr.exam.rights.until", SchoolClock.TYPED.format(today.plusMonths(1)));
        officer.fills("hr.exam.rights.reason", REASON);
        officer.submits("hr.exam.rights.askDo");
        officer.reads("problem.rightToNothing");
        officer.fills("hr.exam.rights.pause", "20");
        officer.submits("hr.exam.rights.askDo");
        officer.reads("hr.exam.rights.asked");
        assertThat(officer.row(REASON)).containsText(officer.words("hr.exam.rights.pauses", 20));
        var head = person(language).signsIn("head");
        head.goesTo("ui.nav.head.rights");
        head.awaitPage(() ->
                head.row(REASON).getByText(head.words("hr.exam.rights.approve")).click());
        head.reads("hr.exam.rights.approved");
    }

    /** By keyboard alone, over a reload, with the network gone in between. */
    private void pauses(Person candidate, ExamSheet sheet, Person invigilator) {
        var page = candidate.page();
        // the page asks for the time when it is looked at again
        page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
        candidate.reads("trainee.exam.take.js.pauseGranted", 20);
        var button = page.locator("[data-x=pause]");
        assertThat(button)
                .hasAttribute("aria-label", Pattern.compile(candidate.words("trainee.exam.take.js.pauseLeft", 20)));
        seen(page, "exam-sheet-marked");
        seenOnPhone(page, "exam-sheet-marked");
        var desk = page.viewportSize();
        page.setViewportSize(360, 780);
        sheet.fits();
        page.setViewportSize(desk.width, desk.height);
        expectErrors();
        page.context().setOffline(true);
        button.click();
        candidate.reads("trainee.exam.take.js.pauseOffline");
        assertThat(page.locator("main .qn")).isVisible();
        page.context().setOffline(false);

        sheet.tabsTo(button);
        page.keyboard().press("Enter");
        candidate.readsTitle("trainee.exam.take.js.pause");
        var goOn = candidate.button(candidate.words("trainee.exam.take.js.goOn"));
        assertThat(goOn).isEnabled();
        assertThat(page.locator("[data-x=work]")).isHidden();
        seen(page, "exam-pause");
        seenOnPhone(page, "exam-pause");
        assertThat(invigilator
                        .page()
                        .locator("tr")
                        .filter(new Locator.FilterOptions().setHasText(NAME.get(candidate.language())))
                        .locator("time[data-until]")
                        .first())
                .hasText(Pattern.compile("1\\d:\\d\\d"));
        page.reload();
        candidate.readsTitle("trainee.exam.take.js.pause");
        assertThat(page.locator("[data-x=stem]")).isEmpty();
        page.context().setOffline(true);
        sheet.tabsTo(goOn);
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-x=pausenet]")).isVisible();
        page.context().setOffline(false);
        assertThat(page.locator("main .qn")).isVisible();
        assertThat(page.locator("[data-x=pausepage]")).isHidden();
        // a busy machine may have paused for longer than a minute
        assertThat(button)
                .containsText(Pattern.compile(candidate.words("trainee.exam.take.js.pauseMinutes", "(1[5-9]|20)")));
        sheet.next();
        sheet.answers();
        sheet.savedAt();
    }

    /** Goes to another window for a second and a half. */
    private static void leavesThePage(Person candidate) {
        var page = candidate.page();
        page.evaluate("() => { window.leftAt = performance.now(); window.dispatchEvent(new Event('blur')); }");
        page.waitForFunction("() => performance.now() - window.leftAt > 1500");
        page.evaluate("() => window.dispatchEvent(new Event('focus'))");
    }

    private void getsMinutes(Person invigilator, String language, int minutes) {
        invigilator.opens("/invigilator/exam/board.xhtml");
        invigilator.choosesOneWith("invigilator.exam.board.candidate", NAME.get(language));
        invigilator.fills("invigilator.exam.board.minutes", String.valueOf(minutes));
        invigilator.fills("invigilator.exam.board.reason", "A headset was changed");
        invigilator.submits("invigilator.exam.board.giveDo");
        invigilator.reads("invigilator.exam.board.given", minutes);
    }

    /** Somebody without an account sees that it is genuine, what was added, and that a changed one is not. */
    private void strangerChecks(String language, String receipt) {
        var stranger = person(language);
        stranger.opens("/public/check/receipt.xhtml");
        stranger.speaks(language);
        stranger.readsTitle("public.check.receipt.state.asked");
        checks(stranger, receipt);
        stranger.readsTitle("public.check.receipt.state.genuine");
        assertThat(stranger.page().locator("main")).containsText(stranger.words("public.check.receipt.kind.EXTRA"));
        assertThat(stranger.page().locator("main")).containsText(stranger.words("public.check.receipt.kind.PAUSE"));
        seen(stranger.page(), "check-receipt-genuine");
        seenOnPhone(stranger.page(), "check-receipt-genuine");
        checks(stranger, receipt.replace("\n180 EXTRA ", "\n480 EXTRA "));
        stranger.readsTitle("public.check.receipt.state.forged");
        assertThat(stranger.page().locator("main"))
                .not()
                .containsText(stranger.words("public.check.receipt.kind.EXTRA"));
        seen(stranger.page(), "check-receipt-forged");
    }

    private static void checks(Person stranger, String receipt) {
        stranger.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("receipt.txt", "text/plain", receipt.getBytes(StandardCharsets.UTF_8)));
        stranger.submits("public.check.receipt.go");
    }
}
