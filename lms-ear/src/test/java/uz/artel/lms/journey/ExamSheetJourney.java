package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a sheet of questions offers whoever sits: flags, skipping, a look before handing in, another language, a large zoom. */
class ExamSheetJourney extends Journey {

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void questions_are_flagged_and_skipped_and_the_review_leads_back_to_them(String language) throws Exception {
        var candidate = person(language);
        var page = candidate.page();
        var sheet = ItemKindsJourney.takesUp(candidate, ItemKindsJourney.MARKED_AT_ONCE);
        sheet.answers();
        sheet.next();
        sheet.flags();
        sheet.next();
        sheet.next();
        assertEquals(4, sheet.place());
        sheet.goesTo(7);
        sheet.answers();
        candidate.presses("trainee.exam.take.js.review");
        assertThat(page.locator("[data-x=reviewtitle]")).isFocused();
        candidate.reads("trainee.exam.take.js.reviewLead", 2, 7, 1);
        var rows = page.locator("[data-x=reviewlist] li");
        assertThat(rows).hasCount(7);
        assertThat(rows.nth(1)).containsText(sheet.words("flagged"));
        assertThat(rows.nth(1)).containsText(sheet.words("unanswered"));
        assertThat(rows.nth(0)).not().containsText(sheet.words("unanswered"));
        seen(page, "exam-review");
        seenOnPhone(page, "exam-review");

        // nothing is handed in without a word about what is open
        page.locator("[data-x=reviewfinish]").click();
        assertThat(page.locator("dialog[open]")).containsText(sheet.words("finishSayOpen", 5, 7));
        candidate.presses("trainee.exam.take.js.keep");
        rows.nth(1).getByRole(AriaRole.BUTTON).click();
        assertEquals(2, sheet.place());
        assertThat(page.locator("[data-x=stem]")).isFocused();
        for (int place = 2; place < 7; place++) {
            sheet.answers();
            sheet.next();
        }
        candidate.presses("trainee.exam.take.js.review");
        sheet.handsIn();
        candidate.readsTitle("trainee.exam.result.passed");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void another_language_in_the_middle_loses_neither_an_answer_nor_a_flag(String language) throws Exception {
        var candidate = person(language);
        var page = candidate.page();
        var sheet = ItemKindsJourney.takesUp(candidate, ItemKindsJourney.MARKED_AT_ONCE);
        var other = language.equals("uz") ? "ru" : "uz";
        var chosen = new HashMap<Integer, String>();
        while (true) {
            sheet.answers();
            if (sheet.place() == 2) {
                sheet.flags();
            }
            chosen.put(sheet.place(), places(page));
            var stem = page.locator("[data-x=stem]").textContent();
            page.locator("[data-language=" + other + "]").click();
            assertThat(page.locator("[data-x=stem]")).not().hasText(stem);
            assertThat(page.locator("html")).hasAttribute("lang", other);
            assertEquals(chosen.get(sheet.place()), places(page), "question " + sheet.place() + " in " + other);
            page.locator("[data-language=" + language + "]").click();
            assertThat(page.locator("[data-x=stem]")).hasText(stem);
            if (sheet.place() == 7) {
                break;
            }
            sheet.next();
        }
        // what is typed and not sent yet comes along
        page.locator("[data-x=body] input").fill("абв");
        page.locator("[data-language=" + other + "]").click();
        assertThat(page.locator("[data-x=body] input")).hasValue("абв");
        page.locator("[data-language=" + language + "]").click();
        sheet.answers();
        sheet.savedAt();

        page.reload();
        assertThat(page.locator("main .qn")).isVisible();
        for (int place = 1; place <= 7; place++) {
            sheet.goesTo(place);
            assertEquals(chosen.get(place), places(page), "question " + place + " as the server has it");
        }
        sheet.goesTo(2);
        assertThat(page.locator("[data-x=flag]")).hasAttribute("aria-pressed", "true");
        page.locator("[data-x=finish]").click();
        sheet.handsIn();
        candidate.readsTitle("trainee.exam.result.passed");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void at_a_zoom_of_400_percent_every_kind_is_read_and_answered_without_scrolling_sideways(String language)
            throws Exception {
        // 1280 × 1024 at 400 %
        var candidate = person(language, 320, 256);
        var page = candidate.page();
        var sheet = ItemKindsJourney.takesUp(candidate, ItemKindsJourney.MARKED_AT_ONCE);
        for (var kind : ItemKindsJourney.MARKED_AT_ONCE) {
            assertEquals(kind, sheet.kind());
            sheet.fits();
            sheet.answersByKeyboard();
            sheet.nothingHidesTheFocus();
            sheet.savedAt();
            sheet.nextByKeyboard();
        }
        assertThat(page.locator("[data-x=reviewtitle]")).isVisible();
        sheet.fits();
        seen(page, "exam-review-400-percent");
        sheet.handsInByKeyboard();
        candidate.readsTitle("trainee.exam.result.passed");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void a_screen_reader_is_told_the_question_with_what_answers_it(String language) throws Exception {
        var candidate = person(language);
        var page = candidate.page();
        var sheet = ItemKindsJourney.takesUp(candidate, ItemKindsJourney.MARKED_AT_ONCE);
        for (var kind : ItemKindsJourney.MARKED_AT_ONCE) {
            var stem = page.locator("[data-x=stem]").textContent();
            var main = page.locator("[data-x=body]");
            switch (kind) {
                case "single", "multiple" -> assertThat(group(page, stem)).hasCount(1);
                case "order" -> assertThat(main.getByRole(AriaRole.LIST)).hasAccessibleName(stem);
                case "matching" -> assertThat(main.getByRole(AriaRole.LIST)).hasAccessibleName(stem);
                case "hotspot" ->
                    assertThat(main.locator("[role=application]"))
                            .hasAccessibleDescription(stem + " " + sheet.words("hintHotspotKeys"));
                default ->
                    assertThat(main.getByRole(AriaRole.TEXTBOX))
                            .hasAccessibleDescription(java.util.regex.Pattern.compile("^" + Person.literally(stem)));
            }
            assertEquals(List.of(), sheet.nameless(), kind);
            sheet.answers();
            if (sheet.place() < 7) {
                sheet.next();
            }
        }
        candidate.presses("trainee.exam.take.js.review");
        sheet.handsIn();
        candidate.readsTitle("trainee.exam.result.passed");
    }

    private static com.microsoft.playwright.Locator group(Page page, String name) {
        return page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What is chosen, by places and not by words: it is the same in every language. */
    private static String places(Page page) {
        return (String) page.evaluate("() => JSON.stringify([...document.querySelectorAll('[data-x=body] input,"
                + " [data-x=body] select, [data-x=body] textarea')].map(e => e.type === 'radio' || e.type === 'checkbox'"
                + " ? e.checked : e.value).concat([...document.querySelectorAll('[data-x=body] .ordrow')]"
                + ".map(r => r.dataset.option)))");
    }
}
