package uz.artel.lms.shared.measurement.standard;

import java.util.List;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Moments;
import uz.artel.lms.shared.measurement.Reason;

/**
 * The compromise of Beuk (1984) between the cut that judges ask for and the pass rate they expect: from the mean of both a
 * line as steep as their spreads are to each other, to where it meets the persons who pass.
 *
 * @param meanCut mean over the judges of the lowest acceptable cut, percent
 * @param meanPassRate mean of the expected pass rates, percent
 * @param status {@value Hofstee#CROSSES}, {@value Hofstee#NO_CROSSING} or {@value #NO_SPREAD}
 * @param cut raw
 * @param cutPercent in percent of the highest total
 * @param passRate percent of passing persons there
 * @param passMark smallest whole total that passes
 */
public record Beuk(
        Figure meanCut,
        Figure meanPassRate,
        Figure status,
        Figure cut,
        Figure cutPercent,
        Figure passRate,
        Figure passMark) {

    /** All judges ask for the same cut, or there is only one judge: the line has no slope. */
    public static final String NO_SPREAD = "no spread";

    private static final Reason JUDGES_DO_NOT_DIFFER = new Reason("NO_SPREAD");

    /** What one judge holds right, in percent. */
    public record Opinion(double minCut, double passRate) {}

    /**
     * @param scores raw totals of persons, or null when nobody sat yet
     * @param maxTotal highest total that can be reached; 0 when nobody knows
     */
    public static Beuk of(List<Opinion> judges, double[] scores, double maxTotal) {
        var cuts = judges.stream().mapToDouble(Opinion::minCut).toArray();
        var rates = judges.stream().mapToDouble(Opinion::passRate).toArray();
        double meanCut = Moments.mean(cuts);
        double meanRate = Moments.mean(rates);
        var unknown = Hofstee.unknown(scores, maxTotal);
        if (unknown != null) {
            var judge = new Hofstee.Compromise(judges.size(), 0);
            return new Beuk(
                    judge.ofJudges(Figure.of(meanCut)),
                    judge.ofJudges(Figure.of(meanRate)),
                    unknown,
                    unknown,
                    unknown,
                    unknown,
                    unknown);
        }
        boolean spread = judges.size() > 1 && !Moments.constant(cuts);
        var persons = new Distribution(scores);
        var found = Figure.undefined(JUDGES_DO_NOT_DIFFER);
        if (spread) {
            double slope = Moments.deviation(rates) / Moments.deviation(cuts);
            found = Figure.finite(
                    Distribution.crossing(
                            0, maxTotal, c -> meanRate + slope * (100 * c / maxTotal - meanCut) - persons.passing(c)),
                    Hofstee.DOES_NOT_CROSS);
        }
        var judge = new Hofstee.Compromise(judges.size(), scores.length);
        return new Beuk(
                judge.ofJudges(Figure.of(meanCut)),
                judge.ofJudges(Figure.of(meanRate)),
                judge.of(Figure.of(found.isDefined() ? Hofstee.CROSSES : spread ? Hofstee.NO_CROSSING : NO_SPREAD)),
                judge.of(found),
                judge.of(found.map(c -> 100 * c / maxTotal)),
                judge.of(found.map(persons::passing)),
                judge.of(found.map(ModifiedAngoff::passMark)));
    }

    public void put(Figures out) {
        out.put("beuk.mean_cut_pct", meanCut);
        out.put("beuk.mean_pass_rate_pct", meanPassRate);
        out.put("beuk.status", status);
        out.put("beuk.cut_raw", cut);
        out.put("beuk.cut_pct", cutPercent);
        out.put("beuk.pass_pct_at_cut", passRate);
        out.put("beuk.pass_mark_ceil", passMark);
    }
}
