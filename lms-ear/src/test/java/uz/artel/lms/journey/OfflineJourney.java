package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uz.artel.lms.journey.Attested.number;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The network goes while somebody sits, or he opens a second tab. */
class OfflineJourney extends Journey {

    /** Has the first day behind him; nobody's journey takes him further. */
    private static final String WHO = "trainee";

    private static final String SITTING =
            "SELECT MAX(s.id) FROM exam_sitting s JOIN account a ON a.person_id = s.person_id WHERE a.sign_in_name = ?";
    private static final String SAVED = "SELECT COUNT(DISTINCT place) FROM exam_answer WHERE sitting_id = ?";

    /** What the browser holds of sittings. */
    private static final String HELD = "() => new Promise((done) => { const opening = indexedDB.open('lms-exam', 1);"
            + " opening.onsuccess = () => { const all = opening.result.transaction('answers').objectStore('answers')"
            + ".count(); all.onsuccess = () => { opening.result.close(); done(all.result); }; }; })";

    private static final String TAKE = "/trainee/exam/take.xhtml?exam=quiz-d1";

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void answers_given_without_the_network_wait_on_the_device_even_when_the_page_is_closed(String language)
            throws Exception {
        var candidate = person(language).signsIn(WHO);
        var sheet = begins(candidate);
        long sitting = number(SITTING, WHO);
        assertEquals(1, number(SAVED, sitting));
        var context = candidate.page().context();
        answersWithoutTheNetwork(candidate, sheet, 3);
        seen(candidate.page(), "exam-offline");
        assertEquals(1, number(SAVED, sitting));
        int held = held(candidate);
        candidate.page().close();

        context.setOffline(false);
        var again = new Person(context.newPage(), language);
        again.opens(TAKE);
        var rest = new ExamSheet(again, "");
        rest.savedAt();
        assertThat(again.page().locator("[data-x=saved]")).hasAttribute("data-state", "ok");
        assertEquals(4, number(SAVED, sitting), held + " changes were held");
        assertEquals(4, rest.answered());
        finishes(again, rest);
        assertEquals(0, held(again), "nothing stays on the device");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void a_second_tab_takes_over_only_when_it_is_told_to_and_the_first_can_take_it_back(String language)
            throws Exception {
        var candidate = person(language).signsIn(WHO);
        var first = begins(candidate);
        candidate.page().reload();
        assertEquals(1, new ExamSheet(candidate, "").answered(), "the same tab goes on by itself");

        var beside = new Person(candidate.page().context().newPage(), language);
        beside.opens(TAKE);
        beside.reads("trainee.exam.take.openSay");
        seenOnPhone(beside.page(), "exam-second-tab");
        assertThat(candidate.page().locator("main .qn")).isVisible();
        beside.presses("trainee.exam.take.resume");
        var second = new ExamSheet(beside, "");
        candidate.readsTitle("trainee.exam.take.js.elsewhere");
        seenOnPhone(candidate.page(), "exam-first-tab");
        second.answers();
        second.savedAt();
        assertEquals(2, second.answered());

        candidate.presses("trainee.exam.take.js.here");
        assertThat(candidate.page().locator("main .qn")).isVisible();
        beside.readsTitle("trainee.exam.take.js.elsewhere");
        assertEquals(2, first.answered(), "what was saved in the second tab");
        beside.page().close();
        finishes(candidate, first);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void what_waits_on_a_device_is_sent_from_any_page_of_exams(String language) throws Exception {
        var candidate = person(language).signsIn(WHO);
        var sheet = begins(candidate);
        long sitting = number(SITTING, WHO);
        var context = candidate.page().context();
        answersWithoutTheNetwork(candidate, sheet, 2);
        // whoever reads the store waits for what is being written to it
        assertTrue(held(candidate) >= 2);
        candidate.page().close();
        assertEquals(1, number(SAVED, sitting));

        context.setOffline(false);
        var later = new Person(context.newPage(), language);
        later.opens("/trainee/exam/list.xhtml");
        later.reads("trainee.exam.waiting.saved", 2);
        seenOnPhone(later.page(), "exam-waiting");
        assertEquals(3, number(SAVED, sitting));
        assertEquals(0, held(later), "nothing stays on the device");

        later.opens(TAKE);
        var rest = new ExamSheet(later, "");
        assertEquals(3, rest.answered());
        finishes(later, rest);
    }

    /** Begins the quiz and answers its first question. */
    private static ExamSheet begins(Person candidate) {
        candidate.opens(TAKE);
        candidate.presses("trainee.exam.take.beginQuiz");
        var sheet = new ExamSheet(candidate, "");
        sheet.answers();
        sheet.savedAt();
        return sheet;
    }

    /** The network goes, and he answers so many of the next questions. */
    private void answersWithoutTheNetwork(Person candidate, ExamSheet sheet, int questions) {
        expectErrors();
        candidate.page().context().setOffline(true);
        for (int i = 0; i < questions; i++) {
            sheet.next();
            sheet.answers();
        }
        assertThat(candidate.page().locator("[data-x=saved]"))
                .containsText(candidate.words("trainee.exam.take.js.offline"));
    }

    /** Answers what is left, from the first question without an answer on, and hands in. */
    private static void finishes(Person candidate, ExamSheet sheet) {
        sheet.goesTo(sheet.answered() + 1);
        sheet.answers();
        while (sheet.place() < sheet.size()) {
            sheet.next();
            sheet.answers();
        }
        sheet.savedAt();
        assertEquals(sheet.size(), sheet.answered());
        candidate.presses("trainee.exam.take.js.review");
        sheet.handsIn();
        candidate.readsTitle("trainee.exam.result.passed");
    }

    /** How many changes the browser holds. */
    private static int held(Person candidate) {
        return ((Number) candidate.page().evaluate(HELD)).intValue();
    }
}
