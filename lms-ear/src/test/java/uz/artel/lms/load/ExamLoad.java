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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uz.artel.lms.planted.Rows;

/**
 * The load of an exam: five hundred candidates begin within ten seconds, then two thousand answer every twenty seconds, then
 * they hand in. Everyone is signed in beforehand. Each has a form of his own of the full admission to the line.
 */
@Tag("exam")
class ExamLoad extends ProductLoad {

    private static final String EXAM = "cert-line-60";

    /** The sitting that the limit of a whole one speaks of. */
    private static final int QUESTIONS = 40;

    // lms.load.people, .seconds and .pace are for working on this class; figures are measured without them

    /** Who answers in the end; who begins at once; who begins before, to warm the server. */
    private static final int[] PEOPLE = numbers("lms.load.people", "2000,500,300");

    private static final int ALL = PEOPLE[0];
    private static final int AT_ONCE = PEOPLE[1];
    private static final int BEFORE = PEOPLE[2];

    /** Seconds of warm-up, of measuring a part of the candidates, and of measuring all. */
    private static final int[] SECONDS = numbers("lms.load.seconds", "120,120,600");

    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final Duration PACE = Duration.ofSeconds(numbers("lms.load.pace", "20")[0]);

    private Client client;
    private final List<Seat> seats = new ArrayList<>();
    private final List<Map<String, Object>> verdicts = new ArrayList<>();
    private final List<Map<String, Object>> heaps = new ArrayList<>();
    private int round;

    @Test
    void candidates_begin_answer_and_hand_in_within_the_limits() throws Exception {
        var report = report("exam");
        try (var connection = connect()) {
            client = new Client(product.localAddress());
            invite(connection);
            report.put("rows", School.counts(connection));
            say("some begin, to warm the server");
            begin(seats.subList(0, BEFORE), Duration.ofSeconds(BEFORE / 5));
            heap("begun", BEFORE);
            report.put("idle", idle(connection));
            report.put("begin", beginAtOnce(connection));
            heap("begun", BEFORE + AT_ONCE);
            askTheTime();
            say("the others begin");
            begin(seats.subList(BEFORE + AT_ONCE, ALL), Duration.ofSeconds((ALL - BEFORE - AT_ONCE) / 10));
            heap("begun", ALL);
            report.put("heap", heaps);
            report.put("answers", answers(connection));
            report.put("handIn", handIn(connection));
            whole(report);
            report.put("memory", product.memory());
        }
        finish(report, verdicts);
    }

    // ── before ───────────────────────────────────────────────────────────────────────────────────────────

