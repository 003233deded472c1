package uz.artel.lms.scorecard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The arithmetic of a scorecard. Score = Σ(weight × mark) ÷ Σ(weight of the criteria that apply) × 100. Without a profile a
 * criterion weighs its own weight; with one it weighs block weight × own weight ÷ sum of the own weights in the block, taken
 * before anything is N/A. Whole numbers until one division at the end, so that 70 is 70 and not 69.999…
 */
public final class Scoring {

    private Scoring() {}

    /**
     * A marked call.
     *
     * @param points 0–100 before critical errors, unrounded (34 digits); null when nothing applied
     * @param result what the call gets: the points, or what the card gives after a critical error; null with points
     */
    public record Score(BigDecimal points, BigDecimal result, boolean critical) {

        /** The result as people see it: one decimal, half up. */
        public BigDecimal shown() {
            return result == null ? null : result.setScale(1, RoundingMode.HALF_UP);
        }
    }

    /** What a block reached and could have reached, in points of the call. */
    public record BlockPoints(int number, BigDecimal reached, BigDecimal possible) {}

    /**
     * @param profile code of the profile, or empty for own weights
     * @param marks by key of the criterion; a criterion without a mark is N/A
     * @param criticals codes of the critical errors found
     */
    public static Score score(
            Scorecard card, Optional<String> profile, Map<String, Mark> marks, Collection<String> criticals) {
        var reached = BigInteger.ZERO;
        var possible = BigInteger.ZERO;
        for (var weight : weights(card, profile).entrySet()) {
            var mark = marks.getOrDefault(weight.getKey(), Mark.NOT_APPLICABLE);
            if (mark != Mark.NOT_APPLICABLE) {
                reached = reached.add(weight.getValue().multiply(BigInteger.valueOf(mark.halves())));
                possible = possible.add(weight.getValue().shiftLeft(1));
            }
        }
        if (possible.signum() == 0) {
            return new Score(null, null, !criticals.isEmpty());
        }
        var points = new BigDecimal(reached.multiply(BigInteger.valueOf(100)))
                .divide(new BigDecimal(possible), MathContext.DECIMAL128);
        boolean critical = !criticals.isEmpty();
        return new Score(points, critical ? card.criticalResult().min(points) : points, critical);
    }

    /** The share of each block in the points of the call; blocks where nothing applies are 0 of 0. */
    public static java.util.List<BlockPoints> blocks(
            Scorecard card, Optional<String> profile, Map<String, Mark> marks) {
        var weights = weights(card, profile);
        var total = BigInteger.ZERO;
        for (var weight : weights.entrySet()) {
            if (marks.getOrDefault(weight.getKey(), Mark.NOT_APPLICABLE) != Mark.NOT_APPLICABLE) {
                total = total.add(weight.getValue());
            }
        }
        var all = new java.util.ArrayList<BlockPoints>();
        for (var block : card.blocks()) {
            var reached = BigInteger.ZERO;
            var possible = BigInteger.ZERO;
            for (var criterion : block.criteria()) {
                var mark = marks.getOrDefault(criterion.key(), Mark.NOT_APPLICABLE);
                if (mark != Mark.NOT_APPLICABLE) {
                    var weight = weights.get(criterion.key());
                    reached = reached.add(weight.multiply(BigInteger.valueOf(mark.halves())));
                    possible = possible.add(weight.shiftLeft(1));
                }
            }
            all.add(new BlockPoints(block.number(), share(reached, total), share(possible, total)));
        }
        return all;
    }

    private static BigDecimal share(BigInteger halves, BigInteger total) {
        return total.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(halves.multiply(BigInteger.valueOf(50)))
                        .divide(new BigDecimal(total), 1, RoundingMode.HALF_UP);
    }

    /** Weights as whole numbers with one common factor, so nothing is rounded. */
    static Map<String, BigInteger> weights(Scorecard card, Optional<String> profile) {
        var weights = new LinkedHashMap<String, BigInteger>();
        if (profile.isEmpty()) {
            card.criteria().forEach(c -> weights.put(c.key(), BigInteger.valueOf(c.weight())));
            return weights;
        }
        var blockWeights = card.profile(profile.get())
                .orElseThrow(() -> new IllegalArgumentException("no profile " + profile.get()))
                .blocks();
        var common = BigInteger.ONE;
        for (var block : card.blocks()) {
            var sum = BigInteger.valueOf(block.weight());
            common = common.multiply(sum).divide(common.gcd(sum));
        }
        for (var block : card.blocks()) {
            var factor = common.divide(BigInteger.valueOf(block.weight()))
                    .multiply(BigInteger.valueOf(blockWeights.get(block.number() - 1)));
            block.criteria().forEach(c -> weights.put(c.key(), factor.multiply(BigInteger.valueOf(c.weight()))));
        }
        return weights;
    }
}
