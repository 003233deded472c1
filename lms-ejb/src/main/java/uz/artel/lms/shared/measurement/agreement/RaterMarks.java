package uz.artel.lms.shared.measurement.agreement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What several raters who marked alone come to. Two who differ by no more than is allowed: the mean of both. Else a third
 * marks, and the middle one of the three counts, so that one who is far off moves nothing. A fourth is never needed.
 */
public final class RaterMarks {

    /**
     * So many of a hundred points two raters may lie apart: no single deviation over 10 in calibration (domain facts §3.4).
     */
    public static final int PERCENT_APART = 10;

    private RaterMarks() {}

    /** How far two marks may lie apart: {@value #PERCENT_APART} % of the most there is to earn, but no less than one step. */
    public static BigDecimal allowed(BigDecimal most, BigDecimal step) {
        return most.multiply(BigDecimal.valueOf(PERCENT_APART)).movePointLeft(2).max(step);
    }

    /** Whether two marks lie further apart than allowed. */
    public static boolean apart(BigDecimal one, BigDecimal other, BigDecimal allowed) {
        return one.subtract(other).abs().compareTo(allowed) > 0;
    }

    /** The mean of two marks or the middle one of three; for whoever knows that no other is needed. */
    public static BigDecimal of(List<BigDecimal> marks) {
        return switch (marks.size()) {
            case 2 -> marks.get(0).add(marks.get(1)).divide(BigDecimal.valueOf(2), MathContext.DECIMAL128);
            case 3 -> marks.stream().sorted(Comparator.naturalOrder()).toList().get(1);
            default -> throw new IllegalArgumentException(marks.size() + " marks");
        };
    }

    /** The mark that counts; empty while another rater is needed. */
    public static Optional<BigDecimal> resolved(List<BigDecimal> marks, BigDecimal allowed) {
        return marks.size() < 2 || marks.size() == 2 && apart(marks.get(0), marks.get(1), allowed)
                ? Optional.empty()
                : Optional.of(of(marks));
    }
}
