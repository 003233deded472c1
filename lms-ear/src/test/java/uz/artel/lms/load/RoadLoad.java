package uz.artel.lms.load;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uz.artel.lms.planted.PlantedSitting;

/**
 * The load of the road: what the today page, the saving of an answer and the check page of a certificate cost one user and
 * fifty, in a school of thousands.
 */
@Tag("road")
class RoadLoad extends ProductLoad {

    private static final int MOST_USERS = 50;
    private static final int QUESTIONS = 20;

    // lms.load.seconds and .rows are for working on this class; figures are measured without them

    /** Seconds of warm-up and of measuring. */
    private static final int[] SECONDS = numbers("lms.load.seconds", "60,120");

    /** People and answers in the database. */
    private static final int[] ROWS = numbers("lms.load.rows", "5000,200000");

    /** What a figure may be at fifty users. */
    private record Limit(String kind, String figure, double most) {}

    private static final List<Limit> LIMITS = List.of(
            new Limit("answer", "p95Ms", 50),
            new Limit("today", "p95Ms", 150),
            new Limit("answer", "errors", 0),
            new Limit("today", "errors", 0),
            new Limit("check", "errors", 0));

    @Test
    void fifty_users_are_served_within_the_limits() throws Exception {
        var report = report("road");
        var measured = new ArrayList<Map<String, Object>>();
        try (var connection = connect()) {
            say("filling the database");
            var school = School.fill(connection, ROWS[0], ROWS[1], SEED);
            var trainees = school.trainees().subList(0, MOST_USERS);
            var sittings = PlantedSitting.of(
                    connection, trainees.stream().map(School.Trainee::person).toList(), QUESTIONS);
            connection.setAutoCommit(true);
            var client = new Client(product.localAddress());
            say("signing in " + MOST_USERS + " trainees");
            var users = new ArrayList<User>();
            for (int i = 0; i < MOST_USERS; i++) {
                users.add(user(client, trainees.get(i).signIn(), sittings.get(i)));
            }
            report.put("rows", School.counts(connection));
            report.put("secondsOfWarmUp", SECONDS[0]);
            report.put("secondsMeasured", SECONDS[1]);
            report.put("idlePerSecond", idle(connection));
            var codes = List.copyOf(school.certificates().entrySet());
            for (int count : new int[] {1, MOST_USERS}) {
                measured.add(measure(connection, "today", client, new Today(client, users), count));
                measured.add(measure(connection, "answer", client, new Saving(client, users, count * 100), count));
                measured.add(measure(connection, "check", client, new Checking(client, codes), count));
            }
            report.put("memory", product.memory());
        }
        report.put("measured", measured);
        finish(report, verdicts(measured));
    }

    private Map<String, Object> measure(
            Connection connection, String kind, Client client, Visits.Asking asking, int users) throws Exception {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("kind", kind);
        figures.put("users", users);
        figures.put("loadBefore", Machine.load());
        var visits = new Visits(client, asking, users, SEED + users, Duration.ofSeconds(5));
        var warm = visits.during(Duration.ofSeconds(SECONDS[0]));
        var before = Usage.now(product, connection);
        var outcome = visits.during(Duration.ofSeconds(SECONDS[1]));
        var after = Usage.now(product, connection);
        figures.put("requests", outcome.requests());
        figures.put("errors", warm.errors() + outcome.errors());
        if (warm.errors() + outcome.errors() > 0) {
            var wrong = new ArrayList<>(warm.wrong());
            wrong.addAll(outcome.wrong());
            figures.put("wrong", wrong);
        }
        if (outcome.millis().length > 0) {
            figures.put("p50Ms", outcome.percentile(50));
            figures.put("p95Ms", outcome.percentile(95));
            figures.put("p99Ms", outcome.percentile(99));
            figures.put("mostMs", outcome.percentile(100));
        }
        figures.put("perRequest", before.until(after, outcome.requests()));
        figures.put("bytesOnTheWire", outcome.bytesEach());
        say(String.format(
                Locale.ROOT,
                "%s, %d users: p50 %.1f, p95 %.1f, p99 %.1f ms, %d errors, %s",
                kind,
                users,
                outcome.percentile(50),
                outcome.percentile(95),
                outcome.percentile(99),
                warm.errors() + outcome.errors(),
                figures.get("perRequest")));
        return figures;
    }

