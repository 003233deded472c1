package uz.artel.lms.shared.measurement.folder;

import java.util.Map;
import uz.artel.lms.shared.measurement.Figure;

/** Figures as a JSON object, {@code {"test.alpha": {"value": …, "reason": …, "published": …}, …}}, one line each. */
public final class FiguresJson {

    private static final double EXACT_WHOLE = 1L << 53;

    private FiguresJson() {}

    public static String of(Map<String, Figure> figures) {
        var text = new StringBuilder("{");
        var between = "\n";
        for (var entry : figures.entrySet()) {
            var figure = entry.getValue();
            text.append(between).append("  ");
            append(entry.getKey(), text);
            text.append(": {\"value\": ");
            append(figure.value(), text);
            text.append(", \"reason\": ");
            append(figure.reason().orElse(null), text);
            text.append(", \"published\": ");
            append(figure.published(), text);
            text.append('}');
            between = ",\n";
        }
        return text.append("\n}\n").toString();
    }

    private static void append(Object value, StringBuilder text) {
        if (value == null) {
            text.append("null");
        } else if (value instanceof Double number) {
            if (number == Math.rint(number) && Math.abs(number) < EXACT_WHOLE) {
                text.append(number.longValue());
            } else {
                text.append(number.doubleValue());
            }
        } else {
            text.append('"');
            for (char c : value.toString().toCharArray()) {
                if (c == '"' || c == '\\') {
                    text.append('\\').append(c);
                } else if (c < ' ') {
                    text.append(String.format("\\u%04x", (int) c));
                } else {
                    text.append(c);
                }
            }
            text.append('"');
        }
    }
}
