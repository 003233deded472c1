package uz.artel.lms.practice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import uz.artel.lms.scorecard.Scorecard;
import uz.artel.lms.shared.measurement.agreement.RaterMarks;

/**
 * What follows from the raters of an exam call. Two who differ by no more than {@link RaterMarks} allows and agree about
 * critical errors: the mean. Else a third, and then the middle one of three. A critical error counts when more than half of the raters found it.
 */
final class RaterAgreement {

    private static final BigDecimal APART = RaterMarks.allowed(BigDecimal.valueOf(100), BigDecimal.ZERO);

    /** One rater's points before critical errors, and the critical codes he found. */
    record Found(BigDecimal points, List<String> critical) {}

    /** @param result the points, or what the card gives after a critical error */
    record Decision(BigDecimal points, BigDecimal result, List<String> critical) {}

    private RaterAgreement() {}

    /** Empty while another rater is needed. */
    static Optional<Decision> decide(Scorecard card, List<Found> raters) {
        if (raters.size() < 2 || raters.size() == 2 && differ(raters.get(0), raters.get(1))) {
            return Optional.empty();
        }
        var points = RaterMarks.of(raters.stream().map(Found::points).toList());
        var counts = new TreeMap<String, Integer>();
        raters.forEach(r -> r.critical().forEach(c -> counts.merge(c, 1, Integer::sum)));
        var critical = new ArrayList<String>();
        counts.forEach((code, count) -> {
            if (count * 2 > raters.size()) {
                critical.add(code);
            }
        });
        return Optional.of(new Decision(
                points, critical.isEmpty() ? points : card.criticalResult().min(points), List.copyOf(critical)));
    }

    private static boolean differ(Found a, Found b) {
        return RaterMarks.apart(a.points(), b.points(), APART)
                || !new java.util.TreeSet<>(a.critical()).equals(new java.util.TreeSet<>(b.critical()));
    }
}
