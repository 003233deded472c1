package uz.artel.lms.web.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TypedTextTest {

    @Test
    void what_people_type_in_any_alphabet_is_text() {
        assertTrue(TypedText.typeable("Запись\r\n\tс отступом, oʻzbekcha va 😀"));
        assertTrue(TypedText.typeable(""));
    }

    @Test
    void a_sign_that_no_keyboard_has_is_noticed() {
        for (var sign : new String[] {"\u0000", "\u0007", "\u001b", "\u007f", "\ud83d", "\uffff"}) {
            assertFalse(TypedText.typeable("а" + sign + "б"), Integer.toHexString(sign.charAt(0)));
        }
    }

    @Test
    void what_faces_says_of_a_field_is_said_in_our_words() {
        assertEquals("problem.choice", FacesWords.ours("jakarta.faces.component.UISelectMany.INVALID"));
        assertEquals("problem.choice", FacesWords.ours("jakarta.faces.converter.EnumConverter.ENUM"));
        assertEquals("ui.problem.required", FacesWords.ours("jakarta.faces.component.UIInput.REQUIRED"));
        assertEquals("ui.problem.date", FacesWords.ours("jakarta.faces.converter.DateTimeConverter.DATE"));
        assertEquals("ui.problem.number", FacesWords.ours("jakarta.faces.converter.LongConverter.LONG"));
        assertEquals("ui.problem.format", FacesWords.ours("jakarta.faces.validator.RegexValidator.NOT_MATCHED"));
    }
}
