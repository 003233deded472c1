package uz.artel.lms.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import uz.artel.lms.launch.Places;
import uz.artel.lms.launch.Product;
import uz.artel.lms.launch.Progress;
import uz.artel.lms.launch.Settings;
import uz.artel.lms.planted.Folders;

/**
 * A load on the product as people run it, with a durable database of its own; the users are in this process, apart from
 * server and database. The report says every figure and whether its limit held.
 */
abstract class ProductLoad {

    static final long SEED = 20_261_123;
    static final String PASSWORD = "maktab-2026";
    private static final Pattern TOKEN = Pattern.compile("<meta name=\"lms-token\" content=\"([^\"]+)\"");

    // lms.load.data is the folder of a finished demo, used up; for working on these classes. Figures are measured
    // without it

    static {
        // the server closes a connection after thirty idle seconds; the users never meet it just then
        System.setProperty("jdk.httpclient.keepalive.timeout", "20");
    }

    /** The load needs the people of a demo and the compiler of a productive server: the usual counts of the Java machine. */
    private static final List<String> COMPILER = List.of(
            "-XX:Tier4InvocationThreshold=5000",
            "-XX:Tier4MinInvocationThreshold=600",
            "-XX:Tier4CompileThreshold=15000",
            "-XX:Tier4BackEdgeThreshold=40000");

    Product product;
    private Path folder;

    @BeforeEach
    void start() throws Exception {
        folder = Path.of(System.getProperty("lms.target"), "load");
        var data = folder.resolve("data");
        if (System.getProperty("lms.load.data") == null) {
            Folders.clear(data);
        } else {
            data = Path.of(System.getProperty("lms.load.data"));
        }
        Files.createDirectories(folder);
        Files.createDirectories(data);
        var root = Path.of(System.getProperty("lms.root"));
        var settings = Settings.read(
                Map.of("LMS_PORT", "0", "LMS_DATA", data.toString(), "LMS_DEMO_CENTRE", "no"),
                new Settings.Defaults(data, root.resolve("content"), true));
        product = Product.start(settings, Places.ofBuild(), COMPILER, new Progress(System.out));
    }

    @AfterEach
    void stop() throws IOException {
        if (product != null) {
            product.close();
        }
    }

    /** What every report begins with. */
    static Map<String, Object> report(String load) throws IOException {
        var report = new LinkedHashMap<String, Object>();
        report.put("load", load);
        report.put("began", Instant.now().toString());
        report.put("machine", Machine.described());
        report.put("loadBefore", Machine.load());
        return report;
    }

    /** A figure and what it may be at most. */
    static Map<String, Object> verdict(String kind, int users, String figure, double limit, Number value) {
        var verdict = new LinkedHashMap<String, Object>();
        verdict.put("kind", kind);
        verdict.put("users", users);
        verdict.put("figure", figure);
        verdict.put("limit", limit);
        verdict.put("value", value);
        verdict.put("held", value != null && value.doubleValue() <= limit);
        return verdict;
    }

    /** Writes the report with its verdict, and fails when a limit was missed. */
    void finish(Map<String, Object> report, List<Map<String, Object>> verdicts) throws IOException {
        report.put("loadAfter", Machine.load());
        report.put("limits", verdicts);
        var missed = verdicts.stream()
                .filter(v -> !Boolean.TRUE.equals(v.get("held")))
                .map(Object::toString)
                .toList();
        report.put("verdict", missed.isEmpty() ? "held" : "missed");
        var file = folder.resolve(report.get("load") + ".json");
        Files.writeString(file, Json.of(report));
        say("the report is " + file);
        assertEquals(List.of(), missed, "limits missed");
    }

    /** The token of a page a signed-in person sees, for what he writes. */
    static String token(Client client, String name, String cookies, String page) throws Exception {
        var answer = client.http().send(client.ask(page, cookies).build(), HttpResponse.BodyHandlers.ofByteArray());
        var token = TOKEN.matcher(Client.text(answer));
        if (answer.statusCode() != 200 || !token.find()) {
            throw new IOException(name + " does not see " + page + ": " + answer.statusCode());
        }
        return token.group(1);
    }

    Connection connect() throws Exception {
        var database = product.database();
        return DriverManager.getConnection(
                database.url() + "&rewriteBatchedStatements=true", database.user(), database.password());
    }

    static int[] numbers(String property, String otherwise) {
        return java.util.Arrays.stream(System.getProperty(property, otherwise).split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    static void say(String line) {
        System.out.println("load: " + line);
    }
}
