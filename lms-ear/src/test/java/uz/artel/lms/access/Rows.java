package uz.artel.lms.access;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The things of the school as the database has them: kept at one moment, compared at another, and put back, so that a test
 * may decide something for good and leave nothing decided behind.
 */
final class Rows implements AutoCloseable {

    /**
     * What the product notes of visits and attempts, and its own housekeeping; no thing of the school, so a refused request
     * may leave a line there: sessions and their last use, failed sign-ins, wrong certificate codes, what was looked up in
     * the guide, which lesson was opened, seals of the audit trail.
     */
    private static final Set<String> NOTES = Set.of(
            "web_session",
            "sign_in_failure",
            "certificate_miss",
            "guide_lookup",
            "lesson_opened",
            "audit_seal",
            "audit_chain",
            "flyway_schema_history");

    /** The trail is never put back: what was undone here was done all the same, and seals would not fit any more. */
    private static final Set<String> TRAIL = Set.of("audit_line", "audit_payload", "audit_erasure");

    private final Connection connection;
    private final List<String> tables;
    private Map<String, Long> begun;
    private Map<String, Long> digests;
    private Map<String, Long> counts;

    private Rows(Connection connection) throws SQLException, IOException {
        this.connection = connection;
        tables = Site.all("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                        + " AND table_type = 'BASE TABLE' ORDER BY table_name")
                .stream()
                .filter(t -> !NOTES.contains(t))
                .toList();
    }

    /** Keeps everything as it is now. */
    static Rows kept() throws SQLException, IOException {
        var rows = new Rows(Site.connect());
        try (var statement = rows.connection.createStatement()) {
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            // a copy of a table is a table of this connection alone
            for (var table : rows.tables) {
                statement.execute("CREATE TEMPORARY TABLE kept_" + table + " AS SELECT * FROM " + table);
                statement.execute("CREATE TEMPORARY TABLE first_" + table + " AS SELECT * FROM " + table);
            }
        }
        rows.begun = rows.digests();
        rows.digests = rows.begun;
        rows.counts = rows.counts();
        return rows;
    }

    /** From now on, compares with this moment. */
    void keepAnew() throws SQLException {
        var now = digests();
        try (var statement = connection.createStatement()) {
            for (var table : differing(now, digests)) {
                statement.executeUpdate("DELETE FROM kept_" + table);
                statement.executeUpdate("INSERT INTO kept_" + table + " SELECT * FROM " + table);
            }
        }
        digests = now;
        counts = counts();
    }

    /** Tables that differ, each with how many rows came or went; a changed row counts as none. */
    Map<String, Long> changed() throws SQLException {
        var differing = differing(digests(), digests);
        var changed = new TreeMap<String, Long>();
        if (!differing.isEmpty()) {
            var now = counts();
            differing.forEach(t -> changed.put(t, now.get(t) - counts.get(t)));
        }
        return changed;
    }

    /** Whether anybody has written into the trail since; far cheaper than {@link #changed}. */
    boolean trailGrew() throws SQLException {
        return count("audit_line") != counts.get("audit_line");
    }

    /** Everything as it was, but for the trail. */
    void putBack() throws SQLException {
        putBack("kept_", digests);
    }

    private void putBack(String copy, Map<String, Long> as) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : differing(digests(), as)) {
                if (!TRAIL.contains(table)) {
                    var columns = columns(table);
                    statement.executeUpdate("DELETE FROM " + table);
                    statement.executeUpdate(
                            "INSERT INTO " + table + " (" + columns + ") SELECT " + columns + " FROM " + copy + table);
                }
            }
        }
        keepAnew();
    }

    /** Everything as it was when this began, but for the trail. */
    void putBackAll() throws SQLException {
        putBack("first_", begun);
    }

    /** Writes by hand what no page of the demo leads to. */
    void write(String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    private List<String> differing(Map<String, Long> now, Map<String, Long> then) {
        return tables.stream().filter(t -> !now.get(t).equals(then.get(t))).toList();
    }

    private Map<String, Long> digests() throws SQLException {
        var found = new TreeMap<String, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("CHECKSUM TABLE " + String.join(", ", tables))) {
            while (rows.next()) {
                found.put(rows.getString(1).replaceFirst(".*\\.", ""), rows.getLong(2));
            }
        }
        return found;
    }

    private Map<String, Long> counts() throws SQLException {
        var found = new TreeMap<String, Long>();
        for (var table : tables) {
            found.put(table, count(table));
        }
        return found;
    }

    private long count(String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private String columns(String table) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.prepareStatement("SELECT column_name FROM information_schema.columns"
                + " WHERE table_schema = DATABASE() AND table_name = ? AND extra NOT LIKE '%GENERATED%'"
                + " ORDER BY ordinal_position")) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add("`" + rows.getString(1) + "`");
                }
            }
        }
        return String.join(", ", names);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
