package uz.artel.lms.exam;

import java.math.BigDecimal;
import java.util.List;
import uz.artel.lms.shared.PersonId;

/**
 * What a repair changes in one sitting and above it.
 *
 * @param announced whether the candidate knows his result already
 * @param place of the question on the form
 * @param above what rests on the result and would change
 */
public record RepairEffect(
        long sitting,
        PersonId person,
        long candidate,
        int tryNumber,
        boolean announced,
        int place,
        Standing before,
        Standing after,
        List<Above> above) {

    /**
     * A result, before or after; points for showing with at most two digits.
     *
     * @param mark of the question
     * @param counts whether the question counts
     */
    public record Standing(
            BigDecimal mark,
            boolean counts,
            BigDecimal earned,
            int points,
            BigDecimal percent,
            boolean passed,
            boolean gates,
            List<AreaStanding> areas) {}

    /** An area in it. */
    public record AreaStanding(String area, BigDecimal earned, int points, boolean gatePassed) {}

    /**
     * Something above that rests on the result.
     *
     * @param kind what it is, a key of the texts: candidacy, certificate, step …
     * @param subject kind and id
     * @param before for people: a code of the texts, a number, a serial number
     * @param after the same, as it would be
     */
    public record Above(String kind, String subject, String before, String after) {}

    public RepairEffect {
        above = List.copyOf(above);
    }

    /** The areas that would change. */
    public List<AreaStanding> areasAfter() {
        return after.areas().stream().filter(a -> !before.areas().contains(a)).toList();
    }

    public boolean risesToPass() {
        return after.passed() && !before.passed();
    }

    public boolean fallsToFail() {
        return before.passed() && !after.passed();
    }

    /** One line of what the digest covers. */
    String line() {
        return "sitting " + sitting + " person " + person.value() + " announced " + announced + " place " + place + " "
                + before + " -> " + after + " above " + above;
    }
}
