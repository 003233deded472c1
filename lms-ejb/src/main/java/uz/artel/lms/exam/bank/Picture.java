package uz.artel.lms.exam.bank;

import java.awt.Polygon;
import java.awt.geom.Area;
import java.util.List;
import java.util.stream.Collectors;
import uz.artel.lms.exam.media.Medium;
import uz.artel.lms.shared.language.Texts;

/**
 * The picture of a hot-spot item and the regions on it, one for each option.
 *
 * @param digest SHA-256 of its bytes, 64 hexadecimal digits
 * @param title what it shows
 * @param regions in the order of the item's options: corners x1, y1, x2, y2, … in the picture's own units
 */
public record Picture(
        String digest, Medium.Type type, Texts title, int width, int height, List<List<Integer>> regions) {

    /** A region is at least so large a part of the picture's width both ways: 24 of 288 pixels on the smallest screen. */
    private static final int SMALLEST_PART = 12;

    public Picture {
        regions = regions.stream().map(List::copyOf).toList();
    }

    /** A region as its author would write it: a rectangle by left, top, width and height, anything else by its corners. */
    static String written(List<Integer> corners) {
        boolean upright = corners.size() == 8
                && corners.get(0).equals(corners.get(6))
                && corners.get(1).equals(corners.get(3))
                && corners.get(2).equals(corners.get(4))
                && corners.get(5).equals(corners.get(7))
                && corners.get(2) >= corners.get(0)
                && corners.get(5) >= corners.get(1);
        return (upright
                        ? List.of(
                                corners.get(0),
                                corners.get(1),
                                corners.get(2) - corners.get(0),
                                corners.get(5) - corners.get(1))
                        : corners)
                .stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** What is wrong with a region, or null. */
    static String fault(List<Integer> corners, int width, int height) {
        if (corners.size() < 6 || corners.size() % 2 != 0) {
            return "a region needs at least three corners, each with x and y";
        }
        for (int i = 0; i < corners.size(); i++) {
            if (corners.get(i) < 0 || corners.get(i) > (i % 2 == 0 ? width : height)) {
                return "the corner " + corners.get(i - i % 2) + ", " + corners.get(i - i % 2 + 1)
                        + " lies outside the picture of " + width + " × " + height;
            }
        }
        var box = shape(corners).getBounds();
        int least = (width + SMALLEST_PART - 1) / SMALLEST_PART;
        return Math.min(box.width, box.height) < least
                ? "the region is too small for a finger: at least " + least + " both ways in a picture " + width
                        + " wide"
                : null;
    }

    /** Whether two regions share ground, so that a touch there could mean either. */
    static boolean overlap(List<Integer> one, List<Integer> other) {
        var shared = new Area(shape(one));
        shared.intersect(new Area(shape(other)));
        return !shared.isEmpty();
    }

    private static Polygon shape(List<Integer> corners) {
        var shape = new Polygon();
        for (int i = 0; i < corners.size(); i += 2) {
            shape.addPoint(corners.get(i), corners.get(i + 1));
        }
        return shape;
    }
}
