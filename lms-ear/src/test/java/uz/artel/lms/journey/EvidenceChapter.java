package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static uz.artel.lms.journey.Attested.number;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the evidence of a quarter comes together, and what it says to somebody who is too new. */
class EvidenceChapter extends AttestationChapter {

    /** The exam of the attestation, by its title. */
    static final Map<String, String> ATTESTATION = Map.of(
            "ru", "Аттестация оператора: теория",
            "uz", "Operator attestatsiyasi: nazariya",
            "en", "Operator attestation: theory");

    /** The short answer of the operator. */
    private static final Map<String, String> OWN_WORDS = Map.of(
            "ru", "Понимаю вас. Запишу заявку и назову время мастера, до его прихода прибор не включайте.",
            "uz", "Sizni tushunaman. Buyurtmani yozaman va usta vaqtini aytaman, usta kelguncha jihozni yoqmang.",
            "en", "I understand. I will take the request and tell you the time; leave the appliance off until then.");

    /** Why the supervisor marks as he does. */
    static final Map<String, String> FACTS = Map.of(
            "ru", "Помогает новичкам: четыре разбора за квартал, смены без опозданий",
            "uz", "Yangilarga yordam beradi: chorakda toʻrtta tahlil, smenalarga kechikmagan",
            "en", "Helps newcomers: four debriefs in the quarter, no shift begun late");

    /** What the rule says to somebody in his first month. */
    private static final Map<String, String> NOT_YET = Map.of(
            "ru", "Месяцев на нынешней ступени: 0 из 3",
            "uz", "Hozirgi darajadagi oylar: 3 oydan 0 oy",
            "en", "Months in the present level: 0 of 3");

    private CaseOfficer hr;
    private Person self;

    EvidenceChapter(Journey journey, Attested the) {
        super(journey, the);
    }

    /** HR, signed in. */
    CaseOfficer hr() {
        return hr;
    }

    /** The operator, signed in. */
    Person self() {
        return self;
    }

    /** Three people come by one file. */
    void peopleCome() {
        var admin = signedIn("admin");
        admin.follows("admin.people.list.import");
        admin.attaches(
                "admin.people.import.file",
                "people.csv",
                Newcomer.head()
                        + the.operator().line("L1", the.today().minusMonths(8), the.language(), "operator")
                        + the.trainee().line("L0", the.today(), the.language(), "trainee")
                        + the.proposer().line("L2", the.today().minusMonths(20), the.language(), "hr hr-approver"));
        admin.submits("admin.people.import.check");
        admin.reads("admin.people.import.counts", 3, 0, 0, 0);
        journey.seen(admin.page(), "admin-people-import");
        admin.submits("admin.people.import.apply", 3);
        admin.reads("admin.people.import.done", 3, 0);
    }

    /** HR imports counts, quality imports marks: a wrong line is named and nothing is written. */
    void quarterIsImported() throws Exception {
        hr = new CaseOfficer(signedIn("hr-officer"));
        var files = "SELECT COUNT(*) FROM kpi_batch";
        long before = number(files);
        hr.importsCounts(the.quarter(), QuarterFiles.counts(the.operator().signInName(), "5000x"));
        hr.person().reads("hr.kpi.import.dirty");
        var line = hr.person().row(hr.person().words("kpi.problem.notACount"));
        assertThat(line.locator("td").first()).hasText("2");
        assertThat(line).containsText("handled = 5000x");
        journey.seen(hr.person().page(), "hr-kpi-wrong-line");
        assertEquals(before, number(files), "a wrong line keeps the whole file out");
        hr.importsCounts(the.quarter(), QuarterFiles.counts(the.operator().signInName(), "5000"));
        hr.person().reads("hr.kpi.import.done", 1);
        assertEquals(before + 1, number(files));

        var quality = signedIn("quality");
        quality.goesTo("ui.nav.quality.liveCalls");
        var calls = "SELECT COUNT(*) FROM live_call";
        before = number(calls);
        importsMarks(quality, "7");
        quality.reads("quality.calls.import.bad", 1);
        var wrong = quality.row(quality.words("quality.calls.import.problem.mark", "1.1 = 7"));
        assertThat(wrong.locator("td").first()).hasText("2");
        journey.seen(quality.page(), "quality-calls-wrong-line");
        assertEquals(before, number(calls), "a wrong line keeps the whole file out");
        importsMarks(quality, "1");
        quality.reads("quality.calls.import.taken", 20);
        assertEquals(before + 20, number(calls));
    }

