package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uz.artel.lms.people.PersonName;
import uz.artel.lms.planted.Rows;
import uz.artel.lms.shared.language.Lang;

/**
 * The attestation of one quarter: a newcomer reads why he has to wait; an operator goes from the counts of his quarter to the
 * order that raises his pay, with everybody who has a part in it at a browser of his own.
 */
class WalkToTheRaiseJourney extends Journey {

    /** The pay rule of the shipped content is in force from this day on. */
    private static final LocalDate RULE_FROM = LocalDate.of(2026, 12, 1);

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private static final String PASSWORD = "yangi-parol-2026";

    private static final Map<String, PersonName> OPERATORS = Map.of(
            "ru", name("Холматов;Азиз;Рустамович;Xolmatov;Aziz;Rustamovich"),
            "uz", name("Ғуломова;Шоира;Ҳамидовна;Gʻulomova;Shoira;Hamidovna"),
            "en", name("Пак;Елена;Викторовна;Pak;Yelena;Viktorovna"));

    private static final Map<String, PersonName> NEWCOMERS = Map.of(
            "ru", name("Юлдашева;Нилуфар;Баходировна;Yoʻldosheva;Nilufar;Bahodirovna"),
            "uz", name("Собиров;Улуғбек;Тоҳирович;Sobirov;Ulugʻbek;Tohirovich"),
            "en", name("Исмоилов;Бобур;Каримович;Ismoilov;Bobur;Karimovich"));

    private static final Map<String, PersonName> PROPOSERS = Map.of(
            "ru", name("Рашидова;Мадина;Акмаловна;Rashidova;Madina;Akmalovna"),
            "uz", name("Каримов;Шерзод;Одилович;Karimov;Sherzod;Odilovich"),
            "en", name("Ли;Анна;Сергеевна;Li;Anna;Sergeyevna"));

    private static final Map<String, String> ATTESTATION = Map.of(
            "ru", "Аттестация оператора: теория",
            "uz", "Operator attestatsiyasi: nazariya",
            "en", "Operator attestation: theory");

    /** The short answer of the operator. */
    private static final Map<String, String> OWN_WORDS = Map.of(
            "ru", "Понимаю вас. Запишу заявку и назову время мастера, до его прихода прибор не включайте.",
            "uz", "Sizni tushunaman. Buyurtmani yozaman va usta vaqtini aytaman, usta kelguncha jihozni yoqmang.",
            "en", "I understand. I will take the request and tell you the time; leave the appliance off until then.");

    /** Why the supervisor marks as he does. */
    private static final Map<String, String> FACTS = Map.of(
            "ru", "Помогает новичкам: четыре разбора за квартал, смены без опозданий",
            "uz", "Yangilarga yordam beradi: chorakda toʻrtta tahlil, smenalarga kechikmagan",
            "en", "Helps newcomers: four debriefs in the quarter, no shift begun late");

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void a_newcomer_waits_and_an_operator_is_raised_by_people_who_can_explain_why(String language) throws Exception {
        decemberHasCome(language);
        var story = new Story(language);
        story.peopleCome();
        story.quarterIsImported();
        story.campaignOpens();
        story.newcomerReadsWhyHeWaits();
        story.supervisorMarks();
        story.operatorSitsTheAttestation();
        story.operatorTakesTheExamCall();
    }

    /** An administrator moves the clock to a working day on which the pay rule is in force. */
    private void decemberHasCome(String language) throws Exception {
        if (!today().isBefore(RULE_FROM)) {
            return;
        }
        var admin = person(language).signsIn("admin");
        admin.goesTo("ui.nav.admin.clock");
        admin.fills("admin.clock.day", RULE_FROM.format(TYPED));
        admin.fills("admin.clock.time", "09:00");
        admin.submits("admin.clock.go");
        assertEquals(RULE_FROM, today());
    }

    /** The product's own date. */
    private static LocalDate today() throws Exception {
        try (var connection = RunningProduct.connect()) {
            return LocalDate.parse(Rows.text(
                    connection,
                    "SELECT DATE(UTC_TIMESTAMP(6) + INTERVAL clock_offset_micros MICROSECOND + INTERVAL 5 HOUR)"
                            + " FROM installation"));
        }
    }

