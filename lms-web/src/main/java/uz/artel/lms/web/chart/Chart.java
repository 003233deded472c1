package uz.artel.lms.web.chart;

/** A chart that can be drawn in any size. */
public interface Chart {

    /**
     * The drawing as an SVG element.
     *
     * @param width of the drawing in its own units, which are pixels at natural size
     */
    String svg(double width, double height);

    /** Twice, for a desk and for a phone; a style rule shows one of them, so words are never shrunk beyond reading. */
    default String html() {
        return "<div class=\"chart-w\">" + svg(720, 300) + "</div><div class=\"chart-n\">" + svg(340, 280) + "</div>";
    }
}
