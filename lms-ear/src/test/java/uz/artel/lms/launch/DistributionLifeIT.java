package uz.artel.lms.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import uz.artel.lms.shared.embedded.EmbeddedDatabase;
import uz.artel.lms.shared.embedded.OwnedProcess;

/**
 * A life of the distribution, from unpacking to its last stop. Each chapter goes on where the one before ended, because a
 * start of the server is what costs time here.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DistributionLifeIT {

    private static final Path TARGET = Path.of(System.getProperty("lms.target"));
    private static final Pattern LINK = Pattern.compile("(http://\\S+)/public/first\\.xhtml#(\\S+)");
    private static final String NAME = "first.admin";
    private static final String PASSWORD = "a long walk in autumn";
    private static final String JAR = System.getProperty("lms.embedded.db");

    /** Commands that start the server may take this long on a machine with much else to do. */
    private static final long PATIENCE_MINUTES = 12;

    private static Distribution distribution;
    private static Path data;
    private static Process foreground;
    private static String address;
    private static String token;

    @BeforeAll
    static void unpack() throws IOException {
        distribution = Distribution.unpack(TARGET, TARGET.resolve("distribution-life"), true);
        data = TARGET.resolve("distribution-life-data");
        Trees.delete(data);
    }

    @AfterAll
    static void nothing_stays_behind() throws IOException {
        for (var file : List.of("lms.pid", "server.pid", "db/mariadbd.pid")) {
            OwnedProcess.find(data.resolve(file)).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    @Order(1)
    void the_first_start_prints_a_link_that_makes_the_first_administrator_once() throws Exception {
        var started = distribution.lms(settings(Map.of("LMS_EMBEDDED_DB", JAR)), "start");
        assertEquals(0, started.status(), started.output());
        var link = LINK.matcher(started.output());
        assertTrue(link.find(), started.output());
        address = link.group(1);
        token = link.group(2);
        assertFalse(Files.exists(data.resolve("first-administrator.txt")), "the link is printed once");
        for (var log : List.of("lms.log", "server/logs/server.log", "server/logs/console.log")) {
            assertFalse(Files.readString(data.resolve(log)).contains(token), log + " holds the link");
        }

        var wrong = new Browser(address);
        wrong.open("/public/first.xhtml");
        assertFalse(wrong.left(wrong.send("first", first("not-the-code", NAME))), "a wrong code opens nothing");
        assertEquals(0, count("SELECT COUNT(*) FROM person"));

        var late = new Browser(address);
        late.open("/public/first.xhtml");
        var owner = new Browser(address);
        owner.open("/public/first.xhtml");
        var made = owner.send("first", first(token, NAME));
        assertTrue(owner.left(made), made);
        assertEquals(1, count("SELECT COUNT(*) FROM person"));
        assertTrue(owner.open("/admin/people/list.xhtml").status() < 400, "he is signed in as an administrator");
        assertTrue(made.contains("/admin/centres/checklist.xhtml"), "first he sees what the school lacks: " + made);
        var checklist = owner.open("/admin/centres/checklist.xhtml");
        assertEquals(200, checklist.status());
        assertTrue(checklist.body().contains("LMS_TRUSTED_PROXY"), checklist.body());

        assertFalse(late.left(late.send("first", first(token, "second.admin"))), "the link is dead");
        assertFalse(late.open("/public/first.xhtml").body().contains("first:token"), "the form is gone");
        assertEquals(1, count("SELECT COUNT(*) FROM person"));
    }

    @Test
    @Order(2)
    void status_says_ready_and_a_second_start_is_refused() throws Exception {
        var status = distribution.lms(settings(Map.of()), "status");
        assertEquals(0, status.status(), status.output());
        assertTrue(status.output().contains("ready at " + address + ","), status.output());
        var second = distribution.lms(settings(Map.of("LMS_EMBEDDED_DB", JAR)), "start");
        assertEquals(1, second.status());
        assertTrue(second.output().contains("already running"), second.output());
    }

    @Test
    @Order(3)
    void verify_audit_finds_the_trail_of_the_running_product_sound() throws Exception {
        allSealed();
        var sound = distribution.lms(settings(Map.of()), "verify-audit");
        assertEquals(0, sound.status(), sound.output());
        assertTrue(sound.output().contains("The audit trail is sound."), sound.output());
        assertTrue(count("SELECT COUNT(*) FROM audit_line WHERE act = 'grant.give'") > 0);
    }

    @Test
    @Order(4)
    void verify_audit_finds_and_names_a_line_changed_by_hand() throws Exception {
        long line = count("SELECT MIN(id) FROM audit_line WHERE act = 'grant.give'");
        execute("UPDATE audit_line SET act = 'grant.take' WHERE id = " + line);
        var changed = distribution.lms(settings(Map.of()), "verify-audit");
        assertEquals(1, changed.status(), changed.output());
        assertTrue(
                Pattern.compile("CHANGED: line " + line + " \\(person:[0-9]+\\) at position [0-9]+ ")
                        .matcher(changed.output())
                        .find(),
                changed.output());
        assertTrue(changed.output().contains("NOT sound"), changed.output());

        execute("UPDATE audit_line SET act = 'grant.give' WHERE id = " + line);
        assertEquals(0, distribution.lms(settings(Map.of()), "verify-audit").status());
    }

    @Test
    @Order(5)
    void after_everything_was_killed_the_next_start_takes_over_and_nothing_is_lost() throws Exception {
        long lines = count("SELECT COUNT(*) FROM audit_line");
        var launcher = OwnedProcess.find(data.resolve("lms.pid")).orElseThrow();
        var server = OwnedProcess.find(data.resolve("server.pid")).orElseThrow();
        var database = OwnedProcess.find(data.resolve("db/mariadbd.pid")).orElseThrow();
        for (var process : List.of(launcher, server, database)) {
            process.destroyForcibly();
            process.onExit().get(30, TimeUnit.SECONDS);
        }
        assertEquals(3, distribution.lms(settings(Map.of()), "status").status());

        var told = data.resolveSibling("distribution-told.txt");
        Files.deleteIfExists(told);
        foreground = distribution.begin(supervised(told), interruptible(), "run");
        var output = new StringBuilder();
        var reader = new Thread(() -> copy(foreground, output));
        reader.setDaemon(true);
        reader.start();
        await(
                "the foreground run",
                () -> !foreground.isAlive()
                        || Files.isRegularFile(data.resolve("address"))
                                && text(output).contains("Ctrl-C"));
        assertTrue(foreground.isAlive(), text(output));
        assertFalse(text(output).contains("first.xhtml"), "there is an administrator already");
        address = Files.readString(data.resolve("address")).strip();

        await("the word to the supervisor", () -> Files.isRegularFile(told));
        assertEquals("--ready --status=ready", Files.readString(told).strip());
        assertTrue(unchanged(), "nothing is written into the distribution");

        assertTrue(count("SELECT COUNT(*) FROM audit_line") >= lines);
        var again = new Browser(address);
        again.open("/public/sign-in.xhtml");
        assertTrue(
                again.left(again.send("in", Map.of("in:name", NAME, "in:password", PASSWORD))), "his account is there");
    }

    @Test
    @Order(6)
    void ctrl_c_stops_server_and_database_cleanly() throws Exception {
        var server = OwnedProcess.find(data.resolve("server.pid")).orElseThrow();
        var database = OwnedProcess.find(data.resolve("db/mariadbd.pid")).orElseThrow();
        assertEquals(
                0,
                new ProcessBuilder("kill", "-INT", Long.toString(foreground.pid()))
                        .start()
                        .waitFor());
        assertTrue(foreground.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES), "it ends");
        assertFalse(server.isAlive(), "the server");
        assertFalse(database.isAlive(), "the database");
        assertTrue(Files.readString(data.resolve("db/mariadbd.log")).contains("Shutdown complete"));
        assertFalse(Files.exists(data.resolve("address")));
        assertEquals(3, distribution.lms(settings(Map.of()), "status").status());

        var verified = distribution.lms(settings(Map.of("LMS_EMBEDDED_DB", JAR)), "verify-audit");
        assertEquals(0, verified.status(), verified.output());
        assertTrue(
                Pattern.compile("^[1-9][0-9]* signed heads", Pattern.MULTILINE)
                        .matcher(verified.output())
                        .find(),
                verified.output());
    }

    /** A MySQL server that the installation names, here the same data under a server started beside the product. */
    @Test
    @Order(7)
    void it_runs_on_a_given_database_and_stop_leaves_that_alone() throws Exception {
        try (var given = given()) {
            var started = distribution.lms(settings(on(given)), "start");
            assertEquals(0, started.status(), started.output());
            assertFalse(started.output().contains("embedded"), started.output());
            address = Files.readString(data.resolve("address")).strip();
            var again = new Browser(address);
            again.open("/public/sign-in.xhtml");
            assertTrue(again.left(again.send("in", Map.of("in:name", NAME, "in:password", PASSWORD))));
            var server = OwnedProcess.find(data.resolve("server.pid")).orElseThrow();

            var stopped = distribution.lms(settings(on(given)), "stop");
            assertEquals(0, stopped.status(), stopped.output());
            assertFalse(server.isAlive());
            assertTrue(given.process().isAlive(), "not ours to stop");
        }
    }

    @Test
    @Order(8)
    void a_productive_database_never_turns_into_a_demo_and_says_so() throws Exception {
        try (var given = given()) {
            var variables = settings(on(given));
            variables.put("LMS_DEMO", "true");
            var refused = distribution.lms(variables, "start");
            assertEquals(1, refused.status(), refused.output());
            assertTrue(
                    refused.output().contains("this database is productive: it never turns into a demo"),
                    refused.output());
            assertFalse(refused.output().contains("\tat "), refused.output());
            assertTrue(OwnedProcess.find(data.resolve("server.pid")).isEmpty(), "nothing runs on");
        }
    }

    private static EmbeddedDatabase given() throws IOException {
        return EmbeddedDatabase.start(
                Path.of(JAR),
                Path.of(System.getProperty("lms.work")),
                data.resolve("db"),
                EmbeddedDatabase.Mode.DURABLE,
                System.out::println);
    }

    private static Map<String, String> on(EmbeddedDatabase given) {
        return Map.of(
                "LMS_DB_URL", given.url(), "LMS_DB_USER", EmbeddedDatabase.USER, "LMS_DB_PASSWORD", given.password());
    }

    /** As the system's supervisor starts it, with a command of ours in the place of the one that tells it. */
    private static Map<String, String> supervised(Path told) throws IOException {
        var tools = Files.createDirectories(data.resolveSibling("distribution-supervisor"));
        var notify = tools.resolve("systemd-notify");
        Files.writeString(
                notify, "#!/bin/sh\necho \"$@\" > '" + told + ".part' && mv '" + told + ".part' '" + told + "'\n");
        assertTrue(notify.toFile().setExecutable(true));
        return settings(Map.of(
                "LMS_EMBEDDED_DB",
                JAR,
                "NOTIFY_SOCKET",
                "/run/systemd/notify",
                "PATH",
                tools + java.io.File.pathSeparator + System.getenv("PATH")));
    }

    /** Whether the unpacked distribution holds its own files alone: it may belong to another user than the one who runs it. */
    private static boolean unchanged() throws IOException {
        try (var files = Files.walk(distribution.home())) {
            return files.filter(Files::isRegularFile)
                    .map(f -> distribution.home().relativize(f).toString())
                    .allMatch(distribution.names()::contains);
        }
    }

    private static Map<String, String> settings(Map<String, String> more) {
        var all = new HashMap<>(more);
        all.put("LMS_DATA", data.toString());
        all.put("LMS_PORT", "0");
        // the simple compiler starts the server sooner; figures are never measured here
        all.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
        return all;
    }

    /** A shell script's background child ignores Ctrl-C for itself and all below it, and these tests may run in one. */
    private static List<String> interruptible() {
        return System.getProperty("os.name").equals("Linux") ? List.of("env", "--default-signal=INT") : List.of();
    }

    private static Map<String, String> first(String code, String signInName) {
        var form = new LinkedHashMap<String, String>();
        form.put("token", code);
        form.put("nameRu", "Учебный центр");
        form.put("nameUz", "Oʻquv markazi");
        form.put("nameEn", "School");
        form.put("key", "school");
        form.put("zone", "Asia/Tashkent");
        form.put("country", "UZ");
        form.put("fire", "101");
        form.put("ambulance", "103");
        form.put("gas", "104");
        form.put("rescue", "1050");
        form.put("familyCyr", "Каримова");
        form.put("givenCyr", "Дилноза");
        form.put("patronymicCyr", "");
        form.put("familyLat", "Karimova");
        form.put("givenLat", "Dilnoza");
        form.put("patronymicLat", "");
        form.put("signInName", signInName);
        form.put("password", PASSWORD);
        form.put("repeated", PASSWORD);
        var named = new LinkedHashMap<String, String>();
        form.forEach((name, value) -> named.put("first:" + name, value));
        return named;
    }

    /** Committed lines are linked within seconds. */
    private static void allSealed() throws Exception {
        await(
                "the seals",
                () -> count("SELECT (SELECT COUNT(*) FROM audit_line) - (SELECT COUNT(*) FROM audit_seal)") == 0);
    }

    private static void await(String what, BooleanSupplier reached) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        while (!reached.getAsBoolean()) {
            assertTrue(System.nanoTime() < until, what);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static void copy(Process process, StringBuilder to) {
        try (var lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (to) {
                    to.append(line).append('\n');
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(StringBuilder output) {
        synchronized (output) {
            return output.toString();
        }
    }

    private static long count(String sql) {
        try {
            var access = EmbeddedDatabase.running(data.resolve("db")).orElseThrow();
            try (var connection = DriverManager.getConnection(access.url(), EmbeddedDatabase.USER, access.password());
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                assertTrue(row.next());
                return row.getLong(1);
            }
        } catch (IOException | java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void execute(String sql) throws Exception {
        var access = EmbeddedDatabase.running(data.resolve("db")).orElseThrow();
        try (var connection = DriverManager.getConnection(access.url(), EmbeddedDatabase.USER, access.password());
                var statement = connection.createStatement()) {
            assertNotEquals(0, statement.executeUpdate(sql), sql);
        }
    }

    /** As much of a browser as a form without scripts needs. */
    private static final class Browser {

        private record Page(int status, String body) {}

        private static final Pattern VIEW =
                Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\"");

        private final HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        private final String address;
        private String path;
        private String page;

        Browser(String address) {
            this.address = address;
        }

        Page open(String path) throws Exception {
            var response = client.send(
                    HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
            this.path = path;
            this.page = response.body();
            return new Page(response.statusCode(), response.body());
        }

        /** Presses the button of the form; the answer's address to go on to, or its page. */
        String send(String form, Map<String, String> fields) throws Exception {
            var view = VIEW.matcher(page);
            assertTrue(view.find(), page);
            var all = new LinkedHashMap<>(fields);
            all.put(form, form);
            all.put(form + ":go", form + ":go");
            all.put("jakarta.faces.ViewState", view.group(1));
            var body = new StringBuilder();
            all.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                    .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
            var response = client.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return response.headers().firstValue("Location").orElse(response.body());
        }

        /** Whether the form was accepted: it sends to another page. */
        boolean left(String answer) {
            return !answer.contains("<html") && !answer.contains(path) && !answer.isBlank();
        }
    }
}
