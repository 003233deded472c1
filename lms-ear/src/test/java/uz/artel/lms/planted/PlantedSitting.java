package uz.artel.lms.planted;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * An open sitting of a candidate made for a test: dozens of candidates who walked the road to an exam would take hours of
 * browser work, so their sittings are written as the exam feature writes them, on a form of real questions.
 *
 * @param id the sitting
 * @param token the token of the sitting on the candidate's device
 * @param device the secret of the device
 */
public record PlantedSitting(long id, String token, String device) {

    private static final int OPTIONS = 3;

    /** What a candidate chooses as his n-th answer; every question of the form has it. */
    public static int choice(int number) {
        return number % OPTIONS;
    }

    /** The cookies of the candidate's device. */
    public String cookies() {
        return "lms_device=" + device + "; lms_sitting_" + id + "=" + token;
    }

    /** Writes an open sitting of one question for each of {@code count} new persons. */
    public static List<PlantedSitting> ofNewPersons(Connection connection, int count) throws Exception {
        connection.setAutoCommit(false);
        long centre = Rows.number(connection, "SELECT MIN(id) FROM centre");
        var persons = new ArrayList<Long>();
        for (int i = 0; i < count; i++) {
            persons.add(Rows.insert(
                    connection,
                    "INSERT INTO person (centre_id, family_cyr, given_cyr, family_lat, given_lat, level, level_since,"
                            + " languages, preferred_language, active, created_at)"
                            + " VALUES (?, 'Проба', 'Проба', 'Sinov', 'Sinov', 'L0', '2026-01-01', 'ru', 'ru', TRUE,"
                            + " UTC_TIMESTAMP(6))",
                    centre));
        }
        return of(connection, persons, 1);
    }

    /**
     * Writes an open sitting for each of these persons and commits.
     *
     * @param questions how many the form has
     */
    public static List<PlantedSitting> of(Connection connection, List<Long> persons, int questions) throws Exception {
        long edition = Rows.number(connection, "SELECT MIN(id) FROM exam_blueprint_edition WHERE use_code = 'quiz'");
        var planted = new ArrayList<PlantedSitting>();
        for (long person : persons) {
            long form = Rows.insert(
                    connection,
                    "INSERT INTO exam_form (edition_id, seed, drawn_at) VALUES (?, 0, UTC_TIMESTAMP(6))",
                    edition);
            for (var question : questions(connection, questions)) {
                Rows.insert(
                        connection,
                        "INSERT INTO exam_form_item (form_id, place, version_id, option_order, partner_order)"
                                + " VALUES (?, ?, ?, ?, '')",
                        form,
                        question.place(),
                        question.version(),
                        question.order());
            }
            long sitting = Rows.insert(
                    connection,
                    "INSERT INTO exam_sitting (person_id, centre_id, blueprint_id, form_id, use_code, try_number, state,"
                            + " started_at, ends_at, open_person, version) SELECT p.id, p.centre_id, e.blueprint_id, ?,"
                            + " 'quiz', 1, 'OPEN', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 1 DAY, p.id, 0"
                            + " FROM person p JOIN exam_blueprint_edition e ON e.id = ? WHERE p.id = ?",
                    form,
                    edition,
                    person);
            var one = new PlantedSitting(
                    sitting, "planted-token-of-sitting-" + sitting, "planted-device-" + person + "-0123456789");
            Rows.execute(
                    connection, "UPDATE exam_sitting SET token_hash = ? WHERE id = ?", (Object) one.hash(), sitting);
            planted.add(one);
        }
        connection.commit();
        return planted;
    }

    /**
     * A real question with one right answer.
     *
     * @param order its options in the order of the bank
     */
    public record Question(int place, long version, String order) {}

    /** The first questions of the bank that have enough options for {@link #choice}. */
    public static List<Question> questions(Connection connection, int count) throws SQLException {
        try (var statement =
                connection.prepareStatement("SELECT id, options FROM exam_item_version WHERE kind = 'single'"
                        + " AND options >= " + OPTIONS + " ORDER BY id LIMIT " + count)) {
            var rows = statement.executeQuery();
            var all = new ArrayList<Question>();
            while (rows.next()) {
                all.add(new Question(all.size() + 1, rows.getLong(1), order(rows.getInt(2))));
            }
            if (all.size() < count) {
                throw new SQLException("the bank has " + all.size() + " such questions, not " + count);
            }
            return all;
        }
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
}
