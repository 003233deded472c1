package uz.artel.lms.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import uz.artel.lms.launch.Places;
import uz.artel.lms.launch.Product;
import uz.artel.lms.launch.Progress;
import uz.artel.lms.launch.Settings;
import uz.artel.lms.planted.Folders;
import uz.artel.lms.planted.Rows;
import uz.artel.lms.shared.embedded.EmbeddedDatabase;

/**
 * The product under test: started once for all journeys of a process, on a free port, with data and a clock of its own.
 * {@code -Dlms.running.address} and {@code -Dlms.running.data} name one that runs already, to save its start while writing
 * tests.
 */
public final class RunningProduct {

    /** Monday morning in Tashkent, when the demo's running intake begins its first day. */
    public static final String CLOCK = "2026-11-02T04:00:00Z";

    private static final String GIVEN_ADDRESS = System.getProperty("lms.running.address");
    private static final String GIVEN_DATA = System.getProperty("lms.running.data");

    private static Product product;

    private RunningProduct() {}

    /** Where its pages are, without a slash at the end. */
    public static String address() {
        return GIVEN_ADDRESS != null ? GIVEN_ADDRESS : get().localAddress();
    }

    /** The data folder: keys, logs, what was printed for the console. */
    public static Path data() {
        return GIVEN_DATA != null ? Path.of(GIVEN_DATA) : get().settings().data();
    }

    /** Its database, to look into afterwards. */
    public static Connection connect() throws SQLException, IOException {
        if (GIVEN_DATA == null) {
            var database = get().database();
            return DriverManager.getConnection(database.url(), database.user(), database.password());
        }
        var running = EmbeddedDatabase.running(data().resolve("db")).orElseThrow();
        return DriverManager.getConnection(running.url(), EmbeddedDatabase.USER, running.password());
    }

    /** What time it is there. */
    public static Instant now() throws SQLException, IOException {
        try (var connection = connect()) {
            long ahead = Rows.number(connection, "SELECT clock_offset_micros FROM installation");
            return Instant.now().plus(ahead, ChronoUnit.MICROS);
        }
    }

    /** Starts it at the first call. */
    private static synchronized Product get() {
        if (product == null) {
            product = start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    product.close();
                } catch (IOException e) {
                    System.err.println("the product under test did not stop: " + e.getMessage());
                }
            }));
        }
        return product;
    }

    /** What the application wrote for the person at the console: the demo people and their password. */
    public static List<String> signIns() throws IOException {
        return Files.readAllLines(data().resolve("demo-sign-ins.txt"));
    }

    private static Product start() {
        var data = Path.of(System.getProperty("lms.target"), "journey-data-" + System.getProperty("lms.fork", "1"));
        try {
            Folders.clear(data);
            var root = Path.of(System.getProperty("lms.root"));
            var settings = Settings.read(
                    Map.of("LMS_PORT", "0", "LMS_DATA", data.toString(), "LMS_CLOCK", CLOCK, "LMS_DEMO_CENTRE", "no"),
                    new Settings.Defaults(data, root.resolve("content"), true));
            return Product.start(settings, Places.ofBuild(), List.of(), new Progress(System.out));
        } catch (Exception e) {
            throw new IllegalStateException("the product under test did not start: " + e.getMessage(), e);
        }
    }
}