    private void invite(Connection connection) throws Exception {
        say("filling the database");
        var school = School.fill(connection, ALL + 500, ALL + 25, 20_000, SEED);
        var people = school.trainees().subList(0, ALL);
        long blueprint = Rows.number(connection, "SELECT id FROM exam_blueprint WHERE blueprint_key = ?", EXAM);
        long trainer = Rows.number(connection, "SELECT person_id FROM account WHERE sign_in_name = 'trainer'");
        try (var row = connection.prepareStatement("INSERT INTO exam_invitation (person_id, centre_id, blueprint_id,"
                + " opens_at, closes_at, invited_by, invited_at) SELECT p.id, p.centre_id, ?, UTC_TIMESTAMP(6) - INTERVAL"
                + " 1 HOUR, UTC_TIMESTAMP(6) + INTERVAL 1 DAY, ?, UTC_TIMESTAMP(6) FROM person p WHERE p.id = ?")) {
            for (var one : people) {
                row.setLong(1, blueprint);
                row.setLong(2, trainer);
                row.setLong(3, one.person());
                row.addBatch();
            }
            row.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
        heap("signed in", 0);
        say("signing in " + ALL + " candidates");
        var desks = Executors.newFixedThreadPool(8);
        try {
            var coming = new ArrayList<Future<Seat>>();
            for (var one : people) {
                coming.add(desks.submit(() -> Seat.taken(client, one.signIn(), PASSWORD)));
            }
            for (var one : coming) {
                seats.add(one.get());
                if (seats.size() % 500 == 0) {
                    say(seats.size() + " are signed in");
                }
            }
        } finally {
            desks.shutdownNow();
        }
        heap("signed in", ALL);
    }

    private void heap(String what, int candidates) throws Exception {
        var one = new LinkedHashMap<String, Object>();
        one.put("what", what);
        one.put("candidates", candidates);
        one.put("serverHeapKb", Heap.kilobytes(product.serverProcess()));
        heaps.add(one);
        say("heap: " + one);
    }

    /** Kilobytes more for each candidate between two of these moments. */
    private double kilobytesEach(int from, int to) {
        var a = heaps.get(from);
        var b = heaps.get(to);
        return (((Number) b.get("serverHeapKb")).doubleValue() - ((Number) a.get("serverHeapKb")).doubleValue())
                / (((Number) b.get("candidates")).doubleValue() - ((Number) a.get("candidates")).doubleValue());
    }

    /** What the product uses in a second in which nobody asks, sweeps included. */
    private Map<String, Object> idle(Connection connection) throws Exception {
        var before = Usage.now(product, connection);
        TimeUnit.SECONDS.sleep(Math.min(30, SECONDS[0]));
        var after = Usage.now(product, connection);
        return before.until(after, before.secondsUntil(after));
    }

    // ── beginning ────────────────────────────────────────────────────────────────────────────────────────

    private Map<String, Object> beginAtOnce(Connection connection) throws Exception {
        var before = Usage.now(product, connection);
        var millis = begin(seats.subList(BEFORE, BEFORE + AT_ONCE), WITHIN);
        var after = Usage.now(product, connection);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("candidates", AT_ONCE);
        figures.put("withinSeconds", WITHIN.toSeconds());
        times(figures, millis);
        figures.put("perCandidate", before.until(after, AT_ONCE));
        say("begin: " + figures);
        verdicts.add(verdict("begin", AT_ONCE, "p99Ms", 2_000, (Number) figures.get("p99Ms")));
        return figures;
    }

    /**
     * Each begins at a moment of his own, evenly within this time, whether or not those before him have their form.
     *
     * @return how long each waited for his first item, ascending
     */
    private double[] begin(List<Seat> who, Duration within) throws Exception {
        var waited = new ConcurrentLinkedQueue<Double>();
        var open = new ArrayList<CompletableFuture<Void>>();
        long start = System.nanoTime();
        for (int i = 0; i < who.size(); i++) {
            long planned = start + within.toNanos() * i / who.size();
            Visits.awaitMoment(planned);
            open.add(who.get(i).begin(EXAM).thenRun(() -> waited.add((System.nanoTime() - planned) / 1e6)));
        }
        CompletableFuture.allOf(open.toArray(CompletableFuture[]::new)).get(10, TimeUnit.MINUTES);
        return waited.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static void times(Map<String, Object> figures, double[] millis) {
        for (int percent : new int[] {50, 95, 99, 100}) {
            figures.put(percent == 100 ? "mostMs" : "p" + percent + "Ms", Visits.percentile(millis, percent));
        }
    }

    // ── answering ────────────────────────────────────────────────────────────────────────────────────────

    private List<Map<String, Object>> answers(Connection connection) throws Exception {
        var measured = new ArrayList<Map<String, Object>>();
        answer(connection, ALL, SECONDS[0], "warm-up");
        for (int users : new int[] {100, 500, 1_000, ALL}) {
            if (users <= ALL) {
                measured.add(answer(connection, users, users == ALL ? SECONDS[2] : SECONDS[1], "answer"));
            }
        }
        var all = measured.get(measured.size() - 1);
        verdicts.add(verdict("answer", ALL, "p95Ms", 100, (Number) all.get("p95Ms")));
        verdicts.add(verdict("answer", ALL, "p99Ms", 300, (Number) all.get("p99Ms")));
        verdicts.add(verdict("answer", ALL, "errors", 0, (Number) all.get("errors")));
        verdicts.add(verdict("answer", ALL, "cpuMs", 1.6, cpu(all)));
        return measured;
    }

    private static double cpu(Map<String, Object> figures) {
        return ((Number) ((Map<?, ?>) figures.get("each")).get("cpuMs")).doubleValue();
    }

    private Map<String, Object> answer(Connection connection, int users, int seconds, String kind) throws Exception {
        askTheTime();
        int from = 1 + 200 * round++;
        var visits = new Visits(client, new Answering(seats, from), users, SEED + from, PACE);
        var before = Usage.now(product, connection);
        var outcome = visits.during(Duration.ofSeconds(seconds));
        var after = Usage.now(product, connection);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("kind", kind);
        figures.put("users", users);
        figures.put("seconds", seconds);
        figures.put("answers", outcome.requests());
        figures.put("errors", outcome.errors());
        figures.put("wrong", outcome.wrong());
        times(figures, outcome.millis());
        figures.put("each", before.until(after, Math.max(1, outcome.requests())));
        figures.put("bytesOnTheWire", outcome.bytesEach());
        say(String.format(
                Locale.ROOT,
                "%s, %d candidates: p50 %.1f, p95 %.1f, p99 %.1f ms, %d errors, %s",
                kind,
                users,
                outcome.percentile(50),
                outcome.percentile(95),
                outcome.percentile(99),
                outcome.errors(),
                figures.get("each")));
        return figures;
    }

    private record Answering(List<Seat> seats, int from) implements Visits.Asking {

        @Override
        public HttpRequest request(int user, int n) {
            return seats.get(user).answer(from + n);
        }

        @Override
        public String wrong(int user, int n, HttpResponse<byte[]> response) {
            return Seat.wrong(from + n, response);
        }
    }

    // ── handing in ───────────────────────────────────────────────────────────────────────────────────────

    private Map<String, Object> handIn(Connection connection) throws Exception {
        var before = Usage.now(product, connection);
        verdicts.add(verdict("handIn", AT_ONCE, "errors", 0, refused(seats.subList(0, AT_ONCE), Seat::handIn)));
        var after = Usage.now(product, connection);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("candidates", AT_ONCE);
        figures.put("each", before.until(after, AT_ONCE));
        say("hand in: " + figures);
        return figures;
    }

    /** Nobody is silent for so long between two measurements that two examiners would look at his work. */
    private void askTheTime() throws Exception {
        int refused = refused(seats.stream().filter(Seat::sits).toList(), Seat::time);
        if (refused > 0) {
            throw new IllegalStateException(refused + " are not told the time");
        }
    }

    /** Sixteen at a time ask; how many are not answered well. */
    private int refused(List<Seat> who, Function<Seat, HttpRequest> what) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(16);
        try {
            var open = new ArrayList<Future<Integer>>();
            for (var seat : who) {
                open.add(hands.submit(() -> client.http()
                        .send(what.apply(seat), HttpResponse.BodyHandlers.ofByteArray())
                        .statusCode()));
            }
            int refused = 0;
            for (var one : open) {
                refused += one.get() == 200 ? 0 : 1;
            }
            return refused;
        } finally {
            hands.shutdownNow();
        }
    }

    /** Beginning, forty answers, handing in: what one candidate costs. */
    private void whole(Map<String, Object> report) {
        var begin = (Map<?, ?>) ((Map<?, ?>) report.get("begin")).get("perCandidate");
        var all = (List<?>) report.get("answers");
        var handIn = (Map<?, ?>) ((Map<?, ?>) report.get("handIn")).get("each");
        double answer =
                ((Number) ((Map<?, ?>) ((Map<?, ?>) all.get(all.size() - 1)).get("each")).get("cpuMs")).doubleValue();
        double cpu = ((Number) begin.get("cpuMs")).doubleValue()
                + QUESTIONS * answer
                + ((Number) handIn.get("cpuMs")).doubleValue();
        report.put("wholeSittingCpuMs", cpu);
        verdicts.add(verdict("sitting of " + QUESTIONS, ALL, "cpuMs", 140, cpu));
        flat(report);
    }

    /** CPU of an answer without what the product uses anyway, and heap of a candidate: the same for few and for all. */
    private void flat(Map<String, Object> report) {
        var all = (List<?>) report.get("answers");
        double idle = ((Number) ((Map<?, ?>) report.get("idle")).get("cpuMs")).doubleValue();
        var net = new ArrayList<Double>();
        for (var one : all) {
            var figures = (Map<?, ?>) one;
            double answers = ((Number) figures.get("answers")).doubleValue();
            double seconds = ((Number) figures.get("seconds")).doubleValue();
            double cpu = ((Number) ((Map<?, ?>) figures.get("each")).get("cpuMs")).doubleValue();
            net.add(cpu - idle * seconds / answers);
        }
        report.put("answerCpuMsNetOfIdle", net);
        verdicts.add(verdict("answer", ALL, "net CPU against that of 100", 1.25, net.get(net.size() - 1) / net.get(0)));
        verdicts.add(verdict("signed in", ALL, "heap KB each", 40, kilobytesEach(0, 1)));
        verdicts.add(verdict("begun", BEFORE + AT_ONCE, "heap KB each", 20, kilobytesEach(2, 3)));
        verdicts.add(verdict("begun", ALL, "heap KB each", 20, kilobytesEach(3, 4)));
    }
}
