package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The server takes its time. */
class WaitingJourney extends Journey {

    /**
     * The page watches its own bar, tells what it says as soon as it is there, and clicks a second time: from outside nothing
     * can be asked of a page whose form is on its way.
     */
    private static final String WATCH = "() => { const bar = document.getElementById('lms-going');"
            + " new MutationObserver(() => { if (bar.checkVisibility()) {"
            + " document.querySelector('#open button[type=submit]').click(); tell(bar.getAttribute('aria-label')); } })"
            + ".observe(bar, { attributes: true }); }";

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void a_form_on_its_way_says_so_and_a_second_click_sends_nothing(String language) throws Exception {
        var trainer = person(language).signsIn("trainer");
        trainer.goesTo("ui.nav.trainer.intakes");
        trainer.follows("trainer.intakes.open.title");
        trainer.fills("trainer.intakes.open.name", "Waiting " + language);
        trainer.fills(
                "trainer.intakes.open.startsOn",
                SchoolClock.TYPED.format(Attested.day().plusDays(7)));
        var page = trainer.page();
        assertThat(page.locator("#lms-going")).isHidden();

        var told = new ArrayList<Object>();
        var held = new ArrayList<Route>();
        page.exposeFunction("tell", words -> told.add(words[0]));
        page.evaluate(WATCH);
        page.route("**/open.xhtml*", route -> {
            if (route.request().method().equals("POST")) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        page.evaluate("() => { setTimeout(() => document.querySelector('#open button[type=submit]').click()); }");
        page.waitForCondition(() -> !told.isEmpty());
        assertEquals(List.of(trainer.words("ui.going")), told);
        assertEquals(1, held.size(), "forms sent");

        held.get(0).resume();
        trainer.reads("trainer.intakes.open.done");
        trainer.readsTitleText("Waiting " + language);
        assertThat(page.locator("#lms-going")).isHidden();
    }
}
