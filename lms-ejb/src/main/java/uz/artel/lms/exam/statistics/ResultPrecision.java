package uz.artel.lms.exam.statistics;

import java.util.Map;
import uz.artel.lms.exam.bank.Area;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.shared.measurement.classical.Wilson;

/**
 * How much one result says: how near it is to the cut, and what may be said of each area.
 *
 * @param band of the cut; null where there is none, and for who failed a gate: gates have no band
 * @param within whether another set of questions could have turned this result
 * @param areas what each area says, by code
 */
public record ResultPrecision(CutBand band, boolean within, Map<String, AreaPrecision> areas) {

    /** Fewer questions of an area say nothing of a person. */
    static final int FEWEST = 10;

    /** What the questions of an area say. */
    public enum Say {
        /** Above the share that passes, chance aside. */
        STRONG,
        /** Below it, chance aside. */
        WEAK,
        /** Another set of questions could say either. */
        OPEN,
        /** Fewer than ten questions. */
        TOO_FEW
    }

    /**
     * @param low percent, lower end of Wilson's 95 % interval over the questions
     * @param high percent, its upper end
     */
    public record AreaPrecision(Say say, double low, double high) {}

    /** The questions and points of one area. */
    public record AreaMarks(int items, Fraction earned, int points) {}

    /**
     * @param squares sum of the squares of what each question of the form is worth
     * @param due the points that pass, exactly
     */
    public static ResultPrecision of(
            Fraction earned, int points, long squares, Fraction due, boolean gatesPassed, Map<Area, AreaMarks> areas) {
        int items = areas.values().stream().mapToInt(AreaMarks::items).sum();
        var band = gatesPassed ? CutBand.of(items, points, squares, due).orElse(null) : null;
        double passing = ExamMatrix.number(due) / points;
        var said = new java.util.LinkedHashMap<String, AreaPrecision>();
        areas.forEach((area, marks) -> said.put(area.code(), of(marks, passing)));
        return new ResultPrecision(band, band != null && band.holds(ExamMatrix.number(earned)), said);
    }

    private static AreaPrecision of(AreaMarks marks, double passing) {
        double share = ExamMatrix.number(marks.earned) / marks.points;
        double low = Wilson.lower(share, marks.items);
        double high = Wilson.upper(share, marks.items);
        var say =
                marks.items < FEWEST ? Say.TOO_FEW : low >= passing ? Say.STRONG : high < passing ? Say.WEAK : Say.OPEN;
        return new AreaPrecision(say, 100 * low, 100 * high);
    }
}
