package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Position;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The sheet of an exam on the page, before a candidate who has read all shipped answers. He reads the question as it stands
 * there and answers by mouse or by keyboard alone.
 */
class ExamSheet {

    private static final String WORDS = "trainee.exam.take.js.";
    private static final int MOST_TABS = 120;

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

    /** How this question is answered, as the page looks. */
    String kind() {
        if (body().locator(".dki").count() > 0) {
            return body().locator(".dki").getAttribute("data-kind");
        }
        if (body().locator(".hs").count() > 0) {
            return "hotspot";
        }
        if (body().locator("input[type=radio]").count() > 0) {
            return "single";
        }
        if (body().locator("input[type=checkbox]").count() > 0) {
            return "multiple";
        }
        if (body().locator("textarea").count() > 0) {
            return body().locator("textarea[rows='12']").count() > 0 ? "essay" : "short";
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
            case "single", "multiple", "hotspot" -> texts("label > span");
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
            case "single", "multiple", "hotspot" -> texts("label:has(:checked) > span");
            case "order" -> options();
            case "matching" -> texts("select > option:checked");
            case "guide" -> texts(".dki-chosen");
            case "crm" ->
                shipped.record(stem()).keySet().stream()
                        .map(field -> body().locator("[name=" + field + "]").inputValue())
                        .toList();
            default -> List.of(body().locator("input, textarea").inputValue());
        };
    }

    // ── answering ───────────────────────────────────────────────────────────────────────────────────────

    /** Gives the right answer with the mouse; returns what the page then shows. */
    List<String> answers() {
        return answersBy(Locator::click, (picture, at) -> picture.click(new Locator.ClickOptions().setPosition(at)));
    }

    /** The same with a finger. */
    List<String> answersByTouch() {
        return answersBy(Locator::tap, (picture, at) -> picture.tap(new Locator.TapOptions().setPosition(at)));
    }

