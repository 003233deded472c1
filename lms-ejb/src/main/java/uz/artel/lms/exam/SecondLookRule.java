package uz.artel.lms.exam;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uz.artel.lms.exam.LookSheet.Outcome;
import uz.artel.lms.exam.LookSheet.Reason;
import uz.artel.lms.exam.statistics.CutBand;

/**
 * Which results are looked at a second time before they are announced, until when, and what two examiners decide.
 *
 * <p>A result below the cut is looked at when it lies within one standard error of measurement of it (measurement §6) and
 * every gate is passed: gates have no band, so whoever missed one is not near anything. A silence of more than three minutes
 * that no agreed outage explains, and answers that lie as evidence, are looked at whatever the result. Only what fails is
 * looked at for nearness: a second look never takes a pass away for being near.
 */
final class SecondLookRule {

    /** So many days of work two examiners have. The centre works every day of the week (domain facts O9). */
    static final int DAYS = 2;

    private SecondLookRule() {}

    /** The band around the cut of a result. @param squares sum of the squares of what each question is worth */
    static Optional<CutBand> band(Score score, long squares) {
        int items =
                score.areas().values().stream().mapToInt(Score.AreaScore::items).sum();
        return CutBand.of(items, score.points(), squares, score.due());
    }

    /** Whether a result is looked at again for nothing but its nearness to the cut. */
    static boolean near(Score score, long squares) {
        return reasons(score, band(score, squares).orElse(null), List.of(), List.of())
                .contains(Reason.NEAR);
    }

    /**
     * @param band of the cut, or null where there is none
     * @param outages of the centre
     */
    static Set<Reason> reasons(Score score, CutBand band, List<Incident> incidents, List<Outage> outages) {
        var reasons = EnumSet.noneOf(Reason.class);
        double earned = (double) score.earned().numerator() / score.earned().denominator();
        if (!score.passed() && score.gatesPassed() && band != null && band.holds(earned)) {
            reasons.add(Reason.NEAR);
        }
        for (var incident : incidents) {
            switch (incident.kind()) {
                case LONG_WAIT, SILENCE -> {
                    var from = incident.at().minusMillis(incident.detail());
                    if (outages.stream().noneMatch(o -> o.explains(from, incident.at()))) {
                        reasons.add(Reason.SILENCE);
                    }
                }
                case LATE_ANSWERS, IN_PAUSE -> reasons.add(Reason.EVIDENCE);
                case OUTSIDE_ROOM -> {
                    if (incident.detail() > 0) {
                        reasons.add(Reason.EVIDENCE);
                    }
                }
                default -> {
                    // the invigilator saw it; it says nothing of answers
                }
            }
        }
        return reasons;
    }

    /** The last day on which two examiners may decide, in the calendar of the centre. */
    static LocalDate due(Instant opened, ZoneId zone) {
        return LocalDate.ofInstant(opened, zone).plusDays(DAYS);
    }

    /** What the two come to; empty while one is missing or they disagree. */
    static Optional<Outcome> agreed(List<Outcome> opinions) {
        return opinions.size() == 2 && opinions.get(0) == opinions.get(1)
                ? Optional.of(opinions.get(0))
                : Optional.empty();
    }
}
