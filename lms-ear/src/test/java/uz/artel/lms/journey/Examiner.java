package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** An examiner at his two queues: written answers of exams, and exam calls. */
class Examiner {

    private final Person person;
    private final Page page;

    Examiner(Person signedIn) {
        this.person = signedIn;
        this.page = signedIn.page();
    }

    Person person() {
        return person;
    }

    /** The queue of written answers. */
    void seesWrittenAnswers() {
        person.goesTo("ui.nav.examiner.writtenAnswers");
        person.readsTitle("examiner.exam.queue.title");
    }

    /** Opens the answer of this sitting in the queue, which knows candidates by their numbers only. */
    void opensAnswer(StoredSitting sitting) throws SQLException {
        var number = page.getByText(
                person.words("examiner.exam.queue.number", sitting.candidate()),
                new Page.GetByTextOptions().setExact(true));
        opens(page.locator("tr").filter(new Locator.FilterOptions().setHas(number)));
        person.readsTitle("examiner.exam.mark.heading", sitting.candidate());
    }

    /** Fills in half a point less than there is to earn. */
    void marksHalfAPointLess(StoredSitting sitting, String reason) throws SQLException {
        int points = sitting.pointsOfShortAnswer();
        var comma = person.language().equals("en") ? "." : ",";
        person.field("examiner.exam.mark.points", points).fill(points - 1 + comma + "5");
        person.fills("examiner.exam.mark.reason", reason);
    }

    void givesTheMark() {
        person.submits("examiner.exam.mark.do");
        person.reads("examiner.exam.mark.done");
    }

    /** Opens the exam call with this number in the queue, which shows no names. */
    void opensCall(long call) {
        person.goesTo("ui.nav.examiner.calls");
        person.readsTitle("examiner.calls.queue.title");
        var number = page.locator("th").getByText(Pattern.compile("^" + call + "$"));
        opens(page.locator("tr").filter(new Locator.FilterOptions().setHas(number)));
    }

    private void opens(Locator row) {
        person.awaitPage(() -> row.getByRole(AriaRole.LINK).click());
    }

    /** The full mark for everything but the criterion with this number, which gets half. */
    void marksFullBut(String number) {
        var criteria = page.getByRole(AriaRole.GROUP)
                .filter(new Locator.FilterOptions().setHas(page.getByRole(AriaRole.RADIO)));
        for (var criterion : criteria.all()) {
            boolean half = criterion.locator("legend").innerText().startsWith(number + " ");
            criterion
                    .locator("label")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile(half ? "^\\s*0[,.]5 " : "^\\s*1 ")))
                    .click();
        }
    }

    /** Saves the marks of the call and reads what becomes of it. */
    void savesMarks(String newsKey) {
        person.submits("examiner.calls.rate.save");
        person.reads(newsKey);
    }

    /** Nothing on the page tells who it is. */
    void doesNotSee(String name) {
        assertThat(page.locator("main")).not().containsText(name);
    }
}
