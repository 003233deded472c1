package uz.artel.lms.exam.bank;

import java.util.Locale;

/**
 * How difficult an item is judged, in three bands, so that forms of one blueprint are alike. What the panel judged comes
 * before what the author guessed; the facility comes before both once enough people have answered (measurement §6: judged
 * Angoff difficulty until p is known).
 */
public enum Band {
    EASY,
    MEDIUM,
    HARD;

    /** From so many first tries on the facility says more than the judges: its standard error is then below 0.05. */
    static final int TRIES_TO_KNOW = 100;

    private static final int EASY_FROM = 80;
    private static final int HARD_BELOW = 60;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when no band has this code */
    public static Band of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /**
     * @param difficulty 1–5, the author's estimate
     * @param rating percent, or null when the panel has not judged it
     * @param facility share of the points earned on first tries, 0–1, or null when unknown
     * @param tries how many first tries the facility rests on
     */
    static Band of(int difficulty, Fraction rating, Double facility, int tries) {
        if (facility != null && tries >= TRIES_TO_KNOW) {
            return facility * 100 >= EASY_FROM ? EASY : facility * 100 < HARD_BELOW ? HARD : MEDIUM;
        }
        if (rating != null) {
            return rating.compareTo(Fraction.of(EASY_FROM)) >= 0
                    ? EASY
                    : rating.compareTo(Fraction.of(HARD_BELOW)) < 0 ? HARD : MEDIUM;
        }
        return difficulty <= 2 ? EASY : difficulty == 3 ? MEDIUM : HARD;
    }
}
