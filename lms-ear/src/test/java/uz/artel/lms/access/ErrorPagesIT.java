package uz.artel.lms.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uz.artel.lms.access.Visitor.Answer;
import uz.artel.lms.journey.Words;

/** Every error page is provoked in every language, and says what happened and where to go on. */
class ErrorPagesIT {

    @ParameterizedTest
    @ValueSource(strings = {"ru", "uz", "en"})
    void a_request_that_no_page_of_ours_makes_is_400(String language) throws Exception {
        var visitor = stranger(language);
        var form = visitor.get("/public/code.xhtml").page().getElementById("in");
        helps(
                visitor.submit("/public/code.xhtml", form, Map.of("primefaces.nonce", "forged"), null),
                400,
                language,
                "public.error.400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "uz", "en"})
    void another_role_s_page_is_403(String language) throws Exception {
        var trainee = Site.freshly("trainee3");
        trainee.get("/common/profile.xhtml?lang=" + language);
        helps(trainee.get("/admin/people/list.xhtml"), 403, language, "public.error.403");
        trainee.get("/common/profile.xhtml?lang=ru");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "uz", "en"})
    void a_page_that_is_not_there_is_404(String language) throws Exception {
        helps(stranger(language).get("/trainee/no/such-page.html"), 404, language, "public.error.404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "uz", "en"})
    void a_fault_is_500_with_the_number_that_the_log_has(String language) throws Exception {
        // the one thing a visitor can do to make a page fail is nothing, so its table is away for a moment
        Answer answer;
        try (var connection = Site.connect();
                var statement = connection.createStatement()) {
            var hr = Site.freshly("hr-officer");
            hr.get("/common/profile.xhtml?lang=" + language);
            statement.execute("RENAME TABLE kpi_batch TO kpi_batch_away");
            try {
                answer = hr.get("/hr/kpi/import.xhtml");
            } finally {
                statement.execute("RENAME TABLE kpi_batch_away TO kpi_batch");
                hr.get("/common/profile.xhtml?lang=ru");
            }
        }
        helps(answer, 500, language, "public.error.500");
        var number = Pattern.compile("\\b[0-9A-F]{8}\\b")
                .matcher(answer.page().selectFirst(".fault").text());
        assertTrue(number.find(), answer.page().selectFirst(".fault").text());
        assertTrue(
                Files.readString(Site.data().resolve("server/logs/server.log")).contains("Fault " + number.group()),
                "the log has " + number.group());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "uz", "en"})
    void a_view_that_is_gone_says_so_and_leads_back_to_the_page(String language) throws Exception {
        var trainee = Site.freshly("trainee3");
        trainee.get("/common/profile.xhtml?lang=" + language);
        var form = trainee.get("/common/password.xhtml").page().selectFirst("main form[method=post]");
        var answer = trainee.submit(
                "/common/password.xhtml", form, Map.of("jakarta.faces.ViewState", "123456789:987654321"), null);
        assertEquals(302, answer.status());
        var expired = trainee.get(answer.location());
        trainee.get("/common/profile.xhtml?lang=ru");
        helps(expired, 200, language, "public.expired");
        assertEquals(
                "/common/password.xhtml", expired.page().selectFirst(".fault a").attr("href"));
    }

    private static Visitor stranger(String language) {
        var visitor = Site.stranger();
        visitor.cookie("lms_lang", language);
        return visitor;
    }

    private static void helps(Answer answer, int status, String language, String key) {
        assertEquals(status, answer.status(), answer.location());
        var words = Words.in(language);
        var page = answer.page();
        assertEquals(language, page.selectFirst("html").attr("lang"));
        assertEquals(words.get(key + ".title"), page.selectFirst("h1").text());
        assertTrue(page.selectFirst(".fault").text().contains(words.get(key + ".say")), "what happened");
        var onward = page.select(".fault a[href]");
        assertEquals(1, onward.size(), "one way on");
        assertTrue(List.of(words.get("public.error.home"), words.get("public.expired.again"))
                .contains(onward.text()));
        for (var word : List.of("Exception", "java.", "Payara", "SQL")) {
            assertTrue(!page.text().contains(word), word);
        }
    }
}
