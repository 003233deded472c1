package uz.artel.lms.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/**
 * A journey: one or several browsers, each a person of its own, on the running product. A method is
 *
 * <pre>{@code
 * @ParameterizedTest(name = "{0}")
 * @MethodSource("languages")
 * void a_trainee_sees_today(String language) {
 *     var page = browser(language);
 *     …
 *     seen(page, "trainee-today");
 * }
 * }</pre>
 *
 * <p>Whoever opens a browser here can't forget the errors: after each method every message of the console, every exception
 * in a script and every answer with status 500 and above fails it. What a journey provokes on purpose it names with
 * {@link #expectErrors}.
 */
public abstract class Journey {

    private static final List<String> LANGUAGES = List.of("ru", "uz", "en");

    /** Milliseconds until something that should appear counts as missing; a busy machine is slow, not wrong. */
    private static final int PATIENCE = 30_000;

    private static final Path SHOTS = Path.of(System.getProperty("lms.target", "target"), "screenshots");

    private static Playwright playwright;
    private static Browser chromium;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private boolean errorsExpected;

    /**
     * One language in rotation, another one each day; with {@code -Dlms.languages=} all of them, the others than the one in
     * rotation, or the one it names.
     */
    static Stream<String> languages() {
        var wanted = System.getProperty("lms.languages", "");
        if (onlyLanguages()) {
            return LANGUAGES.stream().filter(language -> !language.equals(inRotation()));
        }
        if (wanted.equals("all")) {
            return LANGUAGES.stream();
        }
        return LANGUAGES.contains(wanted) ? Stream.of(wanted) : oneLanguage();
    }

    /**
     * Whether this run only adds languages to one that has looked at every page already: accessibility is checked once a page,
     * and so are the keyboard, the dark and the windows between a phone and a desk.
     */
    static boolean onlyLanguages() {
        return System.getProperty("lms.languages", "").equals("others");
    }

    /** One of the languages of the run: for what can happen once only on one product. */
    static Stream<String> oneLanguage() {
        return onlyLanguages() ? languages().limit(1) : Stream.of(inRotation());
    }

    private static String inRotation() {
        var named = System.getProperty("lms.languages", "");
        if (LANGUAGES.contains(named)) {
            return named;
        }
        return LANGUAGES.get((int) (LocalDate.now().toEpochDay() % LANGUAGES.size()));
    }

    /** All three languages, whatever the run: for journeys about the languages themselves. */
    static Stream<String> allLanguages() {
        return LANGUAGES.stream();
    }

    /** A fresh browser with no cookies, as on a desk of 1280 × 800. */
    protected Page browser(String language) {
        return browser(language, 1280, 800);
    }

    /** A fresh browser with a window of this size. */
    protected Page browser(String language, int width, int height) {
        return browser(chromium(), RunningProduct.address(), language, width, height);
    }

    private Page browser(Browser browser, String address, String language, int width, int height) {
        return browser(browser, address, language, width, height, false);
    }

    private Page browser(Browser browser, String address, String language, int width, int height, boolean touch) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setHasTouch(touch)
                .setBaseURL(address)
                .setLocale(language)
                .setTimezoneId("Asia/Tashkent")
                .setColorScheme(ColorScheme.LIGHT)
                .setViewportSize(width, height));
        context.setDefaultTimeout(PATIENCE);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                errors.add(message.page().url() + ": " + message.text());
            }
        });
        context.onWebError(error -> errors.add(error.page().url() + ": " + error.error()));
        context.onResponse(this::watch);
        contexts.add(context);
        return context.newPage();
    }

    /** A person at a fresh browser. */
    protected Person person(String language) {
        return new Person(browser(language), language);
    }

    /** A person at a fresh browser with a window of this size. */
    protected Person person(String language, int width, int height) {
        return new Person(browser(language, width, height), language);
    }

    /** A person with a device that is touched, with a screen of this size. */
    protected Person personWithTouch(String language, int width, int height) {
        return new Person(browser(chromium(), RunningProduct.address(), language, width, height, true), language);
    }

    /** A person at a browser that can be killed. */
    protected Person person(MortalBrowser browser, String language) {
        return new Person(browser(browser.browser(), RunningProduct.address(), language, 1280, 800), language);
    }

    /** A person at another machine: the product is reached by a name that is not this machine's, without encryption. */
    protected Person personFarAway(String language) {
        var address = RunningProduct.address().replace("127.0.0.1", Chromium.FAR_AWAY);
        return new Person(browser(chromium(), address, language, 1280, 800), language);
    }

    /** A browser with processes of its own. */
    protected MortalBrowser mortalBrowser() {
        chromium();
        return MortalBrowser.launch(playwright);
    }

    private void watch(Response response) {
        if (response.status() >= 500) {
            errors.add(response.url() + " answered " + response.status());
        }
    }

    /** Says that this journey provokes refused or missing answers, which the browser reports; nothing else is excused. */
    protected void expectErrors() {
        errorsExpected = true;
    }

    /**
     * A page of the road has been reached with data on it: its accessibility is checked once, and a picture is kept. A run that
     * only adds languages would paint over the pictures there are; those of one language come with {@code -Dlms.languages=uz}.
     *
     * @param name the page's, with hyphens and without ids; it names the picture
     */
    protected void seen(Page page, String name) {
        if (!onlyLanguages()) {
            screenshot(page, name);
            Accessibility.check(page, name, LocalDate.now());
        }
    }

    /** The same page as somebody with a phone has it; afterwards the window is as it was. */
    protected void seenOnPhone(Page page, String name) {
        if (onlyLanguages()) {
            return;
        }
        var before = page.viewportSize();
        page.setViewportSize(390, 844);
        seen(page, name + "-phone");
        page.setViewportSize(before.width, before.height);
    }

    /** Keeps a picture of the whole page below {@code lms-ear/target/screenshots}. */
    protected void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Keeps a file that somebody downloaded beside the pictures, to be looked at. */
    protected void keep(String name, byte[] file) throws IOException {
        Files.createDirectories(SHOTS);
        Files.write(SHOTS.resolve(name), file);
    }

    @AfterEach
    void noConsoleErrors() {
        contexts.stream().filter(c -> c.browser().isConnected()).forEach(BrowserContext::close);
        contexts.clear();
        // of a header that protects pages with TLS a browser says that it is left out without
        errors.removeIf(e -> e.startsWith("http://" + Chromium.FAR_AWAY) && e.contains("Cross-Origin-Opener-Policy"));
        if (errorsExpected) {
            errors.removeIf(e -> e.contains("Failed to load resource") || e.contains(" answered 5"));
        }
        assertEquals(List.of(), errors, "errors in the browser");
    }

    private static synchronized Browser chromium() {
        if (chromium == null) {
            playwright = Playwright.create();
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            chromium = Chromium.launch(playwright);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                chromium.close();
                playwright.close();
            }));
        }
        return chromium;
    }
}
