package uz.artel.lms.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import uz.artel.lms.access.AccessRows.Row;
import uz.artel.lms.access.AccessRows.Things;
import uz.artel.lms.access.Visitor.Answer;
import uz.artel.lms.access.Visitor.Sent;

/**
 * States of the school in which every form of every page is there to be sent: the demo as it stands, then what its people
 * bring about by sending forms, one after the other.
 */
final class Scenes {

    /** How somebody comes to a page. */
    interface Opening {
        Answer open(Visitor visitor) throws Exception;
    }

    private interface Act {
        void run() throws Exception;
    }

    private static final String PERSON = "/admin/people/person.xhtml";

    /** Rows of pages that are walked in a state of their own. */
    private static final List<String> LATER = List.of(
            "{case}",
            "{campaign}",
            "{shadow}",
            "{panel",
            "{session}",
            "{room}",
            "{look}",
            "{repair}",
            "{appeal}",
            "/common/profile",
            "/lessons/edit",
            "/learning/acknowledge",
            "/public/code",
            "/intakes/board",
            PERSON);

    /** What one person does on the road of an attestation. */
    private record Step(String page, String person, String parameters, String form) {}

    private static final List<Step> ATTESTATION = List.of(
            new Step("/supervisor/review/mark.xhtml", "supervisor", "?id={case}", "give"),
            new Step("/hr/review/campaign.xhtml", "hr-officer", "?id={campaign}", "refresh"),
            new Step("/hr/review/case.xhtml", "hr-officer", "?id={case}", "propose"),
            new Step("/commission/review/case.xhtml", "commission", "?id={case}", "approve"),
            new Step("/hr-approver/review/case.xhtml", "approver", "?id={case}", "approve"),
            new Step("/hr/review/campaign.xhtml", "hr-officer", "?id={campaign}", "announceForm"),
            new Step("/hr/review/case.xhtml", "hr-officer", "?id={case}", "orderForm"),
            new Step("/hr/payroll/export.xhtml", "hr-officer", "", "export"));

    /** The product's own time, from the table installation. */
    private static final String NOW = "UTC_TIMESTAMP(6) + INTERVAL clock_offset_micros MICROSECOND";

    /** The newest version of an item. */
    private static final String VERSION =
            "(SELECT MAX(v.id) FROM exam_item_version v JOIN exam_item i ON i.id = v.item_id"
                    + " WHERE i.item_key = ?)";

    private static final GoodInput GOOD = new GoodInput();

    private final FormWalk walk;
    private final Rows rows;
    private final Map<String, String> things;
    private final Map<String, List<String>> people;

    Scenes(FormWalk walk, Rows rows) throws Exception {
        this.walk = walk;
        this.rows = rows;
        this.things = Things.ofTheDemo();
        things.put(
                "began", Site.one("SELECT TIME_FORMAT(" + NOW + " + INTERVAL 295 MINUTE, '%H:%i') FROM installation"));
        this.people = Site.people();
    }

    /**
     * A page that somebody looks at.
     *
     * @param page as access.tsv names it, without parameters
     * @param address with parameters
     */
    record Stop(String page, String person, String address, Map<String, String> things, Opening opening) {

        Answer open(Visitor visitor) throws Exception {
            return opening == null ? visitor.get(address) : opening.open(visitor);
        }

        /** What a person would send. */
        List<Sent> good(Element form, Element button) {
            return GOOD.of(page, form, button, things);
        }

        boolean changesNothing(String form, String button) {
            return GOOD.changesNothing(page, form, button);
        }

        boolean onlyOnce(String form, String button) {
            return GOOD.onlyOnce(page, form, button);
        }

        /** The parameters of the address, each with a value that is not this person's business. */
        Map<String, String> parameters() {
            var foreign = new TreeMap<String, String>();
            int at = address.indexOf('?');
            if (at > 0) {
                for (var pair : address.substring(at + 1).split("&")) {
                    var name = pair.replaceFirst("=.*", "");
                    foreign.put(name, GOOD.foreign(page, name));
                }
            }
            return foreign;
        }

        @Override
        public String toString() {
            return address + " (" + person + ")";
        }
    }

