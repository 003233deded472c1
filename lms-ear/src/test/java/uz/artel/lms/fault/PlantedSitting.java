package uz.artel.lms.fault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * An open sitting of a candidate made for this test: twenty-four candidates who walked the road to an exam would take an hour
 * of browser work, so their sittings are written as the exam feature writes them, on a form with one real question.
 *
 * @param id the sitting
 * @param token the token of the sitting on the candidate's device
 * @param device the secret of the device
 */
record PlantedSitting(long id, String token, String device) {

    private static final int OPTIONS = 3;

    /** What a candidate chooses as his n-th answer. */
    static int choice(int number) {
        return number % OPTIONS;
    }

    String cookies() {
        return "lms_device=" + device + "; lms_sitting_" + id + "=" + token;
    }

    /** Writes {@code count} open sittings of as many new persons. */
    static List<PlantedSitting> plant(Connection connection, int count) throws Exception {
        connection.setAutoCommit(false);
        long centre = number(connection, "SELECT MIN(id) FROM centre");
        long version = number(
                connection, "SELECT MIN(id) FROM exam_item_version WHERE kind = 'single' AND options >= " + OPTIONS);
        long edition = number(connection, "SELECT MIN(id) FROM exam_blueprint_edition WHERE use_code = 'quiz'");
        long blueprint = number(connection, "SELECT blueprint_id FROM exam_blueprint_edition WHERE id = " + edition);
        int options = (int) number(connection, "SELECT options FROM exam_item_version WHERE id = " + version);
        var planted = new ArrayList<PlantedSitting>();
        for (int i = 0; i < count; i++) {
            long person = insert(
                    connection,
                    "INSERT INTO person (centre_id, family_cyr, given_cyr, family_lat, given_lat, level, level_since,"
                            + " languages, preferred_language, active, created_at)"
                            + " VALUES (?, 'Проба', 'Проба', 'Sinov', 'Sinov', 'L0', '2026-01-01', 'ru', 'ru', TRUE,"
                            + " UTC_TIMESTAMP(6))",
                    centre);
            long form = insert(
                    connection,
                    "INSERT INTO exam_form (edition_id, seed, drawn_at) VALUES (?, 0, UTC_TIMESTAMP(6))",
                    edition);
            insert(
                    connection,
                    "INSERT INTO exam_form_item (form_id, place, version_id, option_order, partner_order)"
                            + " VALUES (?, 1, ?, '" + order(options) + "', '')",
                    form,
                    version);
            long sitting = insert(
                    connection,
                    "INSERT INTO exam_sitting (person_id, centre_id, blueprint_id, form_id, use_code, try_number, state,"
                            + " started_at, ends_at, open_person, version) VALUES (?, ?, ?, ?, 'quiz', 1, 'OPEN',"
                            + " UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 1 DAY, ?, 0)",
                    person,
                    centre,
                    blueprint,
                    form,
                    person);
            var one = new PlantedSitting(
                    sitting, "fault-token-of-sitting-" + sitting, "fault-device-" + person + "-0123456789");
            try (var hash = connection.prepareStatement("UPDATE exam_sitting SET token_hash = ? WHERE id = ?")) {
                hash.setBytes(1, one.hash());
                hash.setLong(2, sitting);
                hash.executeUpdate();
            }
            planted.add(one);
        }
        connection.commit();
        return planted;
    }

    private byte[] hash() throws Exception {
        return MessageDigest.getInstance("SHA-256")
                .digest((id + "\n" + token + "\n" + device).getBytes(StandardCharsets.UTF_8));
    }

    private static String order(int options) {
        var text = new StringBuilder("0");
        for (int i = 1; i < options; i++) {
            text.append(',').append(i);
        }
        return text.toString();
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            long found = rows.getLong(1);
            if (rows.wasNull()) {
                throw new SQLException("nothing found: " + sql);
            }
            return found;
        }
    }

    private static long insert(Connection connection, String sql, long... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setLong(i + 1, parameters[i]);
            }
            statement.executeUpdate();
            try (var keys = statement.getGeneratedKeys()) {
                return keys.next() ? keys.getLong(1) : 0;
            }
        }
    }
}
