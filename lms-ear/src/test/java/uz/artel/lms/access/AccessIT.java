package uz.artel.lms.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import uz.artel.lms.access.AccessRows.Row;
import uz.artel.lms.access.AccessRows.Things;

/** Everybody of the demo tries every page and every path, and so does somebody who is not signed in. */
class AccessIT {

    @Test
    void every_page_and_path_answers_each_person_as_the_table_says() throws Exception {
        var wrong = new ArrayList<String>();
        var empty = new TreeSet<String>();
        int tried = 0;
        var people = Site.people();
        try (var things = new Things()) {
            for (var row : AccessRows.read()) {
                var at = row.filled(things.all());
                check(row, "signed out", ask(Site.stranger(), row, at), signedOut(row), wrong);
                tried++;
                for (var person : people.entrySet()) {
                    if (row.address().equals("/common/sign-out")) {
                        continue; // tried by itself below: it would sign out the person of all other tests
                    }
                    var expected = !row.mayEnter(person.getValue())
                            ? Set.of(403)
                            : row.finds(person.getKey()) ? opened(row) : Set.of(404);
                    var answer = ask(Site.person(person.getKey()), row, at);
                    check(row, person.getKey(), answer, expected, wrong);
                    if (row.page() && answer.status() == 200) {
                        emptiness(row, person.getKey(), answer, empty, wrong);
                    }
                    tried++;
                }
            }
        }
        System.out.println(tried + " requests compared with access.tsv");
        System.out.println("pages met without anything on them: " + empty);
        assertTrue(empty.size() > 10, "somebody of the demo has nothing yet on many pages");
        assertEquals(List.of(), wrong);
    }

    @Test
    void whoever_signs_out_is_out_and_only_the_page_s_own_button_does_it() throws Exception {
        var trainee = Site.freshly("trainee");
        assertEquals(403, trainee.post("/common/sign-out", List.of(), false).status(), "without the page's token");
        assertEquals(200, trainee.get("/trainee/learning/today.xhtml").status());
        var form = trainee.get("/trainee/learning/today.xhtml").page().selectFirst("form[action$=/common/sign-out]");
        var session = trainee.cookie("lms_session");
        assertEquals(
                302, trainee.submit("/common/sign-out", form, Map.of(), null).status());
        trainee.cookie("lms_session", session);
        assertEquals(302, trainee.get("/trainee/learning/today.xhtml").status(), "the old cookie opens nothing");
    }

    @Test
    void every_page_of_the_product_stands_in_the_table_and_every_row_is_a_page() throws Exception {
        var root = Path.of(System.getProperty("lms.root"), "lms-web/src/main/webapp");
        var pages = new TreeSet<String>();
        try (var files = Files.walk(root)) {
            files.map(f -> "/" + root.relativize(f).toString().replace('\\', '/'))
                    .filter(f -> f.endsWith(".xhtml") && !f.startsWith("/WEB-INF/") && !f.startsWith("/resources/"))
                    .forEach(pages::add);
        }
        var rows = new TreeSet<String>();
        AccessRows.read().stream().filter(Row::page).forEach(r -> rows.add(r.address()));
        assertEquals(pages, rows);
    }

    @Test
    void every_rest_path_of_the_server_stands_in_the_table_and_every_row_is_a_path() throws Exception {
        var rows = new TreeSet<String>();
        AccessRows.read().stream()
                .filter(r -> !r.page() && r.address().startsWith("/api/"))
                .forEach(r -> rows.add(shape(r.method() + " " + r.address())));
        var paths = new TreeSet<String>();
        var path = "";
        for (var line : Site.stranger().get("/openapi").body().lines().toList()) {
            if (line.matches("  /.*:")) {
                path = line.strip().replaceFirst(":$", "");
            } else if (line.matches("    (get|post|put|delete|patch|head|options):")) {
                paths.add(shape(line.strip().replace(":", "").toUpperCase(java.util.Locale.ROOT) + " " + path));
            } else if (line.startsWith("components:")) {
                break;
            }
        }
        assertTrue(paths.size() > 10, "the server tells its paths");
        assertEquals(paths, rows);
    }

