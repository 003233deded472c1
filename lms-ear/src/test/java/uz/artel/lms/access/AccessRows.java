package uz.artel.lms.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import uz.artel.lms.planted.PlantedExamSession;
import uz.artel.lms.planted.PlantedPanel;
import uz.artel.lms.planted.PlantedRevision;

/** The rows of access.tsv about pages and paths, and the things of the demo that their examples name. */
final class AccessRows {

    /**
     * One page or path.
     *
     * @param kind page or path
     * @param what the page with its parameters, or method and path
     * @param who role codes, "anyone" or "signed-in"
     * @param sees of those who may, who finds the thing: empty for all, "centre", or sign-in names
     */
    record Row(String kind, String what, Set<String> who, Set<String> sees) {

        boolean page() {
            return kind.equals("page");
        }

        String method() {
            return page() ? "GET" : what.substring(0, what.indexOf(' '));
        }

        /** The address as it stands in the table, without parameters. */
        String address() {
            return (page() ? what : what.substring(what.indexOf(' ') + 1)).replaceFirst("\\?.*", "");
        }

        /** What to ask for, with the things of the demo. */
        String filled(Map<String, String> things) {
            var text = page() ? what : what.substring(what.indexOf(' ') + 1);
            for (var thing : things.entrySet()) {
                text = text.replace("{" + thing.getKey() + "}", thing.getValue());
            }
            return text;
        }

        boolean mayEnter(List<String> roles) {
            return who.contains("anyone")
                    || who.contains("signed-in")
                    || roles.stream().anyMatch(who::contains);
        }

        boolean finds(String name) {
            return sees.isEmpty() || sees.contains("centre") && !name.endsWith(".kz") || sees.contains(name);
        }
    }

    private AccessRows() {}

    static List<Row> read() throws IOException {
        var file = Path.of(System.getProperty("lms.root"), "lms-web/src/test/resources/access.tsv");
        var rows = new ArrayList<Row>();
        for (var line : Files.readAllLines(file)) {
            var cells = line.split("\t");
            if (cells[0].equals("page") || cells[0].equals("path")) {
                rows.add(new Row(cells[0], cells[1], set(cells[2]), cells.length > 3 ? set(cells[3]) : Set.of()));
            }
        }
        return rows;
    }

    private static Set<String> set(String cell) {
        return new TreeSet<>(List.of(cell.split(",")));
    }

    /**
     * Things of the first centre. Attestation begins in December, so its campaign, case, order and delivery are written here
     * and taken away again, and so are panels of judges at work: whoever may not see them must be refused whatever stands in
     * them.
     */
    static final class Things implements AutoCloseable {

        private final Map<String, String> all = new TreeMap<>();

        Things() throws SQLException, IOException {
            all.putAll(ofTheDemo());
            try (var connection = Site.connect()) {
                plantReview(connection);
                plantPanels(connection);
                plantLook(connection);
                plantRevision(connection);
            }
        }

        /** Those that the demo has by itself. */
        static Map<String, String> ofTheDemo() throws SQLException, IOException {
            var person = "SELECT person_id FROM account WHERE sign_in_name = ?";
            var all = new TreeMap<String, String>();
            all.put("trainee", Site.one(person, "trainee"));
            all.put("person", Site.one(person, "operator"));
            all.put("intake", Site.one("SELECT intake_id FROM intake_trainee WHERE person_id = ?", all.get("trainee")));
            all.put("graduate", Site.one(person, "graduate"));
            all.put("certificate", Site.one("SELECT MIN(id) FROM certificate"));
            all.put("sitting", Site.one("SELECT MIN(id) FROM exam_sitting WHERE person_id = ?", all.get("graduate")));
            all.put(
                    "own-sitting",
                    Site.one("SELECT MIN(id) FROM exam_sitting WHERE person_id = ?", all.get("trainee")));
            all.put("call", Site.one("SELECT MIN(id) FROM practice_call WHERE person_id = ?", all.get("graduate")));
            all.put("shadow", Site.one("SELECT MIN(id) FROM shadow_entry WHERE trainee_id = ?", all.get("trainee")));
            all.put("lesson", Site.one("SELECT ref FROM programme_step WHERE kind = 'lesson' ORDER BY id LIMIT 1"));
            all.put("acknowledgement", "ack-safety");
            all.put("exam", "cert-line-60");
            all.put(
                    "figured",
                    Site.awaited("SELECT MIN(i.version_id) FROM exam_figures_item i JOIN exam_figures f ON f.id ="
                            + " i.figures_id JOIN exam_blueprint b ON b.id = f.blueprint_id"
                            + " WHERE f.centre_id = 1 AND b.blueprint_key = 'cert-line-60'"));
            all.put("card", Site.one("SELECT MIN(entry_key) FROM guide_edition WHERE kind = 'card'"));
            all.put("number", "1");
            all.put("trainee3", Site.one(person, "trainee3"));
            all.put("trainee2", Site.one(person, "trainee2"));
            all.put("mentor3", Site.one(person, "mentor3"));
            all.put("candidate3", Site.one(person, "candidate3"));
            all.put("candidate", Site.one(person, "candidate"));
            all.put(
                    "told",
                    Site.one(
                            "SELECT MIN(id) FROM exam_sitting WHERE use_code = 'certification' AND state = 'ANNOUNCED'"));
            all.put("rated", Site.one("SELECT MIN(id) FROM practice_call WHERE exam AND marked_at IS NOT NULL"));
            all.put("examiner3", Site.one(person, "examiner3"));
            all.put("examiner4", Site.one(person, "examiner4"));
            all.put("judges", String.join("\n", Site.all(PlantedPanel.JUDGES)));
            return all;
        }

