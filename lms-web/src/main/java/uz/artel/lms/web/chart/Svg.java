package uz.artel.lms.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import uz.artel.lms.web.look.Words;

/** Writes one SVG element. Coordinates have at most two decimals, words are escaped, colours come from classes. */
final class Svg {

    private final StringBuilder out = new StringBuilder();

    /** @param label what readers of the screen hear instead of the drawing */
    Svg(double width, double height, String label) {
        out.append("<svg class=\"chart\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append("\" role=\"img\" focusable=\"false\" aria-label=\"")
                .append(escaped(label))
                .append("\">");
    }

    Svg rect(String kind, double x, double y, double width, double height) {
        return rect(kind, x, y, width, height, null);
    }

    /** @param title shown to who points at it; null for none */
    Svg rect(String kind, double x, double y, double width, double height, String title) {
        return open("rect", kind)
                .with("x", x)
                .with("y", y)
                .with("width", Math.max(0, width))
                .with("height", Math.max(0, height))
                .close("rect", title);
    }

    Svg line(String kind, double x1, double y1, double x2, double y2) {
        return open("line", kind)
                .with("x1", x1)
                .with("y1", y1)
                .with("x2", x2)
                .with("y2", y2)
                .close("line", null);
    }

    /** @param d the commands of the path */
    Svg path(String kind, String d, String title) {
        open("path", kind);
        out.append(" d=\"").append(d).append('"');
        return close("path", title);
    }

    /** @param anchor start, middle or end */
    Svg text(String kind, double x, double y, String anchor, String words) {
        open("text", kind).with("x", x).with("y", y);
        out.append(" text-anchor=\"")
                .append(anchor)
                .append("\">")
                .append(escaped(words))
                .append("</text>");
        return this;
    }

    String end() {
        return out.append("</svg>").toString();
    }

    private Svg open(String element, String kind) {
        out.append('<').append(element).append(" class=\"").append(kind).append('"');
        return this;
    }

    private Svg with(String name, double value) {
        out.append(' ').append(name).append("=\"").append(number(value)).append('"');
        return this;
    }

    private Svg close(String element, String title) {
        if (title == null) {
            out.append("/>");
        } else {
            out.append("><title>")
                    .append(escaped(title))
                    .append("</title></")
                    .append(element)
                    .append('>');
        }
        return this;
    }

    /** A point of a path. */
    static String point(double x, double y) {
        return number(x) + " " + number(y);
    }

    static String number(double value) {
        var rounded =
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** A number as a language writes it, at most two decimals. */
    static String written(double value, String lang) {
        return Words.number(number(value), null, lang);
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
