package uz.artel.lms.shared.measurement.standard;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Moments;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.agreement.TwoWay;

/**
 * One round of a modified Angoff panel: each judge says for each item how many of 100 borderline persons would get it right,
 * of an item worth several points which share of them a borderline person earns on average.
 *
 * @param judges their number
 * @param items their number
 * @param cut raw: mean over the judges of the sums of their ratings, each times the points of its item
 * @param cutPercent the same as a share of the points
 * @param interjudgeDeviation of the judges' sums, with divisor J - 1
 * @param panelError standard error of the cut over judges
 * @param medianJudge median of the judges' sums
 * @param passMark smallest whole total that passes
 * @param lower lower end of the 95 % interval of the cut, t with J - 1 degrees of freedom
 * @param upper its upper end
 * @param judgeVariance component of the ratings as shares of a point; negative estimates are 0
 * @param itemVariance component
 * @param residualVariance component
 * @param judgesAndItemsError error of the cut with the items drawn anew, raw
 * @param judgesError error of the cut from the components, the items fixed, raw
 * @param icc ICC(2,k) with judges as targets and items as raters
 * @param correlationWithP of the items' mean ratings with their facilities
 * @param rmseWithP root mean square difference of the two
 * @param failing percent of the persons below the pass mark
 * @param sums of the judges
 */
