package uz.artel.lms.shared;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import uz.artel.lms.shared.signing.SchoolKey;

/**
 * Links committed audit lines into the hash chain, in batches, under a lock row: writers never queue on one row, and two
 * nodes never seal at once. A line that commits late simply gets a later position; positions have no gaps.
 *
 * <p>Once a minute, if the trail has grown, its head is signed with the school's key and kept outside the database
 * ({@link AuditHeads}), and once more when the server stops.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class AuditSealer {

    private static final Logger LOG = Logger.getLogger(AuditSealer.class.getName());
    private static final int BATCH = 1_000;

    /** How far behind the newest sealed line an open one may still appear: its transaction was that much longer. */
    private static final int LOOK_BACK = 10_000;

    private static final Duration BETWEEN_HEADS = Duration.ofMinutes(1);

    private boolean lookedThrough;
    private SchoolKey key;
    private AuditHeads heads;
    private long keptPosition;
    private long keptAt;

    @Resource(lookup = "java:app/jdbc/lms")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    /** Every five seconds. A failure is logged and tried again at the next tick: the timer must survive a database away. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        try {
            sealAll();
            if (heads == null || System.nanoTime() - keptAt >= BETWEEN_HEADS.toNanos()) {
                keepHead();
            }
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "the audit trail waits for its seal: {0}", e.getMessage());
        }
    }

    /** What was written up to the stop is sealed and signed, so that nobody changes it while the server is down. */
    @PreDestroy
    void finish() {
        try {
            sealAll();
            keepHead();
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "the last audit lines wait for the next start: {0}", e.getMessage());
        }
    }

    private void sealAll() throws SQLException {
        while (seal(dataSource, lookedThrough ? LOOK_BACK : Long.MAX_VALUE) == BATCH) {
            LOG.fine("a full batch was sealed, the next follows");
        }
        lookedThrough = true;
    }

    private void keepHead() throws SQLException, IOException {
        if (heads == null) {
            var data = Path.of(Setting.find("lms.data").orElse("lms-data"));
            key = SchoolKey.open(data.resolve("keys"), clock.now());
            var found = new AuditHeads(AuditHeads.folder(data));
            keptPosition = found.newest(key).map(AuditHeads.Head::position).orElse(0L);
            heads = found;
        }
        keptPosition = keepHead(dataSource, heads, keptPosition, clock.now(), key);
        keptAt = System.nanoTime();
    }

    /**
     * Signs the present head and keeps it, unless it is the one kept last.
     *
     * @param kept position of the one kept last, 0 when none
     * @return position of the newest kept head
     */
    static long keepHead(DataSource dataSource, AuditHeads heads, long kept, Instant now, SchoolKey key)
            throws SQLException, IOException {
        try (var connection = dataSource.getConnection();
                var head = connection.prepareStatement(
                        "SELECT position, hash FROM audit_seal ORDER BY position DESC LIMIT 1");
                var row = head.executeQuery()) {
            if (!row.next() || row.getLong(1) == kept) {
                return kept;
            }
            heads.keep(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2)), now, key);
            return row.getLong(1);
        }
    }

    /**
     * Seals one batch.
     *
     * @param lookBack how many ids behind the newest sealed line to look for open ones; the first tick after a start looks
     *     through everything, so the cost of a tick doesn't grow with the trail
     * @return how many lines were linked
     */
    public static int seal(DataSource dataSource, long lookBack) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int sealed = sealBatch(connection, lookBack);
                connection.commit();
                return sealed;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static int sealBatch(Connection connection, long lookBack) throws SQLException {
        try (var lock = connection.prepareStatement("SELECT id FROM audit_chain WHERE id = 1 FOR UPDATE");
                var row = lock.executeQuery()) {
            row.next();
        }
        long position = 0;
        byte[] previous = AuditLine.GENESIS;
        try (var head = connection.prepareStatement(
                        "SELECT position, hash FROM audit_seal ORDER BY position DESC LIMIT 1");
                var row = head.executeQuery()) {
            if (row.next()) {
                position = row.getLong(1);
                previous = row.getBytes(2);
            }
        }
        int count = 0;
        long newest = newestSealedLine(connection);
        try (var open = connection.prepareStatement(
                        "SELECT l.id, l.at, l.person_id, l.act, l.subject, l.payload_digest FROM audit_line l"
                                + " LEFT JOIN audit_seal s ON s.line_id = l.id WHERE s.line_id IS NULL AND l.id > ?"
                                + " ORDER BY l.id LIMIT " + BATCH);
                var insert = connection.prepareStatement(
                        "INSERT INTO audit_seal (position, line_id, hash) VALUES (?, ?, ?)")) {
            open.setLong(1, Math.max(0, newest - Math.min(newest, lookBack)));
            var rows = open.executeQuery();
            while (rows.next()) {
                var line = AuditVerifier.line(rows);
                previous = line.hashAfter(previous);
                insert.setLong(1, ++position);
                insert.setLong(2, line.id());
                insert.setBytes(3, previous);
                insert.addBatch();
                count++;
            }
            if (count > 0) {
                insert.executeBatch();
            }
        }
        return count;
    }

    private static long newestSealedLine(Connection connection) throws SQLException {
        try (var newest = connection.prepareStatement("SELECT COALESCE(MAX(line_id), 0) FROM audit_seal");
                var row = newest.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
