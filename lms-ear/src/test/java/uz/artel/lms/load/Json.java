package uz.artel.lms.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** Writes maps, lists, texts, numbers and truths as JSON, indented; numbers with at most three decimals. */
final class Json {

    private Json() {}

    static String of(Object value) {
        var text = new StringBuilder();
        write(value, "", text);
        return text.append('\n').toString();
    }

    private static void write(Object value, String indent, StringBuilder text) {
        if (value instanceof Map<?, ?> map) {
            var between = "";
            text.append('{');
            for (var entry : map.entrySet()) {
                text.append(between).append('\n').append(indent).append("  ");
                quote(entry.getKey().toString(), text);
                text.append(": ");
                write(entry.getValue(), indent + "  ", text);
                between = ",";
            }
            text.append('\n').append(indent).append('}');
        } else if (value instanceof Iterable<?> list) {
            var between = "";
            text.append('[');
            for (var one : list) {
                text.append(between).append('\n').append(indent).append("  ");
                write(one, indent + "  ", text);
                between = ",";
            }
            text.append('\n').append(indent).append(']');
        } else if (value instanceof Double number) {
            text.append(BigDecimal.valueOf(number)
                    .setScale(3, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString());
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else {
            quote(value.toString(), text);
        }
    }

    private static void quote(String value, StringBuilder text) {
        text.append('"');
        for (char c : value.toCharArray()) {
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
