package uz.artel.lms.shared.table;

import java.time.LocalDate;
import java.time.LocalTime;

/** Days of a spreadsheet: numbers that a format shows as dates (ECMA-376 part 1, §18.8.30 and §18.17.4.1). */
final class Dates {

    private static final LocalDate OF_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate OF_1904 = LocalDate.of(1904, 1, 1);
    private static final double LAST_DAY = 2_958_465;
    private static final int SECONDS = 86_400;

    private Dates() {}

    /** Whether a format of this number, with its own code or without, shows a date. */
    static boolean shownBy(int format, String code) {
        if (code == null) {
            return format >= 14 && format <= 22
                    || format >= 27 && format <= 36
                    || format >= 45 && format <= 47
                    || format >= 50 && format <= 58;
        }
        var bare = code.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]", "").split(";")[0];
        return bare.matches("(?i).*[ydhs].*") && !bare.equalsIgnoreCase("general");
    }

    /** 2026-11-24, 2026-11-24T10:30 or 10:30; null for a number that is no day. */
    static String text(double serial, boolean since1904) {
        if (!(serial >= 0 && serial <= LAST_DAY)) {
            return null;
        }
        long seconds = Math.round(serial * SECONDS);
        long days = seconds / SECONDS;
        var time = LocalTime.ofSecondOfDay(seconds % SECONDS);
        if (days == 0 && !since1904) {
            return time.toString();
        }
        // the year 1900 of spreadsheets has a 29th of February that never was: days before 1 March lie one further on
        var day = since1904 ? OF_1904.plusDays(days) : OF_1900.plusDays(days < 60 ? days + 1 : days);
        return time == LocalTime.MIDNIGHT ? day.toString() : day.atTime(time).toString();
    }
}
