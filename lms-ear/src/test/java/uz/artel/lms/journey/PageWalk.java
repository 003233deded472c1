package uz.artel.lms.journey;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A person goes everywhere he can: along his menu, and on every page along its links, one of each kind. What he comes to for
 * the first time is looked at; then he goes back and takes the next link.
 */
final class PageWalk {

    private final Person person;
    private final Consumer<String> look;
    private final Set<String> seen;

    /**
     * @param skipped pages he doesn't go to
     * @param look what to do on a page when it is reached, with its path and whether a thing was asked for
     */
    PageWalk(Person person, Set<String> skipped, Consumer<String> look) {
        this.person = person;
        this.look = look;
        this.seen = new HashSet<>(skipped);
    }

    /** Walks from the page that is shown now. */
    void everywhere() {
        arrive();
        for (var entry : hrefs(person.page().locator("details.menu a[href]"))) {
            if (!seen.contains(kind(entry))) {
                person.page().locator("details.menu > summary").click();
                step(entry);
            }
        }
    }

    private void arrive() {
        var here = kind(person.page().url());
        if (seen.add(here)) {
            look.accept(here);
        }
        unfold();
        for (var link : hrefs(person.page().locator("a[href]").locator("visible=true"))) {
            if (!seen.contains(kind(link))) {
                step(link);
            }
        }
    }

    private void step(String link) {
        var anchor = person.page().locator("a[href=\"" + link + "\"]").locator("visible=true");
        if (anchor.count() == 0) {
            unfold();
        }
        person.awaitPage(() -> anchor.first().click());
        arrive();
        person.page().goBack();
    }

    /** Opens what the page keeps folded. */
    private void unfold() {
        var folded = person.page().locator("main details:not([open]) > summary").locator("visible=true");
        while (folded.count() > 0) {
            folded.first().click();
        }
    }

    /** The page, and whether it shows a thing or is for a new one. */
    private static String kind(String address) {
        var uri = URI.create(address);
        var asked = uri.getQuery() == null ? "" : uri.getQuery();
        return uri.getPath() + (asked.matches("(.*&)?id=.*") ? "?id" : "");
    }

    /** Where the links lead, as it is written there: to pages of the product, in this window and in this language. */
    @SuppressWarnings("unchecked")
    private static List<String> hrefs(Locator anchors) {
        var found =
                (List<Map<String, String>>) anchors.evaluateAll("all => all.map(a => ({href: a.getAttribute('href'),"
                        + " target: a.target, path: a.origin === location.origin ? a.pathname : ''}))");
        var hrefs = new ArrayList<String>();
        for (var one : found) {
            var href = one.get("href");
            if (one.get("path").endsWith(".xhtml")
                    && one.get("target").isEmpty()
                    && !href.startsWith("#")
                    && !href.matches(".*[?&]lang=.*")) {
                hrefs.add(href);
            }
        }
        return hrefs;
    }
}
