package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import uz.artel.lms.crm.CallRecord;
import uz.artel.lms.practice.engine.Action;
import uz.artel.lms.practice.engine.Catalogue;
import uz.artel.lms.practice.engine.Scenario;
import uz.artel.lms.practice.engine.ScenarioFiles;
import uz.artel.lms.practice.engine.Walk;
import uz.artel.lms.scorecard.Scorecard.Criterion;
import uz.artel.lms.scorecard.ScorecardFiles;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.language.Lang;

/** The operator's desk during a call: he hears the customer out, chooses or types what he says and writes the record. */
class CallDesk {

    private static final String WORDS = "trainee.practice.desk.";

    private final Person operator;
    private final Page page;
    private final ContentPack content;
    private final Scenario scenario;
    private final Catalogue catalogue;

    /** @param key of the scenario, whose written path says what a right record has */
    CallDesk(Person operator, String key) {
        this.operator = operator;
        this.page = operator.page();
        this.content = ContentPack.read(Path.of(System.getProperty("lms.root"), "content"), new Problems());
        this.catalogue = ScenarioFiles.catalogue(content, new Problems());
        this.scenario = ScenarioFiles.read(content, new Problems()).values().stream()
                .filter(s -> s.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    String title() {
        return scenario.title().in(Lang.of(operator.language()));
    }

    /** What is marked in this call. */
    List<Criterion> criteria() {
        return ScorecardFiles.find(content, scenario.scorecard()).orElseThrow().criteria();
    }

    /** Opens the call in the list of calls. */
    void opens() {
        var card = page.locator(".card").filter(new Locator.FilterOptions().setHasText(title()));
        operator.awaitPage(() -> card.getByRole(AriaRole.LINK).first().click());
        operator.readsTitleText(title());
    }

    /** Begins the call on the page before it. */
    void begins() {
        operator.presses(WORDS + "start");
        assertThat(button("answer")).isEnabled();
    }

    /** Answers; the customer waits for the greeting. */
    void answers() {
        button("answer").click();
        assertThat(button("hangUp")).isVisible();
    }

    /** Chooses what he says from the list of its group and hears the customer out. */
    void says(String act) {
        group(act).click();
        says(offered(act)::click);
    }

    /** Types what he would say, confirms the phrase that is found for it and hears the customer out. */
    void types(String text, String act) {
        operator.presses(WORDS + "type");
        operator.fills(WORDS + "type", text);
        operator.presses(WORDS + "match");
        says(offered(act)::click);
        operator.presses(WORDS + "choose");
    }

    private Locator offered(String act) {
        return page.locator(".dk-acts:visible button")
                .filter(new Locator.FilterOptions().setHasText(words(act)))
                .first();
    }

    private Locator group(String act) {
        var group = catalogue.act(act).orElseThrow().group();
        return operator.button(operator.words(WORDS + "js.group" + group));
    }

    /** What stands on the button of an act before the gap for the operator's own name. */
    private String words(String act) {
        var spoken = scenario.say(catalogue.act(act).orElseThrow().text()).in(Lang.RU);
        return spoken.split("\\{")[0].strip();
    }

    /** Says something and lets the customer answer to the end. */
    private void says(Runnable words) {
        var heard = page.locator(".dk-log .customer");
        int before = heard.count();
        words.run();
        page.waitForCondition(() -> heard.count() > before);
        assertThat(page.getByText(operator.words(WORDS + "js.speaking"))).hasCount(0);
    }

    void hangsUp() {
        button("hangUp").click();
        assertThat(button("finish")).isVisible();
    }

    /** Fills in the record as the written path of this call has it on this day, and saves it. */
    void writesTheRecord(LocalDate day) {
        var form = Walk.actions(scenario, catalogue, scenario.bestPath(), day).stream()
                .filter(a -> a.kind() == Action.Kind.SAVE)
                .map(a -> CallRecord.parse(a.text()).asForm())
                .findFirst()
                .orElseThrow();
        form.forEach((field, value) -> {
            if (field.equals("line")) {
                return; // the desk knows its line
            }
            var shown = operator.field("crm.field." + field);
            if (shown.evaluate("e => e.tagName").equals("SELECT")) {
                shown.selectOption(value);
            } else {
                shown.fill(value);
            }
        });
        page.locator("button")
                .filter(new Locator.FilterOptions().setHasText(operator.words(WORDS + "save")))
                .click();
        operator.readsText(operator.words(WORDS + "js.saved", ""));
    }

    /** Finishes the call, which leads to another page. */
    void finishes() {
        operator.awaitPage(() -> button("finish").click());
    }

    private Locator button(String key) {
        return page.locator("header button")
                .filter(new Locator.FilterOptions().setHasText(operator.words(WORDS + key)))
                .locator("visible=true");
    }
}
