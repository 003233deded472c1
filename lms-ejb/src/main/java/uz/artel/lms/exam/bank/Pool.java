package uz.artel.lms.exam.bank;

import java.util.Locale;

/** Practice and exam items never mix: no draw and no explanation crosses the pools. */
public enum Pool {
    PRACTICE,
    EXAM;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Pool of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
