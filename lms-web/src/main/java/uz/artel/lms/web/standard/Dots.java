package uz.artel.lms.web.standard;

import java.util.ArrayList;
import java.util.List;
import uz.artel.lms.exam.standard.Facility;

/**
 * The ratings of one item drawn as dots over a line from 0 to 100, equal and nearly equal ones on top of each other; below the
 * line how candidates did. Units of the drawing.
 *
 * @param dots all but one's own
 * @param own one's own rating, or null
 * @param height of the drawing
 * @param line where the line stands
 * @param facility null while it may not be told
 */
public record Dots(List<Dot> dots, Dot own, int height, int line, Span facility) {

    static final int LEFT = 14;
    static final int WIDTH = 300;

    private static final int STEP = 12;
    private static final int NEAR = 3;
    private static final int BELOW = 30;

    /** One rating. */
    public record Dot(String x, String y) {

        /** A diamond around it. */
        public String diamond() {
            double cx = Double.parseDouble(x);
            double cy = Double.parseDouble(y);
            return "M" + (cx - 7) + " " + cy + "L" + cx + " " + (cy - 7) + "L" + (cx + 7) + " " + cy + "L" + cx + " "
                    + (cy + 7) + "Z";
        }
    }

    /** A share with its interval. */
    public record Span(String from, String width, String at) {}

    /** @param ratings whole percent, rising, one's own among them */
    static Dots of(List<Integer> ratings, Integer own, Facility facility) {
        var heights = new int[ratings.size()];
        int highest = 0;
        for (int i = 0; i < heights.length; i++) {
            while (hits(ratings, heights, i)) {
                heights[i]++;
            }
            highest = Math.max(highest, heights[i]);
        }
        int line = (highest + 1) * STEP + 6;
        var dots = new ArrayList<Dot>();
        Dot mine = null;
        for (int i = 0; i < heights.length; i++) {
            var dot = new Dot(x(ratings.get(i)), Integer.toString(line - 8 - heights[i] * STEP));
            if (mine == null && ratings.get(i).equals(own)) {
                mine = dot;
            } else {
                dots.add(dot);
            }
        }
        boolean told = facility.share().publishedNumber().isPresent();
        return new Dots(
                List.copyOf(dots),
                mine,
                line + BELOW,
                line,
                told
                        ? new Span(
                                x(100 * facility.lower()),
                                units((facility.upper() - facility.lower()) * WIDTH),
                                x(100 * facility.share().number()))
                        : null);
    }

    /** Whether a dot lies over an earlier one on the same height. */
    private static boolean hits(List<Integer> ratings, int[] heights, int dot) {
        for (int other = 0; other < dot; other++) {
            if (heights[other] == heights[dot] && ratings.get(dot) - ratings.get(other) <= NEAR) {
                return true;
            }
        }
        return false;
    }

    static String x(double percent) {
        return units(LEFT + percent * WIDTH / 100);
    }

    private static String units(double value) {
        return Double.toString(Math.round(value * 10) / 10.0);
    }
}
