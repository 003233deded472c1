package uz.artel.lms.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * What kind of installation this is, decided once when its database is made: a demo never turns productive and a
 * productive database never turns into a demo. Only a demo may move its clock, and only forward; the offset is stored, so
 * a restart keeps it.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
@Lock(LockType.READ)
public class Installation {

    private static final Logger LOG = Logger.getLogger(Installation.class.getName());

    @Resource(lookup = "java:app/jdbc/lms")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    private boolean demo;
    private boolean movable;

    public Installation() {}

    /** For tests; {@link #open} is theirs to call. */
    Installation(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @PostConstruct
    void open() {
        boolean wanted = Setting.isTrue("lms.demo");
        var start = Setting.find("lms.clock").map(Instant::parse);
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            try (var insert = connection.prepareStatement(
                    "INSERT IGNORE INTO installation (id, demo, clock_offset_micros, created_at) VALUES (1, ?, ?, ?)")) {
                var now = Instant.now();
                insert.setBoolean(1, wanted);
                insert.setLong(
                        2, start.map(s -> ChronoUnit.MICROS.between(now, s)).orElse(0L));
                insert.setObject(3, DatabaseTime.of(now));
                insert.executeUpdate();
            }
            try (var select = connection.prepareStatement(
                            "SELECT demo, clock_offset_micros FROM installation WHERE id = 1");
                    var row = select.executeQuery()) {
                row.next();
                demo = row.getBoolean(1);
                clock.startAhead(Duration.of(row.getLong(2), ChronoUnit.MICROS));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the installation row can't be read", e);
        }
        if (demo != wanted) {
            throw new IllegalStateException(
                    demo
                            ? "LMS_DEMO is false, but this database holds a demo: a demo never turns productive"
                            : "LMS_DEMO is true, but this database is productive: it never turns into a demo");
        }
        if (start.isPresent() && !demo) {
            throw new IllegalStateException("LMS_CLOCK is for demo and test only");
        }
        movable = demo && start.isPresent();
        if (!clock.offset().isZero()) {
            LOG.info(() -> "The clock runs ahead by " + clock.offset() + ", now " + clock.now());
        }
    }

    public boolean demo() {
        return demo;
    }

    /** Whether an administrator may move the clock forward: a demo started with LMS_CLOCK. */
    public boolean clockMovable() {
        return movable;
    }

    /** Stores the clock's offset; {@link ClockMoving} has moved it. */
    public void keepOffset(Duration offset) {
        try (var connection = dataSource.getConnection();
                var update =
                        connection.prepareStatement("UPDATE installation SET clock_offset_micros = ? WHERE id = 1")) {
            update.setLong(1, offset.toNanos() / 1_000);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the clock's offset can't be stored", e);
        }
    }
}
