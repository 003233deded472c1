package uz.artel.lms.shared.language;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which words are looked for in a text: for finding, never for comparing answers. */
public final class LooseForm {

    private LooseForm() {}

    /** Lower case, ё as е, й as и, Uzbek marks and accents dropped. */
    public static String of(String text) {
        return Normalizer.normalize(
                        text.toLowerCase(Locale.ROOT).replace('ё', 'е').replace('й', 'и'), Normalizer.Form.NFD)
                .replaceAll("[\\p{M}'`\u2018\u2019\u02BB\u02BC\u00B4]", "");
    }
}
