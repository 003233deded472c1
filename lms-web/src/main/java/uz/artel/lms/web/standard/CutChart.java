package uz.artel.lms.web.standard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import uz.artel.lms.exam.standard.PanelFigures;
import uz.artel.lms.exam.standard.PanelResult;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;

/**
 * The cuts on the scale of the persons' totals, over the distribution of these totals where there are enough persons. Units
 * of the drawing.
 *
 * @param bars the totals, one bar for each part of the scale
 * @param band the interval of the cut of round 2, or null
 * @param lines the cuts, each with a row of its own for its words
 * @param ticks marks of the scale
 * @param height of the drawing
 */
public record CutChart(List<Bar> bars, Bar band, List<Line> lines, List<Tick> ticks, int height) {

    private static final int LEFT = 20;
    private static final int WIDTH = 600;
    private static final int TOP = 8;
    static final int BASE = 120;
    private static final int TALLEST = 96;
    private static final int ROW = 20;
    private static final int MOST_BARS = 50;

    /** A rectangle. */
    public record Bar(String x, String y, String width, String height) {}

    /**
     * A cut.
     *
     * @param kind round1, round2, adopted, hofstee or beuk: its stroke and its words
     * @param value on the scale
     * @param row where its words stand
     * @param anchor start or end: words stay inside the drawing
     */
    public record Line(String kind, double value, String x, String row, String textX, String anchor) {}

    /** A mark of the scale. */
    public record Tick(String x, int value) {}

    /** Nothing while the cut itself is withheld. */
    static Optional<CutChart> of(PanelResult result) {
        var figures = result.figures();
        var cut = figures.round2().cutPercent().publishedNumber();
        if (cut.isEmpty()) {
            return Optional.empty();
        }
        double max = figures.max();
        var lines = new ArrayList<Line>();
        add(lines, "round1", figures.round1().cutPercent(), max);
        add(lines, "round2", figures.round2().cutPercent(), max);
        if (result.adjustment() != 0) {
            add(lines, "adopted", figures.adoptedPercent(), max);
        }
        if (figures.hofstee() != null) {
            add(lines, "hofstee", figures.hofstee().cutPercent(), max);
        }
        if (figures.beuk() != null) {
            add(lines, "beuk", figures.beuk().cutPercent(), max);
        }
        lines.sort(Comparator.comparingDouble(Line::value));
        var rows = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(placed(lines.get(i), i, max));
        }
        return Optional.of(new CutChart(
                figures.persons() < Evidence.FACILITY.withholdBelow() ? List.of() : bars(result.totals(), max),
                band(figures, result.points(), max),
                List.copyOf(rows),
                ticks(max),
                BASE + 30 + rows.size() * ROW));
    }

    private static void add(List<Line> lines, String kind, Figure percent, double max) {
        OptionalDouble published = percent.publishedNumber();
        if (published.isPresent()) {
            lines.add(new Line(kind, published.getAsDouble() * max / 100, "", "", "", ""));
        }
    }

    private static Line placed(Line line, int row, double max) {
        double x = x(line.value(), max);
        boolean right = x < LEFT + WIDTH * 0.6;
        return new Line(
                line.kind(),
                line.value(),
                units(x),
                units(BASE + 36.0 + row * ROW),
                units(right ? x + 6 : x - 6),
                right ? "start" : "end");
    }

    private static Bar band(PanelFigures figures, int points, double max) {
        var lower = figures.round2().lower().publishedNumber();
        var upper = figures.round2().upper().publishedNumber();
        if (lower.isEmpty() || upper.isEmpty()) {
            return null;
        }
        double from = Math.max(0, x(Math.max(0, lower.getAsDouble()) * max / points, max));
        double to = x(Math.min(points, upper.getAsDouble()) * max / points, max);
        return new Bar(units(from), units(TOP), units(Math.max(1, to - from)), units((double) BASE - TOP));
    }

    /** As many bars as the scale has whole points, or fewer and wider ones. */
    private static List<Bar> bars(List<Double> totals, double max) {
        int wide = (int) Math.ceil((max + 1) / MOST_BARS);
        var counts = new int[(int) max / wide + 1];
        for (double total : totals) {
            counts[(int) Math.min(max, total) / wide]++;
        }
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        double width = WIDTH / max * wide;
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                double height = (double) TALLEST * counts[i] / most;
                bars.add(new Bar(
                        units(x((double) i * wide, max) - (wide == 1 ? width / 2 : 0) + 0.5),
                        units(BASE - height),
                        units(Math.max(1, width - 1)),
                        units(height)));
            }
        }
        return List.copyOf(bars);
    }

    private static List<Tick> ticks(double max) {
        int step = max > 60 ? 20 : max > 25 ? 10 : max > 10 ? 5 : 1;
        var ticks = new ArrayList<Tick>();
        for (int value = 0; value <= max; value += step) {
            ticks.add(new Tick(units(x(value, max)), value));
        }
        return List.copyOf(ticks);
    }

    private static double x(double value, double max) {
        return LEFT + WIDTH * value / max;
    }

    private static String units(double value) {
        return Double.toString(Math.round(value * 10) / 10.0);
    }
}
