package uz.artel.lms.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.language.Texts;

class OrderPrintTest {

    private static final Instant NOW = Instant.parse("2026-12-10T06:00:00Z");
    private static final String DIGEST = "a80998662d25386bf0e813b94c959483343c81d90a6ae139f1fea1544e52a40c";

    private static OrderFacts facts(String reason) {
        var lola = new OrderFacts.Signer("", "Юнусова Лола Бахтиёровна", "Yunusova Lola Baxtiyorovna", NOW);
        return new OrderFacts(
                12,
                2026,
                NOW,
                ZoneId.of("Asia/Tashkent"),
                "Ташкент",
                "Toshkent",
                "Пак Елена Викторовна",
                "Pak Yelena Viktorovna",
                "N-29-0",
                "L1",
                0,
                2,
                new Texts("Высшая категория", "Oliy toifa", "Highest category"),
                LocalDate.of(2027, 1, 1),
                "Attestation, batch 29",
                "pay-step v3",
                LocalDate.of(2026, 12, 1),
                new BigDecimal("96.8"),
                new Texts("Высшая категория", "Oliy toifa", "Highest category"),
                2,
                reason,
                DIGEST,
                lola,
                List.of(
                        new OrderFacts.Signer("commission", "Абдуллаева Гулноза", "Abdullayeva Gulnoza", NOW),
                        new OrderFacts.Signer("hr", "Ли Александр", "Li Aleksandr", NOW)),
                lola);
    }

    /** Everything that is drawn as text, line by line, and how far to the right it goes. */
    private record Paper(String text, float right) {

        static Paper of(OrderFacts facts, boolean demo) {
            var ends = new ArrayList<Float>();
            try (var document = Loader.loadPDF(OrderPrint.pdf(facts, DIGEST, demo))) {
                var stripper = new PDFTextStripper() {
                    @Override
                    protected void writeString(String text, List<TextPosition> positions) throws IOException {
                        positions.forEach(p -> ends.add(p.getXDirAdj() + p.getWidthDirAdj()));
                        super.writeString(text, positions);
                    }
                };
                var text = stripper.getText(document);
                return new Paper(text, ends.stream().max(Float::compare).orElseThrow());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void nothing_on_the_paper_leaves_its_margin() {
        var paper = Paper.of(facts("Просил не повышать до перевода ".repeat(40)), true);
        assertTrue(paper.right() <= 595.3 - 62 + 0.1, "the widest line ends at " + paper.right());
    }

    @Test
    void a_date_and_a_step_stay_with_their_words() {
        var lines =
                Paper.of(facts(null), false).text().lines().map(String::strip).toList();
        assertEquals(
                List.of(),
                lines.stream().filter(l -> l.endsWith(" с") || l.endsWith("→")).toList());
    }

    @Test
    void the_reason_stands_in_both_halves() {
        var text = Paper.of(facts("Ведёт школу наставников"), false).text().replaceAll("\\s+", " ");
        assertTrue(text.contains("Причина решения: Ведёт школу наставников"), text);
        assertTrue(text.contains("Qaror sababi: Ведёт школу наставников"), text);
    }

    @Test
    void the_paper_of_a_demo_says_that_it_is_one() {
        assertTrue(Paper.of(facts(null), true).text().contains("Демо"));
        assertFalse(Paper.of(facts(null), false).text().contains("Демо"));
    }
}