    private void importsMarks(Person quality, String firstMark) {
        quality.attaches(
                "quality.calls.import.choose",
                "calls.csv",
                QuarterFiles.calls(the.operator().signInName(), the.quarter(), firstMark));
        quality.submits("quality.calls.import.run");
    }

    void campaignOpens() {
        hr.plansCampaign(the.campaign(), the.today(), the.quarter(), the.operator(), the.trainee());
        journey.seen(hr.person().page(), "hr-campaign-new");
        hr.person().submits("hr.review.campaigns.open");
        hr.person().readsTitleText(the.campaign());
        var row = hr.person().row(the.trainee().in(the.language()));
        assertThat(row).containsText(hr.person().words("review.assessed.NOT_ELIGIBLE"));
        assertThat(row).containsText(NOT_YET.get(the.language()));
        assertThat(hr.person().row(the.operator().in(the.language())))
                .containsText(hr.person().words("review.assessed.NOT_ENOUGH_DATA"));
        journey.seen(hr.person().page(), "hr-campaign");
    }

    void newcomerReadsWhyHeWaits() {
        hr.person().opensRow(the.trainee().in(the.language()));
        assertThat(hr.recommendation()).containsText(hr.person().words("review.assessed.NOT_ELIGIBLE"));
        assertThat(hr.recommendation()).containsText(NOT_YET.get(the.language()));
        hr.person().doesNotRead("hr.review.case.send");
        journey.seen(hr.person().page(), "hr-case-not-eligible");

        var newcomer = comesIn(the.trainee());
        newcomer.goesTo("ui.nav.trainee.path");
        newcomer.readsText(the.campaign());
        newcomer.reads("review.assessed.NOT_ELIGIBLE");
        newcomer.readsText(NOT_YET.get(the.language()));
        journey.seen(newcomer.page(), "trainee-path-not-eligible");
    }

    void supervisorMarks() {
        var supervisor = signedIn("supervisor");
        supervisor.readsTitle("supervisor.review.mark.title");
        supervisor.opensRow(the.operator().in(the.language()));
        supervisor.fills("supervisor.review.mark.mark", "90");
        supervisor.fills("supervisor.review.mark.reason", FACTS.get(the.language()));
        journey.seen(supervisor.page(), "supervisor-mark");
        supervisor.submits("supervisor.review.mark.save");
        supervisor.reads("supervisor.review.mark.saved");
        assertThat(supervisor.row(the.operator().in(the.language()))).containsText("90");
    }

