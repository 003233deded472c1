package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An exam under an invigilator's eyes, from the invitation to a receipt that a stranger checks. */
class SittingJourney extends Journey {

    /** An operator of the demo whom no other journey sends to an exam. */
    private static final String WHO = "operator2";

    private static final Map<String, String> NAME = Map.of("ru", "Тошматова", "uz", "Toshmatova", "en", "Toshmatova");
    private static final Map<String, String> EXAM =
            Map.of("ru", "Аттестация оператора", "uz", "Operator attestatsiyasi", "en", "Operator attestation");

    @ParameterizedTest(name = "{0}")
    @MethodSource("oneLanguage")
    void a_candidate_takes_the_receipt_home_and_anybody_checks_it(String language) {
        var trainer = new ExamTrainer(person(language).signsIn("trainer"));
        trainer.seesExams();
        trainer.invites(NAME.get(language), EXAM.get(language));

        var candidate = person(language).signsIn(WHO);
        candidate.opens("/operator/exam/take.xhtml?exam=attestation-line-v1");
        candidate.reads("trainee.exam.take.ruleAway");
        candidate.presses("trainee.exam.take.begin");
        var sheet = new ExamSheet(candidate, "…");
        sheet.answers();
        sheet.savedAt();
        assertTrue(candidate.page().locator(".wm[aria-hidden=true] i").count() > 10, "his number lies over the sheet");
        seen(candidate.page(), "exam-sheet-marked");
        seenOnPhone(candidate.page(), "exam-sheet-marked");
        var invigilator = person(language).signsIn("invigilator");
        getsMinutes(invigilator, language, 3);
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
        assertTrue(receipt.contains("\nadded 1\n180 EXTRA "), receipt);
        strangerChecks(language, receipt);
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
