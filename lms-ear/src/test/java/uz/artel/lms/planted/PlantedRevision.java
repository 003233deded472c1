package uz.artel.lms.planted;

import java.sql.SQLException;
import java.sql.Statement;

/** A repair of a key that waits for its second person, and an appeal that waits for its decision, in the first centre. */
public final class PlantedRevision {

    private static final String MARK = "planted";

    /** An announced exam of the demo that counts. */
    private static final String TOLD =
            "(SELECT MIN(t.id) FROM exam_sitting t WHERE t.use_code = 'certification' AND t.state = 'ANNOUNCED')";

    private PlantedRevision() {}

    /** The first question of the exam is credited to all: an examiner has shown the list. Answers the id of the repair. */
    public static String repair(Statement statement) throws SQLException {
        var repair = insert(
                statement,
                "INSERT INTO exam_repair (request_key, centre_id, version_id, kind, reason, asked_by, asked_at, state,"
                        + " open_version) SELECT '" + MARK + "', 1, f.version_id, 'CREDIT', 'x', a.person_id,"
                        + " UTC_TIMESTAMP(6), 'WAITING', f.version_id FROM exam_sitting s JOIN exam_form_item f"
                        + " ON f.form_id = s.form_id AND f.place = 1 JOIN account a ON a.sign_in_name = 'examiner'"
                        + " WHERE s.id = " + TOLD);
        statement.executeUpdate("INSERT INTO exam_repair_run (repair_id, number, run_by, run_at, digest, packed)"
                + " SELECT id, 1, asked_by, asked_at, REPEAT('x', 32), '' FROM exam_repair WHERE id = " + repair);
        return repair;
    }

    /** The candidate appeals against the whole result. Answers the id of the appeal. */
    public static String appeal(Statement statement) throws SQLException {
        return insert(
                statement,
                "INSERT INTO exam_appeal (request_key, sitting_id, centre_id, person_id, place, edition, reason,"
                        + " filed_at, due_on) SELECT '" + MARK + "', s.id, s.centre_id, s.person_id, 0, 1, 'x',"
                        + " UTC_TIMESTAMP(6), '2027-02-01' FROM exam_sitting s WHERE s.id = " + TOLD);
    }

    /** Takes away what was planted, also by a run that was cut off. */
    public static void remove(Statement statement) throws SQLException {
        statement.executeUpdate("DELETE FROM exam_appeal WHERE request_key = '" + MARK + "'");
        statement.executeUpdate("DELETE FROM exam_repair_run WHERE repair_id IN"
                + " (SELECT id FROM exam_repair WHERE request_key = '" + MARK + "')");
        statement.executeUpdate("DELETE FROM exam_repair WHERE request_key = '" + MARK + "'");
    }

    private static String insert(Statement statement, String sql) throws SQLException {
        statement.executeUpdate(sql, Statement.RETURN_GENERATED_KEYS);
        try (var keys = statement.getGeneratedKeys()) {
            keys.next();
            return keys.getString(1);
        }
    }
}
