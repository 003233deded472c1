package uz.artel.lms.web.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThemeTest {

    private static final Path SOURCES = Path.of("src", "main", "look");

    @Test
    void the_library_brings_no_colour_that_nobody_has_decided_about() throws IOException {
        assertEquals(List.of(), ThemeBuild.conversion(SOURCES).unknown(ThemeBuild.shipped()));
    }

    @Test
    void a_new_colour_of_the_library_is_noticed() throws IOException {
        var upgraded = ThemeBuild.shipped() + "body .ui-new{color:#12AB9F;background:rgba(1, 2, 3, .5)}";
        assertEquals(
                List.of("#12ab9f", "rgba(1,2,3,.5)"),
                ThemeBuild.conversion(SOURCES).unknown(upgraded));
    }

    @Test
    void colours_become_tokens_and_white_words_stay_words_on_a_button() {
        var conversion = new ThemeConversion(List.of("#ffffff\t--surface\tpaper", "rgba(0,0,0,0)\tkeep\tnothing"));
        assertEquals(
                "a{color:var(--on-action);background:var(--surface);border-color:rgba(0,0,0,0)}",
                conversion.convert(":root{--x:#123456}a{color:#FFFFFF;background:#ffffff;border-color:rgba(0,0,0,0)}"));
    }

    @Test
    void the_theme_hides_no_focus_and_styles_no_field_of_ours() throws IOException {
        var converted = ThemeBuild.conversion(SOURCES).convert(ThemeBuild.shipped());
        assertTrue(ThemeBuild.shipped().contains("outline:0 none"), "the library still hides it somewhere");
        assertFalse(converted.contains("outline:0 none"));
        assertFalse(converted.contains("body select,body input:not("));
    }

    @Test
    void dark_is_for_screens_by_choice_or_by_the_system_and_never_for_paper() {
        var themed = ThemeBuild.themed(":root{--a:#fff}\n[data-theme=\"dark\"] {\n  --a:#000;\n}\n");
        assertTrue(themed.contains("@media screen{[data-theme=\"dark\"]{"));
        assertTrue(themed.contains("@media screen and (prefers-color-scheme:dark){[data-theme=\"system\"]{"));
    }

    @Test
    void the_stylesheet_is_whole_and_small_enough_to_be_the_only_one() throws IOException {
        var sheet = ThemeBuild.stylesheet(SOURCES);
        assertEquals(
                sheet.chars().filter(c -> c == '{').count(),
                sheet.chars().filter(c -> c == '}').count());
        for (var part : List.of("--firuza-600", "@font-face", ".ui-button", ".btn", ".dlg", "@media print")) {
            assertTrue(sheet.contains(part), part);
        }
        assertTrue(sheet.length() < 300_000, "characters: " + sheet.length());
    }
}
