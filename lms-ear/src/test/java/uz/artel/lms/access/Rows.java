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
     * the guide, which lesson was opened, seals of the audit trail and what its lines say in full; and what a sweep decides
     * or counts by itself meanwhile.
     */
    private static final Set<String> NOTES = Set.of(
            "web_session",
            "sign_in_failure",
            "certificate_miss",
            "guide_lookup",
            "lesson_opened",
            "audit_seal",
            "audit_chain",
            "audit_payload",
            "candidacy_decision",
            "exam_figures",
            "exam_figures_item",
            "exam_analysis_result",
            "exam_form_hour",
            "exam_form_turn",
            "flyway_schema_history");

    /** Tables in which a sweep counts beside what people decide: only what they decide is compared. */
    private static final Map<String, String> DECIDED = Map.of(
            "exam_analysis",
            "SELECT COALESCE(SUM(CRC32(CONCAT_WS('|', id, asked_by, cancelled_by))), 0) FROM exam_analysis",
            "exam_item_life",
            "SELECT COALESCE(SUM(CRC32(CONCAT_WS('|', version_id, status, author, reviewer))), 0) FROM exam_item_life");

    /** Every change is a line of the trail. It is never put back: what was undone here was done all the same. */
    private static final String TRAIL = "audit_line";

    /** Lines that say somebody was not let in, and those of the sweep. */
    private static final String ASIDE = "('signin.refuse', 'account.refusecode', 'candidacy.judge')";

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
        rows.begun = rows.digests(rows.tables);
        rows.digests = rows.begun;
        rows.counts = new TreeMap<>();
        for (var table : rows.tables) {
            rows.counts.put(table, rows.count(table));
        }
        return rows;
    }

    /** From now on, compares with this moment. */
    void keepAnew() throws SQLException {
        var now = digests(tables);
        try (var statement = connection.createStatement()) {
            for (var table : differing(now, digests)) {
                statement.executeUpdate("DELETE FROM kept_" + table);
                statement.executeUpdate("INSERT INTO kept_" + table + " SELECT * FROM " + table);
                counts.put(table, count(table));
            }
        }
        digests = now;
    }

    /** Tables that differ, each with how many rows came or went; a changed row counts as none. */
    Map<String, Long> changed() throws SQLException {
        var changed = new TreeMap<String, Long>();
        for (var table : differing(digests(tables), digests)) {
            changed.put(table, count(table) - counts.get(table));
        }
        changed.remove(TRAIL, 0L);
        return changed;
    }

    /** Whether anybody has written into the trail since; far cheaper than {@link #changed}. */
    boolean trailGrew() throws SQLException {
        return count(TRAIL) != counts.get(TRAIL);
    }

    /** Everything as it was, but for the trail. */
    void putBack() throws SQLException {
        putBack("kept_", digests);
        digests = new TreeMap<>(digests);
        digests.putAll(digests(List.of(TRAIL)));
        counts.put(TRAIL, count(TRAIL));
    }

    /** Everything as it was when this began, but for the trail. */
    void putBackAll() throws SQLException {
        putBack("first_", begun);
        keepAnew();
        // all tests come from one address: the wrong codes of these must not be counted against the next
        write("DELETE FROM certificate_miss");
        write("DELETE FROM sign_in_failure");
        Site.everybodyIsSignedOut();
    }

    private void putBack(String copy, Map<String, Long> as) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : differing(digests(tables), as)) {
                if (!table.equals(TRAIL)) {
                    var columns = columns(table);
                    statement.executeUpdate("DELETE FROM " + table);
                    statement.executeUpdate(
                            "INSERT INTO " + table + " (" + columns + ") SELECT " + columns + " FROM " + copy + table);
                }
            }
        }
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

    private Map<String, Long> digests(List<String> tables) throws SQLException {
        var found = new TreeMap<String, Long>();
        var whole = tables.stream().filter(t -> !DECIDED.containsKey(t)).toList();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("CHECKSUM TABLE " + String.join(", ", whole))) {
            while (rows.next()) {
                found.put(rows.getString(1).replaceFirst(".*\\.", ""), rows.getLong(2));
            }
        }
        for (var decided : DECIDED.entrySet()) {
            if (tables.contains(decided.getKey())) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery(decided.getValue())) {
                    rows.next();
                    found.put(decided.getKey(), rows.getLong(1));
                }
            }
        }
        return found;
    }

    private long count(String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT COUNT(*) FROM " + table + (table.equals(TRAIL) ? " WHERE act NOT IN " + ASIDE : ""))) {
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
