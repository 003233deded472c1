package uz.artel.lms.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** A browser's way of speaking HTTP: version 1.1, compressed answers, redirects followed by nobody. */
final class Client {

    private static final Pattern INPUT = Pattern.compile("<(?:input|button)\\b[^>]*>");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param address of the product, without a slash at the end */
    Client(String address) {
        this.address = address;
    }

    HttpClient http() {
        return http;
    }

    HttpRequest.Builder ask(String path, String cookies) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Accept-Encoding", "gzip");
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }

    /** The body of an answer as text, unpacked. */
    static String text(HttpResponse<byte[]> response) {
        var body = response.body();
        if (response.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
                body = unpacked.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Bytes of an answer as sent: status line, headers, body; without the sizes of its chunks. */
    static long bytes(HttpResponse<byte[]> response) {
        return "HTTP/1.1 200 \r\n\r\n".length() + bytes(response.headers()) + response.body().length;
    }

    private static long bytes(HttpHeaders headers) {
        return headers.map().entrySet().stream()
                .mapToLong(header -> header.getValue().stream()
                        .mapToLong(value -> header.getKey().length() + ": \r\n".length() + value.length())
                        .sum())
                .sum();
    }

    /**
     * Signs in on the page for it, as a person does.
     *
     * @return the cookies the browser holds afterwards, as it sends them
     */
    String signIn(String name, String password) throws IOException, InterruptedException {
        var cookies = new LinkedHashMap<String, String>();
        var page = http.send(ask("/public/sign-in.xhtml", "").build(), HttpResponse.BodyHandlers.ofByteArray());
        keep(page, cookies);
        var html = text(page);
        var fields = new LinkedHashMap<String, String>();
        var input = INPUT.matcher(html.substring(html.indexOf("<form id=\"in\"")));
        while (input.find()) {
            var field = attribute(input.group(), "name");
            if (field.startsWith("in") || field.startsWith("jakarta.faces")) {
                fields.putIfAbsent(
                        field,
                        field.endsWith(":name")
                                ? name
                                : field.endsWith(":password") ? password : attribute(input.group(), "value"));
            }
        }
        var body = fields.entrySet().stream()
                .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
                .collect(Collectors.joining("&"));
        var answer = http.send(
                ask("/public/sign-in.xhtml", join(cookies))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        keep(answer, cookies);
        if (!cookies.containsKey("lms_session")) {
            throw new IOException(
                    name + " was not signed in: " + answer.statusCode() + " with fields " + fields.keySet());
        }
        return join(cookies);
    }

    private static void keep(HttpResponse<?> response, Map<String, String> cookies) {
        for (var set : response.headers().allValues("Set-Cookie")) {
            var pair = set.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String join(Map<String, String> cookies) {
        return cookies.entrySet().stream()
                .map(c -> c.getKey() + "=" + c.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