    /** Brings about one state after the other and walks its pages. */
    void walkAll() throws Exception {
        act(this::asTheDemoStands);
        act(this::codeInHand);
        act(this::newPeople);
        act(this::newcomers);
        act(this::learning);
        act(this::shadowing);
        act(this::editing);
        act(this::marking);
        act(this::watching);
        act(this::analysing);
        act(() -> new PanelScene(this).walk());
        act(this::planning);
        act(this::itemLives);
        act(() -> new RepairScene(this).walk());
        act(this::review);
    }

    /** Begins from the demo, in Russian. A state that can't be brought about is a finding, and the next ones are tried. */
    private void act(Act act) throws Exception {
        rows.putBackAll();
        rows.write("UPDATE person SET preferred_language = 'ru'");
        rows.keepAnew();
        try {
            act.run();
        } catch (IllegalStateException stuck) {
            walk.doubled().add(stuck.getMessage());
        }
    }

    /** Every page that the demo has without anybody's doing. */
    private void asTheDemoStands() throws Exception {
        for (var row : AccessRows.read()) {
            if (row.page() && !LATER.stream().anyMatch(row.what()::contains)) {
                var person = GOOD.person(row.address());
                var who = person != null ? person : whoFinds(row);
                if (who != null) {
                    walk.visit(new Stop(row.address(), who, row.filled(things), things, null));
                }
            }
        }
        var profile = "/common/profile.xhtml";
        walk.visit(new Stop(profile, "trainee3", profile, things, visitor -> atTwoDesks(visitor, profile)));
    }

    /** The page of somebody who has not signed out at another desk. */
    private Answer atTwoDesks(Visitor visitor, String address) throws Exception {
        var open = Site.one("SELECT COUNT(*) FROM web_session s JOIN account a ON a.person_id = s.person_id"
                + " WHERE a.sign_in_name = 'trainee3' AND s.ended_at IS NULL");
        if (open.equals("1") || !visitor.name().equals("trainee3") && open.equals("0")) {
            Site.freshly("trainee3", "ru");
            rows.keepAnew();
        }
        return visitor.get(address);
    }

    private void codeInHand() throws Exception {
        var issued = send("admin", PERSON, "?id={trainee}", "account");
        things.put("code", Site.code(walk.visitor("admin").get(issued.location())));
        walk.visit(stop("/public/code.xhtml", "stranger", ""));
        rows.putBack();
    }

    /** A centre that is known already, and a trainee who is in no intake. */
    private void newcomers() throws Exception {
        walk.visit(stop("/admin/centres/centre.xhtml", "admin", "?id=1"));
        rows.write("DELETE FROM intake_trainee WHERE person_id = ?", things.get("candidate3"));
        rows.keepAnew();
        walk.visit(stop("/trainer/intakes/board.xhtml", "trainer", "?id={intake}"));
    }

    private void newPeople() throws Exception {
        walk.visit(stop(PERSON, "admin", ""));
        send("admin", PERSON, "", "facts");
        things.put("fresh", Site.one("SELECT MAX(id) FROM person"));
        rows.write("DELETE FROM account WHERE person_id = ?", things.get("fresh"));
        rows.keepAnew();
        walk.visit(stop(PERSON, "admin", "?id={fresh}"));
        var known = PERSON + fill("?id={trainee3}");
        walk.visit(new Stop(PERSON, "admin", known, things, visitor -> atTwoDesks(visitor, known)));
        send("admin", PERSON, "?id={fresh}", "deactivateForm");
        walk.visit(stop(PERSON, "admin", "?id={fresh}"));
        var imports = "/admin/people/import.xhtml";
        walk.visit(new Stop(imports, "admin", imports, things, this::checkedImport));
    }

    private Answer checkedImport(Visitor visitor) throws Exception {
        var page = "/admin/people/import.xhtml";
        var form = visitor.get(page).page().getElementById("upload");
        return FormWalk.post(visitor, form, GOOD.of(page, form, form.selectFirst("button[type=submit]"), things));
    }

    /** A lesson behind whose signature a trainee stands. */
    private void learning() throws Exception {
        rows.write(
                "DELETE FROM acknowledgement_signature WHERE person_id = ? AND ack_key = 'ack-safety'",
                things.get("trainee"));
        rows.write(
                "DELETE FROM step_done WHERE person_id = ? AND step_id = (SELECT id FROM programme_step WHERE ref = 'ack-safety')",
                things.get("trainee"));
        rows.keepAnew();
        walk.visit(stop("/trainee/learning/acknowledge.xhtml", "trainee", "?key=ack-safety"));
    }

