package uz.artel.lms.shared.content;

import java.util.regex.Pattern;
import uz.artel.lms.shared.language.Lang;

/** Letters that betray a wrong language or a wrong apostrophe: no Cyrillic in uz and en, only ʻ and ʼ in Uzbek words. */
public final class LanguageMarks {

    private static final Pattern CYRILLIC = Pattern.compile("[\\u0400-\\u04FF]");
    private static final Pattern WRONG_APOSTROPHE =
            Pattern.compile("(?<=\\p{L})['`\\u2018\\u2019\\u00B4](?=\\p{L})|(?<=[oOgG])['`\\u2018\\u2019\\u00B4]");

    private LanguageMarks() {}

    public static void check(Lang lang, String text, String file, int line, Problems problems) {
        if (lang != Lang.RU && CYRILLIC.matcher(text).find()) {
            problems.add(file, line, "the " + lang.code() + " text has Cyrillic letters");
        }
        if (lang == Lang.UZ && WRONG_APOSTROPHE.matcher(text).find()) {
            problems.add(
                    file,
                    line,
                    "the uz text has a wrong apostrophe: write ʻ (U+02BB) in oʻ and gʻ, ʼ (U+02BC) elsewhere");
        }
    }
}
