package uz.artel.lms.planted;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What the demo's people did before its clock began, row by row: with their seeds and ids, without secrets, which are never
 * the same twice, and without what happened to the rows afterwards.
 */
public final class DemoHistoryRows {

    /**
     * A table of history.
     *
     * @param name the table
     * @param past which of its rows are history; the question mark is the moment at which the clock began
     * @param left columns that are left out
     */
    private record Table(String name, String past, Set<String> left) {

        static Table of(String name, String past, String... left) {
            return new Table(name, past, Set.of(left));
        }
    }

    private static final List<Table> TABLES = List.of(
            Table.of("intake", "opened_at < ?", "version"),
            Table.of("intake_trainee", "joined_at < ?", "running"),
            Table.of("step_done", "done_at < ?"),
            Table.of("acknowledgement_signature", "signed_at < ?"),
            Table.of("shadow_entry", "written_at < ?", "version"),
            Table.of("shadow_recommendation", "given_at < ?"),
            Table.of("exam_form", "drawn_at < ?"),
            Table.of("exam_form_item", "form_id IN (SELECT id FROM exam_form WHERE drawn_at < ?)"),
            Table.of("exam_sitting", "started_at < ?", "token_hash", "chain_head", "version"),
            Table.of("exam_answer", "saved_at < ?", "hash"),
            Table.of("exam_mark", "marked_at < ?"),
            Table.of("exam_result", "made_at < ?"),
            Table.of("practice_call", "rang_at < ?"),
            Table.of("call_action", "call_id IN (SELECT id FROM practice_call WHERE rang_at < ?)"),
            Table.of("call_rating", "rated_at < ?"),
            Table.of("certificate", "passed_at < ?", "state", "printed_at", "code_hash", "pdf_digest", "version"),
            Table.of("line_admission", "granted_at < ?"),
            Table.of("fact_verification", "verified_at < ?"),
            Table.of("exam_item_review", "reviewed_at < ?"),
            // the quarter comes in on the demo's first day, in one file each
            Table.of("live_call", "called_on < ? AND batch_id = (SELECT MIN(id) FROM live_call_batch)"),
            Table.of("kpi_quarter", "? IS NOT NULL AND batch_id = (SELECT MIN(id) FROM kpi_batch)"));

    private DemoHistoryRows() {}

    /** @param began when the clock of this demo began, in UTC */
    public static List<String> read(Connection connection, LocalDateTime began) throws SQLException {
        var all = new ArrayList<String>();
        for (var table : TABLES) {
            int before = all.size();
            read(connection, table, began, all);
            if (all.size() == before) {
                throw new IllegalStateException("the demo has no history in " + table.name());
            }
        }
        return all;
    }

    private static void read(Connection connection, Table table, LocalDateTime began, List<String> all)
            throws SQLException {
        var sql = "SELECT * FROM " + table.name() + " WHERE " + table.past() + " ORDER BY 1, 2, 3";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.valueOf(began));
            try (var rows = statement.executeQuery()) {
                var columns = rows.getMetaData();
                while (rows.next()) {
                    var row = new StringBuilder(table.name());
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        if (!table.left().contains(columns.getColumnName(i))) {
                            row.append(' ')
                                    .append(columns.getColumnName(i))
                                    .append('=')
                                    .append(written(rows.getObject(i), began));
                        }
                    }
                    all.add(row.toString());
                }
            }
        }
    }

    /** What came after the beginning is not history, whatever row it was written into. */
    private static String written(Object value, LocalDateTime began) {
        var moment = value instanceof Timestamp stamp ? stamp.toLocalDateTime() : value;
        if (moment instanceof LocalDateTime when && !when.isBefore(began)) {
            return "null";
        }
        return value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(moment);
    }
}