    private void shadowing() throws Exception {
        var log = "/trainee/shadowing/log.xhtml";
        var sign = "/mentor/shadowing/sign.xhtml";
        send("trainee", log, "", "entry");
        things.put("entry", Site.one("SELECT MAX(id) FROM shadow_entry"));
        walk.visit(stop(sign, "mentor", "?id={entry}"));
        send("mentor", sign, "?id={entry}", "giveBackForm");
        walk.visit(stop(log, "trainee", "?id={entry}"));
        walk.visit(stop("/mentor/trainees/recommend.xhtml", "mentor2", "?id={candidate}"));
    }

    private void editing() throws Exception {
        var page = "/trainer/lessons/edit.xhtml";
        send("trainer", page, "?key={lesson}", "edit");
        walk.visit(stop(page, "trainer", "?key={lesson}&lang2=ru"));
    }

    /** A result that waits to be told, a written answer that waits for its mark, an exam call that waits for its raters. */
    private void marking() throws Exception {
        var told = things.get("told");
        rows.write("UPDATE exam_result SET passed = FALSE WHERE sitting_id = ?", told);
        rows.keepAnew();
        walk.visit(stop("/trainer/exam/remediation.xhtml", "trainer", ""));
        rows.write("UPDATE exam_sitting SET state = 'MARKED', announced_at = NULL WHERE id = ?", told);
        rows.keepAnew();
        walk.visit(stop("/trainer/exam/announce.xhtml", "trainer", ""));
        lookingAgain();
        rows.write("UPDATE exam_sitting SET state = 'CLOSED' WHERE id = ?", told);
        rows.write(
                "DELETE FROM exam_result_area WHERE result_id IN (SELECT id FROM exam_result WHERE sitting_id = ?)",
                told);
        rows.write("DELETE FROM exam_result WHERE sitting_id = ?", told);
        rows.write("DELETE FROM exam_mark WHERE sitting_id = ? AND place = 1", told);
        rows.write("DELETE FROM exam_rating WHERE sitting_id = ? AND place = 1", told);
        var rated = things.get("rated");
        rows.write("DELETE FROM call_rating WHERE call_id = ?", rated);
        rows.write(
                "UPDATE practice_call SET marked_at = NULL, points = NULL, result = NULL, critical = NULL WHERE id = ?",
                rated);
        rows.keepAnew();
        walk.visit(stop("/examiner/exam/mark.xhtml", "examiner", "?sitting={told}"));
        walk.visit(stop("/examiner/calls/rate.xhtml", "examiner", "?call={rated}"));
    }

    /** A second look that lacks an examiner, that one gives his word in, and that the head has to decide. */
    private void lookingAgain() throws Exception {
        rows.write("DELETE FROM exam_second_look_opinion");
        rows.write("DELETE FROM exam_second_look");
        rows.write(Things.LOOK, things.get("told"));
        rows.keepAnew();
        var look = Site.one("SELECT MAX(id) FROM exam_second_look");
        things.put("look", look);
        walk.visit(stop("/head/exam/look.xhtml", "head", "?look={look}"));
        walk.visit(stop("/examiner/exam/look.xhtml", "examiner3", "?look={look}"));
        rows.write(
                "UPDATE exam_second_look SET first_id = ?, second_id = ? WHERE id = ?",
                things.get("examiner3"),
                things.get("examiner4"),
                look);
        rows.write(
                "INSERT INTO exam_second_look_opinion (look_id, examiner_id, outcome, finding, given_at) VALUES"
                        + " (?, ?, 'STANDS', 'x', UTC_TIMESTAMP(6))",
                look,
                things.get("examiner3"));
        rows.write(
                "INSERT INTO exam_second_look_opinion (look_id, examiner_id, outcome, finding, given_at) VALUES"
                        + " (?, ?, 'FAULT', 'x', UTC_TIMESTAMP(6))",
                look,
                things.get("examiner4"));
        rows.keepAnew();
        walk.visit(stop("/head/exam/look.xhtml", "head", "?look={look}"));
        rows.write("UPDATE exam_second_look SET outcome = 'FAULT', decided_at = UTC_TIMESTAMP(6) WHERE id = ?", look);
        rows.keepAnew();
        walk.visit(stop("/head/exam/look.xhtml", "head", "?look={look}"));
    }