    /** People of another centre get no media of a lesson, because a lesson has none: it is text, and so is what it shows. */
    @Test
    void lessons_have_no_files_that_anybody_could_get() throws Exception {
        var wrong = new ArrayList<String>();
        var trainer = Site.person("trainer");
        var keys = Site.all("SELECT DISTINCT lesson_key FROM lesson_edition");
        for (var key : keys) {
            for (var language : List.of("ru", "uz", "en")) {
                var at = "/trainer/lessons/edit.xhtml?key=" + key + "&lang2=" + language;
                var lesson = trainer.get(at).page().select(".prose");
                if (lesson.text().isBlank()
                        || !lesson.select(
                                        "img, picture, video, audio, source, object, embed, iframe, svg, [src], [data]")
                                .isEmpty()) {
                    wrong.add(at + ": " + lesson.select("[src]").outerHtml());
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(keys.size() > 10, "lessons read: " + keys.size());
        // whatever else the server gives as a file stands in the table, and is asked for by everybody above
        assertEquals(
                Set.of(
                        "/api/v1/certification/certificates/{certificate}/pdf",
                        "/api/v1/review/orders/{order}/pdf",
                        "/api/v1/review/my-order/{order}/pdf",
                        "/api/v1/review/payroll/{batch}/csv"),
                AccessRows.read().stream()
                        .map(Row::address)
                        .filter(a -> a.matches("/api/.*/(pdf|csv|file|media|image|video)"))
                        .collect(java.util.stream.Collectors.toSet()));
    }

    /** A page with nothing to show says what it is for and what to do next, and never shows a bare head of a table. */
    private static void emptiness(Row row, String who, Visitor.Answer answer, Set<String> met, List<String> wrong) {
        var main = answer.page().select("main");
        for (var table : main.select("table:not(:has(tbody tr))")) {
            wrong.add(row.what() + " shows " + who + " a table without rows: " + table.text());
        }
        for (var empty : main.select("div.empty")) {
            met.add(row.address());
            if (empty.select("p").stream().filter(p -> !p.text().isBlank()).count() < 2) {
                wrong.add(row.what() + " doesn't tell " + who + " what to do next: " + empty.text());
            }
        }
    }

    @Test
    void a_zero_is_shown_as_a_zero_and_only_what_is_missing_as_missing() throws Exception {
        var numbers = Site.person("trainer").get("/common/kit.xhtml").page().getElementById("numbers");
        assertTrue(numbers.text().startsWith("0 · 3,500 · "), numbers.text());
        assertEquals(1, numbers.select("span[title]").size(), "one is missing");
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[^}]*}", "{}").replaceAll("\\?.*", "");
    }

    private static Visitor.Answer ask(Visitor visitor, Row row, String at) throws Exception {
        return row.method().equals("GET")
                ? visitor.get(at)
                : row.address().startsWith("/api/")
                        ? visitor.write(row.method(), at, body(row))
                        : visitor.post(at, List.of(), false);
    }

    /** Good enough to reach the question whose thing it is, and never good enough to change anything. */
    private static String body(Row row) {
        if (row.address().contains("/answers/")) {
            return "{\"place\":1,\"choice\":[0]}";
        }
        return "{\"sequence\":999999,\"plays\":1,\"kind\":\"ANSWER\",\"lang\":\"ru\",\"text\":\"x\",\"fields\":{\"nothing\":\"x\"},"
                + "\"scenario\":\"no-such\",\"exam\":\"no-such\"}";
    }

    private static Set<Integer> signedOut(Row row) {
        if (row.who().contains("anyone")) {
            return row.sees().isEmpty() ? opened(row) : Set.of(401, 403, 404);
        }
        return row.address().startsWith("/api/") ? Set.of(401) : Set.of(302);
    }

    /** A write by somebody who may is refused for what it says, not for who he is. */
    private static Set<Integer> opened(Row row) {
        return row.method().equals("GET") ? Set.of(200) : Set.of(200, 400, 404, 409);
    }

    private static void check(Row row, String who, Visitor.Answer answer, Set<Integer> expected, List<String> wrong) {
        boolean good = expected.contains(answer.status());
        if (good && answer.status() == 302) {
            good = answer.location().startsWith("/public/sign-in.xhtml");
        }
        if (!good) {
            wrong.add(row.what() + " by " + who + ": " + answer.status() + " " + answer.location() + ", table "
                    + expected);
        }
    }
}
