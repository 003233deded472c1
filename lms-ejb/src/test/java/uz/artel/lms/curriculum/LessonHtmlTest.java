package uz.artel.lms.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uz.artel.lms.guide.SafetyTexts;
import uz.artel.lms.shared.content.MarkdownHtml;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

class LessonHtmlTest {

    private static final LessonHtml.Heads HEADS = new LessonHtml.Heads("Дословно {0}", "Скажите", "Не говорите");

    private final LessonHtml html = new LessonHtml(new FixedTexts());

    @Test
    void a_safety_callout_is_the_fixed_text_word_for_word_in_the_readers_language() {
        var page = html.page("До\n\n> [!safety] S1\n\nПосле", Lang.UZ, HEADS);
        assertTrue(
                page.html()
                        .contains("<aside class=\"callout safety\"><p class=\"callout-h\">Дословно S1</p>"
                                + "<p>Gazni &lt;yoping&gt;</p>"),
                page.html());
        assertTrue(page.html().contains("<p>После</p>"), page.html());
    }

    @Test
    void phrases_and_warnings_take_the_lines_of_their_quotation() {
        var page = html.page("> [!phrase]\n> «Слушаю вас»\n> и **пауза**\n\n> [!dont] «Это брак»\n", Lang.RU, HEADS);
        assertTrue(
                page.html().contains("<aside class=\"callout phrase\"><p class=\"callout-h\">Скажите</p>"),
                page.html());
        assertTrue(page.html().contains("<strong>пауза</strong>"), page.html());
        assertTrue(page.html().contains("Не говорите</p><p>«Это брак»</p>"), page.html());
    }

    @Test
    void parts_have_anchors_and_tables_may_scroll() {
        var page = html.page("## Один\n\nтекст\n\n## Два\n\n| а | б |\n|---|---|\n| 1 | 2 |\n", Lang.RU, HEADS);
        assertEquals(List.of("Один", "Два"), page.parts());
        assertTrue(page.html().contains("<h2 id=\"part-2\">Два</h2>"), page.html());
        assertTrue(page.html().contains("<div class=\"tw\" tabindex=\"0\"><table>"), page.html());
    }

    @Test
    void nothing_a_trainer_types_becomes_a_script() {
        for (var attack : List.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](//evil.example/a)",
                "<a href=\"javascript:alert(1)\">x</a>",
                "> [!phrase] <svg onload=alert(1)>",
                "<p style=\"position:fixed\">x</p>",
                "## <iframe src=//evil>")) {
            var page = html.page(attack, Lang.RU, HEADS).html();
            assertFalse(page.matches("(?s).*<(script|img|svg|iframe|style)\\b.*"), page);
            assertFalse(page.matches("(?s).*<[^>]*(javascript:|data:|onerror|onload|style=|//evil)[^>]*>.*"), page);
        }
        assertTrue(
                MarkdownHtml.of("[гайд](/common/guide/search.xhtml)").contains("href=\"/common/guide/search.xhtml\""));
    }

    private static final class FixedTexts extends SafetyTexts {
        @Override
        public Optional<Texts> text(String key) {
            return key.equals("S1")
                    ? Optional.of(new Texts("Закройте газ", "Gazni <yoping>", "Close the gas"))
                    : Optional.empty();
        }
    }
}
