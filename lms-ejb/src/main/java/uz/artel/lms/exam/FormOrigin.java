package uz.artel.lms.exam;

import java.math.BigDecimal;

/**
 * Where a form comes from, for those who look at what was sat.
 *
 * @param seed what it was drawn with
 * @param comparedBy code of {@link uz.artel.lms.exam.bank.Parity.By}
 * @param worth raw points expected on it, at most two digits; null when it was not compared
 * @param reference raw points a form is meant to be worth; null when it was not compared
 */
public record FormOrigin(long seed, String comparedBy, BigDecimal worth, BigDecimal reference) {

    /** The seed as a number for people, who would ask what a variant below zero is. */
    public String number() {
        return Long.toUnsignedString(seed);
    }
}
