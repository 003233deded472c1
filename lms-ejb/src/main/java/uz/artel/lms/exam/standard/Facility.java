package uz.artel.lms.exam.standard;

import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.classical.Wilson;

/**
 * How an item version fared on first attempts at exams that count.
 *
 * @param tries how many were marked
 * @param earned sum over them of the share of the item's points that was earned
 */
public record Facility(int tries, double earned) {

    public static final Facility NONE = new Facility(0, 0);

    private static final Reason NO_ATTEMPTS = new Reason("NO_ATTEMPTS");

    /** The mean share, 0–1, as it may be published on so many. */
    public Figure share() {
        return tries == 0 ? Figure.undefined(NO_ATTEMPTS) : Evidence.FACILITY.judge(Figure.of(earned / tries), tries);
    }

    /** Lower end of the interval of Wilson; of no attempt 0. */
    public double lower() {
        return tries == 0 ? 0 : Wilson.lower(earned / tries, tries);
    }

    /** Upper end of the interval of Wilson; of no attempt 1. */
    public double upper() {
        return tries == 0 ? 1 : Wilson.upper(earned / tries, tries);
    }
}
