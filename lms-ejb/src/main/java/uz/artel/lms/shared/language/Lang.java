package uz.artel.lms.shared.language;

import java.util.Locale;

/** The three languages of the product. Uzbek is written in Latin letters. */
public enum Lang {
    RU("ru", Locale.forLanguageTag("ru-UZ")),
    UZ("uz", Locale.forLanguageTag("uz-Latn-UZ")),
    EN("en", Locale.ENGLISH);

    private final String code;
    private final Locale locale;

    Lang(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }

    /** @throws IllegalArgumentException when the product doesn't speak it */
    public static Lang of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
