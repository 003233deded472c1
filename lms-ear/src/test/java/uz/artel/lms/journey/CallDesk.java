package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import uz.artel.lms.practice.engine.Action;
import uz.artel.lms.practice.engine.Scenario;
import uz.artel.lms.scorecard.Scorecard.Criterion;
import uz.artel.lms.scorecard.ScorecardFiles;
import uz.artel.lms.shared.language.Lang;

/** A call that somebody takes in his own way: he says what he chooses, types the rest, and writes a right record. */
class CallDesk {

    private static final String SPOKEN = "ru";

    private final Person operator;
    private final Scenario scenario;
    private final Desk desk;

    /** @param key of a scenario whose customer speaks Russian */
    CallDesk(Person operator, String key) {
        this.operator = operator;
        this.scenario = ShippedCalls.scenario(key);
        this.desk = ShippedCalls.desk(operator, key);
    }

    String title() {
        return scenario.title().in(Lang.of(operator.language()));
    }

    /** What is marked in this call. */
    List<Criterion> criteria() {
        return ScorecardFiles.find(ShippedCalls.PACK, scenario.scorecard())
                .orElseThrow()
                .criteria();
    }

    /** Opens the call in the list of calls. */
    void opens() {
        var card = operator.page().locator(".card").filter(new Locator.FilterOptions().setHasText(title()));
        var teaches = scenario.teaches().in(Lang.of(operator.language()));
        assertThat(card.getByText(teaches)).hasCount(scenario.exam() ? 0 : 1);
        operator.awaitPage(() -> card.getByRole(AriaRole.LINK).first().click());
        operator.readsTitleText(title());
    }

    /** Begins the call on the page before it. */
    void begins() {
        desk.starts();
    }

    void answers() {
        does(Action.Kind.ANSWER);
    }

    /** Hears the customer out and chooses what he says from the list of its group. */
    void says(String act) {
        desk.says(act, SPOKEN);
    }

    /** Hears the customer out, types what he would say and confirms the phrase that is found for it. */
    void types(String text, String act) {
        desk.types(text, act, SPOKEN);
    }

    void hangsUp() {
        does(Action.Kind.HANG_UP);
    }

    /** Fills in the record as the written path of this call has it on this day, and saves it. */
    void writesTheRecord(LocalDate day) {
        ShippedCalls.best(scenario.key(), day).stream()
                .filter(a -> a.kind() == Action.Kind.SAVE)
                .forEach(desk::does);
    }

    /** Saves a record in which nothing is filled in. */
    void savesTooEarly() {
        desk.saves();
        seesWhatIsMissing();
    }

    /** What is wrong in the record stays marked until it is saved again, whatever happens in the call. */
    void seesWhatIsMissing() {
        assertThat(operator.field("crm.field.symptom")).hasAttribute("aria-invalid", "true");
    }

    /** Finishes the call, which leads to another page. */
    void finishes() {
        does(Action.Kind.FINISH);
    }

    private void does(Action.Kind kind) {
        desk.does(Action.of(0, kind));
    }
}
