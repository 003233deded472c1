package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A person at a browser of his own. He finds everything as people do: by the words of his language, named here by their
 * keys. What takes him to another page waits for that page.
 */
class Person {

    /** The password of everybody of the demo. */
    static final String PASSWORD = "maktab-2026";

    private final Page page;
    private final String language;
    private int pagesSeen;

    Person(Page page, String language) {
        this.page = page;
        this.language = language;
        page.onDOMContentLoaded(loaded -> pagesSeen++);
    }

    Page page() {
        return page;
    }

    String language() {
        return language;
    }

    /** The text of a key in this person's language, its gaps filled. */
    String words(String key, Object... gaps) {
        var text = Words.in(language).get(key);
        for (int i = 0; i < gaps.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(gaps[i]));
        }
        return text;
    }

    /** Types an address. */
    void opens(String address) {
        page.navigate(address);
    }

    /** Signs in on the page for it and sets the language of this journey if the pages are in another. */
    Person signsIn(String name) {
        return signsIn(name, PASSWORD);
    }

    Person signsIn(String name, String password) {
        opens("/public/sign-in.xhtml");
        types(name, password);
        page.waitForURL(url -> !url.contains("/public/"));
        speaks(language);
        return this;
    }

    /** Comes for the first time: with a one-time code he chooses a password of his own. */
    void comesByCode(String name, String code, String password) {
        typesCode(name, code, password);
        assertThat(page.locator("details.menu")).isVisible();
        speaks(language);
    }

    /** Fills in the page for one-time codes and sends it. */
    void typesCode(String name, String code, String password) {
        opens("/public/code.xhtml");
        fills("public.sign-in.name", name);
        fills("public.code.code", code);
        fills("public.code.chosen", password);
        fills("public.code.repeat", password);
        submits("public.code.go");
    }

    /** Fills in the sign-in page and sends it. */
    void types(String name, String password) {
        fills("public.sign-in.name", name);
        fills("public.sign-in.password", password);
        submits("public.sign-in.go");
    }

    /** A page of his own account, from the menu under his initials. */
    void goesToAccount(String entry) {
        page.locator("details.menu > summary").click();
        follows("ui.nav.account." + entry);
    }

    void signsOut() {
        signsOutIn(language);
    }

    /** Signs out on a page that speaks this language. */
    void signsOutIn(String spoken) {
        page.locator("details.menu > summary").click();
        var button = button(Words.in(spoken).get("ui.menu.signout"));
        awaitPage(button::click);
    }

    /** One click on the name of a language, unless the page speaks it already. */
    void speaks(String code) {
        if (!code.equals(page.locator("html").getAttribute("lang"))) {
            var choice = page.locator("nav.lang a[lang=" + code + "]").locator("visible=true");
            if (choice.count() == 0) {
                // on a phone the languages stand in the menu
                page.locator("details.menu > summary").click();
            }
            awaitPage(() -> choice.first().click());
        }
        assertThat(page.locator("html")).hasAttribute("lang", code);
    }

    /** The title of the page. */
    void readsTitle(String key, Object... gaps) {
        readsTitleText(words(key, gaps));
    }

    void readsTitleText(String text) {
        assertThat(page.locator("h1").locator("visible=true").first()).hasText(text);
    }

    /** Some visible text of the page contains the words. */
    void reads(String key, Object... gaps) {
        readsText(words(key, gaps));
    }

    void readsText(String text) {
        assertThat(page.getByText(text).locator("visible=true").first()).isVisible();
    }

    void doesNotRead(String key) {
        assertThat(page.getByText(words(key)).locator("visible=true")).hasCount(0);
    }

    /** A field by its label. */
    Locator field(String key, Object... gaps) {
        return page.getByLabel(Pattern.compile("^\\s*" + literally(words(key, gaps)) + "\\s*\\*?\\s*$"))
                .locator("visible=true")
                .first();
    }

    /** Quoted so that the browser's regular expressions understand it too: they don't know Java's quotes. */
    static String literally(String text) {
        return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}/]", "\\\\$0");
    }

    void fills(String key, String value) {
        field(key).fill(value);
    }

    /** Chooses in a list by the words of the choice. */
    void chooses(String key, String choice) {
        field(key).selectOption(new SelectOption().setLabel(choice));
    }

    /** Chooses in a list what contains the words: the list shows more than the name. */
    void choosesOneWith(String key, String part) {
        var field = field(key);
        var choice = field.locator("option")
                .filter(new Locator.FilterOptions().setHasText(part))
                .first()
                .textContent()
                .strip();
        field.selectOption(new SelectOption().setLabel(choice));
    }

    /** Ticks a box or a choice by its words. */
    void ticks(String key) {
        field(key).check();
    }

    /** Ticks a box or a choice by clicking its words, as where the box itself is drawn by the page. */
    void ticksWords(String key) {
        ticksText(words(key));
    }

    void ticksText(String text) {
        page.locator("label")
                .filter(new Locator.FilterOptions().setHasText(text))
                .locator("visible=true")
                .first()
                .click();
    }

    /** Chooses a file of this text for a field. */
    void attaches(String key, String fileName, String text) {
        field(key).setInputFiles(new FilePayload(fileName, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Clicks what downloads a file, and opens the file. */
    byte[] downloads(Locator link) {
        try (var file = page.waitForDownload(link::click).createReadStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The row of a table that has these words. */
    Locator row(String words) {
        return page.locator("tr")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    /** Follows the only link of this row. */
    void opensRow(String words) {
        awaitPage(row(words).getByRole(AriaRole.LINK)::click);
    }

    /** A button that works on this page. */
    void presses(String key, Object... gaps) {
        button(words(key, gaps)).click();
    }

    /** A button that sends the form and answers with a page. */
    void submits(String key, Object... gaps) {
        var button = button(words(key, gaps));
        awaitPage(button::click);
    }

    /** Answers the question of the open dialog with its verb. */
    void confirms(String verbKey) {
        var dialog = page.locator("dialog[open]");
        var verb = dialog.getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName(words(verbKey)).setExact(true));
        awaitPage(verb::click);
    }

    /** A link by its words, to another page. */
    void follows(String key, Object... gaps) {
        followsText(words(key, gaps));
    }

    void followsText(String text) {
        var link = page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(text).setExact(true))
                .locator("visible=true")
                .first();
        awaitPage(link::click);
    }

    /** Changes to another of his roles in the menu under his initials, which leads to the start page of the role. */
    void actsAs(String role) {
        page.locator("details.menu > summary").click();
        var link = page.locator("details.menu a")
                .getByText(words("ui.role." + role), new Locator.GetByTextOptions().setExact(true));
        awaitPage(link::click);
    }

    /** An entry of the frame's navigation. */
    void goesTo(String entryKey) {
        var entry = page.locator("nav a").filter(new Locator.FilterOptions().setHasText(words(entryKey)));
        awaitPage(() -> entry.locator("visible=true").first().click());
    }

    Locator button(String text) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(text).setExact(true))
                .locator("visible=true")
                .first();
    }

    /** Does something that leads to another page and waits until that page is there. */
    void awaitPage(Runnable step) {
        int before = pagesSeen;
        step.run();
        page.waitForCondition(() -> pagesSeen > before);
    }
}
