package uz.artel.lms.access;

/** A key that waits to be repaired and one that was, appeals that wait and one that was answered, a certificate in doubt. */
final class RepairScene {

    private static final String REPAIRS = "/common/exam/repairs.xhtml";
    private static final String REPAIR = "/common/exam/repair.xhtml";
    private static final String APPEALS = "/common/exam/appeals.xhtml";
    private static final String APPEAL = "/common/exam/appeal.xhtml";
    private static final String DOUBTS = "/hr/certificates/doubts.xhtml";

    private final Scenes scenes;

    RepairScene(Scenes scenes) {
        this.scenes = scenes;
    }

    void walk() throws Exception {
        var told = scenes.thing("told");
        scenes.name(
                "item",
                Site.one(
                        "SELECT MIN(i.item_key) FROM exam_sitting s JOIN exam_form_item f ON f.form_id = s.form_id"
                                + " JOIN exam_item_version v ON v.id = f.version_id JOIN exam_item i ON i.id = v.item_id"
                                + " WHERE s.id = ? AND v.kind = 'single'",
                        told));
        try {
            repair();
        } finally {
            // how a version fares is counted by a sweep and therefore not put back by itself
            scenes.write("UPDATE exam_item_life l JOIN exam_item_version v ON v.id = l.version_id JOIN exam_item i"
                    + " ON i.id = v.item_id SET l.status = 'operational' WHERE i.item_key = '" + scenes.thing("item")
                    + "'");
        }
        appeal(told);
        scenes.write("INSERT INTO certification_doubt (person_id, centre_id, candidacy_id, certificate_id, sitting_id,"
                + " edition, because, raised_at) SELECT c.person_id, c.centre_id, c.candidacy_id, c.id, " + told
                + ", 2, 'repair:1', UTC_TIMESTAMP(6) FROM certificate c WHERE c.id = " + scenes.thing("certificate"));
        scenes.visit("hr-officer", DOUBTS, "");
    }

    private void repair() throws Exception {
        scenes.visit("examiner", REPAIRS, "?item={item}");
        scenes.send("examiner", REPAIRS, "?item={item}", "ask");
        var repair = Site.one("SELECT MAX(id) FROM exam_repair");
        scenes.name("repair", repair);
        scenes.visit("examiner", REPAIR, "?id={repair}");
        scenes.write("UPDATE exam_repair_run SET digest = REPEAT('x', 32) WHERE repair_id = " + repair);
        scenes.visit("examiner", REPAIR, "?id={repair}");
        scenes.send("examiner", REPAIR, "?id={repair}", "renew");
        scenes.visit("head", REPAIR, "?id={repair}");
        scenes.send("head", REPAIR, "?id={repair}", "approveForm");
        scenes.visit("head", REPAIR, "?id={repair}");
        scenes.visit("head", REPAIRS, "");
    }

    /** A candidate who was told his result just now, and had nothing for his first question. */
    private void appeal(String told) throws Exception {
        scenes.write("UPDATE exam_sitting, installation SET announced_at = UTC_TIMESTAMP(6)"
                + " + INTERVAL clock_offset_micros MICROSECOND WHERE exam_sitting.id = " + told);
        scenes.write("UPDATE exam_mark SET earned_over = 0, marked_by = NULL WHERE place = 1 AND sitting_id = " + told);
        // who approved a repair of a question doesn't decide about it
        scenes.write("UPDATE exam_repair_approval SET approver_id = (SELECT person_id FROM account WHERE sign_in_name ="
                + " 'examiner4') WHERE repair_id = " + scenes.thing("repair"));
        belongsTo("operator", told);
        scenes.visit("operator", "/operator/exam/result.xhtml", "?sitting={told}");
        belongsTo("trainee", told);
        scenes.visit("trainee", "/trainee/exam/result.xhtml", "?sitting={told}");
        scenes.send("trainee", "/trainee/exam/result.xhtml", "?sitting={told}", "appeal");
        scenes.name("appeal", Site.one("SELECT MAX(id) FROM exam_appeal"));
        scenes.visit("head", APPEALS, "");
        scenes.visit("head", APPEAL, "?id={appeal}");
        scenes.send("head", APPEAL, "?id={appeal}", "reject");
        scenes.visit("trainee", "/trainee/exam/result.xhtml", "?sitting={told}");
    }

    private void belongsTo(String person, String sitting) throws Exception {
        var id = Site.one("SELECT person_id FROM account WHERE sign_in_name = ?", person);
        scenes.write("INSERT IGNORE INTO exam_candidate (person_id) VALUES (" + id + ")");
        scenes.write("UPDATE exam_sitting SET person_id = " + id + ", try_number = 9 WHERE id = " + sitting);
    }
}
