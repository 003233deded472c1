package uz.artel.lms.planted;

import java.sql.SQLException;
import java.sql.Statement;

/**
 * Panels that set cut scores, written straight into the tables: what five judges would take an hour to say through their
 * pages. The trainer leads; the judges are all of the first centre who may judge.
 */
public final class PlantedPanel {

    public static final String JUDGES =
            "SELECT person_id FROM account WHERE sign_in_name IN ('examiner', 'examiner2', 'examiner3', 'quality', 'technical')";

    private static final String MARK = "AccessIT";

    private PlantedPanel() {}

    /** A panel in its second round: there is something to rate, to discuss and to bound. */
    public static String atWork(Statement statement, String exam) throws SQLException {
        var panel = open(statement, exam, "'ROUND2'", "NULL");
        statement.executeUpdate(ratings(panel, 1));
        return panel;
    }

    /** A panel whose cut is proposed and waits for its second signature. */
    public static String proposed(Statement statement, String exam) throws SQLException {
        var panel = open(statement, exam, "'PROPOSED'", "'2026-11-05'");
        statement.executeUpdate(ratings(panel, 1));
        statement.executeUpdate(ratings(panel, 2));
        statement.executeUpdate(bounds(panel));
        statement.executeUpdate(
                "INSERT INTO exam_panel_proposal (panel_id, number, proposer_id, cut_over, cut_under, points, panel_error,"
                        + " adjustment, proposed_at) SELECT id, 1, leader_id, 9, 5, 3, 0.01, 0, '2026-11-05' FROM exam_panel"
                        + " WHERE id = " + panel);
        return panel;
    }

    private static String open(Statement statement, String exam, String state, String closed) throws SQLException {
        statement.executeUpdate(
                "INSERT INTO exam_panel (centre_id, blueprint_id, edition_id, leader_id, definition, state, opened_at,"
                        + " round1_closed_at, round2_opened_at, round2_closed_at, adjustment, adjustment_reason, adjusted_at,"
                        + " open_blueprint, version) SELECT 1, b.id, MAX(e.id), (SELECT person_id FROM account WHERE"
                        + " sign_in_name = 'trainer'), '" + MARK + "', " + state + ", '2026-11-02', '2026-11-03',"
                        + " '2026-11-04', " + closed + ", 0, '" + MARK
                        + "', '2026-11-04', b.id, 1 FROM exam_blueprint b"
                        + " JOIN exam_blueprint_edition e ON e.blueprint_id = b.id WHERE b.blueprint_key = '" + exam
                        + "' GROUP BY b.id",
                Statement.RETURN_GENERATED_KEYS);
        String panel;
        try (var keys = statement.getGeneratedKeys()) {
            keys.next();
            panel = keys.getString(1);
        }
        statement.executeUpdate("INSERT INTO exam_panel_part (panel_id, person_id, part) SELECT id, leader_id, 'LEADER'"
                + " FROM exam_panel WHERE id = " + panel);
        statement.executeUpdate("INSERT INTO exam_panel_part (panel_id, person_id, part, number) SELECT " + panel
                + ", j.person_id, 'JUDGE', ROW_NUMBER() OVER (ORDER BY j.person_id) FROM (" + JUDGES + ") j");
        statement.executeUpdate("INSERT INTO exam_panel_item (panel_id, place, version_id) SELECT " + panel
                + ", ROW_NUMBER() OVER (ORDER BY i.id), i.id FROM (SELECT id FROM exam_item_version WHERE pool = 'exam'"
                + " AND kind = 'single' ORDER BY id LIMIT 3) i");
        return panel;
    }

    /** What every judge says of every item he has not rated in a round. */
    public static String ratings(String panel, int round) {
        return "INSERT INTO exam_panel_rating (panel_id, round, place, judge_id, revision, percent, rated_at)"
                + " SELECT i.panel_id, " + round + ", i.place, t.person_id, 1, 55 + t.number, '2026-11-03'"
                + " FROM exam_panel_item i JOIN exam_panel_part t ON t.panel_id = i.panel_id AND t.part = 'JUDGE'"
                + " LEFT JOIN exam_panel_rating r ON r.panel_id = i.panel_id AND r.round = " + round
                + " AND r.place = i.place AND r.judge_id = t.person_id WHERE r.id IS NULL AND i.panel_id = " + panel;
    }

    /** What every judge who has not said it would accept. */
    public static String bounds(String panel) {
        return "INSERT INTO exam_panel_bounds (panel_id, judge_id, revision, min_cut, max_cut, min_failing, max_failing,"
                + " beuk_cut, beuk_passing, given_at) SELECT t.panel_id, t.person_id, 1, 50, 70, 5, 40, 60 + t.number, 75,"
                + " '2026-11-04' FROM exam_panel_part t LEFT JOIN exam_panel_bounds b ON b.panel_id = t.panel_id"
                + " AND b.judge_id = t.person_id WHERE b.id IS NULL AND t.part = 'JUDGE' AND t.panel_id = " + panel;
    }

    /** Takes planted panels away again, those too that a run which was cut off left behind. */
    public static void remove(Statement statement) throws SQLException {
        for (var table : new String[] {"proposal", "bounds", "rating", "item", "part"}) {
            statement.executeUpdate("DELETE FROM exam_panel_" + table
                    + " WHERE panel_id IN (SELECT id FROM exam_panel WHERE" + " definition = '" + MARK + "')");
        }
        statement.executeUpdate("DELETE FROM exam_panel WHERE definition = '" + MARK + "'");
    }
}
