package uz.artel.lms.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** How a page looks in windows of three widths and under a keyboard, measured by {@code look.js} in the browser itself. */
final class PageLook {

    static final int PHONE = 360;
    static final int DESK = 1366;

    /** A wall screen, a small desk, and tablets either way up. */
    private static final List<Integer> OTHERS = List.of(768, 1024, 1280, 1920);

    private static final int HEIGHT = 768;

    /** What people of the demo and of other journeys wrote in Cyrillic: shown as written, whatever language the page speaks. */
    private static final List<String> WRITTEN = List.of(
            "Поток",
            "Внимательно слушает",
            "Дала клиенту договорить",
            "Спокойно представлюсь",
            "Названы и сочувствие",
            "таъмирлаш");

    private static final String SCRIPT = script();

    private final Page page;
    private final List<String> problems = new ArrayList<>();

    PageLook(Page page) {
        this.page = page;
    }

    /** Everything that was wrong, each with its window. */
    List<String> problems() {
        return problems;
    }

    void atTheDesk() {
        ask("wide", DESK);
    }

    void onOtherScreens() {
        OTHERS.forEach(width -> ask("other", width));
    }

    void onThePhone() {
        ask("phone", PHONE);
    }

    /** Presses Tab until the focus has gone round; then the link that skips the frame is tried. */
    void byKeyboard() {
        page.evaluate("document.activeElement.blur()");
        int stops = (int) page.evaluate(SCRIPT + ".follow()");
        for (int i = 0; i < stops + 3; i++) {
            page.keyboard().press("Tab");
            page.evaluate("lmsFocus.moved()");
        }
        note("by keyboard at " + page.viewportSize().width + " px", page.evaluate("lmsFocus.said()"));
    }

    /** The first Tab on a page that has just been opened shows a link, and Enter there leads past the frame. */
    void bySkipLink() {
        page.keyboard().press("Tab");
        if (!(boolean) page.evaluate(
                "(a => a.matches('.skip') && a.getBoundingClientRect().left >= 0)(document.activeElement)")) {
            problems.add("the first Tab doesn't show the link that skips the frame");
            return;
        }
        page.keyboard().press("Enter");
        if (!(boolean) page.evaluate("document.activeElement.matches('main')")) {
            problems.add("the link that skips the frame doesn't lead into the page");
        }
        page.goBack();
    }

    private void ask(String window, int width) {
        page.setViewportSize(width, HEIGHT);
        page.evaluate("document.activeElement.blur()");
        note(width + " px", page.evaluate("known => " + SCRIPT + "." + window + "({known})", WRITTEN));
    }

    private void note(String where, Object found) {
        ((List<?>) found).forEach(one -> problems.add(where + ": " + one));
    }

    private static String script() {
        try (var in = PageLook.class.getResourceAsStream("/look.js")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf("(() =>")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
