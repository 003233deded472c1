package uz.artel.lms.journey;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import uz.artel.lms.planted.Rows;

/** What the database has of the last sitting of somebody, to hold it against what his page says. */
record StoredSitting(Connection connection, long id) {

    static StoredSitting of(Connection connection, String signInName, String exam) throws SQLException {
        return new StoredSitting(
                connection,
                Rows.number(
                        connection,
                        "SELECT s.id FROM exam_sitting s JOIN account a ON a.person_id = s.person_id"
                                + " JOIN exam_blueprint b ON b.id = s.blueprint_id"
                                + " WHERE a.sign_in_name = ? AND b.blueprint_key = ? ORDER BY s.id DESC LIMIT 1",
                        signInName,
                        exam));
    }

    String state() throws SQLException {
        return Rows.text(connection, "SELECT state FROM exam_sitting WHERE id = ?", id);
    }

    /** The same, for those who wait for it. */
    boolean is(String state) {
        try {
            return state().equals(state);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number under which examiners know the candidate. */
    long candidate() throws SQLException {
        return Rows.number(
                connection,
                "SELECT c.number FROM exam_candidate c JOIN exam_sitting s ON s.person_id = c.person_id WHERE s.id = ?",
                id);
    }

    int pointsOfShortAnswer() throws SQLException {
        return (int) Rows.number(
                connection,
                "SELECT v.points FROM exam_sitting s JOIN exam_form_item i ON i.form_id = s.form_id"
                        + " JOIN exam_item_version v ON v.id = i.version_id WHERE s.id = ? AND v.kind = 'short'",
                id);
    }

    /** The seed its form was drawn with. */
    long seed() throws SQLException {
        return Rows.number(
                connection,
                "SELECT f.seed FROM exam_form f JOIN exam_sitting s ON s.form_id = f.id WHERE s.id = ?",
                id);
    }

    /** How many questions of each area its form has. */
    Map<String, Integer> areas() throws SQLException {
        var areas = new TreeMap<String, Integer>();
        try (var statement = connection.prepareStatement("SELECT v.area, COUNT(*) FROM exam_sitting s"
                + " JOIN exam_form_item i ON i.form_id = s.form_id JOIN exam_item_version v ON v.id = i.version_id"
                + " WHERE s.id = ? GROUP BY v.area")) {
            statement.setLong(1, id);
            var rows = statement.executeQuery();
            while (rows.next()) {
                areas.put(rows.getString(1), rows.getInt(2));
            }
        }
        return areas;
    }

    /** When the server saved the last answer to this question, on the clocks of the centre. */
    String savedAt(int place) throws SQLException {
        return Rows.text(
                connection,
                "SELECT DATE_FORMAT(saved_at + INTERVAL 5 HOUR, '%H:%i:%s') FROM exam_answer"
                        + " WHERE sitting_id = ? AND place = ? ORDER BY arrival DESC LIMIT 1",
                id,
                place);
    }
}