    private List<String> answersBy(Consumer<Locator> presses, BiConsumer<Locator, Position> pointsAt) {
        opens(presses);
        var right = right();
        switch (kind()) {
            case "hotspot" -> {
                var box = picture().boundingBox();
                var middle = middle(right.get(0));
                pointsAt.accept(picture(), new Position(middle[0] * box.width, middle[1] * box.height));
            }
            case "single", "multiple" ->
                right.forEach(words ->
                        presses.accept(body().getByText(words, new Locator.GetByTextOptions().setExact(true))));
            case "order" -> intoOrder(right, presses);
            case "guide" ->
                findsInTheGuide(presses, words -> body().locator("input").fill(words));
            case "crm" -> {
                shipped.record(stem()).forEach((field, value) -> {
                    var control = body().locator("[name=" + field + "]");
                    if (control.evaluate("e => e.tagName").equals("SELECT")) {
                        control.selectOption(value);
                    } else {
                        control.fill(value);
                    }
                });
                saves(presses);
            }
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
        Consumer<Locator> presses = button -> {
            tabsTo(button);
            page.keyboard().press("Enter");
        };
        opens(presses);
        var right = right();
        switch (kind()) {
            case "hotspot" -> movesTo(right.get(0));
            case "single", "multiple" ->
                right.forEach(
                        words -> page.keyboard().press(String.valueOf(options().indexOf(words) + 1)));
            case "order" -> intoOrder(right, presses);
            case "guide" ->
                findsInTheGuide(presses, words -> {
                    tabsTo(body().locator("input"));
                    page.keyboard().insertText(words);
                });
            case "crm" -> {
                shipped.record(stem()).forEach(this::typesInto);
                saves(presses);
            }
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

    /** Whether this question is answered with the guide or the record, which needs the network. */
    boolean atTheDesk() {
        return body().locator(".dki").count() > 0;
    }

    /** Opens a question that has a clock of its own. */
    private void opens(Consumer<Locator> presses) {
        var door = body().locator("[data-desk=open]");
        if (door.count() > 0) {
            presses.accept(door);
            assertThat(body().locator(".dki-clock")).isVisible();
        }
    }

    /** Searches by the title of the card, opens it, reads it and chooses it. */
    private void findsInTheGuide(Consumer<Locator> presses, Consumer<String> types) {
        var title = shipped.card(stem());
        types.accept(title);
        presses.accept(body().locator("form button"));
        var hit = body().locator("details")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("summary")
                                .getByText(title, new Locator.GetByTextOptions().setExact(true))))
                .first();
        presses.accept(hit.locator("summary"));
        assertThat(hit.locator("h3").first()).isVisible();
        presses.accept(hit.locator("[data-take]"));
    }

    private void typesInto(String field, String value) {
        var control = body().locator("[name=" + field + "]");
        tabsTo(control);
        if (control.evaluate("e => e.tagName").equals("SELECT")) {
            @SuppressWarnings("unchecked")
            var values = (List<String>) control.evaluate("e => [...e.options].map(o => o.value)");
            for (int step = values.indexOf(control.inputValue()); step < values.indexOf(value); step++) {
                page.keyboard().press("ArrowDown");
            }
        } else {
            page.keyboard().insertText(value);
        }
    }

    /** Saves the record as at work, which the CRM of the exam takes. */
    private void saves(Consumer<Locator> presses) {
        presses.accept(body().locator("[data-desk=check]"));
        assertThat(body().getByText(words("crmNoProblems"))).isVisible();
    }

    private String stem() {
        return page.locator("main h1:visible").textContent();
    }

    /** product, safety, process … */
    String area() {
        return shipped.area(stem());
    }

    /** Moves the crosshair by the arrow keys from the middle of the picture to the middle of a region, and chooses. */
    private void movesTo(String part) {
        tabsTo(picture());
        var middle = middle(part);
        var size = shipped.pictureSize(stem());
        double step = Math.max(size[0], size[1]) / 50.0;
        press(middle[0] < 0.5 ? "ArrowLeft" : "ArrowRight", Math.abs(middle[0] - 0.5) * size[0] / step);
        press(middle[1] < 0.5 ? "ArrowUp" : "ArrowDown", Math.abs(middle[1] - 0.5) * size[1] / step);
        page.keyboard().press("Enter");
    }

    private void press(String key, double times) {
        for (int i = 0; i < Math.round(times); i++) {
            page.keyboard().press(key);
        }
    }

    private double[] middle(String part) {
        return shipped.middle(stem(), part);
    }

    private Locator picture() {
        return body().locator(".hs");
    }

    private List<String> right() {
        var stem = stem();
        return switch (kind()) {
            case "single", "multiple", "hotspot" -> inOrderOfPage(shipped.right(stem));
            case "order" -> shipped.order(stem);
            case "matching" -> options().stream().map(shipped.pairs(stem)::get).toList();
            case "numeric" -> List.of(shipped.number(stem));
            case "fill" -> List.of(shipped.spelling(stem));
            case "guide" -> List.of(words("guideChosen", shipped.card(stem)));
            case "crm" -> List.copyOf(shipped.record(stem).values());
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

    /** Nothing stands out of the window to the side. */
    void fits() {
        assertEquals(
                List.of(),
                page.evaluate(
                        "() => { const all = []; const wide = document.documentElement.clientWidth;"
                                + " if (document.documentElement.scrollWidth > wide) all.push('page ' +"
                                + " document.documentElement.scrollWidth + ' of ' + wide);"
                                + " document.querySelectorAll('button, input, select, textarea, .opt, .hs, .stim, h1').forEach(e => {"
                                + " const box = e.getBoundingClientRect(); if (box.width > 0 && e.checkVisibility() &&"
                                + " (box.right > wide + 1 || box.left < -1)) all.push(e.outerHTML.slice(0, 80)); }); return all; }"),
                "question " + kind() + " in a window " + page.viewportSize().width + " wide");
    }

    /** What has the focus lies in the window, and nothing lies over its middle. */
    void nothingHidesTheFocus() {
        assertEquals(
                "",
                page.evaluate("() => { const e = document.activeElement; if (e === document.body) return '';"
                        + " e.scrollIntoView({ block: 'nearest' });"
                        + " const box = e.getBoundingClientRect(); const top = document.elementFromPoint("
                        + " box.left + box.width / 2, Math.min(box.bottom - 2, Math.max(box.top + 2, innerHeight / 2)));"
                        + " return top === null || e.contains(top) || top.contains(e) ? '' :"
                        + " e.outerHTML.slice(0, 80) + ' under ' + top.outerHTML.slice(0, 80); }"),
                "question " + kind());
    }

    /** Controls without a name. */
    List<String> nameless() {
        @SuppressWarnings("unchecked")
        var all = (List<String>) page.evaluate("() => [...document.querySelectorAll('[data-x=sheet] button,"
                + " [data-x=sheet] input, [data-x=sheet] select, [data-x=sheet] textarea, [data-x=sheet] summary')]"
                + ".filter(e => e.checkVisibility()).filter(e => !(e.getAttribute('aria-label')"
                + " || e.innerText?.trim() || [...(e.labels ?? [])].some(l => l.innerText.trim())))"
                + ".map(e => e.outerHTML.slice(0, 120))");
        return all;
    }

    String words(String key, Object... gaps) {
        return candidate.words(WORDS + key, gaps);
    }
}
