package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the sheet allows on the way: to skip, to mark, to come back, to read in another language, with keys and a lens. */
class SheetJourney extends Journey {

    private static final String WHO = "trainee";
    private static final String QUIZ = "/trainee/exam/take.xhtml?exam=quiz-d1";
    private static final String WORDS = "trainee.exam.take.js.";

    /** A window of 1280 × 1024 enlarged to 400 %, as WCAG 1.4.10 has it. */
    private static final int LENS_WIDTH = 320;

    private static final int LENS_HEIGHT = 256;

    @ParameterizedTest(name = "{0}")
    @MethodSource("oneLanguage")
    void who_skips_marks_and_reads_in_another_language_loses_nothing(String language) {
        var candidate = person(language).signsIn(WHO);
        var sheet = begins(candidate);
        var first = sheet.answers();
        sheet.flags();
        sheet.next();
        sheet.next();
        sheet.answers();
        sheet.savedAt();

        var page = candidate.page();
        int place = 3;
        int answered = 2;
        for (var other : List.of("ru", "uz", "en", language)) {
            var before = stem(page);
            var spoken = page.locator("html").getAttribute("lang");
            var reader = reads(page, other);
            assertEquals(other.equals(spoken), stem(page).equals(before), "question " + place + " in " + other);
            assertEquals(place, reader.place());
            assertEquals(answered, reader.answered());
            reader.goesTo(1);
            assertThat(page.locator("[data-x=flag]")).hasAttribute("aria-pressed", "true");
            reader.goesTo(++place);
            reader.answers();
            reader.savedAt();
            answered++;
        }

        page.reload();
        var again = new ExamSheet(candidate, "…");
        assertEquals(2, again.place(), "the first that is open");
        assertEquals(answered, again.answered());
        again.goesTo(1);
        assertEquals(first, again.shown());
        again.goesTo(again.size());
        candidate.presses(WORDS + "review");
        candidate.reads(WORDS + "reviewLead", answered, again.size(), 1);
        seen(page, "exam-review-open");
        page.locator(".rv").nth(1).click();
        assertEquals(2, again.place());
        for (int open : Stream.concat(
                        Stream.of(2), Stream.iterate(place + 1, p -> p + 1).limit(again.size() - place))
                .toList()) {
            again.goesTo(open);
            again.answers();
        }
        again.savedAt();
        candidate.presses(WORDS + "finish");
        again.handsIn();
        candidate.readsTitle("trainee.exam.result.passed");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oneLanguage")
    void keys_alone_answer_a_whole_quiz_in_a_window_enlarged_four_times(String language) {
        var candidate = person(language, LENS_WIDTH, LENS_HEIGHT).signsIn(WHO);
        var sheet = begins(candidate);
        var page = candidate.page();
        int size = sheet.size();
        for (int place = 1; place <= size; place++) {
            assertEquals(place, sheet.place());
            assertEquals(
                    LENS_WIDTH,
                    page.evaluate("document.documentElement.scrollWidth"),
                    "question " + place + " scrolls one way only");
            sheet.answersByKeyboard();
            sheet.savedAt();
            assertTrue(focusIsSeen(page), "the frame covers what has the focus in question " + place);
            if (place == 1) {
                seen(page, "exam-question-lens");
            }
            sheet.tabsTo(page.locator("main [data-x=next]"));
            assertTrue(focusIsSeen(page), "the frame covers the way on in question " + place);
            page.keyboard().press("Enter");
        }
        candidate.readsTitle(WORDS + "reviewTitle");
        seen(page, "exam-review-lens");
        sheet.handsInByKeyboard();
        candidate.readsTitle("trainee.exam.result.passed");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oneLanguage")
    void a_page_that_is_still_loading_takes_no_click_that_would_be_lost(String language) {
        var candidate = person(language).signsIn(WHO);
        var page = candidate.page();
        var held = new ArrayList<Route>();
        page.route(url -> url.contains("/js/held.js"), held::add);
        page.navigate(QUIZ, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        page.waitForCondition(() -> !held.isEmpty());
        var begin = candidate.button(candidate.words("trainee.exam.take.beginQuiz"));
        assertThat(begin).isDisabled();
        held.forEach(Route::resume);
        assertThat(begin).isEnabled();
    }

    private static ExamSheet begins(Person candidate) {
        candidate.opens(QUIZ);
        candidate.presses("trainee.exam.take.beginQuiz");
        return new ExamSheet(candidate, "…");
    }

    private static String stem(Page page) {
        return page.locator("main h1:visible").textContent();
    }

    private static ExamSheet reads(Page page, String language) {
        page.locator("[data-language=" + language + "]").click();
        assertThat(page.locator("html")).hasAttribute("lang", language);
        return new ExamSheet(new Person(page, language), "…");
    }

    private static boolean focusIsSeen(Page page) {
        return (boolean) page.evaluate("() => { const e = document.activeElement; const r = e.getBoundingClientRect();"
                + " const x = Math.min(innerWidth - 1, Math.max(0, (r.left + r.right) / 2));"
                + " const y = Math.min(innerHeight - 1, Math.max(0, (r.top + Math.min(r.bottom, innerHeight)) / 2));"
                + " const top = document.elementFromPoint(x, y);"
                + " return e === document.body || e.contains(top) || top?.contains(e) && !top.matches('header *'); }");
    }
}
