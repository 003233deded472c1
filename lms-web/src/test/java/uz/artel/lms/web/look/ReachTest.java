package uz.artel.lms.web.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.access.Role;

/** Every page can be reached by clicks from the menu of its role. */
class ReachTest {

    private static final Path WEBAPP = Path.of("src", "main", "webapp");
    private static final Pattern ADDRESS = Pattern.compile("/[a-z-]+(?:/[a-z-]+)+");
    private static final Pattern PART = Pattern.compile("(?:src|template)=\"(/WEB-INF/[^\"]+)\"");
    private static final Pattern FOLDER = Pattern.compile("<ui:param name=\"folder\" value=\"([a-z-]+)\"/>");

    /** Links a page bean makes from data: page → pages it leads to. */
    private static final Map<String, Set<String>> FROM_BEANS = Map.of(
            "/trainee/learning/today",
            Set.of(
                    "/trainee/learning/lesson",
                    "/trainee/learning/acknowledge",
                    "/trainee/quiz/take",
                    "/trainee/exam/list",
                    "/trainee/practice/desk"),
            "/common/guide/search",
            Set.of("/common/guide/card"));

    /** Pages nobody clicks to. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "/common/kit", "the showroom of the page vocabulary, for those who build pages",
            "/public/code", "from the sign-in page, by who has a one-time code",
            "/public/expired", "where an expired view leads",
            "/public/first", "from the console of a first start",
            "/public/error/400", "an error",
            "/public/error/403", "an error",
            "/public/error/404", "an error",
            "/public/error/500", "an error",
            "/public/sign-in", "where everybody signed out arrives");

    @Test
    void every_page_is_reached_from_the_menu_of_a_role_of_its_folder() throws IOException {
        var lost = new TreeSet<String>();
        var reachedBy = new TreeMap<String, Set<String>>();
        for (var role : Role.values()) {
            reached(role)
                    .forEach(page -> reachedBy
                            .computeIfAbsent(page, p -> new TreeSet<>())
                            .add(role.code()));
        }
        for (var page : pages()) {
            var folder = page.split("/")[1];
            var by = reachedBy.getOrDefault(page, Set.of());
            boolean shared = folder.equals("common") || folder.equals("public");
            if (!ELSEWHERE.containsKey(page) && (shared ? by.isEmpty() : !by.contains(folder))) {
                lost.add(page);
            }
        }
        assertEquals(Set.of(), lost);
    }

    @Test
    void every_role_that_may_do_something_has_a_menu() {
        for (var role : Role.values()) {
            // the box of suggestions is not built yet; its reader has nothing to read
            if (role != Role.SUGGESTION_READER) {
                assertTrue(!Navigation.of(role).isEmpty(), role.code());
            }
        }
    }

    @Test
    void what_is_declared_as_reached_elsewhere_is_there() throws IOException {
        var missing = new TreeSet<>(ELSEWHERE.keySet());
        missing.removeAll(pages());
        assertEquals(Set.of(), missing);
    }

    @Test
    void a_page_no_link_leads_to_is_found() {
        assertTrue(!links("/trainer/exam/list").contains("/trainer/exam/nowhere"));
        assertTrue(links("/trainer/exam/list").contains("/trainer/exam/invite"));
        assertTrue(links("/operator/exam/list").contains("/operator/exam/take"));
    }

    private static Set<String> reached(Role role) {
        var reached = new TreeSet<String>();
        var next = new ArrayDeque<String>();
        for (var entries : List.of(Navigation.of(role), Navigation.account(), Navigation.foot())) {
            entries.forEach(entry -> next.add(entry.page()));
        }
        while (!next.isEmpty()) {
            var page = next.pop();
            if (Files.exists(WEBAPP.resolve(page.substring(1) + ".xhtml")) && reached.add(page)) {
                next.addAll(links(page));
            }
        }
        return reached;
    }

    /** Every address in the text of a page and of what it is made of. */
    private static Set<String> links(String page) {
        var text = text("/" + page.substring(1) + ".xhtml");
        var folder = FOLDER.matcher(text);
        if (folder.find()) {
            text = text.replace("#{folder}", folder.group(1));
        }
        var found = new TreeSet<>(FROM_BEANS.getOrDefault(page, Set.of()));
        ADDRESS.matcher(text).results().forEach(address -> found.add(address.group()));
        return found;
    }

    private static String text(String file) {
        try {
            var text = Files.readString(WEBAPP.resolve(file.substring(1)));
            var all = new StringBuilder(text);
            PART.matcher(text)
                    .results()
                    .map(part -> part.group(1))
                    .filter(part -> Files.exists(WEBAPP.resolve(part.substring(1))))
                    .forEach(part -> all.append('\n').append(text(part)));
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> pages() throws IOException {
        try (var files = Files.walk(WEBAPP)) {
            var pages = new TreeSet<String>();
            files.map(WEBAPP::relativize)
                    .map(file -> "/" + file.toString().replace('\\', '/'))
                    .filter(file ->
                            file.endsWith(".xhtml") && !file.startsWith("/WEB-INF") && !file.startsWith("/resources"))
                    .forEach(file -> pages.add(file.replace(".xhtml", "")));
            return pages;
        }
    }
}
