package uz.artel.lms.web.chart;

import java.util.List;

/**
 * How many people reached how many points, with the cut and the band around it.
 *
 * @param label for readers of the screen
 * @param bins from 0 up, without gaps
 * @param cut the points that pass: the left edge of a bin
 * @param band points from and to, or null; a total stands in the middle of its step
 * @param cutWords beside the line of the cut
 * @param bandWords over the band
 * @param lang code of the language numbers are written in
 */
public record ScoreChart(
        String label,
        List<Bin> bins,
        double cut,
        double[] band,
        String cutWords,
        String bandWords,
        String xWords,
        String lang)
        implements Chart {

    private static final double LEFT = 34;
    private static final double RIGHT = 10;
    private static final double TOP = 44;
    private static final double BOTTOM = 42;
    private static final double HALF_A_POINT = 0.5;
    private static final double WORDS_FROM_THE_EDGE = 130;

    /** @param title shown to who points at it */
    public record Bin(double from, double to, int persons, boolean passes, String title) {}

    @Override
    public String svg(double width, double height) {
        double end = bins.get(bins.size() - 1).to();
        var x = new Scale(0, end, LEFT, width - RIGHT);
        int most = bins.stream().mapToInt(Bin::persons).max().orElse(0);
        var columns = Columns.of(x, most, height - BOTTOM, TOP);
        var y = columns.y();
        var svg = new Svg(width, height, label);
        if (band != null) {
            double from = x.inside(band[0] + HALF_A_POINT);
            double to = x.inside(band[1] + HALF_A_POINT);
            svg.rect("band", from, TOP - 8, to - from, y.from() - TOP + 8);
        }
        columns.lines(svg, 5, lang);
        bins.forEach(bin -> columns.column(
                svg, bin.passes() ? "column pass" : "column fail", bin.from(), bin.to(), bin.persons(), bin.title()));
        for (double tick : x.ticks((int) (width / 60), 1)) {
            if (tick < end) {
                svg.text("tick", x.at(tick + Math.min(1, end) / 2), y.from() + 16, "middle", Svg.written(tick, lang));
            }
        }
        if (band != null) {
            for (double edge : band) {
                double at = x.inside(edge + HALF_A_POINT);
                svg.line("band-e", at, TOP - 8, at, y.from());
            }
        }
        svg.text("axis", width - RIGHT, height - 6, "end", xWords);
        columns.floor(svg);
        double at = x.at(cut);
        svg.line("cut", at, TOP - 12, at, y.from());
        boolean left = at > width - WORDS_FROM_THE_EDGE;
        svg.text("cut-t", at + (left ? -6 : 6), TOP - 28, left ? "end" : "start", cutWords);
        if (band != null) {
            svg.text("band-t", at + (left ? -6 : 6), TOP - 13, left ? "end" : "start", bandWords);
        }
        return svg.end();
    }
}
