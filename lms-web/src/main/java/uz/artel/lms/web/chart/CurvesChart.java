package uz.artel.lms.web.chart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import uz.artel.lms.web.look.Words;

/**
 * How shares go from the group with the lowest totals to the one with the highest: at most five lines, each with its colour,
 * its dash, its marks and its name at its end.
 *
 * @param label for readers of the screen
 * @param groups names of the groups, the lowest first
 * @param xWords under the groups
 * @param lang code of the language numbers are written in
 */
public record CurvesChart(String label, List<String> groups, List<Line> lines, String xWords, String lang)
        implements Chart {

    /** Beyond five, lines cannot be told apart. */
    public static final int MOST = 5;

    private static final double LEFT = 44;
    private static final double RIGHT = 58;
    private static final double TOP = 14;
    private static final double BOTTOM = 46;
    private static final double BETWEEN_NAMES = 14;

    /**
     * @param name at the end of the line
     * @param strong drawn thicker: the right option
     * @param shares one for each group, 0 to 1; null where it is not told
     */
    public record Line(String name, boolean strong, List<Double> shares) {}

    public CurvesChart {
        if (lines.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " lines, these are " + lines.size());
        }
    }

    @Override
    public String svg(double width, double height) {
        double step = (width - LEFT - RIGHT) / Math.max(1, groups.size());
        var y = new Scale(0, 1, height - BOTTOM, TOP);
        var svg = new Svg(width, height, label);
        for (double tick : y.ticks(6, 0.1)) {
            svg.line(tick == 0 ? "base" : "grid", LEFT, y.at(tick), width - RIGHT, y.at(tick));
            svg.text("tick", LEFT - 6, y.at(tick) + 4, "end", Words.percent(100 * tick, 0, lang));
        }
        for (int g = 0; g < groups.size(); g++) {
            svg.text("tick", x(g, step), height - BOTTOM + 16, "middle", groups.get(g));
        }
        svg.text("axis", width - RIGHT, height - 8, "end", xWords);
        for (int l = lines.size() - 1; l >= 0; l--) {
            draw(svg, l, step, y);
        }
        var names = names(y);
        for (int l = 0; l < lines.size(); l++) {
            if (!Double.isNaN(names[l])) {
                svg.text(
                        "name",
                        width - RIGHT + 6,
                        names[l] + 4,
                        "start",
                        lines.get(l).name());
            }
        }
        return svg.end();
    }

    private void draw(Svg svg, int l, double step, Scale y) {
        var line = lines.get(l);
        var path = new StringBuilder();
        boolean pen = false;
        for (int g = 0; g < line.shares().size(); g++) {
            var share = line.shares().get(g);
            if (share == null) {
                pen = false;
                continue;
            }
            path.append(pen ? "L" : "M").append(Svg.point(x(g, step), y.at(share)));
            pen = true;
        }
        var kind = "s" + (l + 1) + (line.strong() ? " strong" : "");
        svg.path("curve " + kind, path.toString(), line.name());
        for (int g = 0; g < line.shares().size(); g++) {
            if (line.shares().get(g) != null) {
                svg.path(
                        "mark " + kind,
                        Marker.values()[l].path(x(g, step), y.at(line.shares().get(g)), 4),
                        line.name() + ": " + Words.percent(100 * line.shares().get(g), 0, lang));
            }
        }
    }

    /** Heights of the names: where the lines end, moved apart so that none lies over another. */
    private double[] names(Scale y) {
        var at = lines.stream()
                .mapToDouble(line -> {
                    var last = line.shares().isEmpty()
                            ? null
                            : line.shares().get(line.shares().size() - 1);
                    return last == null ? Double.NaN : y.at(last);
                })
                .toArray();
        var order = IntStream.range(0, at.length)
                .boxed()
                .filter(l -> !Double.isNaN(at[l]))
                .sorted(Comparator.comparing(l -> -at[l]))
                .toList();
        var moved = Arrays.copyOf(at, at.length);
        double below = Double.POSITIVE_INFINITY;
        for (int l : order) {
            moved[l] = Math.min(moved[l], below - BETWEEN_NAMES);
            below = moved[l];
        }
        return moved;
    }

    private static double x(int group, double step) {
        return LEFT + (group + 0.5) * step;
    }
}
