package uz.artel.lms.shared.measurement.decision;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * What happens when persons with these true scores take two parallel tests and each time pass with so many right answers,
 * and how that is to the true decision: pass with a true score at or above the cut.
 *
 * @param consistency probability of the same decision twice
 * @param passRate expected
 * @param falsePositive probability of passing with a true score below the cut
 * @param falseNegative probability of failing with a true score at or above the cut
 */
record Decisions(double consistency, double passRate, double falsePositive, double falseNegative) {

    private static final double CERTAIN = 1e-12;

    /**
     * @param trials items of the test
     * @param pass right answers needed
     * @param cut proportion of right answers at which a true score passes
     */
    static Decisions of(TrueScores persons, int trials, int pass, double cut) {
        var below = new Part(persons, trials, pass, 0, cut);
        var above = new Part(persons, trials, pass, cut, 1);
        return new Decisions(
                1 - 2 * (below.split + above.split), below.passing + above.passing, below.passing, above.failing);
    }

    /** Consistency beyond chance; NaN when everybody passes or everybody fails. */
    double kappa() {
        return kappa(consistency, passRate);
    }

    /** Probability of the true decision. */
    double accuracy() {
        return 1 - falsePositive - falseNegative;
    }

    /** Probabilities over the true scores from one proportion to another; {@code split}: to pass once and then fail. */
    private static final class Part {
        private double passing;
        private double failing;
        private double split;

        Part(TrueScores persons, int trials, int pass, double from, double to) {
            persons.between(from, to, (proportion, share) -> {
                double p = Decisions.passing(trials, pass, proportion);
                passing += share * p;
                failing += share * (1 - p);
                split += share * p * (1 - p);
            });
        }
    }

    /** Probability of the same decision twice, for one who passes with this probability. */
    static double same(double passing) {
        return passing * passing + (1 - passing) * (1 - passing);
    }

    /** Agreement beyond that of two independent decisions with this pass rate; NaN when chance alone always agrees. */
    static double kappa(double consistency, double passRate) {
        double chance = same(passRate);
        return 1 - chance < CERTAIN ? Double.NaN : (consistency - chance) / (1 - chance);
    }

    /** Probability of at least {@code pass} right of {@code trials} at this proportion. */
    static double passing(int trials, int pass, double proportion) {
        if (pass <= 0) {
            return 1;
        }
        if (pass > trials) {
            return 0;
        }
        return RegularizedBeta.value(Math.min(1, proportion), pass, trials - pass + 1.0);
    }
}
