package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An exam reached by plain HTTP from another machine, where the browser sees no secure context. */
class InsecureJourney extends Journey {

    /** Has the first day behind him, and may repeat its quiz. */
    private static final String WHO = "trainee";

    private static final String QUIZ = "/trainee/exam/take.xhtml?exam=quiz-d1";
    private static final String NOTE = "[data-insecure]";

    @ParameterizedTest(name = "{0}")
    @MethodSource("allLanguages")
    void the_entrance_says_what_is_not_protected_and_whom_to_ask(String language) {
        var far = personFarAway(language).signsIn(WHO);
        far.opens(QUIZ);
        assertEquals(false, far.page().evaluate("() => window.isSecureContext"));
        assertThat(far.page().locator(NOTE)).isVisible();
        assertThat(far.page().locator(NOTE)).containsText(far.words("ui.insecure.say"));
        seen(far.page(), "exam-insecure");
        seenOnPhone(far.page(), "exam-insecure");

        var near = person(language).signsIn(WHO);
        near.opens(QUIZ);
        assertEquals(true, near.page().evaluate("() => window.isSecureContext"));
        assertThat(near.page().locator(NOTE)).isHidden();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oneLanguage")
    void with_the_network_the_exam_goes_on_to_its_end(String language) {
        var far = personFarAway(language).signsIn(WHO);
        far.opens(QUIZ);
        far.presses("trainee.exam.take.beginQuiz");
        var sheet = new ExamSheet(far, "");
        sheet.answers();
        while (sheet.place() < sheet.size()) {
            sheet.next();
            sheet.answers();
        }
        sheet.savedAt();
        far.presses("trainee.exam.take.js.review");
        sheet.handsIn();
        far.readsTitle("trainee.exam.result.passed");
    }
}
