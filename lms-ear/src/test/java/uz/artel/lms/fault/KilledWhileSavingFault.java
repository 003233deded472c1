package uz.artel.lms.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uz.artel.lms.launch.Places;
import uz.artel.lms.launch.Product;
import uz.artel.lms.launch.Progress;
import uz.artel.lms.launch.Settings;
import uz.artel.lms.planted.Folders;
import uz.artel.lms.planted.PlantedSitting;
import uz.artel.lms.planted.Rows;

/**
 * No acknowledged answer is lost and none is there twice when server and database are killed in the middle of saving, and
 * when the network between browsers and server is cut; the candidates go on without signing in again.
 */
class KilledWhileSavingFault {

    private static final int CANDIDATES = 24;

    /** Short runs are for every change, long ones for a night. */
    private static final boolean LONG = "long".equals(System.getProperty("lms.fault"));

    private static final int KILLS = LONG ? 20 : 2;
    private static final int ANSWERS_BEFORE_A_KILL = LONG ? 5_100 : 600;
    private static final int ANSWERS_BETWEEN_PAUSES = LONG ? 400 : 40;
    private static final int IN_FLIGHT = 20;
    private static final int ANSWERS_IN_ALL = LONG ? 100_000 : 1_200;

    private static final Duration LAST = Duration.ofMillis(100);

    /** A candidate has a day in these sittings, and nobody gives him more. */
    private static final long PLANNED_MICROS = TimeUnit.DAYS.toMicros(1);

    /** When the network is cut and when everything is killed; {@code -Dlms.fault.seed} draws the same again. */
    private final long seed = Long.getLong("lms.fault.seed", System.nanoTime());

    private final Random random = new Random(seed);

    /** Minutes that were given to a sitting while it ran. */
    private final Map<Long, Integer> given = new HashMap<>();

    private Path folder;
    private Product product;
    private Wire wire;

    @BeforeEach
    void start() throws Exception {
        folder = Path.of(System.getProperty("lms.target"), "fault-data");
        Folders.clear(folder);
        Files.createDirectories(folder);
        product = begin();
        wire = new Wire();
        wire.to(product.settings().port());
    }

    @AfterEach
    void stop() throws IOException {
        wire.close();
        product.close();
    }

