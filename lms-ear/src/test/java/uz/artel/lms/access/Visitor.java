package uz.artel.lms.access;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody who speaks HTTP with the product and keeps its cookies, as a browser does. */
final class Visitor {

    /** What came back. */
    record Answer(int status, HttpHeaders headers, byte[] bytes) {

        String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        String location() {
            return header("Location").replaceFirst("^http://[^/]+", "");
        }

        Document page() {
            return Jsoup.parse(body());
        }

        /** What the page says is wrong: the box on top, and the words under the fields. */
        String wrong() {
            return page().select(".problems li, .err-t").eachText().stream().collect(Collectors.joining(" | "));
        }

        List<String> cookies() {
            return headers.allValues("Set-Cookie");
        }
    }

    /** A field of a form that is sent. */
    record Sent(String name, String value, String fileName, byte[] file) {

        static Sent of(String name, String value) {
            return new Sent(name, value, null, null);
        }

        static Sent file(String name, String fileName, byte[] file) {
            return new Sent(name, "", fileName, file);
        }
    }

    private final HttpClient client;
    private final String address;
    private final String name;
    private final String language;
    private final Map<String, String> cookies = Collections.synchronizedMap(new LinkedHashMap<>());
    private String token;

    Visitor(HttpClient client, String address, String name, String language) {
        this.client = client;
        this.address = address;
        this.name = name;
        this.language = language;
        cookies.put("lms_lang", language);
    }

    String name() {
        return name;
    }

    String cookie(String cookie) {
        return cookies.get(cookie);
    }

    /** The cookie whose name begins so. */
    String cookieLike(String beginning) {
        return Map.copyOf(cookies).entrySet().stream()
                .filter(c -> c.getKey().startsWith(beginning))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    void cookie(String cookie, String value) {
        cookies.put(cookie, value);
    }

    Answer get(String path) throws Exception {
        return send(request(path).GET());
    }

    Answer get(String path, String header, String value) throws Exception {
        return send(request(path).header(header, value).GET());
    }

    /** Sends JSON with the token for writes, as the pages do. */
    Answer write(String method, String path, byte[] json) throws Exception {
        var request = request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(json));
        if (token() != null) {
            request.header("X-LMS-Token", token());
        }
        return send(request);
    }

    Answer write(String method, String path, String json) throws Exception {
        return write(method, path, json.getBytes(StandardCharsets.UTF_8));
    }

    /** The same without the token: as a form on somebody else's site would. */
    Answer writeWithoutToken(String method, String path, String json, String wrongToken) throws Exception {
        var request = request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        if (wrongToken != null) {
            request.header("X-LMS-Token", wrongToken);
        }
        return send(request);
    }

    /** Sends a form as it stands after the changes: its own fields first, then those, then the button. */
    Answer submit(String path, Element form, Map<String, String> changed, Element button) throws Exception {
        return post(path, fields(form, changed, button), form.attr("enctype").startsWith("multipart"));
    }

