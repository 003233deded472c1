package uz.artel.lms.scorecard;

import java.math.BigDecimal;

/**
 * A line of the report on a file of call marks.
 *
 * @param number line in the file, from 1; 0 for the file as a whole
 * @param person what stands in the column person
 * @param problem key under {@code quality.calls.import.problem.}, or null when the line is good
 * @param detail what fills the gap of that text
 * @param result what the call got, one decimal; null when the line is bad
 */
public record LiveCallLine(long number, String person, String problem, String detail, BigDecimal result) {
    public boolean good() {
        return problem == null;
    }
}
