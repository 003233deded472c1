package uz.artel.lms.kpi;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.TextUpload;

/**
 * A quarter's file: UTF-8, comma or semicolon, first line the names of the columns. {@code person} is a sign-in name or a
 * personnel number; an empty count is "not counted". Columns may stand in any order and may be left out.
 */
final class KpiFile {

    static final int MAX_BYTES = 1_000_000;
    static final int MAX_LINES = 5_000;

    /** A good line. */
    record Row(long line, PersonId person, KpiCounts counts) {}

    /** What was read: the rows are those of good lines. */
    record Parsed(List<KpiLine> lines, List<Row> rows) {}

    private KpiFile() {}

    /** @param people sign-in names and personnel numbers of the centre, in lower case → person */
    static Parsed parse(byte[] bytes, Map<String, PersonId> people) {
        if (bytes.length > MAX_BYTES) {
            return broken(0, "tooLarge", "");
        }
        var text = TextUpload.read(bytes);
        var head = text.lines().findFirst().orElse("");
        char separator = head.indexOf(';') >= 0 ? ';' : ',';
        var records = new ArrayList<CsvRecord>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            for (var record : reader) {
                if (records.size() > MAX_LINES) {
                    return broken(record.getStartingLineNumber(), "tooManyLines", Integer.toString(MAX_LINES));
                }
                records.add(record);
            }
        } catch (CsvParseException | java.io.IOException e) {
            return broken(
                    records.isEmpty() ? 1 : records.get(records.size() - 1).getStartingLineNumber(), "notCsv", "");
        }
        if (records.size() < 2) {
            return broken(1, "empty", "");
        }
        var columns = records.get(0).getFields().stream()
                .map(c -> c.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!columns.contains("person")) {
            return broken(1, "noPersonColumn", "person");
        }
        var names = new HashSet<String>();
        for (var column : columns) {
            if (!column.equals("person") && !KpiCounts.COLUMNS.contains(column)) {
                return broken(1, "unknownColumn", column);
            }
            if (!names.add(column)) {
                return broken(1, "columnTwice", column);
            }
        }
        var lines = new ArrayList<KpiLine>();
        var rows = new ArrayList<Row>();
        var seen = new HashSet<PersonId>();
        for (var record : records.subList(1, records.size())) {
            if (record.getFieldCount() == 1 && record.getField(0).isBlank()) {
                continue;
            }
            line(record, columns, people, seen, lines, rows);
        }
        return lines.isEmpty() ? broken(1, "empty", "") : new Parsed(lines, rows);
    }

    private static void line(
            CsvRecord record,
            List<String> columns,
            Map<String, PersonId> people,
            HashSet<PersonId> seen,
            List<KpiLine> lines,
            List<Row> rows) {
        long number = record.getStartingLineNumber();
        if (record.getFieldCount() != columns.size()) {
            lines.add(new KpiLine(
                    number, record.getField(0).strip(), "fieldCount", record.getFieldCount() + " / " + columns.size()));
            return;
        }
        var who = record.getField(columns.indexOf("person")).strip();
        var person = people.get(who.toLowerCase(Locale.ROOT));
        if (person == null) {
            lines.add(new KpiLine(number, who, who.isEmpty() ? "noPerson" : "unknownPerson", who));
            return;
        }
        if (!seen.add(person)) {
            lines.add(new KpiLine(number, who, "personTwice", who));
            return;
        }
        var counts = new HashMap<String, Long>();
        for (int i = 0; i < columns.size(); i++) {
            var value = record.getField(i).strip();
            if (columns.get(i).equals("person") || value.isEmpty()) {
                continue;
            }
            if (!value.matches("[0-9]{1,12}")) {
                lines.add(new KpiLine(number, who, "notACount", columns.get(i) + " = " + shortened(value)));
                return;
            }
            counts.put(columns.get(i), Long.valueOf(value));
        }
        for (var part : KpiCounts.AT_MOST.entrySet()) {
            if (counts.containsKey(part.getKey())
                    && counts.getOrDefault(part.getValue(), Long.MAX_VALUE) < counts.get(part.getKey())) {
                lines.add(new KpiLine(number, who, "partAboveWhole", part.getKey() + " > " + part.getValue()));
                return;
            }
        }
        if (counts.isEmpty()) {
            lines.add(new KpiLine(number, who, "noCounts", ""));
            return;
        }
        lines.add(new KpiLine(number, who, null, ""));
        rows.add(new Row(number, person, new KpiCounts(counts)));
    }

    private static String shortened(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }

    private static Parsed broken(long line, String problem, String detail) {
        return new Parsed(List.of(new KpiLine(line, "", problem, detail)), List.of());
    }
}