    /** The fields a browser would send. A change to null leaves the field out; one of a file field is the file's text. */
    static List<Sent> fields(Element form, Map<String, String> changed, Element button) {
        var sent = new ArrayList<Sent>();
        for (var field : form.select("input[name], select[name], textarea[name]")) {
            var key = field.attr("name");
            if (field.hasAttr("disabled") || changed.containsKey(key)) {
                continue;
            }
            var type = field.attr("type");
            if (field.normalName().equals("select")) {
                var chosen = field.select("option[selected]");
                var options = chosen.isEmpty() && !field.hasAttr("multiple")
                        ? field.select("option").stream().limit(1).toList()
                        : chosen.stream().toList();
                options.forEach(o -> sent.add(Sent.of(key, o.attr("value"))));
            } else if (field.normalName().equals("textarea")) {
                sent.add(Sent.of(key, field.wholeText()));
            } else if (type.equals("file")) {
                sent.add(new Sent(key, "", "", new byte[0]));
            } else if (type.equals("checkbox") || type.equals("radio")) {
                if (field.hasAttr("checked")) {
                    sent.add(Sent.of(key, field.hasAttr("value") ? field.attr("value") : "on"));
                }
            } else if (!type.equals("submit") && !type.equals("button")) {
                sent.add(Sent.of(key, field.attr("value")));
            }
        }
        changed.forEach((key, value) -> {
            if (value != null) {
                if (form.select("input[type=file]").stream()
                        .anyMatch(f -> f.attr("name").equals(key))) {
                    sent.add(Sent.file(key, "list.csv", value.getBytes(StandardCharsets.UTF_8)));
                } else if (form.select("input[type=checkbox]").stream()
                        .anyMatch(f -> f.attr("name").equals(key))) {
                    // several boxes of one name are ticked line by line
                    value.lines().forEach(one -> sent.add(Sent.of(key, one)));
                } else {
                    sent.add(Sent.of(key, value));
                }
            }
        });
        if (button != null && button.hasAttr("name")) {
            sent.add(Sent.of(button.attr("name"), button.attr("value")));
        }
        return sent;
    }

    Answer post(String path, List<Sent> fields, boolean multipart) throws Exception {
        return send(postRequest(path, fields, multipart));
    }

    HttpRequest.Builder postRequest(String path, List<Sent> fields, boolean multipart) throws IOException {
        if (!multipart) {
            return request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)));
        }
        var border = "----lms-7f3a9c51";
        var body = new ByteArrayOutputStream();
        for (var field : fields) {
            var file = field.file() != null;
            body.writeBytes(("--" + border + "\r\nContent-Disposition: form-data; name=\"" + field.name() + "\""
                            + (file
                                    ? "; filename=\"" + field.fileName() + "\"\r\nContent-Type: text/csv"
                                    : "\r\nContent-Type: text/plain; charset=UTF-8")
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file ? field.file() : field.value().getBytes(StandardCharsets.UTF_8));
            body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.writeBytes(("--" + border + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }

    /** The fields as an address or a form carries them. */
    static String encoded(List<Sent> fields) {
        return fields.stream()
                .map(f -> encoded(f.name()) + "=" + encoded(f.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What REST writes carry; null when nobody is signed in. */
    String token() throws Exception {
        if (token == null && cookies.containsKey("lms_session")) {
            var found = get("/public/error/404.xhtml").page().select("meta[name=lms-token]");
            token = found.isEmpty() ? null : found.attr("content");
        }
        return token;
    }

    void signIn(String person, String password) throws Exception {
        var page = get("/public/sign-in.xhtml").page();
        var form = page.getElementById("in");
        var answer = submit(
                "/public/sign-in.xhtml",
                form,
                Map.of("in:name", person, "in:password", password),
                form.selectFirst("button[type=submit][name]"));
        if (answer.status() != 302 || !cookies.containsKey("lms_session")) {
            throw new IllegalStateException(person + " was not let in: " + answer.status() + " " + answer.wrong());
        }
        if (!get("/common/profile.xhtml")
                .page()
                .selectFirst("html")
                .attr("lang")
                .equals(language)) {
            get("/common/profile.xhtml?lang=" + language);
        }
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(120));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    Map.copyOf(cookies).entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    /** The whole answer; of a stream of events that never ends the first line. */
    private static byte[] body(HttpResponse<InputStream> response) throws IOException {
        try (var in = response.body()) {
            if (response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")) {
                return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                        .readLine()
                        .getBytes(StandardCharsets.UTF_8);
            }
            return in.readAllBytes();
        }
    }

    Answer send(HttpRequest.Builder request) throws Exception {
        var response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        for (var line : response.headers().allValues("Set-Cookie")) {
            var pair = line.split(";")[0].split("=", 2);
            if (line.toLowerCase(java.util.Locale.ROOT).contains("max-age=0") || pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return new Answer(response.statusCode(), response.headers(), body(response));
    }
}