    private static PersonName name(String cells) {
        var cell = cells.split(";");
        return new PersonName(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5]);
    }

    /** Somebody the school takes in for this story. */
    private record Newcomer(String signInName, String number, PersonName name) {

        String in(String language) {
            return name.in(Lang.of(language));
        }

        String line(String level, LocalDate since, String language, String roles) {
            return String.join(
                    ";",
                    number,
                    name.familyCyr(),
                    name.givenCyr(),
                    name.patronymicCyr(),
                    name.familyLat(),
                    name.givenLat(),
                    name.patronymicLat(),
                    "artel-hotline",
                    level,
                    since.toString(),
                    "ru,uz",
                    language,
                    signInName,
                    roles);
        }
    }

    /** What happens to the people of one language, chapter by chapter. */
    private final class Story {

        private final String language;
        private final LocalDate today;
        private final LocalDate quarter;
        private final Newcomer operator;
        private final Newcomer trainee;
        private final Newcomer proposer;
        private final String campaign;
        private Person hr;
        private Person self;

        Story(String language) throws Exception {
            this.language = language;
            this.today = WalkToTheRaiseJourney.today();
            this.quarter = QuarterFiles.before(today);
            long number;
            try (var connection = RunningProduct.connect()) {
                number = Rows.number(connection, "SELECT COUNT(*) FROM person");
            }
            operator = new Newcomer("raise" + number, "R-" + number + "1", OPERATORS.get(language));
            trainee = new Newcomer("newcomer" + number, "R-" + number + "2", NEWCOMERS.get(language));
            proposer = new Newcomer("proposer" + number, "R-" + number + "3", PROPOSERS.get(language));
            campaign = Map.of("ru", "Аттестация R-", "uz", "Attestatsiya R-", "en", "Attestation R-")
                            .get(language)
                    + number;
        }

        /** Three people come by one file; each gets a code for the first sign-in. */
        void peopleCome() {
            var admin = person(language).signsIn("admin");
            admin.follows("admin.people.list.import");
            var file =
                    "personnel_no;family_cyr;given_cyr;patronymic_cyr;family_lat;given_lat;patronymic_lat;line;level;"
                            + "level_since;languages;preferred;sign_in_name;roles\n"
                            + operator.line("L1", today.minusMonths(8), language, "operator") + "\n"
                            + trainee.line("L0", today, language, "trainee") + "\n"
                            + proposer.line("L2", today.minusMonths(20), language, "hr hr-approver") + "\n";
            admin.attaches("admin.people.import.file", "people.csv", file);
            admin.submits("admin.people.import.check");
            admin.reads("admin.people.import.counts", 3, 0, 0, 0);
            seen(admin.page(), "admin-people-import");
            admin.submits("admin.people.import.apply", 3);
            admin.reads("admin.people.import.done", 3, 0);
        }

        /** HR imports counts, quality imports marks: a wrong line is named and nothing is written. */
        void quarterIsImported() throws Exception {
            hr = person(language).signsIn("hr-officer");
            hr.goesTo("ui.nav.hr.kpi");
            long before = count("kpi_batch");
            hr.chooses(
                    "hr.kpi.import.quarter",
                    hr.words("kpi.quarter", quarter.getMonthValue() / 3 + 1, quarter.getYear()));
            hr.attaches("hr.kpi.import.choose", "kpi.csv", QuarterFiles.counts(operator.signInName(), "5000x"));
            hr.submits("hr.kpi.import.run");
            hr.reads("hr.kpi.import.dirty");
            var line = hr.row(hr.words("kpi.problem.notACount"));
            assertThat(line).containsText("2");
            assertThat(line).containsText("handled = 5000x");
            seen(hr.page(), "hr-kpi-wrong-line");
            assertEquals(before, count("kpi_batch"), "a wrong line keeps the whole file out");
            hr.chooses(
                    "hr.kpi.import.quarter",
                    hr.words("kpi.quarter", quarter.getMonthValue() / 3 + 1, quarter.getYear()));
            hr.attaches("hr.kpi.import.choose", "kpi.csv", QuarterFiles.counts(operator.signInName(), "5000"));
            hr.submits("hr.kpi.import.run");
            hr.reads("hr.kpi.import.done", 1);
            assertEquals(before + 1, count("kpi_batch"));

            var quality = person(language).signsIn("quality");
            quality.goesTo("ui.nav.quality.liveCalls");
            before = count("live_call");
            quality.attaches(
                    "quality.calls.import.choose",
                    "calls.csv",
                    QuarterFiles.calls(operator.signInName(), quarter, "7"));
            quality.submits("quality.calls.import.run");
            quality.reads("quality.calls.import.bad", 1);
            quality.reads("quality.calls.import.problem.mark", "1.1 = 7");
            assertThat(quality.row("1.1 = 7")).containsText("2");
            seen(quality.page(), "quality-calls-wrong-line");
            assertEquals(before, count("live_call"), "a wrong line keeps the whole file out");
            quality.attaches(
                    "quality.calls.import.choose",
                    "calls.csv",
                    QuarterFiles.calls(operator.signInName(), quarter, "1"));
            quality.submits("quality.calls.import.run");
            quality.reads("quality.calls.import.taken", 20);
            assertEquals(before + 20, count("live_call"));
        }

        void campaignOpens() {
            hr.goesTo("ui.nav.hr.campaigns");
            hr.fills("hr.review.campaigns.name", campaign);
            hr.fills("hr.review.campaigns.startsOn", today.format(TYPED));
            hr.chooses(
                    "hr.review.campaigns.quarter",
                    hr.words("kpi.quarter", quarter.getMonthValue() / 3 + 1, quarter.getYear()));
            hr.ticksText(operator.number());
            hr.ticksText(trainee.number());
            seen(hr.page(), "hr-campaign-new");
            hr.submits("hr.review.campaigns.open");
            hr.readsTitleText(campaign);
            var row = hr.row(trainee.in(language));
            assertThat(row).containsText(hr.words("review.assessed.NOT_ELIGIBLE"));
            assertThat(row).containsText(notYet());
            assertThat(hr.row(operator.in(language))).containsText(hr.words("review.assessed.NOT_ENOUGH_DATA"));
            seen(hr.page(), "hr-campaign");
        }

        /** "Months in the present level: 0 of 3", by the rule's own words. */
        private String notYet() {
            return Map.of(
                            "ru", "Месяцев на нынешней ступени: 0 из 3",
                            "uz", "Hozirgi darajadagi oylar: 3 oydan 0 oy",
                            "en", "Months in the present level: 0 of 3")
                    .get(language);
        }

        void newcomerReadsWhyHeWaits() {
            hr.opensRow(trainee.in(language));
            hr.readsText(notYet());
            hr.reads("review.assessed.NOT_ELIGIBLE");
            hr.doesNotRead("hr.review.case.send");
            seen(hr.page(), "hr-case-not-eligible");

            var newcomer = comesIn(trainee);
            newcomer.goesTo("ui.nav.trainee.path");
            newcomer.readsText(campaign);
            newcomer.reads("review.assessed.NOT_ELIGIBLE");
            newcomer.readsText(notYet());
            seen(newcomer.page(), "trainee-path-not-eligible");
        }

        /** An administrator issues a code, the person chooses a password with it. */
        private Person comesIn(Newcomer who) {
            var admin = person(language).signsIn("admin");
            admin.fills("admin.people.list.search", who.signInName());
            admin.submits("admin.people.list.find");
            admin.opensRow(who.signInName());
            admin.submits("admin.people.person.issue");
            var title = admin.words("admin.people.person.codeTitle", "");
            var code = admin.page()
                    .locator(".note.ok b.strong")
                    .first()
                    .textContent()
                    .replace(title.strip(), "")
                    .strip();
            // the desk of calls is made for this width
            var self = person(language, 1366, 768);
            self.comesByCode(who.signInName(), code, PASSWORD);
            return self;
        }

        void supervisorMarks() {
            var supervisor = person(language).signsIn("supervisor");
            supervisor.readsTitle("supervisor.review.mark.title");
            supervisor.opensRow(operator.in(language));
            supervisor.fills("supervisor.review.mark.mark", "90");
            supervisor.fills("supervisor.review.mark.reason", FACTS.get(language));
            seen(supervisor.page(), "supervisor-mark");
            supervisor.submits("supervisor.review.mark.save");
            supervisor.reads("supervisor.review.mark.saved");
            assertThat(supervisor.row(operator.in(language))).containsText("90");
        }

        /** Theory by invitation: twenty questions, a short answer that an examiner marks, the result announced. */
        void operatorSitsTheAttestation() throws Exception {
            var trainer = new ExamTrainer(person(language).signsIn("trainer"));
            trainer.seesExams();
            trainer.invites(operator.in(language), ATTESTATION.get(language));

            self = comesIn(operator);
            self.goesTo("ui.nav.operator.review");
            self.reads("operator.review.mine.underWay");
            seen(self.page(), "operator-review-under-way");
            self.follows("operator.review.mine.exams");
            self.readsText(ATTESTATION.get(language));
            self.follows("trainee.exam.list.go");
            self.presses("trainee.exam.take.begin");
            var sheet = new ExamSheet(self, OWN_WORDS.get(language));
            int questions = sheet.size();
            for (int place = 1; place < questions; place++) {
                sheet.answers();
                sheet.savedAt();
                sheet.next();
            }
            sheet.answers();
            sheet.savedAt();
            self.presses("trainee.exam.take.js.review");
            self.reads("trainee.exam.take.js.reviewAllAnswered");
            sheet.handsIn();
            self.readsTitle("trainee.exam.result.handedIn");

            try (var connection = RunningProduct.connect()) {
                var stored = StoredSitting.of(connection, operator.signInName(), "attestation-line-v1");
                var examiner = new Examiner(person(language).signsIn("examiner"));
                examiner.seesWrittenAnswers();
                examiner.opensAnswer(stored);
                examiner.doesNotSee(operator.in(language));
                examiner.marksHalfAPointLess(stored, OWN_WORDS.get(language));
                examiner.givesTheMark();
            }
            trainer.seesExams();
            trainer.announcesNow(operator.in(language));
            self.page().reload();
            self.readsTitle("trainee.exam.result.passed");
            seen(self.page(), "operator-attestation-result");
        }

        /** One exam call that two examiners mark, each at a browser of his own. */
        void operatorTakesTheExamCall() throws Exception {
            var desk = new CallDesk(self, "exam-typical");
            var trainer = new ExamTrainer(person(language).signsIn("trainer"));
            trainer.seesExams();
            trainer.choosesCall(operator.in(language), desk.title());
            trainer.invites();
            self.goesTo("ui.nav.operator.calls");
            desk.opens();
            desk.begins();
            desk.answers();
            List.of("greet", "s0", "ask-where-water", "ask-system", "offer-visit", "offer-windows", "farewell")
                    .forEach(desk::says);
            desk.hangsUp();
            desk.writesTheRecord(today);
            desk.finishes();

            long call;
            try (var connection = RunningProduct.connect()) {
                call = Rows.number(
                        connection,
                        "SELECT c.id FROM practice_call c JOIN account a ON a.person_id = c.person_id"
                                + " WHERE a.sign_in_name = ?",
                        operator.signInName());
            }
            for (var rater : new TreeMap<>(
                            Map.of("examiner", "examiner.calls.rate.kept", "examiner2", "examiner.calls.rate.finished"))
                    .entrySet()) {
                var examiner = new Examiner(person(language).signsIn(rater.getKey()));
                examiner.opensCall(call);
                examiner.doesNotSee(operator.in(language));
                examiner.marksFullBut("2.2");
                examiner.savesMarks(rater.getValue());
            }
            self.page().reload();
            self.follows("trainee.practice.list.result");
            seen(self.page(), "operator-exam-call-result");
        }

        private long count(String table) throws Exception {
            try (var connection = RunningProduct.connect()) {
                return Rows.number(connection, "SELECT COUNT(*) FROM " + table);
            }
        }
    }
}
