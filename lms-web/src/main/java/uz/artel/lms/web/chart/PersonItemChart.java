package uz.artel.lms.web.chart;

import java.util.HashMap;
import java.util.List;

/**
 * People and questions on one scale of logits: people as bars above it, each question as a point below it where half of the
 * people of that ability get it right.
 *
 * @param label for readers of the screen
 * @param bins from low to high, without gaps
 * @param personWords at the bars
 * @param itemWords at the points
 * @param lang code of the language numbers are written in
 */
public record PersonItemChart(
        String label,
        List<Bin> bins,
        List<Point> points,
        String personWords,
        String itemWords,
        String xWords,
        String lang)
        implements Chart {

    private static final double LEFT = 34;
    private static final double RIGHT = 10;
    private static final double TOP = 24;
    private static final double BOTTOM = 24;
    private static final double SHARE_OF_PEOPLE = 0.6;
    private static final double AXIS = 22;
    private static final double RADIUS = 3.5;

    /** @param title shown to who points at it */
    public record Bin(double from, double to, int persons, String title) {}

    /**
     * @param at logits; beyond the scale it stands at its end
     * @param title shown to who points at it
     */
    public record Point(double at, String title) {}

    @Override
    public String svg(double width, double height) {
        double floor = TOP + (height - TOP - BOTTOM - AXIS) * SHARE_OF_PEOPLE;
        var x = new Scale(bins.get(0).from(), bins.get(bins.size() - 1).to(), LEFT, width - RIGHT);
        int most = bins.stream().mapToInt(Bin::persons).max().orElse(0);
        var columns = Columns.of(x, most, floor, TOP);
        var svg = new Svg(width, height, label);
        columns.lines(svg, 4, lang);
        svg.text("axis", LEFT, TOP - 10, "start", personWords);
        bins.forEach(bin -> columns.column(svg, "column pass", bin.from(), bin.to(), bin.persons(), bin.title()));
        columns.floor(svg);
        for (double tick : x.ticks(9, 1)) {
            svg.line("base", x.at(tick), floor, x.at(tick), floor + 4);
            svg.text("tick", x.at(tick), floor + 16, "middle", Svg.written(tick, lang));
        }
        items(svg, x, floor + AXIS, height - BOTTOM);
        svg.text("axis", LEFT, height - 8, "start", itemWords);
        svg.text("axis", width - RIGHT, height - 8, "end", xWords);
        return svg.end();
    }

    /** Points that would lie on each other stand under each other; where they are many the rows move together. */
    private void items(Svg svg, Scale x, double from, double to) {
        double step = 2 * RADIUS + 1;
        var rows = new HashMap<Long, Integer>();
        var ordered = points.stream()
                .sorted(java.util.Comparator.comparing(Point::at))
                .toList();
        int deepest = 1;
        for (var point : ordered) {
            deepest = Math.max(deepest, rows.merge(Math.round(x.inside(point.at()) / step), 1, Integer::sum));
        }
        double down = Math.min(step, (to - from - 2 * RADIUS) / Math.max(1, deepest - 1));
        rows.clear();
        for (var point : ordered) {
            long column = Math.round(x.inside(point.at()) / step);
            int row = rows.merge(column, 1, Integer::sum) - 1;
            double at = Math.max(x.from() + RADIUS, Math.min(x.to() - RADIUS, column * step));
            svg.path("item", Marker.CIRCLE.path(at, from + RADIUS + row * down, RADIUS), point.title());
        }
    }
}
