package uz.artel.lms.web.chart;

/** Shapes of points, so that series differ without their colours. */
enum Marker {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    CROSS;

    /** The commands of a path around this middle. */
    String path(double x, double y, double r) {
        return switch (this) {
            case CIRCLE ->
                "M" + Svg.point(x - r, y) + "a" + Svg.point(r, r) + " 0 1 0 " + Svg.point(2 * r, 0) + "a"
                        + Svg.point(r, r) + " 0 1 0 " + Svg.point(-2 * r, 0) + "z";
            case SQUARE -> polygon(x - r, y - r, x + r, y - r, x + r, y + r, x - r, y + r);
            case TRIANGLE -> polygon(x, y - r, x + r, y + r * 0.8, x - r, y + r * 0.8);
            case DIAMOND -> polygon(x, y - r * 1.3, x + r * 1.3, y, x, y + r * 1.3, x - r * 1.3, y);
            case CROSS ->
                "M" + Svg.point(x - r, y - r) + "L" + Svg.point(x + r, y + r) + "M" + Svg.point(x - r, y + r) + "L"
                        + Svg.point(x + r, y - r);
        };
    }

    private static String polygon(double... at) {
        var path = new StringBuilder("M");
        for (int i = 0; i < at.length; i += 2) {
            path.append(i == 0 ? "" : "L").append(Svg.point(at[i], at[i + 1]));
        }
        return path.append('z').toString();
    }
}
