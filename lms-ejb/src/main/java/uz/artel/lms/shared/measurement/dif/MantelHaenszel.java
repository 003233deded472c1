package uz.artel.lms.shared.measurement.dif;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import uz.artel.lms.shared.measurement.Answer;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Responses;
import uz.artel.lms.shared.measurement.Watch;

/**
 * Differential item functioning by Mantel and Haenszel (Holland and Thayer 1988): do persons of two groups with the same total
 * get the item right equally often? Strata are all raw totals, the studied item included.
 *
 * @param item its key
 * @param oddsRatio common odds ratio, reference over focal
 * @param delta -2.35 ln odds ratio: negative when the item is harder for the focal group
 * @param deltaError by the variance of Robins, Breslow and Greenland (1986)
 * @param chiSquared with continuity correction, never below 0
 * @param p of {@code chiSquared} with one degree of freedom
 * @param ets class of ETS: A, B+, B-, C+, C-; the sign is that of {@code delta}
 * @param standardised difference of the shares right, weighted by the focal group (Dorans and Kulick 1986)
 */
public record MantelHaenszel(
        String item,
        Figure oddsRatio,
        Figure delta,
        Figure deltaError,
        Figure chiSquared,
        Figure p,
        Figure ets,
        Figure standardised) {

    private static final double TO_DELTA = 2.35;
    private static final double SMALL = 1;
    private static final double LARGE = 1.5;
    private static final double ONE_SIDED_5_PERCENT = 1.645;

    private static final Reason NO_GROUP = new Reason("GROUP_LT_1");

    /** Which group a person belongs to. */
    public enum Group {
        REFERENCE,
        FOCAL,
        /** Another one, or unknown: left out. */
        NEITHER
    }

    /**
     * All items in the order of the form.
     *
     * @param groups of the persons, in their order
     * @param watch may end it
     */
    public static List<MantelHaenszel> of(Responses responses, List<Group> groups, Watch watch) {
        var complete = complete(responses, groups);
        int reference = (int)
                complete.stream().filter(p -> groups.get(p) == Group.REFERENCE).count();
        int smaller = Math.min(reference, complete.size() - reference);
        var all = new ArrayList<MantelHaenszel>();
        for (int i = 0; i < responses.k(); i++) {
            watch.reached((double) i / responses.k());
            all.add(of(responses, groups, complete, i).judged(smaller, complete.size()));
        }
        return all;
    }

    /** The persons of both groups who were given every item. */
    private static List<Integer> complete(Responses responses, List<Group> groups) {
        var complete = new ArrayList<Integer>();
        for (int p = 0; p < responses.n(); p++) {
            boolean all = groups.get(p) != Group.NEITHER;
            for (int i = 0; i < responses.k() && all; i++) {
                all = responses.answer(i, p) != Answer.NOT_PRESENTED;
            }
            if (all) {
                complete.add(p);
            }
        }
        return complete;
    }

    /** The 2 × 2 table of one stratum. */
    private static final class Table {
        private double referenceRight;
        private double referenceWrong;
        private double focalRight;
        private double focalWrong;

        void add(Group group, boolean right) {
            if (group == Group.REFERENCE) {
                referenceRight += right ? 1 : 0;
                referenceWrong += right ? 0 : 1;
            } else {
                focalRight += right ? 1 : 0;
                focalWrong += right ? 0 : 1;
            }
        }

        double reference() {
            return referenceRight + referenceWrong;
        }

        double focal() {
            return focalRight + focalWrong;
        }

        double n() {
            return reference() + focal();
        }
    }

    private static MantelHaenszel of(Responses responses, List<Group> groups, List<Integer> persons, int item) {
        var key = responses.item(item).key();
        if (!responses.dichotomous()) {
            return undefined(key, Reason.NOT_DICHOTOMOUS);
        }
        var tables = new TreeMap<Long, Table>();
        for (int p : persons) {
            tables.computeIfAbsent(Math.round(responses.totals()[p]), t -> new Table())
                    .add(groups.get(p), responses.marks(item)[p] == 1);
        }
        return of(key, tables.values());
    }

    private static MantelHaenszel of(String key, Iterable<Table> tables) {
        double agreeing = 0;
        double disagreeing = 0;
        double observed = 0;
        double expected = 0;
        double variance = 0;
        double pr = 0;
        double psQr = 0;
        double qs = 0;
        double weights = 0;
        double differences = 0;
        for (var t : tables) {
            double n = t.n();
            double r = t.referenceRight * t.focalWrong / n;
            double s = t.referenceWrong * t.focalRight / n;
            double concordant = (t.referenceRight + t.focalWrong) / n;
            agreeing += r;
            disagreeing += s;
            pr += concordant * r;
            psQr += concordant * s + (1 - concordant) * r;
            qs += (1 - concordant) * s;
            if (n > 1) {
                double right = t.referenceRight + t.focalRight;
                observed += t.referenceRight;
                expected += t.reference() * right / n;
                variance += t.reference() * t.focal() * right * (n - right) / (n * n * (n - 1));
            }
            if (t.reference() > 0 && t.focal() > 0) {
                weights += t.focal();
                differences += t.focal() * (t.focalRight / t.focal() - t.referenceRight / t.reference());
            }
        }
        if (weights == 0) {
            return undefined(key, NO_GROUP);
        }
        if (variance == 0) {
            return undefined(key, Reason.NO_INFORMATION);
        }
        double distance = Math.max(0, Math.abs(observed - expected) - 0.5);
        var chiSquared = Figure.of(distance * distance / variance);
        var p = chiSquared.map(x -> ChiSquaredDistribution.of(1).survivalProbability(x));
        var standardised = Figure.of(differences / weights);
        if (agreeing == 0 || disagreeing == 0) {
            var none = Figure.undefined(Reason.INFINITE_ODDS);
            return new MantelHaenszel(
                    key, disagreeing == 0 ? none : Figure.of(0), none, none, chiSquared, p, none, standardised);
        }
        double oddsRatio = agreeing / disagreeing;
        double delta = -TO_DELTA * Math.log(oddsRatio);
        double error = TO_DELTA
                * Math.sqrt(pr / (2 * agreeing * agreeing)
                        + psQr / (2 * agreeing * disagreeing)
                        + qs / (2 * disagreeing * disagreeing));
        return new MantelHaenszel(
                key,
                Figure.of(oddsRatio),
                Figure.of(delta),
                Figure.of(error),
                chiSquared,
                p,
                Figure.of(ets(delta, error, p.number())),
                standardised);
    }

    /** The rule of ETS (Zwick and Ercikan 1989): size and significance together. */
    static String ets(double delta, double error, double p) {
        double size = Math.abs(delta);
        if (p >= 0.05 || size < SMALL) {
            return "A";
        }
        boolean large = size >= LARGE && (size - SMALL) / error > ONE_SIDED_5_PERCENT;
        return (large ? "C" : "B") + (delta < 0 ? "-" : "+");
    }

    private static MantelHaenszel undefined(String item, Reason reason) {
        var none = Figure.undefined(reason);
        return new MantelHaenszel(item, none, none, none, none, none, none, none);
    }

    private MantelHaenszel judged(int smaller, int total) {
        return new MantelHaenszel(
                item,
                Evidence.ofGroups(oddsRatio, smaller, total),
                Evidence.ofGroups(delta, smaller, total),
                Evidence.ofGroups(deltaError, smaller, total),
                Evidence.ofGroups(chiSquared, smaller, total),
                Evidence.ofGroups(p, smaller, total),
                Evidence.ofGroups(ets, smaller, total),
                Evidence.ofGroups(standardised, smaller, total));
    }

    public void put(Figures out) {
        var name = "dif." + item + ".";
        out.put(name + "alpha_mh", oddsRatio);
        out.put(name + "delta", delta);
        out.put(name + "se_delta", deltaError);
        out.put(name + "chi2_cc", chiSquared);
        out.put(name + "p", p);
        out.put(name + "ets", ets);
        out.put(name + "std_p_dif", standardised);
    }
}
