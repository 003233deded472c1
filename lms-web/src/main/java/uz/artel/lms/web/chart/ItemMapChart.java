package uz.artel.lms.web.chart;

import java.util.List;

/**
 * Where each item stands by facility and discrimination. Items whose discrimination is not told stand in a strip of their own
 * below, by facility alone. What people should look at is a triangle, all else a circle.
 *
 * @param label for readers of the screen
 * @param xWords along the lower edge
 * @param yWords at the top of the left edge
 * @param stripWords beside the strip
 * @param lang code of the language numbers are written in
 */
public record ItemMapChart(
        String label, List<Point> points, String xWords, String yWords, String stripWords, String lang)
        implements Chart {

    private static final double LEFT = 40;
    private static final double RIGHT = 12;
    private static final double TOP = 24;
    private static final double BOTTOM = 40;
    private static final double STRIP = 34;
    private static final double RADIUS = 4;
    private static final double LOWEST = -0.2;
    private static final double HIGHEST = 0.6;

    /**
     * @param facility 0 to 1
     * @param discrimination −1 to 1, or null when it is not told
     * @param flagged whether people should look at it
     * @param title shown to who points at it
     */
    public record Point(double facility, Double discrimination, boolean flagged, String title) {}

    @Override
    public String svg(double width, double height) {
        boolean strip = points.stream().anyMatch(p -> p.discrimination() == null);
        double floor = height - BOTTOM - (strip ? STRIP : 0);
        double low = points.stream()
                .filter(p -> p.discrimination() != null)
                .mapToDouble(Point::discrimination)
                .min()
                .orElse(0);
        double high = points.stream()
                .filter(p -> p.discrimination() != null)
                .mapToDouble(Point::discrimination)
                .max()
                .orElse(0);
        var x = new Scale(0, 1, LEFT, width - RIGHT);
        var y = new Scale(
                Math.min(LOWEST, Math.floor(low * 10) / 10), Math.max(HIGHEST, Math.ceil(high * 10) / 10), floor, TOP);
        var svg = new Svg(width, height, label);
        for (double tick : y.ticks(6, 0.1)) {
            svg.line(Math.abs(tick) < 1e-9 ? "base" : "grid", LEFT, y.at(tick), width - RIGHT, y.at(tick));
            svg.text("tick", LEFT - 6, y.at(tick) + 4, "end", Svg.written(tick, lang));
        }
        for (double tick : x.ticks(width < 500 ? 6 : 11, 0.1)) {
            svg.line("grid", x.at(tick), TOP, x.at(tick), height - BOTTOM);
            svg.text("tick", x.at(tick), height - BOTTOM + 16, "middle", Svg.written(tick, lang));
        }
        svg.text("axis", width - RIGHT, height - 6, "end", xWords);
        svg.text("axis", 4, TOP - 10, "start", yWords);
        if (strip) {
            svg.line("base", LEFT, floor + 8, width - RIGHT, floor + 8);
            svg.text("axis", LEFT + 4, floor + 20, "start", stripWords);
        }
        for (var point : points) {
            boolean told = point.discrimination() != null;
            double px = x.inside(point.facility());
            double py = told ? y.inside(point.discrimination()) : height - BOTTOM - RADIUS - 2;
            svg.path(
                    (told ? "item" : "item untold") + (point.flagged() ? " flagged" : ""),
                    point.flagged() ? Marker.TRIANGLE.path(px, py, RADIUS + 1.5) : Marker.CIRCLE.path(px, py, RADIUS),
                    point.title());
        }
        return svg.end();
    }
}
