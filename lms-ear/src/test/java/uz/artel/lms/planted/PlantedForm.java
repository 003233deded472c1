package uz.artel.lms.planted;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An open sitting whose form has one real question of each kind named: a drawn form has the kinds of its blueprint, and no
 * blueprint has all. Written as the exam feature writes it; its candidate takes it up on the page.
 */
public final class PlantedForm {

    private static final String VERSION = "SELECT %s FROM exam_item_version v JOIN exam_item i ON i.id = v.item_id"
            + " WHERE (v.kind = ? OR i.item_key = ?) AND i.retired_at IS NULL AND v.number ="
            + " (SELECT MAX(n.number) FROM exam_item_version n WHERE n.item_id = i.id)"
            + " ORDER BY v.pool DESC, v.id LIMIT 1";

    private PlantedForm() {}

    /**
     * Writes the sitting and commits.
     *
     * @param signIn the candidate's name for signing in
     * @param exam key of a blueprint on whose newest edition it stands
     * @param minutes how long it lasts by the product's clock
     * @param asked codes of kinds, each with a question of the practice pool where there is one, or keys of questions
     */
    public static long of(Connection connection, String signIn, String exam, int minutes, List<String> asked)
            throws SQLException {
        connection.setAutoCommit(false);
        long person = Rows.number(connection, "SELECT person_id FROM account WHERE sign_in_name = ?", signIn);
        Rows.execute(
                connection,
                "INSERT INTO exam_candidate (person_id) VALUES (?) ON DUPLICATE KEY UPDATE person_id = person_id",
                person);
        long edition = Rows.number(
                connection,
                "SELECT MAX(e.id) FROM exam_blueprint_edition e JOIN exam_blueprint b ON b.id = e.blueprint_id"
                        + " WHERE b.blueprint_key = ?",
                exam);
        long form = Rows.insert(
                connection,
                "INSERT INTO exam_form (edition_id, seed, drawn_at) VALUES (?, 0, UTC_TIMESTAMP(6))",
                edition);
        for (var one : asked) {
            Rows.insert(
                    connection,
                    "INSERT INTO exam_form_item (form_id, place, version_id, option_order, partner_order)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    form,
                    asked.indexOf(one) + 1,
                    Rows.number(connection, VERSION.formatted("v.id"), one, one),
                    backwards(Rows.number(connection, VERSION.formatted("v.options"), one, one)),
                    backwards(Rows.number(connection, VERSION.formatted("v.partners"), one, one)));
        }
        long sitting = Rows.insert(
                connection,
                "INSERT INTO exam_sitting (person_id, centre_id, blueprint_id, form_id, use_code, try_number, state,"
                        + " started_at, ends_at, open_person, version) SELECT p.id, p.centre_id, e.blueprint_id, ?,"
                        + " e.use_code, (SELECT COUNT(*) + 1 FROM exam_sitting t WHERE t.person_id = p.id"
                        + " AND t.blueprint_id = e.blueprint_id), 'OPEN', " + NOW + ", " + NOW
                        + " + INTERVAL ? MINUTE, p.id, 0 FROM person p JOIN exam_blueprint_edition e ON e.id = ?"
                        + " WHERE p.id = ?",
                form,
                minutes,
                edition,
                person);
        connection.commit();
        return sitting;
    }

    /** The product's own clock. */
    private static final String NOW =
            "(SELECT UTC_TIMESTAMP(6) + INTERVAL clock_offset_micros MICROSECOND FROM installation)";

    private static String backwards(long count) {
        return IntStream.range(0, (int) count)
                .mapToObj(i -> String.valueOf(count - 1 - i))
                .collect(Collectors.joining(","));
    }
}
