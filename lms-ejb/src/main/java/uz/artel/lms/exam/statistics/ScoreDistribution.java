package uz.artel.lms.exam.statistics;

import java.util.ArrayList;
import java.util.List;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.classical.Wilson;

/**
 * How many people reached how many points, among those whose form was worth the same and had the same cut.
 *
 * @param points what the form is worth
 * @param cut the points that pass
 * @param persons in the bins
 * @param leftOut first tries on forms worth something else or with another cut
 * @param bins from 0 up; none below {@link Evidence#FACILITY}'s limit
 * @param passed how many reached the cut; gates aside
 * @param passRate their share
 * @param passLower lower end of Wilson's 95 % interval
 * @param passUpper upper end
 * @param inBand how many results lie in the band; undefined without one
 */
public record ScoreDistribution(
        int points,
        double cut,
        int persons,
        int leftOut,
        List<Bin> bins,
        Figure passed,
        Figure passRate,
        Figure passLower,
        Figure passUpper,
        Figure inBand) {

    private static final int MOST_BINS = 24;

    /** Totals a hair below the cut are at the cut: marks have few decimals. */
    private static final double HAIR = 1e-9;

    /**
     * @param from points, included
     * @param to points, left out: a whole total is the step up to the next one, so the last bin ends a point above all
     * @param passes whether the bin lies at or above the cut: none lies across it
     */
    public record Bin(double from, double to, int persons, boolean passes) {}

    /**
     * @param totals of everybody compared
     * @param cut above 0 and at most {@code points}
     * @param band null where there is none
     */
    static ScoreDistribution of(double[] totals, int points, double cut, CutBand band, int leftOut) {
        int n = totals.length;
        var edges = edges(points, cut);
        var counts = new int[edges.size() - 1];
        int passed = 0;
        int near = 0;
        for (double total : totals) {
            int bin = 0;
            while (bin < counts.length - 1 && total >= edges.get(bin + 1) - HAIR) {
                bin++;
            }
            counts[bin]++;
            passed += total >= cut - HAIR ? 1 : 0;
            near += band != null && band.holds(total) ? 1 : 0;
        }
        var bins = new ArrayList<Bin>();
        for (int b = 0; b < counts.length && n >= Evidence.FACILITY.withholdBelow(); b++) {
            bins.add(new Bin(edges.get(b), edges.get(b + 1), counts[b], edges.get(b) >= cut - HAIR));
        }
        var share = n == 0 ? Figure.undefined(Reason.NO_ANSWERS) : Figure.of((double) passed / n);
        return new ScoreDistribution(
                points,
                cut,
                n,
                leftOut,
                bins,
                judged(Figure.of(passed), n),
                judged(share, n),
                judged(share.map(s -> Wilson.lower(s, n)), n),
                judged(share.map(s -> Wilson.upper(s, n)), n),
                band == null ? Figure.undefined(Reason.NOT_ESTIMABLE) : judged(Figure.of(near), n));
    }

    /** Ends of the bins, one of them the cut. */
    private static List<Double> edges(int points, double cut) {
        int width = Math.max(1, (points + MOST_BINS - 1) / MOST_BINS);
        var edges = new ArrayList<Double>();
        edges.add(0.0);
        for (double edge = cut % width; edge < points + 1 - HAIR; edge += width) {
            if (edge > HAIR) {
                edges.add(edge);
            }
        }
        edges.add(points + 1.0);
        return edges;
    }

    private static Figure judged(Figure figure, int n) {
        return Evidence.FACILITY.judge(figure, n);
    }
}
