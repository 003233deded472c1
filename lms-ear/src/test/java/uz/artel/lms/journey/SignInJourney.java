package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Coming in and going out, and what people see where they have no business. */
class SignInJourney extends Journey {

    /** Who of the demo begins on which page: written by hand, so a role that loses its pages is noticed. */
    private static final Map<String, String> STARTS = new TreeMap<>(Map.ofEntries(
            Map.entry("admin", "/admin/people/list.xhtml"),
            Map.entry("trainer", "/trainer/intakes/list.xhtml"),
            Map.entry("trainee", "/trainee/learning/today.xhtml"),
            Map.entry("mentor", "/mentor/shadowing/sign.xhtml"),
            Map.entry("technical", "/technical/facts/list.xhtml"),
            Map.entry("examiner", "/examiner/calls/queue.xhtml"),
            Map.entry("invigilator", "/invigilator/exam/board.xhtml"),
            Map.entry("head", "/head/exam/list.xhtml")));

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void a_wrong_password_opens_nothing_and_the_right_one_the_start_page(String language) {
        var trainee = person(language);
        trainee.opens("/public/sign-in.xhtml");
        trainee.readsTitle("public.sign-in.title");
        seen(trainee.page(), "public-sign-in");
        trainee.types("trainee3", "not-the-password");
        trainee.reads("public.sign-in.refused");
        assertTrue(trainee.page().url().contains("/public/sign-in"), "still outside");
        trainee.types("trainee3", Person.PASSWORD);
        assertThat(trainee.page().locator("details.menu")).isVisible();
        assertTrue(!trainee.page().url().contains("/public/"), "inside");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void each_role_begins_where_its_work_is(String language) {
        for (var start : STARTS.entrySet()) {
            var person = person(language).signsIn(start.getKey());
            assertEquals(start.getValue(), path(person), "start page of " + start.getKey());
            assertThat(person.page().locator("h1").first()).not().isEmpty();
            seen(person.page(), "start-" + start.getKey());
        }
    }

    @Test
    void one_click_changes_the_language_and_it_is_remembered() {
        var trainer = person("ru");
        trainer.signsIn("trainer");
        for (var language : new String[] {"uz", "en", "ru"}) {
            trainer.speaks(language);
            trainer.opens("/common/profile.xhtml");
            assertThat(trainer.page().locator("html")).hasAttribute("lang", language);
            trainer.readsText(Words.in(language).get("common.profile.sessions"));
        }
        trainer.speaks("uz");
        trainer.signsOutIn("uz");
        assertThat(trainer.page().locator("html")).hasAttribute("lang", "uz");
        var atAnotherDesk = person("en");
        atAnotherDesk.opens("/public/sign-in.xhtml");
        atAnotherDesk.types("trainer", Person.PASSWORD);
        assertThat(atAnotherDesk.page().locator("html")).hasAttribute("lang", "uz");
        atAnotherDesk.speaks("ru");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void after_signing_out_a_page_leads_to_the_sign_in_and_then_back(String language) {
        var trainer = person(language).signsIn("trainer");
        trainer.opens("/trainer/exam/invite.xhtml");
        trainer.readsTitle("trainer.exam.invite.title");
        trainer.signsOut();
        trainer.reads("public.sign-in.out");
        trainer.opens("/trainer/exam/invite.xhtml");
        trainer.readsTitle("public.sign-in.title");
        trainer.types("trainer", Person.PASSWORD);
        trainer.readsTitle("trainer.exam.invite.title");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void another_role_s_page_and_a_page_that_is_not_there_help_on(String language) {
        expectErrors(); // the browser reports the statuses 403 and 404 in its console
        var trainee = person(language).signsIn("trainee2");
        trainee.opens("/admin/people/list.xhtml");
        trainee.readsTitle("public.error.403.title");
        seen(trainee.page(), "error-403");
        trainee.opens("/trainee/no/such-page.xhtml");
        trainee.readsTitle("public.error.404.title");
        seen(trainee.page(), "error-404");
        trainee.follows("public.error.home");
        assertThat(trainee.page().locator("details.menu")).isVisible();
    }

    private static String path(Person person) {
        return URI.create(person.page().url()).getPath();
    }
}
