package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The board of an intake in its trainer's browser. */
final class Board {

    private static final String WORDS = "trainer.intakes.board.";
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}");

    private final Person trainer;

    private Board(Person trainer) {
        this.trainer = trainer;
    }

    /** Opens an intake that begins on this day. */
    static Board opened(Person trainer, String name, LocalDate start) {
        trainer.goesTo("ui.nav.trainer.intakes");
        trainer.follows("trainer.intakes.open.title");
        trainer.fills("trainer.intakes.open.name", name);
        trainer.fills("trainer.intakes.open.startsOn", SchoolClock.TYPED.format(start));
        trainer.submits("trainer.intakes.open.go");
        trainer.reads("trainer.intakes.open.done");
        trainer.readsTitleText(name);
        return new Board(trainer);
    }

    void takesIn(String trainee) {
        trainer.choosesOneWith(WORDS + "add", trainee);
        trainer.submits(WORDS + "addNow");
        trainer.reads(WORDS + "added");
    }

    void givesMentor(String trainee, String mentor) {
        trainer.choosesOneWith(WORDS + "trainee", trainee);
        trainer.choosesOneWith(WORDS + "mentor", mentor);
        trainer.submits(WORDS + "giveMentor");
        trainer.reads(WORDS + "mentored");
    }

    /** A one-time code as it is read from the screen. */
    String issuesCode(String trainee) {
        trainer.choosesOneWith(WORDS + "codeFor", trainee);
        trainer.submits("people.code.issue");
        trainer.readsText(trainee);
        return codeOn(trainer);
    }

    /** The code a page shows once. */
    static String codeOn(Person reader) {
        var shown = reader.page().getByText(CODE).first();
        assertThat(shown).isVisible();
        var found = CODE.matcher(shown.textContent());
        if (!found.find()) {
            throw new AssertionError("no code in " + shown.textContent());
        }
        return found.group();
    }

    /** Ticks one classroom step after the other, for everybody it is open for, until none is open. */
    int ticksWhatIsOpen() {
        trainer.page().reload();
        int ticked = 0;
        for (; heading().isVisible(); ticked++) {
            trainer.ticksWords(WORDS + "everybody");
            trainer.submits(WORDS + "tickNow");
            trainer.readsText(trainer.words(WORDS + "ticked", "").strip());
        }
        return ticked;
    }

    private Locator heading() {
        return trainer.page().getByText(trainer.words(WORDS + "tick"), new Page.GetByTextOptions().setExact(true));
    }

    Person trainer() {
        return trainer;
    }
}