public record ModifiedAngoff(
        int judges,
        int items,
        Figure cut,
        Figure cutPercent,
        Figure interjudgeDeviation,
        Figure panelError,
        Figure medianJudge,
        Figure passMark,
        Figure lower,
        Figure upper,
        Figure judgeVariance,
        Figure itemVariance,
        Figure residualVariance,
        Figure judgesAndItemsError,
        Figure judgesError,
        Figure icc,
        Figure correlationWithP,
        Figure rmseWithP,
        Figure failing,
        Map<String, Figure> sums) {

    private static final Reason J_LT_2 = Reason.below("J", 2);
    private static final Reason NO_FACILITIES = new Reason("NO_FACILITIES");
    private static final Reason MISSING_RATINGS = new Reason("MISSING_RATINGS");

    /** A sum of ratings that rounding carried a hair above a whole mark does not ask for one mark more. */
    private static final double HAIR = 1e-9;

    /**
     * The ratings of one round.
     *
     * @param judges names, in the order of the rows
     * @param percents whole percent, 0 to 100, [judge][item]; {@link #MISSING} where a judge has not rated an item
     * @param points what each item is worth, at least 1
     */
    public record Round(List<String> judges, int[][] percents, int[] points) {

        /** Stands where there is no rating. */
        public static final int MISSING = -1;

        /** @throws IllegalArgumentException when a rating is no percent, or nobody rated */
        public Round {
            if (judges.isEmpty() || percents.length != judges.size() || percents[0].length == 0) {
                throw new IllegalArgumentException("a round needs a row of ratings for each judge");
            }
            if (points.length != percents[0].length || Arrays.stream(points).anyMatch(p -> p < 1)) {
                throw new IllegalArgumentException("an item is worth a point or more, one number for each item");
            }
            for (var row : percents) {
                if (row.length != percents[0].length || Arrays.stream(row).anyMatch(r -> r < MISSING || r > 100)) {
                    throw new IllegalArgumentException("ratings are whole percent from 0 to 100, one for each item");
                }
            }
        }

        /** Of items worth one point each. */
        public Round(List<String> judges, int[][] percents) {
            this(judges, percents, ones(percents));
        }

        private static int[] ones(int[][] percents) {
            var ones = new int[percents.length == 0 ? 0 : percents[0].length];
            Arrays.fill(ones, 1);
            return ones;
        }

        public int items() {
            return percents[0].length;
        }

        /** The highest total. */
        public int maxTotal() {
            return Arrays.stream(points).sum();
        }

        /** Whether a judge has rated every item. */
        boolean complete(int judge) {
            return Arrays.stream(percents[judge]).allMatch(r -> r != MISSING);
        }

        /** Sum of one judge's ratings in hundredths of a point: whole numbers, so that thirty times ten is three hundred. */
        long sum(int judge) {
            long sum = 0;
            for (int i = 0; i < points.length; i++) {
                sum += (long) percents[judge][i] * points[i];
            }
            return sum;
        }

        /** Mean rating of each item, as a share. */
        double[] difficulties() {
            var means = new double[items()];
            for (int i = 0; i < means.length; i++) {
                int item = i;
                means[i] = Arrays.stream(percents).mapToLong(row -> row[item]).sum() / (100.0 * percents.length);
            }
            return means;
        }

        /** The points each judge expects on each item. */
        double[][] expected() {
            return Arrays.stream(percents)
                    .map(row -> IntStream.range(0, row.length)
                            .mapToDouble(i -> row[i] * points[i] / 100.0)
                            .toArray())
                    .toArray(double[][]::new);
        }
    }

    /**
     * @param facilities of the items in their order, or null when they are not known
     * @param scores raw totals of persons, or null when nobody sat yet
     */
    public static ModifiedAngoff of(Round round, double[] facilities, double[] scores) {
        int judges = round.judges().size();
        int items = round.items();
        if (!IntStream.range(0, judges).allMatch(round::complete)) {
            return incomplete(round);
        }
        long all = 0;
        var sums = new double[judges];
        var named = new LinkedHashMap<String, Figure>();
        for (int j = 0; j < judges; j++) {
            all += round.sum(j);
            sums[j] = round.sum(j) / 100.0;
            named.put(round.judges().get(j), judged(Figure.of(sums[j]), judges));
        }
        double cut = all / (100.0 * judges);
        int mark = passMark(cut);
        var deviation = judges < 2 ? Figure.undefined(J_LT_2) : Figure.of(Moments.deviation(sums));
        var error = deviation.map(sd -> sd / Math.sqrt(judges));
        var half = error.map(e -> e * TDistribution.of(judges - 1.0).inverseCumulativeProbability(0.975));
        var variances = Components.of(round);
        return new ModifiedAngoff(
                judges,
                items,
                judged(Figure.of(cut), judges),
                judged(Figure.of(100 * cut / round.maxTotal()), judges),
                judged(deviation, judges),
                judged(error, judges),
                judged(Figure.of(Moments.median(sums)), judges),
                judged(Figure.of(mark), judges),
                judged(half.map(h -> cut - h), judges),
                judged(half.map(h -> cut + h), judges),
                judged(variances.judge, judges),
                judged(variances.item, judges),
                judged(variances.residual, judges),
                judged(variances.errorWithItems, judges),
                judged(variances.errorOfJudges, judges),
                judged(variances.icc, judges),
                judged(correlation(round, facilities), judges),
                judged(rmse(round, facilities), judges),
                failing(scores, mark, judges),
                Collections.unmodifiableMap(named));
    }

    /** A judge who has not rated every item has no sum, and without it the panel has no cut: no mean of the others stands for it. */
    private static ModifiedAngoff incomplete(Round round) {
        int judges = round.judges().size();
        var none = Figure.undefined(MISSING_RATINGS);
        var sums = new LinkedHashMap<String, Figure>();
        for (int j = 0; j < judges; j++) {
            sums.put(round.judges().get(j), round.complete(j) ? judged(Figure.of(round.sum(j) / 100.0), judges) : none);
        }
        return new ModifiedAngoff(
                judges,
                round.items(),
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                Collections.unmodifiableMap(sums));
    }

    /** The smallest whole total at or above a cut. */
    public static int passMark(double cut) {
        return (int) Math.ceil(cut - HAIR);
    }

    private static Figure judged(Figure figure, int judges) {
        return Evidence.PANEL.judge(figure, judges);
    }

    private static Figure correlation(Round round, double[] facilities) {
        if (facilities == null) {
            return Figure.undefined(NO_FACILITIES);
        }
        var difficulties = round.difficulties();
        return Moments.constant(difficulties) || Moments.constant(facilities)
                ? Figure.undefined(Reason.NO_VARIATION)
                : Figure.of(Moments.correlation(difficulties, facilities));
    }

    private static Figure rmse(Round round, double[] facilities) {
        if (facilities == null) {
            return Figure.undefined(NO_FACILITIES);
        }
        var difficulties = round.difficulties();
        double squares = 0;
        for (int i = 0; i < difficulties.length; i++) {
            squares += Math.pow(difficulties[i] - facilities[i], 2);
        }
        return Figure.of(Math.sqrt(squares / difficulties.length));
    }

    private static Figure failing(double[] scores, int mark, int judges) {
        if (scores == null || scores.length == 0) {
            return Figure.undefined(Hofstee.NO_SCORES);
        }
        double below = Arrays.stream(scores).filter(s -> s < mark).count();
        return judged(Evidence.FACILITY.judge(Figure.of(100 * below / scores.length), scores.length), judges);
    }

    /** What judges, items and the rest contribute to the spread of the ratings. */
    private record Components(
            Figure judge, Figure item, Figure residual, Figure errorWithItems, Figure errorOfJudges, Figure icc) {

        static Components of(Round round) {
            int j = round.judges().size();
            int k = round.items();
            if (j < 2 || k < 2) {
                var none = Figure.undefined(j < 2 ? J_LT_2 : Reason.K_LT_2);
                return new Components(none, none, none, none, none, none);
            }
            var table = TwoWay.of(round.expected());
            double residual = table.residual();
            double judge = Math.max(0, (table.rows() - residual) / k);
            double item = Math.max(0, (table.columns() - residual) / j);
            double ofJudges = judge / j + residual / (j * (double) k);
            return new Components(
                    Figure.of(judge),
                    Figure.of(item),
                    Figure.of(residual),
                    Figure.of(k * Math.sqrt(ofJudges + item / k)),
                    Figure.of(k * Math.sqrt(ofJudges)),
                    Figure.finite(table.agreementOfMeans(), Reason.NO_VARIATION));
        }
    }

    /** @param round {@code round1}, {@code round2} */
    public void put(String round, Figures out) {
        var name = "angoff." + round + ".";
        out.put(name + "judges", judges);
        out.put(name + "items", items);
        out.put(name + "cut_raw", cut);
        out.put(name + "cut_pct", cutPercent);
        out.put(name + "interjudge_sd", interjudgeDeviation);
        out.put(name + "se_panel", panelError);
        out.put(name + "median_judge", medianJudge);
        out.put(name + "pass_mark_ceil", passMark);
        out.put(name + "ci95_lo", lower);
        out.put(name + "ci95_hi", upper);
        out.put(name + "var_judge", judgeVariance);
        out.put(name + "var_item", itemVariance);
        out.put(name + "var_residual", residualVariance);
        out.put(name + "se_judges_items_random_raw", judgesAndItemsError);
        out.put(name + "se_judges_random_raw", judgesError);
        out.put(name + "icc_2_k_items", icc);
        out.put(name + "cor_with_p", correlationWithP);
        out.put(name + "rmse_with_p", rmseWithP);
        out.put(name + "fail_pct_observed", failing);
        sums.forEach((judge, sum) -> out.put(name + "judge." + judge + ".sum", sum));
    }
}
