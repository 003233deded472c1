package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An exam reached by plain HTTP from another machine, where the browser sees no secure context. */
class InsecureJourney extends Journey {

    private static final String WHO = "trainee2";
    private static final String QUIZ = "/trainee/exam/take.xhtml?exam=quiz-d1";
    private static final String NOTE = "[data-insecure]";

    @ParameterizedTest(name = "{0}")
    @MethodSource("allLanguages")
    void the_entrance_says_what_is_not_protected_and_the_exam_goes_on(String language) {
        var far = personFarAway(language, 390, 844).signsIn(WHO);
        far.opens(QUIZ);
        assertEquals(false, far.page().evaluate("() => window.isSecureContext"));
        assertThat(far.page().locator(NOTE)).isVisible();
        assertThat(far.page().locator(NOTE)).containsText(far.words("ui.insecure.say"));
        seen(far.page(), "exam-insecure");
        far.page().locator("[data-x=begin], [data-x=resume]").first().click();
        var sheet = new ExamSheet(far, "");
        sheet.answers();
        assertNotEquals("", sheet.savedAt());

        var near = person(language).signsIn(WHO);
        near.opens(QUIZ);
        assertEquals(true, near.page().evaluate("() => window.isSecureContext"));
        assertThat(near.page().locator(NOTE)).isHidden();
    }
}