    /** An exam under way, an outage, minutes and a right that wait for a second person. */
    private void watching() throws Exception {
        rows.write(
                "UPDATE exam_sitting, installation SET state = 'OPEN', closed_at = NULL, announced_at = NULL,"
                        + " open_person = person_id, started_at = " + NOW + " - INTERVAL 10 MINUTE, ends_at = " + NOW
                        + " + INTERVAL 40 MINUTE WHERE exam_sitting.id = ?",
                things.get("told"));
        rows.keepAnew();
        var board = "/invigilator/exam/board.xhtml";
        walk.visit(stop(board, "invigilator", ""));
        send("invigilator", board, "", "give");
        send("invigilator", board, "", "outage");
        walk.visit(stop(board, "invigilator", ""));
        walk.visit(stop("/head/exam/board.xhtml", "head", ""));
        var rights = "/hr/exam/rights.xhtml";
        send("hr-officer", rights, "", "ask");
        send("hr-officer", rights, "", "leave");
        walk.visit(stop(rights, "hr-officer", ""));
        walk.visit(stop("/head/exam/rights.xhtml", "head", ""));
    }

    /** An analysis that takes long, so that somebody can end it. */
    private void analysing() throws Exception {
        rows.write("INSERT INTO exam_analysis (centre_id, blueprint_id, number, method, results, state, pending, stage,"
                + " progress, asked_by, asked_at, beat_at) SELECT 1, b.id, 1, 1, 1, 'RUNNING', TRUE, 'OMEGA', 50, a.person_id,"
                + " UTC_TIMESTAMP(6), " + NOW + " + INTERVAL 1 DAY FROM exam_blueprint b, account a, installation"
                + " WHERE b.blueprint_key = 'cert-line-60' AND a.sign_in_name = 'trainer'");
        rows.keepAnew();
        walk.visit(stop("/trainer/exam/figures.xhtml", "trainer", ""));
        walk.visit(stop("/examiner/exam/figures.xhtml", "examiner", ""));
    }

    /** Says for others what they would say through their pages. */
    void write(String sql) throws Exception {
        rows.write(sql);
        rows.keepAnew();
    }

    /** Somebody looks at a page, whatever its forms. */
    void visit(String person, String page, String parameters) throws Exception {
        walk.visit(stop(page, person, parameters));
    }

    /** From now on a thing has this name. */
    void name(String thing, String id) {
        things.put(thing, id);
    }

    /** A room, a session in it, and who may come. */
    private void planning() throws Exception {
        var sessions = "/trainer/exam/sessions.xhtml";
        walk.visit(stop(sessions, "trainer", ""));
        send("trainer", sessions, "", "room");
        things.put("room", Site.one("SELECT MAX(id) FROM exam_room"));
        walk.visit(stop(sessions, "trainer", ""));
        walk.visit(stop("/head/exam/sessions.xhtml", "head", ""));
        send("trainer", sessions, "", "plan");
        things.put("session", Site.one("SELECT MAX(id) FROM exam_session"));
        walk.visit(stop("/trainer/exam/session.xhtml", "trainer", "?id={session}"));
        walk.visit(stop("/head/exam/session.xhtml", "head", "?id={session}"));
        walk.visit(stop("/trainer/exam/room.xhtml", "trainer", "?id={room}"));
        walk.visit(stop("/head/exam/room.xhtml", "head", "?id={room}"));
    }