        private void plantReview(Connection connection) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute("SET FOREIGN_KEY_CHECKS = 0");
                // what a run that was cut off left behind
                statement.executeUpdate("DELETE FROM review_case WHERE campaign_id IN (SELECT id FROM campaign WHERE"
                        + " name = 'AccessIT')");
                statement.executeUpdate("DELETE FROM campaign WHERE name = 'AccessIT'");
                statement.executeUpdate("DELETE FROM pay_order WHERE year = 1999");
                all.put("session", PlantedExamSession.of(statement));
                all.put("room", PlantedExamSession.room(statement));
                all.put(
                        "campaign",
                        insert(
                                statement,
                                "INSERT INTO campaign (centre_id, name, starts_on, quarter_from, quarter_to, rule_id,"
                                        + " opened_at, opened_by) SELECT 1, 'AccessIT', '2026-12-01', '2026-07-01',"
                                        + " '2026-09-30', MAX(id), UTC_TIMESTAMP(6), 17 FROM pay_rule_edition"));
                all.put(
                        "case",
                        insert(
                                statement,
                                "INSERT INTO review_case (campaign_id, centre_id, person_id, state, round, approvals)"
                                        + " VALUES (" + all.get("campaign") + ", 1, " + all.get("person")
                                        + ", 'OPEN', 0, 0)"));
                all.put(
                        "order",
                        insert(
                                statement,
                                "INSERT INTO pay_order (centre_id, year, number, case_id, proposal_id, person_id,"
                                        + " step_before, step_after, effective_on, facts, digest, pdf, issued_at, issued_by)"
                                        + " VALUES (1, 1999, 1, " + all.get("case") + ", 1, " + all.get("person")
                                        + ", 0, 1, '1999-12-01', '{}', REPEAT('x', 32), '%PDF-1.7', UTC_TIMESTAMP(6),"
                                        + " 17)"));
                all.put(
                        "batch",
                        insert(
                                statement,
                                "INSERT INTO payroll_batch (centre_id, orders, csv, digest, exported_at, exported_by)"
                                        + " VALUES (1, 1, 'a;b', REPEAT('x', 32), UTC_TIMESTAMP(6), 17)"));
            }
        }

        /** A result of the demo is looked at again: by one examiner who has not marked it, another is missing. */
        static final String LOOK = "INSERT INTO exam_second_look (sitting_id, candidate_id, centre_id, reasons, error,"
                + " result_edition, opened_at, due_on, first_id, second_id, version) SELECT s.id, s.person_id, s.centre_id,"
                + " 'NEAR', 2.01, 1, UTC_TIMESTAMP(6), '2026-11-04', (SELECT person_id FROM account WHERE sign_in_name ="
                + " 'examiner3'), NULL, 0 FROM exam_sitting s WHERE s.id = ?";

        private void plantLook(Connection connection) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM exam_second_look_opinion");
                statement.executeUpdate("DELETE FROM exam_second_look");
                all.put("look", insert(statement, LOOK.replace("?", all.get("told"))));
            }
        }

        private void plantRevision(Connection connection) throws SQLException {
            try (var statement = connection.createStatement()) {
                PlantedRevision.remove(statement);
                all.put("repair", PlantedRevision.repair(statement));
                all.put("appeal", PlantedRevision.appeal(statement));
            }
        }

        private void plantPanels(Connection connection) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute("SET FOREIGN_KEY_CHECKS = 0");
                PlantedPanel.remove(statement);
                all.put("panel", PlantedPanel.atWork(statement, "cert-line-60"));
                all.put("panel-closed", PlantedPanel.proposed(statement, "attestation-line-v1"));
            }
        }

        private static String insert(Statement statement, String sql) throws SQLException {
            statement.executeUpdate(sql, Statement.RETURN_GENERATED_KEYS);
            try (var keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getString(1);
            }
        }

        Map<String, String> all() {
            return all;
        }

        String get(String name) {
            return all.get(name);
        }

        @Override
        public void close() throws SQLException, IOException {
            try (var connection = Site.connect();
                    var statement = connection.createStatement()) {
                statement.execute("SET FOREIGN_KEY_CHECKS = 0");
                statement.executeUpdate("DELETE FROM exam_second_look_opinion WHERE look_id = " + all.get("look"));
                statement.executeUpdate("DELETE FROM exam_second_look WHERE id = " + all.get("look"));
                PlantedExamSession.remove(statement);
                PlantedRevision.remove(statement);
                statement.executeUpdate("DELETE FROM payroll_batch WHERE id = " + all.get("batch"));
                statement.executeUpdate("DELETE FROM pay_order WHERE id = " + all.get("order"));
                statement.executeUpdate("DELETE FROM supervisor_mark WHERE case_id = " + all.get("case"));
                statement.executeUpdate("DELETE FROM review_case WHERE id = " + all.get("case"));
                statement.executeUpdate("DELETE FROM campaign WHERE id = " + all.get("campaign"));
                PlantedPanel.remove(statement);
            }
        }
    }
}
