package uz.artel.lms.shared.table;

import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** The rows of one sheet. A formula is not read, whatever its last value was: nobody sees what it would say tomorrow. */
final class SheetReading {

    /** What spreadsheets hold at most: 16 384 columns, 1 048 576 rows. */
    private static final int LAST_COLUMN = 16_384;

    private static final int LAST_ROW = 1_048_576;
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int DIGITS = 15;

    private final SafeXml xml;
    private final TableLimits limits;
    private final List<String> strings;
    private final Set<Integer> dates;
    private final boolean since1904;
    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, String> troubles = new HashMap<>();

    SheetReading(InputStream in, TableLimits limits, List<String> strings, Set<Integer> dates, boolean since1904)
            throws XMLStreamException {
        this.xml = new SafeXml(in);
        this.limits = limits;
        this.strings = strings;
        this.dates = dates;
        this.since1904 = since1904;
    }

    void into(Table.Builder table) throws XMLStreamException {
        int row = 0;
        while (xml.toStart("row")) {
            int number = xml.number("r", row + 1);
            if (number <= row || number > LAST_ROW) {
                throw Workbook.broken();
            }
            row = number;
            texts.clear();
            troubles.clear();
            int place = -1;
            for (int event = xml.next(); !xml.ends(event, "row"); event = xml.next()) {
                if (xml.starts(event, "c")) {
                    place = cell(row, place);
                }
            }
            table.row(row, texts, troubles);
        }
    }

    private int cell(int row, int before) throws XMLStreamException {
        int place = place(row, before);
        var type = xml.attribute("t") == null ? "n" : xml.attribute("t");
        int style = xml.number("s", 0);
        String value = "";
        boolean formula = false;
        for (int event = xml.next(); !xml.ends(event, "c"); event = xml.next()) {
            if (xml.starts(event, "f")) {
                formula = true;
            } else if (xml.starts(event, "v")) {
                value = xml.characters("v", limits.cell() + 1);
            } else if (xml.starts(event, "is")) {
                value = xml.shownText("is", limits.cell() + 1);
            }
        }
        if (formula) {
            troubles.put(place, "formula");
        } else if (type.equals("e")) {
            troubles.put(place, "cellError");
        } else {
            write(place, shown(type, style, value));
        }
        return place;
    }

    private void write(int place, String text) {
        if (text == null) {
            troubles.put(place, "cellError");
        } else if (text.length() > limits.cell()) {
            troubles.put(place, "cellLong");
        } else {
            texts.put(place, text);
        }
    }

    private int place(int row, int before) {
        var address = xml.attribute("r");
        if (address == null) {
            return before + 1;
        }
        var parts = ADDRESS.matcher(address);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) != row) {
            throw Workbook.broken();
        }
        int place = 0;
        for (char letter : parts.group(1).toCharArray()) {
            place = place * 26 + letter - 'A' + 1;
        }
        if (place > LAST_COLUMN || place - 1 <= before) {
            throw Workbook.broken();
        }
        return place - 1;
    }

    /** As a person would type it; null when it is no value. */
    private String shown(String type, int style, String value) {
        return switch (type) {
            case "s" -> value.isEmpty() ? "" : unescaped(sharedString(Integer.parseInt(value)));
            case "inlineStr", "str" -> unescaped(value);
            case "b" -> value.equals("1") ? "true" : "false";
            case "d" -> value;
            case "n" -> value.isEmpty() ? "" : number(Double.parseDouble(value), dates.contains(style));
            default -> throw Workbook.broken();
        };
    }

    private String number(double value, boolean date) {
        if (date) {
            return Dates.text(value, since1904);
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return null;
        }
        var plain = BigDecimal.valueOf(value).round(new MathContext(DIGITS)).stripTrailingZeros();
        return plain.signum() == 0 ? "0" : plain.toPlainString();
    }

    private String sharedString(int number) {
        if (number < 0 || number >= strings.size()) {
            throw Workbook.broken();
        }
        return strings.get(number);
    }

    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(m.group(1), 16))))
                : text;
    }
}
