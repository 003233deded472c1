package uz.artel.lms.web.chart;

import java.util.List;

/**
 * How much the questions tell of people at each ability, with the cut.
 *
 * @param label for readers of the screen
 * @param curve ability and information, by growing ability, at least two
 * @param cut ability at the cut, or null
 * @param cutWords beside its line
 * @param lang code of the language numbers are written in
 */
public record InformationChart(
        String label, List<double[]> curve, Double cut, String cutWords, String xWords, String yWords, String lang)
        implements Chart {

    private static final double LEFT = 40;
    private static final double RIGHT = 12;
    private static final double TOP = 34;
    private static final double BOTTOM = 42;
    private static final double WORDS_FROM_THE_EDGE = 150;

    @Override
    public String svg(double width, double height) {
        double most = curve.stream().mapToDouble(p -> p[1]).max().orElse(1);
        var x = new Scale(curve.get(0)[0], curve.get(curve.size() - 1)[0], LEFT, width - RIGHT);
        var y = new Scale(0, most * 1.05, height - BOTTOM, TOP);
        var svg = new Svg(width, height, label);
        for (double tick : y.ticks(5, 0.1)) {
            svg.line(tick == 0 ? "base" : "grid", LEFT, y.at(tick), width - RIGHT, y.at(tick));
            svg.text("tick", LEFT - 6, y.at(tick) + 4, "end", Svg.written(tick, lang));
        }
        for (double tick : x.ticks(9, 1)) {
            svg.text("tick", x.at(tick), height - BOTTOM + 16, "middle", Svg.written(tick, lang));
        }
        svg.text("axis", width - RIGHT, height - 6, "end", xWords);
        svg.text("axis", 4, 12, "start", yWords);
        var path = new StringBuilder();
        for (var point : curve) {
            path.append(path.isEmpty() ? "M" : "L").append(Svg.point(x.at(point[0]), y.at(point[1])));
        }
        svg.path("under", path + "L" + Svg.point(x.to(), y.from()) + "L" + Svg.point(x.from(), y.from()) + "z", null);
        svg.path("curve s1 strong", path.toString(), null);
        if (cut != null) {
            double at = x.inside(cut);
            svg.line("cut", at, TOP - 12, at, y.from());
            boolean left = at > width - WORDS_FROM_THE_EDGE;
            svg.text("cut-t", at + (left ? -6 : 6), TOP - 4, left ? "end" : "start", cutWords);
        }
        return svg.end();
    }
}
