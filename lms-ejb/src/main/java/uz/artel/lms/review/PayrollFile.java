package uz.artel.lms.review;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The file for payroll: UTF-8 with BOM, comma, CRLF, one line per order. A cell that a spreadsheet would run as a formula is
 * neutralised by an apostrophe in front.
 */
final class PayrollFile {

    static final List<String> HEAD = List.of(
            "order",
            "order_date",
            "personnel_no",
            "person",
            "person_latin",
            "step_before",
            "step_after",
            "effective_on",
            "rule",
            "index");

    private PayrollFile() {}

    static byte[] of(List<List<String>> rows) {
        var text = new StringBuilder("\uFEFF").append(line(HEAD));
        rows.forEach(row -> text.append(line(row)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(PayrollFile::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String value) {
        var text = value == null ? "" : value;
        if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\r\n;].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
