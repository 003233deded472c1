package uz.artel.lms.journey;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the pages look that nobody wants to see. */
class ErrorPagesJourney extends Journey {

    private static final int[][] WINDOWS = {{390, 844}, {1366, 768}};

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void each_error_page_can_be_read_on_a_phone_and_on_a_desk(String language) {
        expectErrors(); // the browser reports the statuses in its console
        var trainee = person(language).signsIn("trainee2");
        for (var window : WINDOWS) {
            trainee.page().setViewportSize(window[0], window[1]);
            for (var status : new String[] {"400", "403", "404", "500"}) {
                trainee.opens("/public/error/" + status + ".xhtml" + (status.equals("500") ? "?ref=3FA9C01D" : ""));
                trainee.readsTitle("public.error." + status + ".title");
                seen(trainee.page(), "error-" + status + "-" + window[0]);
            }
            trainee.opens("/public/expired.xhtml?back=%2Fcommon%2Fprofile.xhtml");
            trainee.readsTitle("public.expired.title");
            seen(trainee.page(), "expired-" + window[0]);
            trainee.follows("public.expired.again");
            trainee.reads("common.profile.sessions");
        }
    }
}
