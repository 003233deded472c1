package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody without an account who was shown a certificate and asks whether it is good. */
class Stranger {

    private static final String WORDS = "public.check.certificate.";

    /** Words of pay in the three languages. */
    private static final Pattern PAY =
            Pattern.compile("(?iU)\\b(сум|зарплат\\w*|оклад\\w*|soʻm|maosh\\w*|oylik\\w*|uzs|salary|raise)\\b");

    private final Person person;
    private final Page page;

    Stranger(Person nobody) {
        this.person = nobody;
        this.page = nobody.page();
    }

    Person person() {
        return person;
    }

    /** Opens the address of the QR code: the answer is for nobody else, and no search engine keeps it. */
    void opens(String address) {
        var answer = page.navigate(address);
        assertEquals(200, answer.status());
        assertTrue(answer.headers().get("x-robots-tag").contains("noindex"), "no search engine keeps it");
        assertEquals("no-referrer", answer.headers().get("referrer-policy"));
        assertEquals("no-store", answer.headers().get("cache-control"));
        assertThat(page.locator("details.menu")).hasCount(0);
    }

    /** Types a code into the form of the page. */
    void types(String code) {
        person.fills(WORDS + "code", code);
        person.submits(WORDS + "go");
    }

    void readsState(String state) {
        person.readsTitle(WORDS + "state." + state);
        var pay = PAY.matcher(page.locator("main").innerText());
        assertFalse(pay.find(), () -> "a stranger reads of pay: " + pay.group());
    }

    void readsCertificate(String family, String level, StoredCertificate stored) throws SQLException {
        assertThat(fact("holder")).containsText(family);
        assertThat(fact("level")).containsText(level);
        assertThat(fact("serial")).hasText(stored.serial());
        readsDay("issued", stored.issuedOn());
        readsDay("until", stored.expiresOn());
    }

    private void readsDay(String key, LocalDate day) {
        assertThat(fact(key)).containsText(Pattern.compile("\\b" + day.getDayOfMonth() + "\\b"));
        assertThat(fact(key)).containsText(String.valueOf(day.getYear()));
    }

    private Locator fact(String key) {
        var name =
                page.locator("dt").getByText(person.words(WORDS + key), new Locator.GetByTextOptions().setExact(true));
        return page.locator("dl > div")
                .filter(new Locator.FilterOptions().setHas(name))
                .locator("dd");
    }

    /** The logs of the server in which this code stands, in one piece or in groups of four. */
    static List<Path> logsWith(String code) throws IOException {
        var grouped = Pattern.compile(String.join("\\W{0,3}", code.split("(?<=\\G.{4})")), Pattern.CASE_INSENSITIVE);
        try (var files = Files.walk(RunningProduct.data().resolve("server/logs"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> grouped.matcher(read(file)).find())
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