    /** Items that somebody else wrote, each at another stage, and one about which the content files say something else. */
    private void itemLives() throws Exception {
        var page = "/trainer/exam/edit.xhtml";
        var stages = Map.of("pr-015", "'draft', NULL", "pr-016", "'reviewed', 'p:2'", "pr-017", "'pilot', 'p:2'");
        for (var stage : stages.entrySet()) {
            var life = stage.getValue().split(", ");
            rows.write(
                    "UPDATE exam_item_life SET author = 'p:1', status = " + life[0] + ", reviewer = " + life[1]
                            + " WHERE version_id = " + VERSION,
                    stage.getKey());
        }
        rows.write(
                "INSERT INTO exam_item_conflict (item_id, canonical, digest, found_at) SELECT i.id, v.canonical, v.digest,"
                        + " UTC_TIMESTAMP(6) FROM exam_item i, exam_item_version v WHERE i.item_key = 'pr-017'"
                        + " AND v.id = " + VERSION,
                "pr-018");
        // what nobody of the centre has read yet, one by one and in the list
        rows.write("DELETE FROM exam_item_review WHERE version_id = " + VERSION, "pr-021");
        rows.keepAnew();
        for (var key : stages.keySet()) {
            walk.visit(stop(page, "trainer", "?key=" + key));
        }
        walk.visit(stop(page, "trainer", "?key=pr-021"));
        walk.visit(stop("/trainer/exam/items.xhtml", "trainer", "?unread=true"));
    }

    /** An attestation from its opening to the payroll, each page looked at before its form is sent. */
    private void review() throws Exception {
        begin();
        for (var step : ATTESTATION) {
            walk.visit(stop(step.page(), step.person(), step.parameters()));
            send(step.person(), step.page(), step.parameters(), step.form());
        }
    }

    /** The same road without looking left and right. */
    void exportForPayroll() throws Exception {
        begin();
        for (var step : ATTESTATION) {
            send(step.person(), step.page(), step.parameters(), step.form());
        }
    }

    /** A campaign with an operator who has everything that counts. */
    private void begin() throws Exception {
        // the graduate's exam and calls, as if the operator had taken them for his attestation
        rows.write(
                "UPDATE exam_sitting SET person_id = ?, use_code = 'attestation' WHERE id = ?",
                things.get("person"),
                things.get("told"));
        rows.write("UPDATE practice_call SET person_id = ? WHERE exam", things.get("person"));
        rows.write("UPDATE call_rating SET candidate_id = ?", things.get("person"));
        rows.write(
                "UPDATE exam_rating SET candidate_id = ? WHERE sitting_id = ?",
                things.get("person"),
                things.get("told"));
        rows.keepAnew();
        send("hr-officer", "/hr/review/campaigns.xhtml", "", "open");
        things.put("campaign", Site.one("SELECT MAX(id) FROM campaign"));
        things.put("case", Site.one("SELECT MAX(id) FROM review_case"));
    }

    /** Somebody sends a form as he should. */
    Answer send(String person, String page, String parameters, String id) throws Exception {
        var visitor = walk.visitor(person);
        var address = page + fill(parameters);
        var form = visitor.get(address).page().getElementById(id);
        if (form == null) {
            throw new IllegalStateException(address + " shows " + person + " no form " + id);
        }
        var button = form.selectFirst("button[type=submit], input[type=submit]");
        var answer = FormWalk.post(visitor, form, GOOD.of(page, form, button, things));
        if (answer.status() >= 400 || !answer.wrong().isEmpty()) {
            throw new IllegalStateException(address + " " + id + ": " + answer.status() + " " + answer.wrong());
        }
        rows.keepAnew();
        return answer;
    }

    private Stop stop(String page, String person, String parameters) {
        return new Stop(page, person, page + fill(parameters), things, null);
    }

    String thing(String name) {
        return things.get(name);
    }

    private String fill(String text) {
        return GoodInput.filled(text, things);
    }

    private String whoFinds(Row row) throws Exception {
        if (row.who().contains("anyone")) {
            return "stranger";
        }
        for (var person : people.entrySet()) {
            if (row.mayEnter(person.getValue()) && row.finds(person.getKey())) {
                return person.getKey();
            }
        }
        return null;
    }

    static List<String> unseen(FormWalk walk) throws Exception {
        var unseen = new ArrayList<String>();
        for (var row : AccessRows.read()) {
            if (row.page()) {
                for (var form : PageForms.of(row.address())) {
                    var name = row.address() + " " + form;
                    if (!walk.seen().contains(name) && !unseen.contains(name) && !GOOD.outOfReach(name)) {
                        unseen.add(name);
                    }
                }
            }
        }
        return unseen;
    }
}
