package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uz.artel.lms.scorecard.Scorecard.Criterion;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.signing.SchoolKey;

/**
 * From the exam to the certificate, in chapters of which each stands on the one before: every language has a candidate of its
 * own, who stands before the exam when the story begins.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CertificateJourney extends Journey {

    private static final ZoneId TASHKENT = ZoneId.of("Asia/Tashkent");

    private static final String EXAM = "cert-line-60";
    private static final int QUESTIONS = 60;
    private static final Map<String, Integer> AREAS =
            Map.of("product", 27, "safety", 10, "process", 12, "communication", 6, "rules", 5);

    /** What is left of the hour and a quarter. */
    private static final Pattern RUNNING_CLOCK = Pattern.compile("^(75:00|7[0-4]:\\d\\d)$");

    /** So many questions are answered before the browser dies. */
    private static final int BEFORE_THE_FALL = 8;

    private static final String CALL = "exam-typical";

    /** The examiners give it half a mark. */
    private static final String HALF_MARKED = "2.2";

    @Order(1)
    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void an_exam_goes_on_in_another_browser_after_the_first_was_killed(String language) throws Exception {
        var who = Candidate.of(language);
        var mortal = mortalBrowser();
        var candidate = person(mortal, language).signsIn(who.signInName());
        goesToTheExam(candidate, "trainee.exam.list.go");
        candidate.reads("trainee.exam.take.ruleClock");
        seen(candidate.page(), "exam-rules");
        candidate.presses("trainee.exam.take.begin");
        var sheet = new ExamSheet(candidate, who.ownWords());
        assertThat(candidate.page().locator("header .clock")).hasText(RUNNING_CLOCK);
        assertEquals(QUESTIONS, sheet.size());

        var given = new TreeMap<Integer, List<String>>();
        try (var connection = RunningProduct.connect()) {
            var stored = StoredSitting.of(connection, who.signInName(), EXAM);
            assertEquals(AREAS, stored.areas());
            assertNotEquals(0, stored.seed());
            for (int place = 1; place <= BEFORE_THE_FALL; place++) {
                var answer = sheet.answers();
                if (!sheet.atTheDesk()) {
                    // what is answered at the desk shows its answer only while it lies open
                    given.put(place, answer);
                }
                acknowledged(stored, sheet, place);
                if (place < BEFORE_THE_FALL) {
                    sheet.next();
                }
            }
            seen(candidate.page(), "exam-question");
            seenOnPhone(candidate.page(), "exam-question");
            mortal.kill();

            candidate = person(language).signsIn(who.signInName());
            goesToTheExam(candidate, "trainee.exam.take.resume");
            candidate.reads("trainee.exam.take.openSay");
            candidate.presses("trainee.exam.take.resume");
            sheet = new ExamSheet(candidate, who.ownWords());
            assertThat(candidate.page().locator("header .clock")).hasText(RUNNING_CLOCK);
            assertEquals(BEFORE_THE_FALL, sheet.answered(), "answers the server had acknowledged");
            assertEquals(BEFORE_THE_FALL + 1, sheet.place(), "he goes on at the first open question");
            for (var before : given.entrySet()) {
                sheet.goesTo(before.getKey());
                assertEquals(before.getValue(), sheet.shown(), "question " + before.getKey() + " after the fall");
            }

            sheet.goesTo(BEFORE_THE_FALL);
            sheet.flags();
            for (int place = BEFORE_THE_FALL + 1; place <= QUESTIONS; place++) {
                sheet.nextByKeyboard();
                sheet.answersByKeyboard();
                acknowledged(stored, sheet, place);
            }
            sheet.nextByKeyboard();
            candidate.readsTitle("trainee.exam.take.js.reviewTitle");
            candidate.reads("trainee.exam.take.js.reviewLead", QUESTIONS, QUESTIONS, 1);
            seen(candidate.page(), "exam-review");
            seenOnPhone(candidate.page(), "exam-review");
            sheet.handsInByKeyboard();
            candidate.reads("trainee.exam.result.announcedLater");
            seesNoResult(candidate);
            seen(candidate.page(), "exam-handed-in");
            assertEquals("CLOSED", stored.state());
        }
    }

    private static void goesToTheExam(Person candidate, String by) {
        candidate.goesTo("ui.nav.trainee.today");
        candidate.follows("trainee.learning.today.continue");
        candidate.readsTitle("trainee.exam.list.title");
        candidate.follows(by);
    }

    private static void acknowledged(StoredSitting stored, ExamSheet sheet, int place) throws Exception {
        assertEquals(place, sheet.place());
        var said = sheet.savedAt();
        assertEquals(stored.savedAt(place), said, "the page says when the server saved question " + place);
    }

    private static void seesNoResult(Person candidate) {
        candidate.readsTitle("trainee.exam.result.handedIn");
        candidate.doesNotRead("trainee.exam.result.areas");
        assertThat(candidate.page().locator("main")).not().containsText("%");
    }

    @Order(2)
    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void an_examiner_marks_the_short_answer_and_the_result_is_seen_at_the_announced_moment(String language)
            throws Exception {
        var who = Candidate.of(language);
        try (var connection = RunningProduct.connect()) {
            var stored = StoredSitting.of(connection, who.signInName(), EXAM);
            for (var rater : List.of("examiner", "examiner2")) {
                assertEquals("CLOSED", stored.state());
                var examiner = new Examiner(person(language).signsIn(rater));
                examiner.seesWrittenAnswers();
                seen(examiner.person().page(), "written-answers");
                examiner.opensAnswer(stored);
                examiner.person().readsText(who.ownWords());
                examiner.doesNotSee(who.family());
                examiner.doesNotSee("rater:");
                examiner.marksHalfAPointLess(stored, "rater:" + rater);
                seen(examiner.person().page(), "written-answer");
                examiner.givesTheMark();
            }
            assertEquals("MARKED", stored.state());

            var moment = RunningProduct.now()
                    .plus(3, ChronoUnit.MINUTES)
                    .atZone(TASHKENT)
                    .truncatedTo(ChronoUnit.MINUTES);
            var trainer = new ExamTrainer(person(language).signsIn("trainer"));
            trainer.seesExams();
            seen(trainer.person().page(), "exams-of-the-centre");
            trainer.namesTheMoment(who.family(), moment);
            seen(trainer.person().page(), "exam-announce");
            trainer.announces();

            var candidate = person(language).signsIn(who.signInName());
            goesToTheExam(candidate, "trainee.exam.list.result");
            assertThat(candidate.page().locator("main")).containsText(ExamTrainer.TIME.format(moment));
            seesNoResult(candidate);

            new SchoolClock(person(language).signsIn("admin"))
                    .movesTo(moment.toLocalDate(), ExamTrainer.TIME.format(moment));
            candidate.page().waitForCondition(() -> stored.is("ANNOUNCED"));
            candidate.page().reload();
            candidate.readsTitle("trainee.exam.result.passed");
            candidate.reads("trainee.exam.area.safety");
            candidate.reads("trainee.exam.result.next.GO_ON");
            assertThat(candidate.page().locator("main")).containsText("100");
            seen(candidate.page(), "exam-result");
            seenOnPhone(candidate.page(), "exam-result");
        }
    }

    @Order(3)
    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void two_examiners_mark_an_exam_call_each_in_his_own_browser(String language) throws Exception {
        var who = Candidate.of(language);
        var lang = Lang.of(language);
        var trainer = new ExamTrainer(person(language).signsIn("trainer"));
        trainer.seesExams();
        var candidate = person(language, 1366, 768).signsIn(who.signInName());
        var desk = new CallDesk(candidate, CALL);
        trainer.choosesCall(who.family(), desk.title());
        seen(trainer.person().page(), "exam-invite");
        trainer.invites();
        takesTheCall(candidate, desk);
        long call = who.lastInvitedCall();

        var first = new Examiner(person(language).signsIn("examiner"));
        var second = new Examiner(person(language).signsIn("examiner2"));
        first.opensCall(call);
        second.opensCall(call);
        first.person().readsText("Здравствуйте. У холодильника внизу опять лужа");
        first.doesNotSee(who.family());
        var spoken = desk.criteria().stream().filter(Criterion::speech).toList();
        assertEquals(2, spoken.size());
        spoken.forEach(c -> first.doesNotSee(c.title().in(lang)));
        first.marksFullBut(HALF_MARKED);
        seen(first.person().page(), "exam-call-rating");
        first.savesMarks("examiner.calls.rate.kept");

        candidate.page().reload();
        var row = candidate.row(desk.title());
        assertThat(row).containsText(candidate.words("trainee.practice.list.waiting"));
        assertThat(row.getByRole(AriaRole.LINK)).hasCount(0);

        second.marksFullBut(HALF_MARKED);
        second.savesMarks("examiner.calls.rate.finished");

        candidate.page().reload();
        candidate.awaitPage(() -> row.getByRole(AriaRole.LINK).click());
        var half = desk.criteria().stream()
                .filter(c -> c.number().equals(HALF_MARKED))
                .findFirst()
                .orElseThrow();
        assertThat(candidate.row(half.title().in(lang)))
                .containsText(half.half().in(lang));
        spoken.forEach(c -> assertThat(candidate.row(c.title().in(lang)))
                .containsText(candidate.words("trainee.practice.result.na")));
        seen(candidate.page(), "exam-call-result");
    }

    private void takesTheCall(Person candidate, CallDesk desk) throws Exception {
        candidate.goesTo("ui.nav.trainee.calls");
        desk.opens();
        candidate.reads("trainee.practice.desk.ruleExam");
        desk.begins();
        desk.answers();
        desk.says("greet");
        desk.says("s0");
        desk.says("ask-where-water");
        desk.types("Это No Frost? Лёд на задней стенке бывает?", "ask-system");
        desk.says("offer-visit");
        desk.says("offer-windows");
        seen(candidate.page(), "exam-call-desk");
        desk.savesTooEarly();
        desk.says("farewell");
        desk.hangsUp();
        desk.seesWhatIsMissing();
        desk.writesTheRecord(LocalDate.ofInstant(RunningProduct.now(), TASHKENT));
        desk.finishes();
        candidate.readsTitle("trainee.practice.list.title");
        candidate.reads("refusal.CallNotMarked");
    }

    @Order(4)
    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void the_mentor_s_yes_issues_a_signed_certificate_whose_code_stands_on_paper_only(String language)
            throws Exception {
        var who = Candidate.of(language);
        var mentor = new Mentor(person(language).signsIn(who.mentor()));
        mentor.opens(who.family());
        mentor.saysYes(who.ownWords());
        seen(mentor.person().page(), "mentor-recommend");
        mentor.sends();
        try (var connection = RunningProduct.connect()) {
            var stored = new StoredCertificate(connection, who.signInName());
            var candidate = person(language).signsIn(who.signInName());
            candidate.page().waitForCondition(stored::printed);
            candidate.goesTo("ui.nav.trainee.path");
            candidate.readsText(stored.serial());
            seen(candidate.page(), "my-path");
            var file = new CertificateFile(
                    candidate.downloads(candidate.page().getByText(candidate.words("common.path.download"))));
            assertTrue(file.isPdf());
            assertTrue(
                    file.signedWholeBy(SchoolKey.open(RunningProduct.data().resolve("keys"), RunningProduct.now())),
                    "signed by the school from the first byte to the last");
            var address = file.address();
            assertTrue(address.startsWith(RunningProduct.address() + "/check/"), address);
            assertTrue(file.qrCodeSays(address), "the QR code leads to " + address);
            var code = address.substring(address.lastIndexOf('/') + 1);
            assertTrue(code.matches("[2-9A-HJKMNP-TV-Z]{20}"), code);
            assertTrue(file.text().contains(code.replaceAll("(.{4})(?!$)", "$1 ")), "the code can be read and typed");
            assertTrue(file.text().contains(stored.serial()));
            assertEquals(Digest.hex(("certificate-check:" + code).getBytes(StandardCharsets.UTF_8)), stored.codeHash());
            assertEquals(List.of(), stored.columnsWith(code), "the code stands nowhere in the database");
            assertTrue(
                    stored.columnsWith(stored.serial()).contains("certificate.serial"),
                    "the search finds what is there");
        }
    }

    @Order(5)
    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void a_stranger_sees_the_state_of_the_certificate_and_its_revocation_at_once(String language) throws Exception {
        var who = Candidate.of(language);
        var candidate = person(language).signsIn(who.signInName());
        candidate.goesTo("ui.nav.trainee.path");
        candidate.submits("common.path.share");
        var address = candidate.page().locator("main .note a").innerText();
        var code = address.substring(address.lastIndexOf('/') + 1);
        try (var connection = RunningProduct.connect()) {
            var stored = new StoredCertificate(connection, who.signInName());
            var stranger = new Stranger(person(language, 390, 844));
            stranger.opens(address);
            stranger.readsState("valid");
            stranger.readsCertificate(who.family(), "L1", stored);
            seenOnPhone(stranger.person().page(), "check-valid");
            stranger.person().page().setViewportSize(1280, 800);
            seen(stranger.person().page(), "check-valid");

            stranger.types(stored.serial());
            stranger.readsState("nothing");
            seen(stranger.person().page(), "check-nothing");
            stranger.types(code.substring(1) + code.charAt(0));
            stranger.readsState("nothing");
            stranger.types(code.toLowerCase(Locale.ROOT).replaceAll("(.{4})", "$1 "));
            stranger.readsState("valid");

            var hr = new HrOfficer(person(language).signsIn("hr-officer"));
            hr.seesCertificates();
            seen(hr.person().page(), "certificates");
            hr.opens(stored.serial());
            hr.asksToRevoke("certification.reason.rules-broken", who.ownWords());
            seen(hr.person().page(), "certificate-revoke");
            hr.revokes();

            stranger.person().page().reload();
            stranger.readsState("revoked");
            stranger.person().reads("certification.reason.rules-broken");
            assertThat(stranger.person().page().locator("body")).not().containsText(who.ownWords());
            seen(stranger.person().page(), "check-revoked");
            seenOnPhone(stranger.person().page(), "check-revoked");
        }
        assertEquals(List.of(), Stranger.logsWith(code), "no log of the server has the code");
    }
}
