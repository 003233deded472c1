package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
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

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void who_sends_a_form_after_his_session_is_over_finds_it_filled_in_after_he_signed_in_again(String language)
            throws Exception {
        var trainer = person(language).signsIn("trainer");
        trainer.goesTo("ui.nav.trainer.intakes");
        trainer.follows("trainer.intakes.open.title");
        trainer.fills("trainer.intakes.open.name", "Again " + language);
        trainer.fills("trainer.intakes.open.startsOn", nextWeek());
        endSessionsOf("trainer");
        trainer.submits("trainer.intakes.open.go");
        trainer.readsTitle("public.sign-in.title");

        trainer.types("trainer", Person.PASSWORD);
        trainer.readsTitle("trainer.intakes.open.title");
        trainer.reads("ui.session.kept");
        assertThat(trainer.field("trainer.intakes.open.name")).hasValue("Again " + language);
        assertThat(trainer.field("trainer.intakes.open.startsOn")).hasValue(nextWeek());
        seen(trainer.page(), "session-kept");
        trainer.submits("trainer.intakes.open.go");
        trainer.reads("trainer.intakes.open.done");
        trainer.readsTitleText("Again " + language);
        assertNull(kept(trainer), "nothing waits any more");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void what_he_typed_waits_for_nobody_else_and_a_password_for_nobody_at_all(String language) throws Exception {
        var invigilator = person(language).signsIn("invigilator");
        var page = invigilator.page();
        page.locator("details.menu > summary").click();
        invigilator.follows("ui.nav.account.password");
        invigilator.fills("common.password.present", "the-password-I-have");
        invigilator.fills("public.code.chosen", "the-password-I-want");
        invigilator.fills("public.code.repeat", "the-password-I-want");
        endSessionsOf("invigilator");
        invigilator.submits("common.password.go");
        invigilator.readsTitle("public.sign-in.title");
        assertFalse(kept(invigilator).contains("the-password"), kept(invigilator));
        invigilator.types("invigilator", Person.PASSWORD);
        invigilator.readsTitle("common.password.title");
        assertThat(invigilator.field("public.code.chosen")).hasValue("");

        var trainer = person(language).signsIn("trainer");
        trainer.goesTo("ui.nav.trainer.intakes");
        trainer.follows("trainer.intakes.open.title");
        trainer.fills("trainer.intakes.open.name", "Mine " + language);
        endSessionsOf("trainer");
        trainer.submits("trainer.intakes.open.go");
        trainer.readsTitle("public.sign-in.title");
        trainer.types("trainer.kz", Person.PASSWORD);
        trainer.speaks(language);
        trainer.readsTitle("trainer.intakes.open.title");
        assertThat(trainer.field("trainer.intakes.open.name")).hasValue("");
        assertNull(kept(trainer), "forgotten");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void a_page_that_learns_that_the_session_is_over_keeps_its_form_while_he_signs_in_beside(String language)
            throws Exception {
        expectErrors(); // the browser reports in its console that the page asked and was answered 401
        var trainer = person(language).signsIn("trainer");
        var page = trainer.page();
        page.clock().install();
        trainer.opens("/trainer/intakes/open.xhtml");
        trainer.fills("trainer.intakes.open.name", "Beside " + language);
        long idle = Long.parseLong(page.locator("#lms-session").getAttribute("data-idle"));
        endSessionsOf("trainer");
        page.waitForResponse(
                r -> r.url().endsWith("/api/v1/session") && r.status() == 401,
                () -> page.clock().fastForward((idle + 20) * 1000));
        trainer.reads("ui.session.overSay");
        seen(page, "session-over");

        var beside = page.waitForPopup(() -> page.getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(trainer.words("ui.session.signIn")))
                .click());
        var again = new Person(beside, language);
        again.types("trainer", Person.PASSWORD);
        again.readsTitle("trainer.intakes.list.title");
        page.bringToFront();
        page.waitForResponse(
                r -> r.url().endsWith("/api/v1/session") && r.status() == 200,
                () -> page.evaluate("document.dispatchEvent(new Event('visibilitychange'))"));
        assertThat(page.locator("#lms-session")).isHidden();
        assertThat(trainer.field("trainer.intakes.open.name")).hasValue("Beside " + language);
        trainer.submits("trainer.intakes.open.go");
        trainer.readsTitleText("Beside " + language);
    }

    private static String kept(Person person) {
        return (String) person.page().evaluate("sessionStorage.getItem('lms.kept')");
    }

    /** As if he had left them alone for half an hour. */
    private static void endSessionsOf(String name) throws Exception {
        try (var connection = RunningProduct.connect();
                var statement = connection.prepareStatement(
                        "UPDATE web_session s JOIN account a ON a.person_id = s.person_id"
                                + " SET s.last_seen_at = s.last_seen_at - INTERVAL 31 MINUTE WHERE a.sign_in_name = ?")) {
            statement.setString(1, name);
            statement.executeUpdate();
        }
    }

    /** A day on which a cohort may still begin, as it is typed: other journeys move the clock. */
    private static String nextWeek() throws Exception {
        return SchoolClock.TYPED.format(Attested.day().plusDays(7));
    }
}
