package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a page weighs on the wire, headers and compression counted, as the browser itself counts it: everything a browser
 * with an empty cache fetches, and what the same browser fetches when it comes again.
 */
class PageWeightJourney extends Journey {

    private static final long FIRST_VIEW = 350_000;
    private static final long REPEAT_VIEW = 40_000;

    /** Bytes of a view. */
    private record Weight(String page, long first, long again) {}

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void the_first_view_of_a_page_and_the_next_one_stay_light(String language) {
        var weights = new ArrayList<Weight>();
        weights.add(weigh(null, language, "/public/sign-in.xhtml"));
        weights.add(weigh("trainee", language, "/trainee/learning/today.xhtml"));
        weights.add(weigh("trainer", language, "/trainer/intakes/list.xhtml"));
        weights.forEach(w ->
                System.out.println(w.page() + " in " + language + ": " + w.first() + " bytes, again " + w.again()));
        assertEquals(
                List.of(),
                weights.stream()
                        .filter(w -> w.first() > FIRST_VIEW || w.again() > REPEAT_VIEW)
                        .toList(),
                "pages over " + FIRST_VIEW + " bytes at the first view or " + REPEAT_VIEW + " at the next");
        weights.forEach(w -> assertTrue(w.again() > 1_000 && w.first() > w.again(), "counted nothing: " + w));
    }

    /** Signs in with one browser and looks with another that has the cookies and nothing in its cache. */
    private Weight weigh(String who, String language, String address) {
        var page = browser(language);
        if (who != null) {
            var cookies = person(language).signsIn(who).page().context().cookies().stream()
                    .toList();
            page.context().addCookies(cookies);
        }
        var bytes = new AtomicLong();
        var network = page.context().newCDPSession(page);
        network.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(
                        Math.round(event.get("encodedDataLength").getAsDouble())));
        network.send("Network.enable");
        long first = view(page, address, bytes);
        long again = view(page, address, bytes);
        return new Weight(address, first, again);
    }

    private static long view(Page page, String address, AtomicLong bytes) {
        bytes.set(0);
        page.navigate(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page).hasURL(RunningProduct.address() + address);
        return bytes.get();
    }
}
