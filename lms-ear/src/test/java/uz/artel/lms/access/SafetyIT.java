package uz.artel.lms.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uz.artel.lms.access.AccessRows.Things;

/** What every answer carries, and what no log holds. */
class SafetyIT {

    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    private static final List<String> PAGES = List.of(
            "/public/sign-in.xhtml", "/check/ABCDE", "/trainee/learning/today.xhtml", "/common/guide/search.xhtml");

    @Test
    void every_page_runs_only_scripts_that_bear_the_nonce_of_this_answer() throws Exception {
        var trainee = Site.person("trainee");
        var nonces = new HashSet<String>();
        for (var path : PAGES) {
            for (int i = 0; i < 2; i++) {
                var answer = trainee.get(path);
                var policy = answer.header("Content-Security-Policy");
                assertFalse(policy.contains("unsafe-"), path + ": " + policy);
                for (var rule : List.of(
                        "default-src 'self'",
                        "object-src 'none'",
                        "base-uri 'self'",
                        "form-action 'self'",
                        "frame-ancestors 'none'",
                        "script-src 'self' 'nonce-")) {
                    assertTrue(policy.contains(rule), path + " lacks " + rule + ": " + policy);
                }
                var match = NONCE.matcher(policy);
                assertTrue(match.find(), path);
                assertTrue(nonces.add(match.group(1)), path + " repeats a nonce");
                for (var script : answer.page().select("script")) {
                    boolean data = script.attr("type").equals("application/json");
                    assertTrue(
                            data
                                    || script.hasAttr("src")
                                    || script.attr("nonce").equals(match.group(1)),
                            path + " has a script without nonce: " + script);
                }
                assertEquals(
                        "",
                        answer.page()
                                .select("[style], [onclick], [onchange], [onsubmit]")
                                .outerHtml(),
                        path);
                assertEquals("nosniff", answer.header("X-Content-Type-Options"), path);
                assertEquals("DENY", answer.header("X-Frame-Options"), path);
            }
        }
    }

    @Test
    void browsers_are_told_to_stay_on_tls_only_where_there_is_tls() throws Exception {
        var stranger = Site.stranger();
        assertEquals("", stranger.get("/public/sign-in.xhtml").header("Strict-Transport-Security"));
        var forged = stranger.get("/public/sign-in.xhtml", "X-Forwarded-Proto", "https");
        assertEquals("", forged.header("Strict-Transport-Security"), "nobody is a trusted proxy here");
    }

    @Test
    void no_script_reads_a_cookie_of_ours_and_no_other_site_sends_it() throws Exception {
        var stranger = Site.stranger();
        var lines = new ArrayList<String>();
        var page = stranger.get("/public/sign-in.xhtml?lang=uz");
        lines.addAll(page.cookies());
        page = stranger.get("/public/sign-in.xhtml");
        lines.addAll(page.cookies());
        var form = page.page().getElementById("in");
        lines.addAll(stranger.submit(
                        "/public/sign-in.xhtml",
                        form,
                        Map.of("in:name", "trainee2", "in:password", Site.PASSWORD),
                        form.selectFirst("button[type=submit][name]"))
                .cookies());
        var names = new HashSet<String>();
        for (var line : lines) {
            names.add(line.split("=")[0]);
            assertTrue(line.contains("HttpOnly"), line);
            assertTrue(line.contains("SameSite=Lax") || line.contains("SameSite=Strict"), line);
        }
        assertTrue(names.containsAll(List.of("lms_session", "lms_view", "lms_lang")), names.toString());
    }

    @Test
    void the_state_of_a_page_stays_on_the_server() throws Exception {
        for (var page : Map.of("trainee", "/common/password.xhtml", "trainer", "/trainer/intakes/open.xhtml")
                .entrySet()) {
            var state = Site.person(page.getKey())
                    .get(page.getValue())
                    .page()
                    .selectFirst("[name=jakarta.faces.ViewState]")
                    .attr("value");
            assertTrue(state.matches("-?[0-9]+:-?[0-9]+"), "a number to find it by, not the state: " + state);
        }
    }

    @Test
    void a_rest_write_without_the_page_s_token_is_forged() throws Exception {
        var wrong = new ArrayList<String>();
        int tried = 0;
        var trainee = Site.person("trainee");
        var other = Site.person("trainee2").token();
        try (var things = new Things()) {
            for (var row : AccessRows.read()) {
                if (row.page() || row.method().equals("GET") || !row.address().startsWith("/api/")) {
                    continue;
                }
                for (var token : new String[] {null, "", "x", other}) {
                    var answer = trainee.writeWithoutToken(row.method(), row.filled(things.all()), "{}", token);
                    tried++;
                    if (answer.status() != 403 || !answer.body().contains("refusal.ForeignWrite")) {
                        wrong.add(row.what() + " with token " + token + ": " + answer.status());
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(tried >= 36, "writes tried: " + tried);
    }

    @Test
    void a_form_of_another_site_is_refused() throws Exception {
        var trainee = Site.person("trainee");
        var fields = List.of(Visitor.Sent.of("in", "in"));
        var answer = trainee.send(
                trainee.postRequest("/common/profile.xhtml", fields, false).header("Sec-Fetch-Site", "cross-site"));
        assertEquals(403, answer.status());
    }

    @Test
    void strangers_who_look_at_a_certificate_or_lose_their_way_leave_no_session_behind() throws Exception {
        var left = new ArrayList<String>();
        for (int visit = 0; visit < 20; visit++) {
            for (var path : List.of(
                    "/check/ABCDEABCDEABCDEABCDE",
                    "/public/check/certificate.xhtml",
                    "/public/expired.xhtml",
                    "/public/no-such.xhtml",
                    "/no/such/page.php")) {
                var answer = Site.stranger().get(path);
                if (answer.cookies().stream().anyMatch(c -> c.startsWith("lms_view"))) {
                    left.add(path + " opened a session");
                }
            }
        }
        assertEquals(List.of(), left);
    }

    @Test
    void a_code_is_checked_from_the_form_without_a_session() throws Exception {
        var stranger = Site.stranger();
        var page = "/public/check/certificate.xhtml";
        var form = stranger.get(page).page().getElementById("check");
        var answer = stranger.submit(
                page, form, Map.of("check:typed", "abcde-abcde"), form.selectFirst("button[type=submit]"));
        assertEquals("/check/ABCDEABCDE", answer.location());
        assertEquals(null, stranger.cookie("lms_view"));
    }
}