    @Test
    void no_acknowledged_answer_is_lost_or_doubled_and_candidates_go_on() throws Exception {
        List<PlantedSitting> sittings;
        try (var connection = connect()) {
            sittings = PlantedSitting.ofNewPersons(connection, CANDIDATES);
            for (var sitting : sittings) {
                Rows.execute(connection, "UPDATE exam_sitting SET pause_minutes = 30 WHERE id = ?", sitting.id());
            }
            connection.commit();
        }
        System.out.println("lms.fault.seed " + seed);
        var candidates = new Candidates(sittings, wire.address(), folder, ANSWERS_BETWEEN_PAUSES);
        try (candidates) {
            candidates.begin();
            for (int kill = 1; kill <= KILLS; kill++) {
                long goal =
                        candidates.acknowledged() + ANSWERS_BEFORE_A_KILL / 2 + random.nextInt(ANSWERS_BEFORE_A_KILL);
                long cut = goal - 1 - random.nextInt(ANSWERS_BEFORE_A_KILL / 2 - 100);
                await("saving before cut " + kill, candidates, () -> candidates.acknowledged() >= cut);
                cutTheNetwork(kill, candidates);
                giveMinutes(sittings);
                await("saving before kill " + kill, candidates, () -> candidates.acknowledged() >= goal);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(100));
                int flying = flying(candidates);
                long before = candidates.acknowledgedWithin(LAST);
                killEverything();
                assertTrue(flying >= IN_FLIGHT, "in flight at kill " + kill + ": " + flying);
                System.out.println("kill " + kill + ": " + flying + " in flight, " + before
                        + " acknowledged in the last 100 ms, " + candidates.acknowledged() + " so far");
                product = begin();
                wire.to(product.settings().port());
                long after = candidates.acknowledged() + CANDIDATES;
                await("going on after kill " + kill, candidates, () -> candidates.acknowledged() >= after);
            }
            await("saving to the end", candidates, () -> candidates.acknowledged() >= ANSWERS_IN_ALL);
        }
        assertNull(candidates.wrong());
        assertTrue(candidates.acknowledged() >= ANSWERS_IN_ALL, "acknowledged: " + candidates.acknowledged());
        try (var connection = connect()) {
            for (var sitting : sittings) {
                compare(connection, sitting, candidates.acknowledgements(sitting));
                everySecondIsExplained(connection, sitting, candidates.pausesOf(sitting));
                var head = HexFormat.of().formatHex(Chain.head(connection, sitting.id()));
                assertEquals(200, candidates.handIn(sitting), "handing in sitting " + sitting.id());
                assertEquals(
                        head,
                        Rows.text(
                                connection,
                                "SELECT LOWER(HEX(chain_head)) FROM exam_sitting WHERE id = ?",
                                sitting.id()),
                        "the head of the chain of sitting " + sitting.id());
            }
        }
        int pauses = sittings.stream().mapToInt(candidates::pausesOf).sum();
        int minutes = given.values().stream().mapToInt(Integer::intValue).sum();
        assertTrue(pauses > 0 && minutes > 0, "pauses " + pauses + ", minutes " + minutes);
        System.out.println("acknowledged " + candidates.acknowledged() + ", lost 0, doubled 0, chains whole: "
                + sittings.size() + ", pauses " + pauses + ", minutes given " + minutes);
    }

    /** How many answers are on their way at a moment at which enough are. */
    private static int flying(Candidates candidates) throws Exception {
        var flying = new AtomicInteger();
        await(IN_FLIGHT + " answers in flight", candidates, () -> {
            flying.set(candidates.inFlight());
            return flying.get() >= IN_FLIGHT;
        });
        return flying.get();
    }

    /** Gives minutes, now to one and now to all, as an act of an invigilator and an outage do. */
    private void giveMinutes(List<PlantedSitting> sittings) throws Exception {
        boolean all = random.nextBoolean();
        int minutes = 1 + random.nextInt(10);
        var to = all ? sittings : List.of(sittings.get(random.nextInt(sittings.size())));
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            for (var sitting : to) {
                Rows.execute(
                        connection,
                        "UPDATE exam_sitting SET ends_at = ends_at + INTERVAL ? MINUTE, extra_minutes = extra_minutes + ?,"
                                + " version = version + 1 WHERE id = ?",
                        minutes,
                        minutes,
                        sitting.id());
                Rows.execute(
                        connection,
                        "INSERT INTO exam_extra_time (request_key, sitting_id, minutes, kind, reason, given_by, given_at,"
                                + " needs_second) VALUES (UUID(), ?, ?, ?, 'Проба', 1, UTC_TIMESTAMP(6), FALSE)",
                        sitting.id(),
                        minutes,
                        all ? "OUTAGE" : "EXTRA");
            }
            connection.commit();
        }
        to.forEach(sitting -> given.merge(sitting.id(), minutes, Integer::sum));
    }

    /** Breaks every connection while answers are on their way; the candidates send again what was not acknowledged. */
    private void cutTheNetwork(int number, Candidates candidates) throws Exception {
        int flying = flying(candidates);
        wire.cut();
        long before = candidates.acknowledgedWithin(LAST);
        System.out.println("cut " + number + ": " + flying + " in flight, " + before
                + " acknowledged in the last 100 ms, " + candidates.acknowledged() + " so far");
        long standing = candidates.acknowledged();
        TimeUnit.MILLISECONDS.sleep(200 + random.nextInt(800));
        // what was written down when the wire was cut may still be counted, nothing else comes through
        assertTrue(candidates.acknowledged() - standing <= CANDIDATES, "the network was not cut");
        wire.mend();
        long after = candidates.acknowledged() + CANDIDATES;
        await("going on after cut " + number, candidates, () -> candidates.acknowledged() >= after);
    }

    /**
     * The end is where it was planned and where pauses and given minutes moved it; a kill gives and takes nothing by itself.
     *
     * @param pauses how many the candidate was told to have ended
     */
    private void everySecondIsExplained(Connection connection, PlantedSitting sitting, int pauses) throws Exception {
        long length = Rows.number(
                connection,
                "SELECT TIMESTAMPDIFF(MICROSECOND, started_at, ends_at) FROM exam_sitting WHERE id = ?",
                sitting.id());
        long minutes = Rows.number(
                connection,
                "SELECT COALESCE(SUM(minutes), 0) FROM exam_extra_time WHERE sitting_id = ?"
                        + " AND (NOT needs_second OR agreed_by IS NOT NULL)",
                sitting.id());
        assertEquals(
                given.getOrDefault(sitting.id(), 0).longValue(), minutes, "the minutes of sitting " + sitting.id());
        assertEquals(
                pauses,
                Rows.number(connection, "SELECT COUNT(*) FROM exam_pause_end WHERE sitting_id = ?", sitting.id()),
                "the pauses of sitting " + sitting.id());
        long paused = Rows.number(
                connection,
                "SELECT COALESCE(SUM(CEIL(TIMESTAMPDIFF(MICROSECOND, p.began_at, COALESCE(e.ended_at, p.until_at))"
                        + " / 1000000)), 0) FROM exam_pause p LEFT JOIN exam_pause_end e ON e.sitting_id = p.sitting_id"
                        + " AND e.number = p.number WHERE p.sitting_id = ?",
                sitting.id());
        assertEquals(
                PLANNED_MICROS + TimeUnit.MINUTES.toMicros(minutes) + TimeUnit.SECONDS.toMicros(paused),
                length,
                "the time of sitting " + sitting.id());
    }

    /** The acknowledgements in the client's own file against the rows: same numbers, same content, no gaps in arrival. */
    private static void compare(Connection connection, PlantedSitting sitting, Path file) throws Exception {
        var acknowledged = new TreeMap<Integer, String>();
        for (var line : Files.readAllLines(file)) {
            var words = line.split(" ");
            assertNull(acknowledged.put(Integer.valueOf(words[0]), words[1]), "acknowledged twice: " + line);
        }
        assertTrue(!acknowledged.isEmpty(), "sitting " + sitting.id() + " saved nothing");
        var stored = new TreeMap<Integer, String>();
        var missing = new ArrayList<String>();
        try (var statement = connection.prepareStatement(
                "SELECT client_seq, arrival, choice FROM exam_answer WHERE sitting_id = ? ORDER BY arrival")) {
            statement.setLong(1, sitting.id());
            var rows = statement.executeQuery();
            int arrival = 0;
            while (rows.next()) {
                assertEquals(++arrival, rows.getInt(2), "arrival numbers of sitting " + sitting.id());
                assertNull(stored.put(rows.getInt(1), rows.getString(3)), "stored twice: " + rows.getInt(1));
            }
        }
        acknowledged.forEach((number, choice) -> {
            if (!choice.equals(stored.get(number))) {
                missing.add(number + " was acknowledged with " + choice + ", stored is " + stored.get(number));
            }
        });
        assertEquals(List.of(), missing, "sitting " + sitting.id());
        // the last answer may have been stored while its acknowledgement was lost; it can be one only
        assertTrue(
                stored.size() - acknowledged.size() <= 1,
                "sitting " + sitting.id() + ": " + stored.size() + " stored, " + acknowledged.size() + " acknowledged");
    }

    /** Server and database at once, as when the power fails: nothing gets a chance to write. */
    private void killEverything() throws Exception {
        var database = product.databaseProcess().orElseThrow();
        var server = product.serverProcess();
        server.destroyForcibly();
        database.destroyForcibly();
        server.onExit().get(30, TimeUnit.SECONDS);
        database.onExit().get(30, TimeUnit.SECONDS);
        product.close();
    }

    private Product begin() throws Exception {
        var root = Path.of(System.getProperty("lms.root"));
        var settings = Settings.read(
                Map.of("LMS_PORT", "0", "LMS_DATA", folder.resolve("data").toString(), "LMS_DEMO_CENTRE", "no"),
                new Settings.Defaults(folder.resolve("data"), root.resolve("content"), true));
        return Product.start(settings, Places.ofBuild(), List.of("-XX:TieredStopAtLevel=1"), new Progress(System.out));
    }

    private Connection connect() throws Exception {
        var database = product.database();
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static void await(String what, Candidates candidates, BooleanSupplier reached) throws Exception {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        while (!reached.getAsBoolean()) {
            assertNull(candidates.wrong(), what);
            assertTrue(System.nanoTime() < until, what + " took more than ten minutes");
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }
}
