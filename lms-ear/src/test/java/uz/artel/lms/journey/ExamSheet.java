package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The sheet of an exam on the page, before a candidate who has read all shipped answers. He reads the question as it stands
 * there and answers by mouse or by keyboard alone.
 */
class ExamSheet {

    private static final String WORDS = "trainee.exam.take.js.";
    private static final int MOST_TABS = 80;

    private final Person candidate;
    private final Page page;
    private final ShippedQuestions shipped;
    private final String ownWords;

    /** @param ownWords what he writes where he must write himself */
    ExamSheet(Person candidate, String ownWords) {
        this.candidate = candidate;
        this.page = candidate.page();
        this.ownWords = ownWords;
        this.shipped = new ShippedQuestions(ShippedCalls.PACK, candidate.language());
        // what was pressed to come here takes its time
        assertThat(page.locator("main .qn")).isVisible();
    }

    // ── what stands on the page ─────────────────────────────────────────────────────────────────────────

    /** The number of the question that is shown. */
    int place() {
        return Integer.parseInt(page.locator("main .qn").innerText().replaceFirst("^\\D*(\\d+).*$", "$1"));
    }

    /** How many questions there are; in a small window their list waits behind a button. */
    int size() {
        return page.locator("[data-x=cells] button").count();
    }

    /** How many of them the page counts as answered. */
    int answered() {
        return (int) cells().all().stream()
                .filter(cell -> cell.getAttribute("aria-label").contains(", " + words("answered")))
                .count();
    }

