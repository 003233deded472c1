package uz.artel.lms.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uz.artel.lms.access.AccessRows.Row;
import uz.artel.lms.access.AccessRows.Things;
import uz.artel.lms.access.Visitor.Answer;

/** Every write over REST, with bodies and numbers that are no good, sent again and twice at once. */
class WritesIT {

    private static final int HUGE = 100_000;
    private static final Pattern SAID = Pattern.compile("\"message\":\"[^\"]*\\p{IsCyrillic}");
    private static final String EXAM = "quiz-d1";
    private static final String CALL = "sc-05";

    /** Every field of every body, each of another type than it should be, beyond its length or its range. */
    private static final List<String> BODIES = List.of(
            "",
            "{",
            "[]",
            "null",
            "5",
            "\"x\"",
            "{}",
            "{\"scenario\":[],\"exam\":{},\"sequence\":\"x\",\"kind\":5,\"fields\":\"x\",\"place\":\"x\",\"choice\":\"x\"}",
            "{\"scenario\":\"no-such\",\"exam\":\"no-such\",\"sequence\":-1,\"kind\":\"NO_SUCH\",\"place\":-1,\"choice\":[-1]}",
            "{\"sequence\":1e400,\"place\":1e400,\"choice\":[1e400],\"scenario\":1e400,\"exam\":1e400}",
            "{\"sequence\":1,\"kind\":\"SAY\",\"lang\":\"xx\",\"text\":\"x\",\"place\":1,\"choice\":[99],\"fields\":{\"no\":\"x\"}}",
            "{\"sequence\":1,\"kind\":\"\\u0000\",\"text\":\"\\u0000\",\"lang\":\"\\u0000\",\"place\":1,\"choice\":[0,0],"
                    + "\"fields\":{\"name\":\"\\u0000\"},\"scenario\":\"\\u0000\",\"exam\":\"\\u0000\"}",
            "{\"sequence\":1,\"kind\":\"SAY\",\"text\":\"" + "я".repeat(HUGE) + "\",\"place\":1,\"scenario\":\""
                    + "я".repeat(HUGE) + "\",\"exam\":\"" + "я".repeat(HUGE) + "\"}",
            "[".repeat(HUGE));

    private static Rows rows;
    private static Visitor candidate;
    private static Map<String, String> things;

    /** A candidate with a call on the line and a sitting open; afterwards he never had them. */
    @BeforeAll
    static void begin() throws Exception {
        things = new TreeMap<>(Things.ofTheDemo());
        candidate = Site.freshly("candidate", "ru");
        rows = Rows.kept();
        rows.write("DELETE FROM exam_sitting WHERE person_id = ?", things.get("candidate"));
        rows.keepAnew();
        things.put("call", number(candidate.write("POST", "/api/v1/calls", "{\"scenario\":\"" + CALL + "\"}"), "id"));
        things.put(
                "sitting",
                number(candidate.write("POST", "/api/v1/sittings", "{\"exam\":\"" + EXAM + "\"}"), "sittingId"));
        rows.keepAnew();
    }

    @AfterAll
    static void putBack() throws Exception {
        rows.putBackAll();
        rows.close();
    }

