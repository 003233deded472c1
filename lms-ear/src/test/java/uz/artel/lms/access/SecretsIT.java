package uz.artel.lms.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uz.artel.lms.access.AccessRows.Things;
import uz.artel.lms.access.Visitor.Answer;

/** What only one person may know is in no log and in no address, after everything was done with it that people do. */
class SecretsIT {

    private static final String CHOSEN = "own-password-" + System.nanoTime();

    private final Map<String, String> secrets = new LinkedHashMap<>();
    private final List<String> addresses = new ArrayList<>();
    private Map<String, String> things;

    @Test
    void no_secret_stands_in_a_log_or_an_address() throws Exception {
        things = Things.ofTheDemo();
        secrets.put("the password of the demo", Site.PASSWORD);
        secrets.put(
                "the password of the database",
                Files.readString(Site.data().resolve("db/password")).strip());
        try (var rows = Rows.kept()) {
            try {
                wrongPassword();
                var trainee = signedIn();
                codeUsed();
                certificateChecked();
                sitting(trainee);
            } finally {
                rows.putBackAll();
            }
        }
        var found = new ArrayList<String>();
        for (var secret : secrets.entrySet()) {
            assertTrue(secret.getValue().length() > 7, secret.getKey());
            addresses.stream()
                    .filter(a -> a.contains(secret.getValue())
                            || a.contains(secret.getValue().replace("-", "")))
                    // the address on a certificate is its code: whoever has the one has the other
                    .filter(a -> !(secret.getKey().equals("the code of a certificate") && a.contains("/check/")))
                    .forEach(a -> found.add(secret.getKey() + " in the address " + a));
        }
        found.addAll(inLogs());
        assertEquals(List.of(), found);
        assertTrue(addresses.size() > 100, "addresses read: " + addresses.size());
        assertEquals(12, secrets.size(), secrets.keySet().toString());
    }

    /** Nobody's name and somebody's, and the password somebody else would have tried. */
    private void wrongPassword() throws Exception {
        var wrong = "wrong-password-" + System.nanoTime();
        secrets.put("a password that was refused", wrong);
        for (var name : List.of("nobody.here", "trainee2")) {
            var stranger = Site.stranger();
            send(stranger, "/public/sign-in.xhtml", "in", Map.of("in:name", name, "in:password", wrong));
        }
    }

    private Visitor signedIn() throws Exception {
        var trainee = Site.freshly("trainee2");
        secrets.put("a session", trainee.cookie("lms_session"));
        secrets.put("the session of the views", trainee.cookie("lms_view"));
        secrets.put("a token for writes", trainee.token());
        for (var page : List.of("/trainee/learning/today.xhtml", "/common/profile.xhtml", "/common/password.xhtml")) {
            read(trainee.get(page));
        }
        return trainee;
    }

    /** A trainer gives his trainee a code, who tries it with a slip of the finger and then as it is. */
    private void codeUsed() throws Exception {
        var board = "/trainer/intakes/board.xhtml?id=" + things.get("intake");
        var trainer = Site.person("trainer");
        var issued = send(trainer, board, "coding", Map.of("coding:forgetful", things.get("trainee3")));
        var code = Site.code(read(trainer.get(issued.location())));
        secrets.put("a one-time code", code);
        secrets.put("a new password", CHOSEN);
        // a code may begin with any letter, so with this one too
        var slip = (code.startsWith("X") ? "Y" : "X") + code.substring(1);
        for (var typed : List.of(slip, code)) {
            var stranger = Site.stranger();
            send(
                    stranger,
                    "/public/code.xhtml",
                    "in",
                    Map.of("in:name", "trainee3", "in:code", typed, "in:chosen", CHOSEN, "in:repeated", CHOSEN));
            if (typed.equals(code)) {
                secrets.put("the session after a code", stranger.cookie("lms_session"));
                read(stranger.get("/common/profile.xhtml"));
            }
        }
    }

    /** A graduate shares the address of his certificate; a stranger opens it and one that leads to nothing. */
    private void certificateChecked() throws Exception {
        var graduate = Site.freshly("graduate");
        var path = "/common/path/certificates.xhtml";
        var shared = send(graduate, path, "path", Map.of());
        var address = shared.page().select("[value*=/check/], a[href*=/check/]").stream()
                .map(e -> e.hasAttr("value") ? e.attr("value") : e.attr("href"))
                .findFirst()
                .orElseGet(() -> shared.page().text().replaceFirst(".*(/check/[0-9A-Z-]+).*", "$1"));
        var code = address.replaceFirst(".*/check/", "");
        secrets.put("the code of a certificate", code);
        var stranger = Site.stranger();
        assertEquals(200, read(stranger.get("/check/" + code)).status());
        send(stranger, "/public/check/certificate.xhtml", "check", Map.of("check:typed", code));
        stranger.get("/check/" + code + "/more");
        stranger.get("/check/" + code + ".xhtml");
    }

    /** A sitting is begun and answered with its own token. */
    private void sitting(Visitor trainee) throws Exception {
        var began = Site.freshly("candidate");
        var sheet = began.write("POST", "/api/v1/sittings", "{\"exam\":\"quiz-d1\"}");
        assertEquals(200, sheet.status(), sheet.body());
        secrets.put("the token of a sitting", began.cookieLike("lms_sitting_"));
        secrets.put("the device of a sitting", began.cookie("lms_device"));
        read(sheet);
        trainee.get("/common/profile.xhtml");
    }

    private Answer send(Visitor visitor, String address, String id, Map<String, String> values) throws Exception {
        var page = read(visitor.get(address));
        var form = page.page().getElementById(id);
        assertTrue(form != null, address + " shows " + visitor.name() + " no form " + id + ": " + page.status());
        var answer =
                FormWalk.post(visitor, form, Visitor.fields(form, values, form.selectFirst("button[type=submit]")));
        assertTrue(answer.status() < 400, address + ": " + answer.status());
        return read(answer);
    }

    /** Takes the addresses of an answer. */
    private Answer read(Answer answer) {
        addresses.add(answer.location());
        for (var element : answer.page().select("[href], [src], [action], [data-ask]")) {
            for (var attribute : List.of("href", "src", "action", "data-ask")) {
                addresses.add(element.attr(attribute));
            }
        }
        return answer;
    }

    private List<String> inLogs() throws Exception {
        var found = new ArrayList<String>();
        int read = 0;
        try (var files = Files.walk(Site.data().resolve("server/logs"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                read++;
                var text = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (var secret : secrets.entrySet()) {
                    var bare = secret.getValue().replace("-", "");
                    if (text.contains(secret.getValue()) || text.contains(bare)) {
                        found.add(secret.getKey() + " in " + file.getFileName());
                    }
                }
            }
        }
        assertTrue(read > 0, "there are logs");
        return found;
    }
}