    private Locator cells() {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName(words("questions")))
                .getByRole(AriaRole.BUTTON);
    }

    private String kind() {
        if (body().locator("input[type=radio]").count() > 0) {
            return "single";
        }
        if (body().locator("input[type=checkbox]").count() > 0) {
            return "multiple";
        }
        if (body().locator("textarea").count() > 0) {
            return "short";
        }
        if (body().locator("select").count() > 0) {
            return "matching";
        }
        if (body().locator("ol").count() > 0) {
            return "order";
        }
        return body().locator("input[inputmode=decimal]").count() > 0 ? "numeric" : "fill";
    }

    private Locator body() {
        return page.locator("main [data-x=body]");
    }

    private List<String> options() {
        return switch (kind()) {
            case "single", "multiple" -> texts("label > span");
            case "order" -> texts("li > span.grow");
            case "matching" -> texts("label");
            default -> List.of();
        };
    }

    private List<String> texts(String within) {
        return body().locator(within).allTextContents();
    }

    /** The answer as the page shows it: chosen words, words in order, partners, or what was typed. */
    List<String> shown() {
        return switch (kind()) {
            case "single", "multiple" -> texts("label:has(:checked) > span");
            case "order" -> options();
            case "matching" -> texts("select > option:checked");
            default -> List.of(body().locator("input, textarea").inputValue());
        };
    }

    // ── answering ───────────────────────────────────────────────────────────────────────────────────────

    /** Gives the right answer with the mouse; returns what the page then shows. */
    List<String> answers() {
        var right = right();
        switch (kind()) {
            case "single", "multiple" ->
                right.forEach(words -> body().getByText(words, new Locator.GetByTextOptions().setExact(true))
                        .click());
            case "order" -> intoOrder(right, Locator::click);
            case "matching" -> {
                for (int i = 0; i < right.size(); i++) {
                    body().locator("select").nth(i).selectOption(new SelectOption().setLabel(right.get(i)));
                }
            }
            default -> {
                body().locator("input, textarea").fill(right.get(0));
                page.keyboard().press("Tab");
            }
        }
        return given(right);
    }

    /** The same by keyboard alone. */
    List<String> answersByKeyboard() {
        var right = right();
        switch (kind()) {
            case "single", "multiple" ->
                right.forEach(
                        words -> page.keyboard().press(String.valueOf(options().indexOf(words) + 1)));
            case "order" ->
                intoOrder(right, up -> {
                    tabsTo(up);
                    page.keyboard().press("Enter");
                });
            case "matching" -> {
                for (int i = 0; i < right.size(); i++) {
                    var list = body().locator("select").nth(i);
                    tabsTo(list);
                    int steps = list.locator("option").allTextContents().indexOf(right.get(i));
                    for (int step = 0; step < steps; step++) {
                        page.keyboard().press("ArrowDown");
                    }
                }
            }
            default -> {
                tabsTo(body().locator("input, textarea"));
                page.keyboard().type(right.get(0));
                page.keyboard().press("Tab");
            }
        }
        return given(right);
    }

    /** product, safety, process … */
    String area() {
        return shipped.area(page.locator("main h1:visible").textContent());
    }

    private List<String> right() {
        var stem = page.locator("main h1:visible").textContent();
        return switch (kind()) {
            case "single", "multiple" -> inOrderOfPage(shipped.right(stem));
            case "order" -> shipped.order(stem);
            case "matching" -> options().stream().map(shipped.pairs(stem)::get).toList();
            case "numeric" -> List.of(shipped.number(stem));
            case "fill" -> List.of(shipped.spelling(stem));
            default -> List.of(ownWords);
        };
    }

    private List<String> given(List<String> right) {
        assertEquals(right, shown(), "the answer as it stands on the page, question " + place());
        return right;
    }

    private List<String> inOrderOfPage(List<String> chosen) {
        return options().stream().filter(chosen::contains).toList();
    }

    /** Moves each line up until it is at its place. */
    private void intoOrder(List<String> right, Consumer<Locator> presses) {
        var now = new ArrayList<>(options());
        if (now.equals(right)) {
            // an order that is right by chance is an answer only when something was moved
            presses.accept(up(now.get(1)));
            Collections.swap(now, 0, 1);
        }
        for (int to = 0; to < right.size(); to++) {
            for (int at = now.indexOf(right.get(to)); at > to; at--) {
                presses.accept(up(right.get(to)));
                Collections.swap(now, at, at - 1);
            }
        }
    }

    private Locator up(String text) {
        return candidate.button(candidate.words(WORDS + "up", text));
    }

    /** The time at which the server has saved the last answer, as the page says it; waits until everything is saved. */
    String savedAt() {
        var saved = page.locator("header .saved");
        assertThat(saved).hasText(Pattern.compile(words("saved", "\\d\\d:\\d\\d:\\d\\d")));
        return saved.innerText().replaceFirst("(?s)^\\D*", "").strip();
    }

    // ── moving ──────────────────────────────────────────────────────────────────────────────────────────

    void next() {
        int before = place();
        candidate.presses(WORDS + "next");
        assertEquals(before + 1, place());
    }

    void flags() {
        candidate.presses(WORDS + "flag");
        assertThat(candidate.button(words("unflag"))).isVisible();
    }

    /** Goes to a question by its number. */
    void goesTo(int place) {
        cells().nth(place - 1).click();
        assertEquals(place, place());
    }

    /** From question to question by the arrow key; from a field, where arrows move inside, by the button. */
    void nextByKeyboard() {
        if (kind().equals("single") || kind().equals("multiple") || kind().equals("order")) {
            page.keyboard().press("ArrowRight");
        } else {
            tabsTo(page.locator("main [data-x=next]"));
            page.keyboard().press("Enter");
        }
    }

    /** From the review: the button, then in the question that follows the way past the one that keeps. */
    void handsInByKeyboard() {
        tabsTo(finish());
        page.keyboard().press("Enter");
        var dialog = page.locator("dialog[open]");
        assertThat(dialog).containsText(words("finishSay"));
        assertThat(dialog.getByText(words("keep"))).isFocused();
        page.keyboard().press("Tab");
        candidate.awaitPage(() -> page.keyboard().press("Enter"));
    }

    /** From the review: the button, and the question's own verb. */
    void handsIn() {
        finish().click();
        candidate.confirms(WORDS + "finish");
    }

    /** The button below the review; the one in the bar only leads here. */
    private Locator finish() {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words("finish")).setExact(true));
    }

    /** Presses the tab key until this has the focus. */
    void tabsTo(Locator wanted) {
        for (int i = 0; i < MOST_TABS; i++) {
            if ((boolean) wanted.evaluate("e => e === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        fail("the tab key does not reach " + wanted);
    }

    String words(String key, Object... gaps) {
        return candidate.words(WORDS + key, gaps);
    }
}
