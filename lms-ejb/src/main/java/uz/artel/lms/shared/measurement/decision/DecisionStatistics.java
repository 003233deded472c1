package uz.artel.lms.shared.measurement.decision;

import org.apache.commons.statistics.distribution.NormalDistribution;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Moments;
import uz.artel.lms.shared.measurement.Quadrature;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Responses;
import uz.artel.lms.shared.measurement.classical.Reliability;
import uz.artel.lms.shared.measurement.classical.Wilson;

/**
 * How consistently and how accurately a cut score decides who passes, from one sitting of one form. Livingston and Lewis is
 * the one to publish, Huynh its conservative companion.
 *
 * @param cut raw total that passes
 * @param passRate observed
 * @param passRateLower lower end of Wilson's 95 % interval
 * @param passRateUpper its upper end
 * @param huynh beta-binomial; items marked 0 or 1
 * @param subkoviak binomial at each person's regressed score; items marked 0 or 1
 * @param pengSubkoviak bivariate normal
 * @param livingstonLewis effective test length; any totals
 * @param livingstonK2 reliability of the distance from the cut
 */
public record DecisionStatistics(
        Figure cut,
        Figure passRate,
        Figure passRateLower,
        Figure passRateUpper,
        Huynh huynh,
        Agreement subkoviak,
        Agreement pengSubkoviak,
        LivingstonLewisFigures livingstonLewis,
        Figure livingstonK2) {

    private static final Reason KR21_LE_0 = new Reason("KR21_LE_0");
    private static final Reason SHAPE_LE_0 = new Reason("SHAPE_LE_0");
    private static final Reason PROPORTION_OUT_OF_RANGE = new Reason("PROPORTION_OUT_OF_RANGE");
    private static final Reason CORRELATION_OUT_OF_RANGE = new Reason("CORRELATION_OUT_OF_RANGE");

    /** Totals a hair below the cut are at the cut: marks have few decimals. */
    private static final double HAIR = 1e-9;

    /** Agreement of two decisions, and what of it is beyond chance. */
    public record Agreement(Figure p0, Figure kappa) {
        static Agreement undefined(Reason reason) {
            return new Agreement(Figure.undefined(reason), Figure.undefined(reason));
        }

        static Agreement of(double consistency, double passRate) {
            return new Agreement(
                    Figure.of(consistency), Figure.finite(Decisions.kappa(consistency, passRate), Reason.NO_VARIATION));
        }
    }

    /** @param alpha shape of the beta of the true scores, low end; {@code beta} high end */
    public record Huynh(Agreement agreement, Figure alpha, Figure beta) {}

    /**
     * @param length effective test length
     * @param trials the same, rounded half up
     * @param threshold right answers that pass on the test of that length
     * @param model "4P" or "2P": parameters of the beta of the true scores
     * @param lower lowest true score, as a share
     * @param upper highest true score
     * @param alpha shape of the low end
     * @param beta shape of the high end
     * @param passRate that the model expects
     */
    public record LivingstonLewisFigures(
            Figure length,
            Figure trials,
            Figure threshold,
            Figure model,
            Figure lower,
            Figure upper,
            Figure alpha,
            Figure beta,
            Agreement agreement,
            Figure accuracy,
            Figure falsePositive,
            Figure falseNegative,
            Figure passRate) {}

    /** @param cut raw total that passes; above 0, at most the highest total */
    public static DecisionStatistics of(Responses responses, double cut) {
        var totals = responses.totals();
        int n = responses.n();
        var alpha = Reliability.alpha(responses);
        var observed = n == 0
                ? Figure.undefined(Reason.below("N", 1))
                : responses.oneForm() ? Figure.of(passRate(totals, cut)) : Figure.undefined(Reason.NOT_ONE_FORM);
        var judge = new Judge(alpha, n);
        return new DecisionStatistics(
                Figure.of(cut),
                Evidence.FACILITY.judge(observed, n),
                Evidence.FACILITY.judge(observed.map(p -> Wilson.lower(p, n)), n),
                Evidence.FACILITY.judge(observed.map(p -> Wilson.upper(p, n)), n),
                judge.of(huynh(responses, cut)),
                judge.of(subkoviak(responses, alpha, cut)),
                judge.of(pengSubkoviak(totals, alpha, cut)),
                judge.of(livingstonLewis(responses, alpha, cut)),
                judge.of(alpha.isDefined() ? k2(totals, alpha.number(), cut) : alpha));
    }

    /** Share of the totals at or above the cut. */
    public static double passRate(double[] totals, double cut) {
        int passed = 0;
        for (double total : totals) {
            passed += total >= cut - HAIR ? 1 : 0;
        }
        return (double) passed / totals.length;
    }

    private static Figure k2(double[] totals, double alpha, double cut) {
        double variance = Moments.variance(totals);
        double distance = Math.pow(Moments.mean(totals) - cut, 2);
        return Figure.of((alpha * variance + distance) / (variance + distance));
    }

    private static int pass(double cut) {
        return (int) Math.ceil(cut - HAIR);
    }

    private static Huynh huynh(Responses responses, double cut) {
        var kr21 = Reliability.kr21(responses);
        if (!kr21.isDefined() || kr21.number() <= 0) {
            var missing = kr21.isDefined() ? KR21_LE_0 : kr21.reasons().get(0);
            return new Huynh(Agreement.undefined(missing), Figure.undefined(missing), Figure.undefined(missing));
        }
        int k = responses.k();
        double a = (1 / kr21.number() - 1) * Moments.mean(responses.totals());
        double b = -a + k / kr21.number() - k;
        var shapes = new Figure[] {Figure.of(a), Figure.of(b)};
        if (!(a > 0 && b > 0)) {
            return new Huynh(Agreement.undefined(SHAPE_LE_0), shapes[0], shapes[1]);
        }
        var decisions = Decisions.of(TrueScores.unbounded(a, b), k, pass(cut), cut / k);
        return new Huynh(Agreement.of(decisions.consistency(), decisions.passRate()), shapes[0], shapes[1]);
    }

    private static Agreement subkoviak(Responses responses, Figure alpha, double cut) {
        var missing = responses.unlessNumberRight();
        if (!alpha.isDefined() || missing != null) {
            return Agreement.undefined(
                    missing != null ? missing : alpha.reasons().get(0));
        }
        int k = responses.k();
        double mean = Moments.mean(responses.totals());
        double same = 0;
        double passing = 0;
        for (double total : responses.totals()) {
            double proportion = (alpha.number() * total + (1 - alpha.number()) * mean) / k;
            if (proportion < 0 || proportion > 1) {
                return Agreement.undefined(PROPORTION_OUT_OF_RANGE);
            }
            double pass = Decisions.passing(k, pass(cut), proportion);
            same += Decisions.same(pass);
            passing += pass;
        }
        return Agreement.of(same / responses.n(), passing / responses.n());
    }

    private static Agreement pengSubkoviak(double[] totals, Figure alpha, double cut) {
        if (!alpha.isDefined()) {
            return Agreement.undefined(alpha.reasons().get(0));
        }
        if (alpha.number() <= -1) {
            return Agreement.undefined(CORRELATION_OUT_OF_RANGE);
        }
        double z = (cut - 0.5 - Moments.mean(totals)) / Moments.deviation(totals);
        double failing = NormalDistribution.of(0, 1).cumulativeProbability(z);
        // Φ₂(z, z; ρ) - Φ(z)², as an integral over the angle of the correlation
        double angle = Math.asin(alpha.number());
        double beyond = Math.signum(angle)
                / (2 * Math.PI)
                * Quadrature.integrate(
                        Math.min(0, angle),
                        Math.max(0, angle),
                        correlation -> Math.exp(-z * z / (1 + Math.sin(correlation))));
        double both = failing * failing + beyond;
        return Agreement.of(1 - 2 * (failing - both), 1 - failing);
    }

    private static LivingstonLewisFigures livingstonLewis(Responses responses, Figure alpha, double cut) {
        if (!alpha.isDefined()) {
            return withoutLivingstonLewis(alpha, alpha.reasons().get(0));
        }
        var totals = responses.totals();
        var model = LivingstonLewis.of(
                totals, Moments.mean(totals), Moments.variance(totals), alpha.number(), responses.maxTotal(), cut);
        if (model.missing() != null) {
            return withoutLivingstonLewis(model.length(), model.missing());
        }
        var beta = model.trueScores();
        var decisions = model.decisions();
        return new LivingstonLewisFigures(
                model.length(),
                Figure.of(model.trials()),
                Figure.of(model.threshold()),
                Figure.of(beta.fourParameters() ? "4P" : "2P"),
                Figure.of(beta.lower()),
                Figure.of(beta.upper()),
                Figure.of(beta.alpha()),
                Figure.of(beta.beta()),
                Agreement.of(decisions.consistency(), decisions.passRate()),
                Figure.of(decisions.accuracy()),
                Figure.of(decisions.falsePositive()),
                Figure.of(decisions.falseNegative()),
                Figure.of(decisions.passRate()));
    }

    private static LivingstonLewisFigures withoutLivingstonLewis(Figure length, Reason missing) {
        var none = Figure.undefined(missing);
        return new LivingstonLewisFigures(
                length, none, none, none, none, none, none, none, Agreement.undefined(missing), none, none, none, none);
    }

    /** Publishes decisions at this many persons, and never where alpha is negative. */
    private record Judge(Figure alpha, int n) {
        Figure of(Figure figure) {
            var judged = Evidence.DECISION.judge(figure, n);
            return alpha.isDefined() && alpha.number() <= 0 ? judged.withheld(Reason.NEGATIVE_ALPHA) : judged;
        }

        Agreement of(Agreement agreement) {
            return new Agreement(of(agreement.p0), of(agreement.kappa));
        }

        Huynh of(Huynh huynh) {
            return new Huynh(of(huynh.agreement), of(huynh.alpha), of(huynh.beta));
        }

        LivingstonLewisFigures of(LivingstonLewisFigures ll) {
            return new LivingstonLewisFigures(
                    of(ll.length),
                    of(ll.trials),
                    of(ll.threshold),
                    of(ll.model),
                    of(ll.lower),
                    of(ll.upper),
                    of(ll.alpha),
                    of(ll.beta),
                    of(ll.agreement),
                    of(ll.accuracy),
                    of(ll.falsePositive),
                    of(ll.falseNegative),
                    of(ll.passRate));
        }
    }

    public void put(Figures out) {
        out.put("decision.cut", cut);
        out.put("decision.pass_rate", passRate);
        out.put("decision.pass_rate_wilson95_lo", passRateLower);
        out.put("decision.pass_rate_wilson95_hi", passRateUpper);
        put("decision.huynh.", huynh.agreement, out);
        out.put("decision.huynh.alpha", huynh.alpha);
        out.put("decision.huynh.beta", huynh.beta);
        put("decision.subkoviak.", subkoviak, out);
        put("decision.pengsub.", pengSubkoviak, out);
        var ll = livingstonLewis;
        out.put("decision.ll.etl", ll.length);
        out.put("decision.ll.etl_rounded", ll.trials);
        out.put("decision.ll.threshold", ll.threshold);
        out.put("decision.ll.model", ll.model);
        out.put("decision.ll.l", ll.lower);
        out.put("decision.ll.u", ll.upper);
        out.put("decision.ll.alpha", ll.alpha);
        out.put("decision.ll.beta", ll.beta);
        out.put("decision.ll.consistency", ll.agreement.p0);
        out.put("decision.ll.kappa", ll.agreement.kappa);
        out.put("decision.ll.accuracy", ll.accuracy);
        out.put("decision.ll.false_pos", ll.falsePositive);
        out.put("decision.ll.false_neg", ll.falseNegative);
        out.put("decision.ll.pass_rate_model", ll.passRate);
        out.put("decision.livingston_k2", livingstonK2);
    }

    private static void put(String name, Agreement agreement, Figures out) {
        out.put(name + "p0", agreement.p0);
        out.put(name + "kappa", agreement.kappa);
    }
}
