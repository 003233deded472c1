package uz.artel.lms.shared.measurement.standard;

import java.util.List;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Moments;
import uz.artel.lms.shared.measurement.Reason;

/**
 * The compromise of Hofstee (1983) between what judges would accept as cut and as failing: a check of plausibility beside
 * Angoff, not a partner to average with.
 *
 * @param minCut mean over the judges of the lowest acceptable cut, percent
 * @param maxCut highest acceptable cut, percent
 * @param minFailing lowest acceptable share of failing persons, percent
 * @param maxFailing highest acceptable share
 * @param status {@value #CROSSES} or {@value #NO_CROSSING}
 * @param cut where the line through these bounds meets the persons who fail, raw
 * @param cutPercent the same in percent of the highest total
 * @param failing percent of failing persons there
 * @param passMark smallest whole total that passes
 */
public record Hofstee(
        Figure minCut,
        Figure maxCut,
        Figure minFailing,
        Figure maxFailing,
        Figure status,
        Figure cut,
        Figure cutPercent,
        Figure failing,
        Figure passMark) {

    public static final String CROSSES = "crosses";
    public static final String NO_CROSSING = "no crossing";

    static final Reason DOES_NOT_CROSS = new Reason("NO_CROSSING");
    static final Reason NO_SCORES = new Reason("NO_SCORES");
    static final Reason NO_MAX = new Reason("NO_MAX");

    /** What one judge would accept, in percent; each minimum at most its maximum. */
    public record Bounds(double minCut, double maxCut, double minFailing, double maxFailing) {}

    /**
     * @param scores raw totals of persons, or null when nobody sat yet
     * @param maxTotal highest total that can be reached; 0 when nobody knows
     */
    public static Hofstee of(List<Bounds> judges, double[] scores, double maxTotal) {
        double minCut = mean(judges.stream().mapToDouble(Bounds::minCut).toArray());
        double maxCut = mean(judges.stream().mapToDouble(Bounds::maxCut).toArray());
        double minFailing = mean(judges.stream().mapToDouble(Bounds::minFailing).toArray());
        double maxFailing = mean(judges.stream().mapToDouble(Bounds::maxFailing).toArray());
        var unknown = unknown(scores, maxTotal);
        if (unknown != null) {
            var judge = new Compromise(judges.size(), 0);
            return new Hofstee(
                    judge.ofJudges(Figure.of(minCut)),
                    judge.ofJudges(Figure.of(maxCut)),
                    judge.ofJudges(Figure.of(minFailing)),
                    judge.ofJudges(Figure.of(maxFailing)),
                    unknown,
                    unknown,
                    unknown,
                    unknown,
                    unknown);
        }
        var persons = new Distribution(scores);
        double from = minCut / 100 * maxTotal;
        double to = maxCut / 100 * maxTotal;
        double cut = from == to
                ? persons.failing(from) >= minFailing && persons.failing(from) <= maxFailing ? from : Double.NaN
                : Distribution.crossing(
                        from,
                        to,
                        c -> persons.failing(c) - (maxFailing + (c - from) / (to - from) * (minFailing - maxFailing)));
        var judge = new Compromise(judges.size(), scores.length);
        var found = Figure.finite(cut, DOES_NOT_CROSS);
        return new Hofstee(
                judge.ofJudges(Figure.of(minCut)),
                judge.ofJudges(Figure.of(maxCut)),
                judge.ofJudges(Figure.of(minFailing)),
                judge.ofJudges(Figure.of(maxFailing)),
                judge.of(Figure.of(found.isDefined() ? CROSSES : NO_CROSSING)),
                judge.of(found),
                judge.of(found.map(c -> 100 * c / maxTotal)),
                judge.of(found.map(persons::failing)),
                judge.of(found.map(ModifiedAngoff::passMark)));
    }

    /** Why there is no compromise, or null when all it needs is known. */
    static Figure unknown(double[] scores, double maxTotal) {
        return scores == null || scores.length == 0
                ? Figure.undefined(NO_SCORES)
                : maxTotal > 0 ? null : Figure.undefined(NO_MAX);
    }

    private static double mean(double[] values) {
        return Moments.mean(values);
    }

    /** What may be published of a compromise between so many judges over so many persons. */
    record Compromise(int judges, int persons) {
        Figure of(Figure figure) {
            return Evidence.COMPROMISE.judge(ofJudges(figure), persons);
        }

        Figure ofJudges(Figure figure) {
            return Evidence.PANEL.judge(figure, judges);
        }
    }

    public void put(Figures out) {
        out.put("hofstee.min_pct", minCut);
        out.put("hofstee.max_pct", maxCut);
        out.put("hofstee.min_fail_pct", minFailing);
        out.put("hofstee.max_fail_pct", maxFailing);
        out.put("hofstee.status", status);
        out.put("hofstee.cut_raw", cut);
        out.put("hofstee.cut_pct", cutPercent);
        out.put("hofstee.fail_pct_at_cut", failing);
        out.put("hofstee.pass_mark_ceil", passMark);
    }
}
