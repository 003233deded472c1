package uz.artel.lms.planted;

import java.sql.SQLException;
import java.sql.Statement;

/** A planned exam session in a room of the first centre, months ahead, with nobody invited yet. */
public final class PlantedExamSession {

    private static final String MARK = "planted";

    private PlantedExamSession() {}

    /** Writes one, in place of what was planted before, and answers its id. */
    public static String of(Statement statement) throws SQLException {
        remove(statement);
        var room = insert(
                statement,
                "INSERT INTO exam_room (request_key, centre_id, name, seats, addresses, added_by, added_at, version)"
                        + " VALUES ('" + MARK + "', 1, 'AccessIT', 10, '', 17, UTC_TIMESTAMP(6), 0)");
        return insert(
                statement,
                "INSERT INTO exam_session (request_key, centre_id, blueprint_id, room_id, opens_at, closes_at,"
                        + " length_minutes, lead_minutes, follow_minutes, room_code, planned_by, planned_at, version)"
                        + " SELECT '" + MARK + "', 1, MIN(id), " + room
                        + ", '2027-02-01 05:00:00', '2027-02-01 06:00:00', 30, 15, 15, '123456', 17,"
                        + " UTC_TIMESTAMP(6), 0 FROM exam_blueprint");
    }

    /** The id of the planted room. */
    public static String room(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("SELECT id FROM exam_room WHERE request_key = '" + MARK + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Takes away what was planted, also by a run that was cut off. */
    public static void remove(Statement statement) throws SQLException {
        statement.executeUpdate("DELETE FROM exam_session WHERE request_key = '" + MARK + "'");
        statement.executeUpdate("DELETE FROM exam_room WHERE request_key = '" + MARK + "'");
    }

    private static String insert(Statement statement, String sql) throws SQLException {
        statement.executeUpdate(sql, Statement.RETURN_GENERATED_KEYS);
        try (var keys = statement.getGeneratedKeys()) {
            keys.next();
            return keys.getString(1);
        }
    }
}
