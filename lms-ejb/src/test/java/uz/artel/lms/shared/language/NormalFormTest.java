package uz.artel.lms.shared.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ўзбекистон; Oʻzbekiston",
                "ғалаба; gʻalaba",
                "Қўқон; Qoʻqon",
                "ер; yer",
                "поезд; poyezd",
                "мебель; mebel",
                "таъмирлаш; taʼmirlash",
                "цирк; sirk",
                "лицей; litsey",
                "ҳақиқий хат; haqiqiy xat",
                "ёзув; yozuv",
                "чанг-ютгич; chang yutgich"
            })
    void uzbek_is_the_same_in_both_scripts(String cyrillic, String latin) {
        assertEquals(NormalForm.ofUzbek(latin), NormalForm.ofUzbek(cyrillic));
    }

    @Test
    void every_apostrophe_is_the_same_one_and_none_is_dropped() {
        for (var one : "ʻ ʼ ' ’ ‘ ` ´ ′".split(" ")) {
            assertEquals("o't", NormalForm.of("o" + one + "t"), one);
        }
        assertNotEquals(NormalForm.of("ot"), NormalForm.of("oʻt"));
    }

    @Test
    void letters_that_tell_words_apart_stay() {
        assertNotEquals(NormalForm.of("мой"), NormalForm.of("мои"));
        assertNotEquals(NormalForm.of("кот"), NormalForm.of("код"));
        assertEquals(NormalForm.of("всё"), NormalForm.of("Все"));
    }

    @Test
    void what_the_eye_does_not_see_does_not_count() {
        assertEquals("wi fi", NormalForm.of("\u00a0Wi\u2011Fi\u200b "));
        assertEquals("no frost", NormalForm.of("«No\u2013Frost»."));
        assertEquals("", NormalForm.of("«-»."));
        assertEquals("", NormalForm.of(""));
    }
}
