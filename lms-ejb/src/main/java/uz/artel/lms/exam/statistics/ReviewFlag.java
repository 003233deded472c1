package uz.artel.lms.exam.statistics;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Reason;

/**
 * Why people should look at an item again: its key, its wording, its options. Nothing follows from a flag by itself; each
 * rests on published figures only.
 */
public enum ReviewFlag {
    /** The better people are, the less often they get it right. */
    NEGATIVE,
    /** It hardly tells the better from the others; said from {@link Evidence#DISCRIMINATION}'s limit of caution on only. */
    WEAK,
    /** Fewer get it right than would by guessing. */
    BELOW_CHANCE,
    /** Nearly everybody gets it right. */
    TOO_EASY,
    /** A wrong option draws the better people. */
    WRONG_OPTION,
    /** More than one in twenty ran out of time before it. */
    SPEEDED,
    /** It is harder for one language than for the other among people with the same total. */
    UNEVEN;

    private static final double WEAK_BELOW = 0.15;
    private static final double NEARLY_ALL = 0.95;

    /**
     * @param chance share right by guessing: one in so many options; 0 where there is nothing to guess
     * @param notReached rate of those who ran out of time, with its caution
     * @param discrimination item-rest correlation
     * @param discriminationPersons behind it
     * @param wrongRests correlations of the wrong options with the rest
     * @param dif class of ETS
     */
    static Set<ReviewFlag> of(
            Figure lower,
            Figure upper,
            double chance,
            Figure notReached,
            Figure discrimination,
            int discriminationPersons,
            List<Figure> wrongRests,
            Figure dif) {
        var flags = EnumSet.noneOf(ReviewFlag.class);
        discrimination.publishedNumber().ifPresent(r -> {
            if (r < 0) {
                flags.add(NEGATIVE);
            } else if (r < WEAK_BELOW && discriminationPersons >= Evidence.DISCRIMINATION.warnBelow()) {
                flags.add(WEAK);
            }
            if (wrongRests.stream().anyMatch(w -> w.publishedNumber().orElse(-1) > Math.max(0, r))) {
                flags.add(WRONG_OPTION);
            }
        });
        if (chance > 0 && upper.publishedNumber().orElse(1) < chance) {
            flags.add(BELOW_CHANCE);
        }
        if (lower.publishedNumber().orElse(0) > NEARLY_ALL) {
            flags.add(TOO_EASY);
        }
        if (notReached.published() != null && notReached.reasons().contains(Reason.SPEEDED)) {
            flags.add(SPEEDED);
        }
        if (dif.published() instanceof String ets && ets.startsWith("C")) {
            flags.add(UNEVEN);
        }
        return flags;
    }
}
