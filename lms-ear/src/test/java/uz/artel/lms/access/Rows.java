package uz.artel.lms.access;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How much stands in every table: what changed between two moments is whatever differs. */
final class Rows {

    /** What the product notes about visits and attempts, and its own housekeeping: no thing of the school. */
    private static final Set<String> NOTES = Set.of(
            "web_session",
            "sign_in_failure",
            "certificate_miss",
            "guide_lookup",
            "lesson_opened",
            "audit_seal",
            "audit_chain",
            "flyway_schema_history");

    private Rows() {}

    /** Rows of every table; the audit trail is one of them, and every change writes there. */
    static Map<String, Long> now() throws SQLException, IOException {
        List<String> tables = Site.all("SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'");
        var sql = new StringBuilder();
        for (var table : tables) {
            if (!NOTES.contains(table)) {
                sql.append(sql.isEmpty() ? "" : " UNION ALL ")
                        .append("SELECT '")
                        .append(table)
                        .append("', COUNT(*) FROM ")
                        .append(table);
            }
        }
        var counts = new TreeMap<String, Long>();
        try (var connection = Site.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql.toString())) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    /** What differs, in words; empty when nothing changed. */
    static String changed(Map<String, Long> before, Map<String, Long> after) {
        var words = new StringBuilder();
        after.forEach((table, rows) -> {
            long more = rows - before.getOrDefault(table, 0L);
            if (more != 0) {
                words.append(table).append(more > 0 ? " +" : " ").append(more).append(' ');
            }
        });
        return words.toString().strip();
    }
}
