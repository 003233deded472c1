package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody leaves a half-filled form for half an hour: he is asked in time, and nothing he typed is lost. */
class SessionJourney extends Journey {

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void a_half_filled_form_is_still_there_after_the_warning_and_can_be_sent(String language) {
        var trainer = person(language).signsIn("trainer");
        var page = trainer.page();
        page.clock().install();
        trainer.opens("/trainer/intakes/open.xhtml");
        trainer.fills("trainer.intakes.open.name", "Session " + language);
        var warning = page.locator("#lms-session");
        assertThat(warning).isHidden();
        long idle = Long.parseLong(warning.getAttribute("data-idle"));

        // who types is not asked: the page tells the server by itself
        page.waitForResponse(
                r -> r.url().endsWith("/api/v1/session") && r.status() == 200,
                () -> page.clock().fastForward((idle - 60) * 1000));
        assertThat(warning).isHidden();
        page.clock().fastForward((idle - 60) * 1000);
        assertThat(warning).isVisible();
        assertThat(warning).containsText(trainer.words("ui.session.say"));
        seen(page, "session-warning");

        trainer.presses("ui.session.stay");
        assertThat(warning).isHidden();
        assertThat(trainer.field("trainer.intakes.open.name")).hasValue("Session " + language);
        trainer.submits("trainer.intakes.open.go");
        trainer.reads("trainer.intakes.open.done");
        trainer.readsTitleText("Session " + language);
    }
}
