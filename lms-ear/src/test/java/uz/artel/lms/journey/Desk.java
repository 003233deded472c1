package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;
import uz.artel.lms.crm.CallRecord;
import uz.artel.lms.practice.engine.Action;
import uz.artel.lms.practice.engine.Catalogue;
import uz.artel.lms.practice.engine.Scenario;
import uz.artel.lms.shared.language.Lang;

/** A call at the operator's desk: the phone panel, the customer, the record, the guides and the SMS, by clicks alone. */
final class Desk {

    private static final String WORDS = "trainee.practice.desk.";

    private final Person operator;
    private final Scenario scenario;
    private final Catalogue catalogue;

    Desk(Person operator, Scenario scenario, Catalogue catalogue) {
        this.operator = operator;
        this.scenario = scenario;
        this.catalogue = catalogue;
    }

    /** From the rules before the call to the ringing phone. */
    void starts() {
        operator.presses(WORDS + "start");
        assertThat(phone("answer")).isVisible();
    }

    /** One action of a written path; the last one leads to the result. */
    void does(Action action) {
        switch (action.kind()) {
            case ANSWER -> {
                phone("answer").click();
                assertThat(phone("hangUp")).isVisible();
            }
            case SAY -> says(action.ref(), action.lang().code());
            case HOLD -> phone("js.hold").click();
            case RESUME -> phone("js.resume").click();
            case ALERT -> {
                phone("js.alert").click();
                assertThat(phone("js.alerted")).isDisabled();
            }
            case SMS -> sends(action.ref());
            case LOOK_UP -> looksUp(scenario.title().in(Lang.of(operator.language())));
            case SAVE -> saves(CallRecord.parse(action.text()));
            case HANG_UP -> {
                phone("hangUp").click();
                assertThat(phone("finish")).isVisible();
            }
            case CALL_BACK -> {
                phone("callBack").click();
                hearsOut();
            }
            case FINISH -> operator.awaitPage(() -> phone("finish").click());
            default -> throw new IllegalArgumentException("no written path does " + action.kind());
        }
    }

    /** Says one of the offered sentences once the customer has finished, in his language. */
    void says(String act, String lang) {
        hearsOut();
        var speech = button(lang);
        if (!"true".equals(speech.getAttribute("aria-pressed"))) {
            speech.click();
        }
        var known = catalogue.act(act).orElseThrow();
        button("js.group" + known.group()).click();
        confirms(act, lang);
    }

    /** Types what he would say and confirms the sentence that is found for it, in the language he speaks. */
    void types(String text, String act, String lang) {
        hearsOut();
        operator.presses(WORDS + "type");
        operator.fills(WORDS + "type", text);
        operator.presses(WORDS + "match");
        confirms(act, lang);
        operator.presses(WORDS + "choose");
    }

    /** The button with the words of the act, wherever it is offered. */
    private void confirms(String act, String lang) {
        var words = scenario.say(catalogue.act(act).orElseThrow().text()).in(Lang.of(lang));
        int before = lines().count();
        operator.page()
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(fixedPart(words)))
                .locator("visible=true")
                .first()
                .click();
        assertThat(lines().nth(before)).isVisible();
    }

    /** Searches the guides without leaving the call. */
    void looksUp(String words) {
        var field = operator.page().getByLabel(operator.words(WORDS + "search"));
        field.fill(words);
        field.press("Enter");
        operator.readsText(operator.words(WORDS + "js.searches", "").strip());
    }

    private void hearsOut() {
        assertThat(operator.page()
                        .getByText(operator.words(WORDS + "js.speaking"))
                        .locator("visible=true"))
                .hasCount(0);
    }

    private void saves(CallRecord record) {
        record.fields().forEach((field, value) -> {
            if (field.code().equals("line")) {
                return; // the desk sits on one line
            }
            var input = operator.field("crm.field." + field.code());
            switch (input.evaluate("e => e.type").toString()) {
                case "select-one" -> input.selectOption(value);
                case "checkbox" -> input.setChecked(value.equals("true"));
                default -> input.fill(value);
            }
        });
        saves();
        operator.readsText(operator.words(WORDS + "js.saved", "").strip());
    }

    /** Presses the button that saves the record as it stands. */
    void saves() {
        phone("save").click();
    }

    private void sends(String template) {
        operator.page().getByLabel(operator.words(WORDS + "sms")).selectOption(template);
        operator.presses(WORDS + "send");
        operator.reads(WORDS + "js.smsSent");
    }

    private Locator lines() {
        return operator.page()
                .getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName(operator.words(WORDS + "talk")))
                .getByRole(AriaRole.LISTITEM);
    }

    /** A button that shows its key beside its word. */
    private Locator phone(String key) {
        return operator.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(Pattern.compile(
                                        "^\\s*" + Person.literally(operator.words(WORDS + key)) + "(\\s|$)")))
                .locator("visible=true")
                .first();
    }

    private Locator button(String key) {
        return operator.button(operator.words(WORDS + key));
    }

    /** The longest piece of a sentence without the name of whoever says it. */
    private static String fixedPart(String sentence) {
        return Arrays.stream(sentence.split("\\{[a-z]+}"))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow()
                .strip();
    }
}
