package uz.artel.lms.web.faces;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.faces.application.ResourceHandler;
import jakarta.faces.component.UIInput;
import org.junit.jupiter.api.Test;

class FacesWordsTest {

    @Test
    void a_field_that_is_refused_has_words_of_ours() {
        assertTrue(FacesWords.refuses(UIInput.REQUIRED_MESSAGE_ID));
        assertTrue(FacesWords.refuses("jakarta.faces.converter.IntegerConverter.INTEGER"));
        assertFalse(FacesWords.refuses("jakarta.faces.converter.IntegerConverter.INTEGER_detail"));
    }

    @Test
    void where_resources_of_a_language_lie_is_no_refusal() {
        assertFalse(FacesWords.refuses(ResourceHandler.LOCALE_PREFIX));
    }
}
