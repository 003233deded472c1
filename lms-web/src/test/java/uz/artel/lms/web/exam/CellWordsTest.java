package uz.artel.lms.web.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uz.artel.lms.exam.BlueprintState.CellState;
import uz.artel.lms.exam.bank.Area;
import uz.artel.lms.exam.bank.Band;
import uz.artel.lms.exam.bank.Cell;
import uz.artel.lms.exam.bank.ItemKind;
import uz.artel.lms.exam.bank.Shortage;
import uz.artel.lms.guide.GuideEntry;
import uz.artel.lms.guide.GuideSearching;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.session.Me;

/** No two cells of a blueprint read alike. */
class CellWordsTest {

    private static final ResourceBundle ENGLISH =
            ResourceBundle.getBundle("uz.artel.lms.web.text.exam", Lang.EN.locale());

    private static final CellWords WORDS = new CellWords(
            new Text() {
                @Override
                public String get(Object key) {
                    return ENGLISH.getString(key.toString());
                }
            },
            new Me() {
                @Override
                public Lang lang() {
                    return Lang.EN;
                }
            },
            new GuideSearching() {
                @Override
                public List<GuideEntry> all(GuideEntry.Kind kind) {
                    return List.of();
                }
            });

    /** Codes of cells are for files and logs: who would sit an exam needs to know whom to tell, and a trainer has a page. */
    @Test
    void what_is_refused_for_a_short_cell_shows_no_code_of_it() {
        for (var language : Lang.values()) {
            var texts = ResourceBundle.getBundle("uz.artel.lms.web.text.exam", language.locale());
            for (var refusal : List.of("CellShort", "FactsUnverified", "OnlySampleItems", "BankTooSmall")) {
                var text = texts.getString("refusal." + refusal);
                assertFalse(text.contains("{"), language + ": " + text);
            }
        }
    }

    private static String place(ItemKind... kinds) {
        var cell = new Cell(Area.PROCESS, Set.of("process"), Set.of(kinds), Set.of("apply"), 3, Map.of());
        return WORDS.place(new Shortage(cell, Band.HARD, 1, Shortage.Rule.COUNT));
    }

    @Test
    void a_cell_is_named_by_the_kinds_of_questions_it_is_limited_to() {
        assertEquals("Process and CRM · process · apply · hard", place());
        assertEquals("Process and CRM · process · Search in the guide · apply · hard", place(ItemKind.GUIDE));
        assertEquals(
                "Process and CRM · process · One right option, Record in the CRM · apply · hard",
                place(ItemKind.CRM, ItemKind.SINGLE));
        assertEquals(
                "Process and CRM · process · Search in the guide",
                WORDS.place(
                        new CellState("process", Set.of("process"), List.of("guide"), Set.of(), null, 1, 0, 0, 0, 1)));
    }
}
