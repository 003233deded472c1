package uz.artel.lms.access;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import uz.artel.lms.journey.RunningProduct;

/**
 * The product under test as this package meets it: an address, and the database to look into afterwards. It is the one of the
 * journeys.
 */
final class Site {

    /** The password of everybody of the demo. */
    static final String PASSWORD = "maktab-2026";

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    private static final Map<String, Visitor> VISITORS = new TreeMap<>();

    private Site() {}

    static String address() {
        return RunningProduct.address();
    }

    /** The data folder: keys, logs, what was printed for the console. */
    static Path data() {
        return RunningProduct.data();
    }

    static Connection connect() throws SQLException, IOException {
        return RunningProduct.connect();
    }

    /** The first column of the only row. */
    static String one(String sql, Object... parameters) throws SQLException, IOException {
        var found = all(sql, parameters);
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " rows: " + sql);
        }
        return found.get(0);
    }

    /** The first column of the only row, once there is something in it: what a sweep of the product brings within minutes. */
    static String awaited(String sql) throws SQLException, IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var found = one(sql);
        while (found == null) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("nothing came: " + sql);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            found = one(sql);
        }
        return found;
    }

    /** The first column of all rows. */
    static List<String> all(String sql, Object... parameters) throws SQLException, IOException {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    /** Somebody who is not signed in, at a fresh browser, who reads English. */
    static Visitor stranger() {
        return stranger("en");
    }

    /** Somebody who is not signed in, at a fresh browser, who reads this language. */
    static Visitor stranger(String language) {
        return new Visitor(CLIENT, address(), "stranger", language);
    }

    /** A person of the demo, signed in once for all tests of a run, with pages in English. */
    static synchronized Visitor person(String name) throws Exception {
        var known = VISITORS.get(name);
        if (known == null) {
            known = freshly(name);
            VISITORS.put(name, known);
        }
        return known;
    }

    /** Everybody signs in again when he is next asked for: what ended sessions says so by this. */
    static synchronized void everybodyIsSignedOut() {
        VISITORS.clear();
    }

    /** A person of the demo, signed in anew, with pages in English. */
    static Visitor freshly(String name) throws Exception {
        return freshly(name, "en");
    }

    /** A person of the demo, signed in anew, with pages in this language. */
    static Visitor freshly(String name, String language) throws Exception {
        var visitor = new Visitor(CLIENT, address(), name, language);
        visitor.signIn(name, PASSWORD);
        return visitor;
    }

    /** The one-time code that a page shows; it is told nowhere else. */
    static String code(Visitor.Answer answer) {
        // no border of words: the sentence after the code may begin at its last letter
        var shown = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}")
                .matcher(answer.page().select("main .note").text());
        if (!shown.find()) {
            throw new IllegalStateException("no code was issued: " + answer.status() + " " + answer.wrong());
        }
        return shown.group();
    }

    /** Sign-in names of the demo with the roles that hold now, in the order of their making. */
    static Map<String, List<String>> people() throws SQLException, IOException {
        var people = new LinkedHashMap<String, List<String>>();
        printed().forEach(name -> people.put(name, new ArrayList<>()));
        try (var connection = connect();
                var statement = connection.prepareStatement("SELECT a.sign_in_name, g.role FROM access_grant g"
                        + " JOIN account a ON a.person_id = g.person_id"
                        + " WHERE g.from_on <= ? AND (g.until_on IS NULL OR g.until_on >= ?) AND g.ended_at IS NULL")) {
            statement.setString(1, today());
            statement.setString(2, today());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    people.getOrDefault(rows.getString(1), new ArrayList<>()).add(rows.getString(2));
                }
            }
        }
        return people;
    }

    /** Everybody of the demo, as the start prints them for the console; people that tests make are not among them. */
    private static List<String> printed() throws IOException {
        var names = RunningProduct.signIns().stream()
                .map(line -> line.strip().split("\\s+")[0])
                .filter(name -> name.matches("[a-z][a-z0-9.-]+"))
                .toList();
        if (names.size() < 20) {
            throw new IllegalStateException("the demo people are not in " + RunningProduct.signIns());
        }
        return names;
    }

    /** The product's own date: its clock may be moved. */
    static String today() throws SQLException, IOException {
        return one("SELECT DATE(UTC_TIMESTAMP(6) + INTERVAL clock_offset_micros MICROSECOND) FROM installation");
    }
}
