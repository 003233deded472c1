package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static uz.artel.lms.journey.Attested.number;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uz.artel.lms.planted.PlantedPanel;

/**
 * A panel of judges sets the cut of an exam: from the opening to the second signature. One judge works through the pages;
 * what the others would say in an hour is written for them.
 */
class PanelJourney extends Journey {

    /** The short admission to the line, which no journey sits. */
    private static final String EXAM = "cert-line-v1";

    private static final String PANEL = "SELECT MAX(id) FROM exam_panel WHERE state = ?";
    private static final int RATED_BY_HAND = 3;

    @ParameterizedTest(name = "{0}")
    @MethodSource("oneLanguage")
    void judges_rate_alone_in_two_rounds_and_two_others_sign(String language) throws Exception {
        var trainer = person(language).signsIn("trainer");
        opens(trainer);
        var panel = String.valueOf(number(PANEL, "ROUND1"));
        long items = number("SELECT COUNT(*) FROM exam_panel_item WHERE panel_id = ?", panel);

        var judge = person(language).signsIn("examiner");
        ratesTheFirst(judge, items);
        othersSay(PlantedPanel.ratings(panel, 1));
        trainer.page().reload();
        seen(trainer.page(), "panel-round-1");
        seenOnPhone(trainer.page(), "panel-round-1");
        trainer.presses("trainer.standard.panel.closeRound1");
        trainer.confirms("trainer.standard.panel.closeRound1");
        trainer.follows("standard.discussion.title");
        seen(trainer.page(), "panel-discussion");
        seenOnPhone(trainer.page(), "panel-discussion");
        trainer.page().goBack();
        trainer.submits("trainer.standard.panel.openRound2");

        ratesAgain(judge, items);
        setsBounds(judge);
        othersSay(PlantedPanel.ratings(panel, 2));
        othersSay(PlantedPanel.bounds(panel));
        trainer.page().reload();
        trainer.ticksWords("standard.adjustment.0");
        trainer.fills("trainer.standard.panel.adjustmentReason", "Кандидат на границе описан полно");
        trainer.submits("trainer.standard.panel.adjust");
        trainer.presses("trainer.standard.panel.closeRound2");
        trainer.confirms("trainer.standard.panel.closeRound2");
        trainer.fills("standard.result.explanation", "Оценки второго круга сошлись");
        seen(trainer.page(), "panel-result");
        seenOnPhone(trainer.page(), "panel-result");
        trainer.submits("standard.result.propose");
        assertThat(trainer.button(trainer.words("standard.result.approve"))).hasCount(0);

        var head = person(language).signsIn("head");
        head.goesTo("ui.nav.head.standards");
        head.followsText(head.words("standard.result.title"));
        head.presses("standard.result.approve");
        head.confirms("standard.result.approve");
        head.reads("standard.state.APPROVED");
        seen(head.page(), "panel-approved");
        assertEquals(Long.parseLong(panel), number(PANEL, "APPROVED"));
    }

    private static void opens(Person trainer) {
        trainer.goesTo("ui.nav.trainer.standards");
        trainer.follows("trainer.standard.open.title");
        var exam = trainer.page().locator("main a[href*='exam=" + EXAM + "']");
        trainer.awaitPage(exam::click);
        trainer.fills("trainer.standard.open.definition", "Знает порядок, но без подсказки ошибается в редких случаях");
        for (var judge : trainer.page().locator("[id='open:judges'] label").all()) {
            judge.click();
        }
        trainer.submits("trainer.standard.open.do");
    }

    /** With the number keys and Enter alone. */
    private void ratesTheFirst(Person judge, long items) {
        judge.goesTo("ui.nav.examiner.judging");
        judge.follows("common.standard.list.rate");
        seen(judge.page(), "panel-rate");
        seenOnPhone(judge.page(), "panel-rate");
        for (int rated = 1; rated <= RATED_BY_HAND; rated++) {
            types(judge, "6" + rated);
            judge.reads("common.standard.rate.progress", rated, items);
        }
    }

    private void ratesAgain(Person judge, long items) {
        judge.opens("/");
        judge.goesTo("ui.nav.examiner.judging");
        judge.follows("common.standard.list.rate");
        judge.reads("common.standard.rate.round1");
        seen(judge.page(), "panel-rate-again");
        types(judge, "66");
        judge.submits("common.standard.rate.keep", items - 1);
        judge.reads("common.standard.rate.finished");
    }

    private static void types(Person judge, String percent) {
        assertThat(judge.field("common.standard.rate.ask")).isFocused();
        judge.page().keyboard().press("ControlOrMeta+a");
        judge.page().keyboard().type(percent);
        judge.awaitPage(() -> judge.page().keyboard().press("Enter"));
    }

    private void setsBounds(Person judge) {
        judge.follows("common.standard.bounds.title");
        judge.fills("common.standard.bounds.minCut", "55");
        judge.fills("common.standard.bounds.maxCut", "75");
        judge.fills("common.standard.bounds.minFailing", "5");
        judge.fills("common.standard.bounds.maxFailing", "40");
        judge.fills("common.standard.bounds.beukCut", "65");
        judge.fills("common.standard.bounds.beukPassing", "75");
        seen(judge.page(), "panel-bounds");
        judge.submits("common.standard.bounds.do");
    }

    private static void othersSay(String sql) throws SQLException, java.io.IOException {
        try (var connection = RunningProduct.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