    /** Theory by invitation: twenty questions, a short answer that two examiners mark, the result announced. */
    void operatorSitsTheAttestation() throws Exception {
        var trainer = new ExamTrainer(signedIn("trainer"));
        trainer.seesExams();
        trainer.invites(the.operator().in(the.language()), ATTESTATION.get(the.language()));

        self = comesIn(the.operator());
        self.goesTo("ui.nav.operator.review");
        self.reads("operator.review.mine.underWay");
        journey.seen(self.page(), "operator-review-under-way");
        self.follows("operator.review.mine.exams");
        self.readsText(ATTESTATION.get(the.language()));
        self.follows("trainee.exam.list.go");
        self.presses("trainee.exam.take.begin");
        var sheet = new ExamSheet(self, OWN_WORDS.get(the.language()));
        sheet.answers();
        sheet.savedAt();
        invigilatorWatches(sheet);
        for (int left = sheet.size() - 2; left > 0; left--) {
            sheet.next();
            sheet.answers();
        }
        sheet.savedAt();
        self.presses("trainee.exam.take.js.review");
        self.reads("trainee.exam.take.js.reviewAllAnswered");
        sheet.handsIn();
        self.readsTitle("trainee.exam.result.handedIn");

        try (var connection = RunningProduct.connect()) {
            var stored = StoredSitting.of(connection, the.operator().signInName(), "attestation-line-v1");
            for (var rater : List.of("examiner", "examiner2")) {
                var examiner = new Examiner(signedIn(rater));
                examiner.seesWrittenAnswers();
                examiner.opensAnswer(stored);
                examiner.doesNotSee(the.operator().in(the.language()));
                examiner.marksHalfAPointLess(stored, OWN_WORDS.get(the.language()));
                examiner.givesTheMark();
            }
        }
        trainer.seesExams();
        trainer.announcesNow(the.operator().in(the.language()));
        self.page().reload();
        self.readsTitle("trainee.exam.result.passed");
        journey.seen(self.page(), "operator-attestation-result");
    }

    /** The board follows the candidate by itself; a few minutes more reach his clock. */
    private void invigilatorWatches(ExamSheet sheet) {
        var invigilator = signedIn("invigilator");
        invigilator.goesTo("ui.nav.invigilator.seats");
        var name = the.operator().in(the.language());
        var seat = invigilator.row(name);
        assertThat(seat).containsText(invigilator.words("invigilator.exam.board.of", 1, sheet.size()));
        sheet.next();
        sheet.answers();
        sheet.savedAt();
        assertThat(seat).containsText(invigilator.words("invigilator.exam.board.of", 2, sheet.size()));
        journey.seen(invigilator.page(), "invigilator-board");

        invigilator.choosesOneWith("invigilator.exam.board.candidate", name);
        invigilator.fills("invigilator.exam.board.minutes", "3");
        invigilator.fills("invigilator.exam.board.reason", OWN_WORDS.get(the.language()));
        invigilator.submits("invigilator.exam.board.giveDo");
        invigilator.reads("invigilator.exam.board.given", 3);
        assertThat(self.page().locator("[data-x=added]")).containsText(self.words("trainee.exam.take.js.added", 3));
    }

    /** One exam call that two examiners mark, each at a browser of his own. */
    void operatorTakesTheExamCall() throws Exception {
        var desk = new CallDesk(self, "exam-typical");
        var trainer = new ExamTrainer(signedIn("trainer"));
        trainer.seesExams();
        trainer.choosesCall(the.operator().in(the.language()), desk.title());
        trainer.invites();
        self.goesTo("ui.nav.operator.calls");
        desk.opens();
        desk.begins();
        desk.answers();
        List.of("greet", "s0", "ask-where-water", "ask-system", "offer-visit", "offer-windows", "farewell")
                .forEach(desk::says);
        desk.hangsUp();
        desk.writesTheRecord(the.today());
        desk.finishes();

        long call = number(
                "SELECT c.id FROM practice_call c JOIN account a ON a.person_id = c.person_id"
                        + " WHERE a.sign_in_name = ?",
                the.operator().signInName());
        var raters = new TreeMap<>(
                Map.of("examiner", "examiner.calls.rate.kept", "examiner2", "examiner.calls.rate.finished"));
        for (var rater : raters.entrySet()) {
            var examiner = new Examiner(signedIn(rater.getKey()));
            examiner.opensCall(call);
            examiner.doesNotSee(the.operator().in(the.language()));
            examiner.marksFullBut("2.2");
            examiner.savesMarks(rater.getValue());
        }
        self.page().reload();
        self.follows("trainee.practice.list.result");
        journey.seen(self.page(), "operator-exam-call-result");
    }
}
