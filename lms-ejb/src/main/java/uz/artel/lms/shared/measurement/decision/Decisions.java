package uz.artel.lms.shared.measurement.decision;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * What happens when persons with these true scores take two parallel tests and each time pass with so many right answers.
 *
 * @param consistency probability of the same decision twice
 * @param kappa consistency beyond chance; NaN when everybody passes or everybody fails
 * @param passRate expected
 */
record Decisions(double consistency, double kappa, double passRate) {

    private static final double CERTAIN = 1e-12;

    /**
     * Against the true decision: pass with a true score at or above the cut.
     *
     * @param accuracy probability of the true decision
     * @param falsePositive probability of passing with a true score below the cut
     * @param falseNegative probability of failing with a true score at or above the cut
     */
    record Accuracy(double accuracy, double falsePositive, double falseNegative) {}

    /**
     * @param trials items of the test
     * @param pass right answers needed
     */
    static Decisions of(TrueScores persons, int trials, int pass) {
        double passRate = persons.expectation(0, 1, t -> passing(trials, pass, t));
        double consistency = persons.expectation(0, 1, t -> same(passing(trials, pass, t)));
        return new Decisions(consistency, kappa(consistency, passRate), passRate);
    }

    /** @param cut proportion of right answers at which a true score passes */
    static Accuracy accuracy(TrueScores persons, int trials, int pass, double cut) {
        double falsePositive = persons.expectation(0, cut, t -> passing(trials, pass, t));
        double falseNegative = persons.expectation(cut, 1, t -> 1 - passing(trials, pass, t));
        return new Accuracy(1 - falsePositive - falseNegative, falsePositive, falseNegative);
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
