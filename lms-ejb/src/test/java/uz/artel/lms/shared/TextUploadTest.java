package uz.artel.lms.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is what its bytes are, whatever it is called. */
class TextUploadTest {

    @Test
    void a_table_in_any_alphabet_is_text() {
        for (var text : new String[] {
            "person;aht\ntrainee;1", "\uFEFFperson,name\r\nt,\"Оʻткир\tҚодиров\"", "Mzia;1", "", "PK;1"
        }) {
            assertEquals(text.replace("\uFEFF", ""), TextUpload.read(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Files as their makers begin them; {@code \xNN} is a byte. */
    @ParameterizedTest
    @CsvSource({
        "MZ\\x90\\x00\\x03, fileProgram",
        "\\x7fELF\\x02\\x01, fileProgram",
        "#!/bin/sh, fileProgram",
        "PK\\x03\\x04\\x14\\x00, fileWorkbook",
        "\\xd0\\xcf\\x11\\xe0\\xa1, fileWorkbook",
        "\\x89PNG\\x0d\\x0a\\x1a, fileNotText",
        "\\xff\\xd8\\xff\\xe0, fileNotText",
        "%PDF-1.7, fileNotText",
        "person;aht\\x00, fileNotText",
        "person;\\xcf\\xf0\\xe8, fileText",
        "person\\x1b[2J, fileNotText"
    })
    void anything_else_is_refused_by_what_it_is(String written, String problem) {
        var text = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            if (written.startsWith("\\x", i)) {
                text.append((char) Integer.parseInt(written.substring(i + 2, i + 4), 16));
                i += 3;
            } else {
                text.append(written.charAt(i));
            }
        }
        var bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        var refused = assertThrows(BadInput.class, () -> TextUpload.read(bytes));
        assertEquals("problem." + problem, refused.key());
        assertEquals("file", refused.field());
    }
}
