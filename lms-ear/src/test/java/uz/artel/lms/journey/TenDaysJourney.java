package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uz.artel.lms.curriculum.StepKind;

/** The school itself, from the list of newcomers to the morning of the exam: everything by the pages, day by day. */
class TenDaysJourney extends Journey {

    private static final String PASSWORD = "yetti oltin kalit";
    private static final int PHONE = 390;

    /** A newcomer: family and given name in both alphabets, sign-in name, personnel number. */
    private record Newcomer(String familyCyr, String givenCyr, String familyLat, String givenLat, String name) {

        String line(String roles, String level, String language, LocalDate since, String number) {
            return String.join(
                    ";",
                    number,
                    familyCyr,
                    givenCyr,
                    "",
                    familyLat,
                    givenLat,
                    "",
                    "artel-hotline",
                    level,
                    since.toString(),
                    "ru,uz",
                    language,
                    "",
                    since.toString(),
                    name,
                    roles);
        }

        String shortIn(String language) {
            return language.equals("ru") ? givenCyr + " " + familyCyr : givenLat + " " + familyLat;
        }
    }

    /** Each language has people of its own. */
    private static final Map<String, Newcomer> TRAINEES = Map.of(
            "ru", new Newcomer("Юсупова", "Гулчехра", "Yusupova", "Gulchehra", "g.yusupova"),
            "uz", new Newcomer("Холматов", "Азиз", "Xolmatov", "Aziz", "a.xolmatov"),
            "en", new Newcomer("Пак", "Елена", "Pak", "Yelena", "y.pak"));

    private static final Map<String, Newcomer> MENTORS = Map.of(
            "ru", new Newcomer("Ганиев", "Рустам", "Ganiyev", "Rustam", "r.ganiyev"),
            "uz", new Newcomer("Расулова", "Диёра", "Rasulova", "Diyora", "d.rasulova"),
            "en", new Newcomer("Жураев", "Бобур", "Jurayev", "Bobur", "b.jurayev"));

    private static final Map<String, String> SMELL = Map.of("ru", "запах газа", "uz", "gaz hidi", "en", "smell of gas");

    private Person admin;
    private SchoolClock clock;
    private Person trainer;
    private Person mentor;
    private Person trainee;
    private Board board;
    private DayWalk walk;

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void a_newcomer_walks_from_the_list_of_new_people_to_the_morning_of_the_exam(String language) {
        admin = person(language).signsIn("admin");
        clock = new SchoolClock(admin);
        clock.movesToTheNextMorning();
        seen(admin.page(), "admin-clock");
        var start = clock.today();
        newPeopleComeByList(language, start);
        anIntakeOpens(language, start);
        theyComeByCode(language);
        walk = new DayWalk(trainee, mentor, board);
        theFirstDay(start);
        theSecondDayOnThePhone(start.plusDays(1));
        for (int day = 3; day <= 9; day++) {
            var date = start.plusDays(day - 1L);
            clock.movesTo(date, "16:00");
            if (day == 5) {
                theCallOfTheFifthDay(date);
            }
            walk.walks(date);
            trainee.readsText(trainee.words("trainee.learning.today.tomorrow.say"));
        }
        clock.movesTo(start.plusDays(9), "16:00");
        walk.walks(start.plusDays(9));
        assertEquals(
                StepKind.EXAM, walk.open().get(0).kind(), "nothing but the exam and its calls is open: " + walk.open());
        seen(trainee.page(), "trainee-today-exam");
        trainee.follows("trainee.learning.today.continue");
        trainee.readsTitle("trainee.exam.list.title");
        seen(trainee.page(), "trainee-exam-list");
    }