    @Test
    void bad_bodies_and_numbers_are_refused_with_words_and_change_nothing() throws Exception {
        var wrong = new ArrayList<String>();
        int tried = 0;
        for (var row : writes()) {
            for (var body : BODIES) {
                if (!ownBody(row, body)) {
                    tried++;
                    judge(row, row.filled(things), body, wrong);
                }
            }
            for (var id : List.of("1", "no-such", "-1", "9".repeat(30))) {
                var address = row.address().replaceFirst("\\{[a-z]+}", id).replaceAll("\\{[a-z]+}", "1");
                if (!address.equals(row.address())) {
                    tried++;
                    judge(row, address, "{\"sequence\":1,\"kind\":\"HANG_UP\",\"place\":1,\"choice\":[0]}", wrong);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(tried > 100, "bad writes: " + tried);
    }

    @Test
    void what_is_sent_again_or_twice_at_once_is_done_once() throws Exception {
        var wrong = new ArrayList<String>();
        // the form is drawn by chance: a question with one answer stands at another place each time
        var place = Site.one(
                "SELECT MIN(i.place) FROM exam_sitting s JOIN exam_form_item i ON i.form_id = s.form_id"
                        + " JOIN exam_item_version v ON v.id = i.version_id WHERE s.id = ? AND v.kind IN ('single', 'SINGLE')",
                things.get("sitting"));
        once("PUT", "/api/v1/sittings/{sitting}/answers/1", "{\"place\":" + place + ",\"choice\":[0]}", wrong);
        once("POST", "/api/v1/calls/{call}/actions", "{\"sequence\":1,\"kind\":\"ANSWER\"}", wrong);
        once("PUT", "/api/v1/calls/{call}/record", "{\"fields\":{\"name\":\"Анвар\"}}", wrong);
        rows.write("UPDATE exam_sitting SET pause_minutes = 20 WHERE id = ?", things.get("sitting"));
        rows.keepAnew();
        once("PUT", "/api/v1/sittings/{sitting}/pauses/1", "{}", wrong);
        once("POST", "/api/v1/sittings/{sitting}/submit", "{}", wrong);
        rows.write("DELETE FROM practice_call WHERE id = ?", things.get("call"));
        rows.write("DELETE FROM exam_sitting WHERE id = ?", things.get("sitting"));
        rows.keepAnew();
        once("POST", "/api/v1/calls", "{\"scenario\":\"" + CALL + "\"}", wrong);
        // who begins again takes the open sitting over, and the trail and the handovers say so
        once("POST", "/api/v1/sittings", "{\"exam\":\"" + EXAM + "\"}", Set.of("audit_line", "exam_handover"), wrong);
        assertEquals(List.of(), wrong);
    }

    /** Sends it once, again, and twice at once, and puts everything back. */
    private static void once(String method, String path, String body, List<String> wrong) throws Exception {
        once(method, path, body, Set.of(), wrong);
    }

    /** @param noted tables to which each further time adds a row */
    private static void once(String method, String path, String body, Set<String> noted, List<String> wrong)
            throws Exception {
        var address = GoodInput.filled(path, things);
        var first = candidate.write(method, address, body);
        var once = rows.changed();
        var more = new TreeMap<>(once);
        noted.forEach(table -> more.computeIfPresent(table, (name, before) -> before + 1));
        var again = candidate.write(method, address, body);
        var both = rows.changed();
        rows.putBack();
        if (first.status() >= 300 || once.isEmpty() || again.status() >= 500 || !both.equals(more)) {
            wrong.add(method + " " + path + ": " + first.status() + " " + first.body() + " changed " + once + ", then "
                    + again.status() + " changed " + both);
        }
        var other = CompletableFuture.supplyAsync(() -> {
            try {
                return candidate.write(method, address, body);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        var one = candidate.write(method, address, body);
        var two = other.join();
        var twice = rows.changed();
        rows.putBack();
        if (one.status() >= 500 || two.status() >= 500 || !twice.equals(more)) {
            wrong.add(method + " " + path + " twice at once: " + one.status() + ", " + two.status() + " " + two.body()
                    + " changed " + twice + ", once " + once);
        }
    }

    private static void judge(Row row, String address, String body, List<String> wrong) throws Exception {
        var answer = candidate.write(row.method(), address, body);
        var what = row.method() + " " + address + " with "
                + (body.length() > 60 ? body.substring(0, 60) + "…" + body.length() : body);
        if (answer.status() < 400 || answer.status() >= 500) {
            wrong.add(what + ": " + answer.status() + " " + answer.body());
        } else if (answer.body().startsWith("{")
                ? !SAID.matcher(answer.body()).find()
                : answer.page().select(".fault").isEmpty()) {
            wrong.add(what + ": " + answer.status() + " without a word: " + answer.body());
        }
        if (rows.trailGrew() || !rows.changed().isEmpty()) {
            wrong.add(what + ": " + answer.status() + ", changed " + rows.changed());
            rows.putBack();
        }
    }

    /** Paths of access.tsv that change something when asked well; staying signed in and taking one's own are always well. */
    private static List<Row> writes() throws Exception {
        return AccessRows.read().stream()
                .filter(r ->
                        !r.page() && !r.method().equals("GET") && r.address().startsWith("/api/"))
                .filter(r -> !r.address().matches(".*/(keep|resume|submit)"))
                .toList();
    }

    /** Whether the body is good for this path after all. */
    private static boolean ownBody(Row row, String body) {
        return row.address().endsWith("/match") && body.contains("\"text\":\"x\"");
    }

    private static String number(Answer answer, String field) {
        var found = Pattern.compile("\"" + field + "\":(\\d+)").matcher(answer.body());
        if (!found.find()) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return found.group(1);
    }
}
