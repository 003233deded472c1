package uz.artel.lms.certification;

import java.util.Locale;

/** ATS-2026-000123: the school, the year of the centre's calendar, the number within it from 1 without gaps. */
record Serial(int year, int number) {

    Serial {
        if (year < 2000 || year > 9999 || number < 1 || number > 999_999) {
            throw new IllegalArgumentException(year + " " + number);
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "ATS-%d-%06d", year, number);
    }
}