    private void newPeopleComeByList(String language, LocalDate day) {
        var file = String.join(
                "\n",
                "personnel_no;family_cyr;given_cyr;patronymic_cyr;family_lat;given_lat;patronymic_lat;line;level;level_since;languages;preferred;manager_no;hired_on;sign_in_name;roles",
                TRAINEES.get(language).line("trainee", "L0", language, day, "TD-1-" + language),
                MENTORS.get(language).line("mentor,operator", "L3", language, day.minusYears(2), "TD-2-" + language));
        admin.goesTo("ui.nav.admin.people");
        admin.follows("admin.people.list.import");
        admin.field("admin.people.import.file")
                .setInputFiles(new FilePayload("newcomers.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        admin.submits("admin.people.import.check");
        admin.reads("admin.people.import.counts", 2, 0, 0, 0);
        seen(admin.page(), "admin-people-import");
        admin.submits("admin.people.import.apply", 2);
        admin.reads("admin.people.import.done", 2, 0);
    }

    private void anIntakeOpens(String language, LocalDate start) {
        trainer = person(language).signsIn("trainer");
        var newcomer = TRAINEES.get(language).shortIn(language);
        board = Board.opened(trainer, "TD " + language + " " + start, start);
        board.takesIn(newcomer);
        board.givesMentor(newcomer, MENTORS.get(language).shortIn(language));
        trainer.reads("trainer.intakes.board.calm");
    }

    /** Trainees have their code from the trainer, everybody else from the administrator. */
    private void theyComeByCode(String language) {
        trainee = person(language, 1366, 768);
        var code = board.issuesCode(TRAINEES.get(language).shortIn(language));
        seen(trainer.page(), "trainer-board-code");
        trainer.page().reload(); // shown once; who reloads does not make it worthless either
        assertThat(trainer.page().getByText(code)).hasCount(0);
        trainee.comesByCode(TRAINEES.get(language).name(), code, PASSWORD);
        trainee.readsTitleText(dayTitle(1));
        admin.fills("admin.people.list.search", MENTORS.get(language).name());
        admin.submits("admin.people.list.find");
        admin.awaitPage(() -> admin.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHasText(MENTORS.get(language).name()))
                .getByRole(AriaRole.LINK)
                .click());
        admin.submits("people.code.issue");
        mentor = person(language);
        mentor.comesByCode(MENTORS.get(language).name(), Board.codeOn(admin), PASSWORD);
        seen(admin.page(), "admin-person-code");
    }

    private void theFirstDay(LocalDate day) {
        marked(trainee);
        seen(trainee.page(), "trainee-today");
        trainee.opens("/trainee/learning/lesson.xhtml?key=d1-company");
        trainee.readsTitle("trainee.learning.shut.title"); // the trainer's welcome comes first
        walk.looksAtToday();
        assertEquals(1, walk.open().size(), "only the welcome is open: " + walk.open());
        trainer.page().reload();
        trainer.fills("trainer.intakes.board.note", "TD");
        seen(trainer.page(), "trainer-board");
        board.ticksWhatIsOpen();

        walk.looksAtToday();
        walk.begins(StepKind.LESSON);
        triesTheChecks();
        seen(trainee.page(), "trainee-lesson");
        walk.readsLesson();
        theGuideInALesson();
        walk.walks(day, StepKind.SHADOWING, StepKind.QUIZ, StepKind.ACKNOWLEDGEMENT);

        walk.begins(StepKind.ACKNOWLEDGEMENT);
        seen(trainee.page(), "trainee-acknowledge");
        walk.signsAcknowledgement();
        theQuizOfTheDay();

        clock.movesTo(day, "15:00");
        walk.looksAtToday();
        theEntryOfTheDay();
        walk.walks(day);
        trainee.reads("trainee.learning.today.tomorrow.say");
        seen(trainee.page(), "trainee-today-done");
        assertTrue(walk.open().isEmpty(), "the second day waits for its date: " + walk.open());
    }

    /** A check answers at once: with a reason for the wrong option as for the right one. */
    private void triesTheChecks() {
        var check = trainee.page()
                .getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.GROUP)
                .first();
        var options = check.getByRole(AriaRole.RADIO);
        var answer = trainee.page()
                .getByRole(AriaRole.STATUS)
                .filter(new Locator.FilterOptions()
                        .setHasText(Pattern.compile(Person.literally(trainee.words("trainee.learning.lesson.wrong"))
                                + "|" + Person.literally(trainee.words("trainee.learning.lesson.right")))));
        for (int i = 0; i < options.count(); i++) {
            options.nth(i).check();
            assertThat(answer.first()).isVisible();
        }
    }