    /** What the product uses in a second in which nobody asks. */
    private Map<String, Object> idle(Connection connection) throws Exception {
        var before = Usage.now(product, connection);
        TimeUnit.SECONDS.sleep(Math.min(20, SECONDS[0]));
        var after = Usage.now(product, connection);
        return before.until(after, before.secondsUntil(after));
    }

    private static List<Map<String, Object>> verdicts(List<Map<String, Object>> measured) {
        var verdicts = new ArrayList<Map<String, Object>>();
        for (var limit : LIMITS) {
            var figures = measured.stream()
                    .filter(m ->
                            m.get("kind").equals(limit.kind()) && m.get("users").equals(MOST_USERS))
                    .findFirst()
                    .orElseThrow();
            verdicts.add(verdict(
                    limit.kind(), MOST_USERS, limit.figure(), limit.most(), (Number) figures.get(limit.figure())));
        }
        return verdicts;
    }

    // ── who asks, and what ───────────────────────────────────────────────────────────────────────────────

    /** A signed-in trainee at his browser, with an exam open. */
    private record User(String cookies, String token, PlantedSitting sitting) {}

    private static User user(Client client, String name, PlantedSitting sitting) throws Exception {
        var cookies = client.signIn(name, PASSWORD);
        return new User(cookies, token(client, name, cookies, Today.PAGE), sitting);
    }

    private record Today(Client client, List<User> users) implements Visits.Asking {

        static final String PAGE = "/trainee/learning/today.xhtml";

        @Override
        public HttpRequest request(int user, int n) {
            return client.ask(PAGE, users.get(user).cookies()).build();
        }

        @Override
        public String wrong(int user, int n, HttpResponse<byte[]> response) {
            return expected(response, users.get(user).token(), "LOAD ", "</html>");
        }
    }

    /** Each answer has a number of its own; {@code from} keeps the numbers of one run apart from those of another. */
    private record Saving(Client client, List<User> users, int from) implements Visits.Asking {

        @Override
        public HttpRequest request(int user, int n) {
            var one = users.get(user);
            int number = from + n;
            return client.ask(
                            "/api/v1/sittings/" + one.sitting().id() + "/answers/" + number,
                            one.cookies() + "; " + one.sitting().cookies())
                    .header("Content-Type", "application/json")
                    .header("X-LMS-Token", one.token())
                    .PUT(HttpRequest.BodyPublishers.ofString("{\"place\":" + (n % QUESTIONS + 1) + ",\"choice\":["
                            + PlantedSitting.choice(number) + "],\"flagged\":false}"))
                    .build();
        }

        @Override
        public String wrong(int user, int n, HttpResponse<byte[]> response) {
            return expected(response, "\"clientSeq\":" + (from + n));
        }
    }

    private record Checking(Client client, List<Map.Entry<String, String>> codes) implements Visits.Asking {

        @Override
        public HttpRequest request(int user, int n) {
            return client.ask("/check/" + code(user, n).getKey(), "").build();
        }

        @Override
        public String wrong(int user, int n, HttpResponse<byte[]> response) {
            return expected(response, code(user, n).getValue(), "</html>");
        }

        private Map.Entry<String, String> code(int user, int n) {
            return codes.get((user * 97 + n * 31) % codes.size());
        }
    }

    private static String expected(HttpResponse<byte[]> response, String... words) {
        if (response.statusCode() != 200) {
            return response.request().uri().getPath().replaceAll("/check/.*", "/check/…") + " answered "
                    + response.statusCode();
        }
        var text = Client.text(response);
        for (var word : words) {
            if (!text.contains(word)) {
                return "no " + word + " in " + text.length() + " characters";
            }
        }
        return null;
    }
}
