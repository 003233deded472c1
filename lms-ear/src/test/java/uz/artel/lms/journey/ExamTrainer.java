package uz.artel.lms.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A trainer at the exams of his centre: he names the moment of the results and invites to exam calls. */
class ExamTrainer {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Person person;

    ExamTrainer(Person signedIn) {
        this.person = signedIn;
    }

    Person person() {
        return person;
    }

    void seesExams() {
        person.goesTo("ui.nav.trainer.exams");
        person.readsTitle("trainer.exam.list.title");
    }

    /** Chooses whose result is announced and when. */
    void namesTheMoment(String family, ZonedDateTime moment) {
        choosesOnly(family);
        person.ticksWords("trainer.exam.announce.later");
        person.fills("trainer.exam.announce.day", SchoolClock.TYPED.format(moment));
        person.fills("trainer.exam.announce.time", TIME.format(moment));
    }

    /** Everybody of an exam whose marks stand is chosen beforehand: he leaves this one. */
    private void choosesOnly(String family) {
        person.follows("trainer.exam.announce.title");
        var page = person.page();
        var his = page.locator("main fieldset label").filter(new Locator.FilterOptions().setHasText(family));
        var exams = (List<?>) page.locator("main nav a.chip").evaluateAll("all => all.map(a => a.href)");
        for (var exam : exams) {
            if (his.count() == 0) {
                page.navigate(exam.toString());
            }
        }
        for (var box : page.locator("main fieldset input[type=checkbox]").all()) {
            var label = page.locator("label[for='" + box.getAttribute("id") + "']");
            if (box.isChecked() != label.textContent().contains(family)) {
                label.click();
            }
        }
    }

    void announces() {
        person.submits("trainer.exam.announce.do");
        person.reads("trainer.exam.announce.planned");
    }

    /** Chooses whose result is announced at once, and announces it. */
    void announcesNow(String family) {
        choosesOnly(family);
        person.ticksWords("trainer.exam.announce.now");
        person.submits("trainer.exam.announce.do");
        person.reads("trainer.exam.announce.done");
    }

    /** Invites somebody to a written exam. */
    void invites(String family, String exam) {
        person.follows("trainer.exam.invite.title");
        person.choosesOneWith("trainer.exam.invite.person", family);
        person.choosesOneWith("trainer.exam.invite.exam", exam);
        person.submits("trainer.exam.invite.do");
        person.reads("trainer.exam.invite.done");
    }

    /** Chooses who is invited to which exam call. */
    void choosesCall(String family, String call) {
        person.follows("trainer.exam.invite.title");
        var lists = person.page()
                .locator("form")
                .filter(new Locator.FilterOptions().setHasText(person.words("trainer.exam.invite.callSay")))
                .locator("select");
        choosesWith(lists.first(), family);
        choosesWith(lists.last(), call);
    }

    private static void choosesWith(Locator list, String part) {
        var choice = list.locator("option").filter(new Locator.FilterOptions().setHasText(part));
        list.selectOption(
                new SelectOption().setLabel(choice.first().textContent().strip()));
    }

    void invites() {
        person.submits("trainer.exam.invite.doCall");
        person.reads("trainer.exam.invite.done");
    }
}