    private void theGuideInALesson() {
        walk.begins(StepKind.LESSON);
        trainee.awaitPage(() -> trainee.page()
                .getByRole(AriaRole.COMPLEMENTARY)
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(trainee.words("common.guide.search.title")))
                .click());
        trainee.fills("common.guide.search.label", SMELL.get(trainee.language()));
        trainee.submits("common.guide.search.find");
        seen(trainee.page(), "common-guide-search");
        trainee.awaitPage(() -> trainee.page().locator("ul.res a").first().click());
        trainee.reads("common.guide.card.ask");
        trainee.reads("crm.outcome.EMG");
        seen(trainee.page(), "common-guide-card");
        trainee.follows("common.guide.lesson");
        trainee.reads("trainee.learning.lesson.checks");
        walk.readsLesson();
    }

    private void theQuizOfTheDay() {
        walk.begins(StepKind.QUIZ);
        seen(trainee.page(), "trainee-quiz-entrance");
        var sheet = walk.sheet();
        sheet.begins("trainee.exam.take.beginQuiz");
        seen(trainee.page(), "trainee-quiz");
        var slipped = sheet.answersAll(1).get(0);
        seen(trainee.page(), "trainee-quiz-review");
        sheet.handsIn();
        trainee.readsTitle("trainee.exam.result.passed");
        trainee.readsText(slipped);
        trainee.readsText(walk.questions().explanation(slipped));
        trainee.readsText(walk.questions().right(slipped).get(0));
        seen(trainee.page(), "trainee-quiz-result");
        trainee.goesTo("ui.nav.trainee.today");
    }

    private void theEntryOfTheDay() {
        var row = walk.begins(StepKind.SHADOWING);
        seen(trainee.page(), "trainee-shadowing");
        walk.writesEntry(row.minutes());
        trainee.reads("trainee.shadowing.log.waits");
        mentor.goesTo("ui.nav.mentor.sign");
        marked(mentor);
        seen(mentor.page(), "mentor-sign");
        walk.mentorSigns();
        trainee.page().reload();
        trainee.reads("trainee.shadowing.log.signed", 4);
        mentor.goesTo("ui.nav.mentor.trainees");
        seen(mentor.page(), "mentor-trainees");
        walk.looksAtToday();
    }

    private void theSecondDayOnThePhone(LocalDate day) {
        clock.movesToTheNextMorning();
        trainee.page().setViewportSize(PHONE, 844);
        walk.looksAtToday();
        trainee.readsTitleText(dayTitle(2));
        seen(trainee.page(), "trainee-today-phone");
        walk.walks(day, StepKind.PRACTICE);
        trainee.goesTo("ui.nav.trainee.calls");
        seen(trainee.page(), "trainee-calls-phone");
        trainee.goesTo("ui.nav.trainee.shadowing");
        seen(trainee.page(), "trainee-shadowing-phone");
        trainee.page().setViewportSize(1366, 768);
        walk.walks(day);
        trainee.goesTo("ui.nav.trainee.programme");
        seen(trainee.page(), "trainee-programme");
    }

    /** The emergency call: the fixed text, the supervisor, the guide beside it, the call-back, the record; then the marks. */
    private void theCallOfTheFifthDay(LocalDate day) {
        walk.walks(day, StepKind.PRACTICE);
        trainee.goesTo("ui.nav.trainee.calls");
        seen(trainee.page(), "trainee-calls");
        walk.looksAtToday();
        walk.begins(StepKind.PRACTICE);
        seen(trainee.page(), "trainee-desk-entrance");
        var desk = ShippedCalls.desk(trainee, "sc-01");
        desk.starts();
        for (var action : ShippedCalls.best("sc-01", day)) {
            switch (action.kind()) {
                case CALL_BACK -> {
                    desk.looksUp(SMELL.get(trainee.language()));
                    trainee.reads("common.guide.card.dont");
                    desk.does(action);
                }
                case FINISH -> {
                    seen(trainee.page(), "trainee-desk");
                    desk.does(action);
                }
                default -> desk.does(action);
            }
        }
        trainee.reads("trainee.practice.result.marks");
        seen(trainee.page(), "trainee-call-result");
        var points = trainee.page()
                .locator(".cr-n")
                .textContent()
                .replaceAll("[^0-9,.].*", "")
                .replace(',', '.');
        assertTrue(Double.parseDouble(points) >= 95, "the best path reaches 95, here " + points);
        trainee.goesTo("ui.nav.trainee.today");
    }

    /** Every page of a demo says that it is one, and that its clock was moved. */
    private void marked(Person reader) {
        assertThat(reader.page().getByTitle(reader.words("ui.demo.title")).first())
                .isVisible();
        assertThat(reader.page().getByTitle(reader.words("ui.clock.title")).first())
                .containsText(Pattern.compile("\\d"));
    }

    private String dayTitle(int number) {
        var day = ShippedCalls.PACK
                .yaml("programmes/operator/programme.yaml", new uz.artel.lms.shared.content.Problems())
                .items("days")
                .get(number - 1);
        return trainee.words(
                "trainee.learning.today.day", number, day.child("title").text(trainee.language()));
    }
}
