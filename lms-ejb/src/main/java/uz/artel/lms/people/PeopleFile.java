package uz.artel.lms.people;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.TextUpload;

/**
 * The CSV file of people as text: UTF-8 with or without BOM, comma or semicolon, a head line with the names of the columns
 * in any order. Reads, understands nothing.
 */
final class PeopleFile {

    /** At most this many bytes and lines at once. */
    static final int MAX_KB = 1024;

    static final int MAX_LINES = 1000;

    static final List<String> REQUIRED = List.of(
            "personnel_no", "family_cyr", "given_cyr", "family_lat", "given_lat", "level", "level_since", "languages");

    static final List<String> OPTIONAL = List.of(
            "patronymic_cyr", "patronymic_lat", "line", "preferred", "manager_no", "hired_on", "sign_in_name", "roles");

    /** One line: its number and its cells by column; or how many cells it has when they don't fit the head. */
    record Row(long number, Map<String, String> cells, int count, int expected) {

        boolean fits() {
            return count == expected;
        }

        String get(String column) {
            var value = cells.get(column);
            return value == null || value.isBlank() ? null : value.strip();
        }
    }

    private PeopleFile() {}

    /** @throws BadInput on field {@code file} when it is empty, too large, no text, or lacks a column */
    static List<Row> read(byte[] bytes) {
        if (bytes == null || bytes.length == 0) {
            throw new BadInput("file", "fileEmpty");
        }
        if (bytes.length > MAX_KB * 1024) {
            throw new BadInput("file", "fileLarge", MAX_KB);
        }
        var text = TextUpload.read(bytes);
        var head = text.lines().findFirst().orElse("");
        char separator = head.chars().filter(c -> c == ';').count()
                        > head.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
        List<String> columns = null;
        var rows = new ArrayList<Row>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord line : reader) {
                if (columns == null) {
                    columns = line.getFields().stream()
                            .map(c -> c.strip().toLowerCase(Locale.ROOT))
                            .toList();
                    for (var required : REQUIRED) {
                        if (!columns.contains(required)) {
                            throw new BadInput("file", "columns", required);
                        }
                    }
                    continue;
                }
                var cells = new LinkedHashMap<String, String>();
                for (int i = 0; i < Math.min(columns.size(), line.getFieldCount()); i++) {
                    cells.put(columns.get(i), line.getField(i));
                }
                rows.add(new Row(line.getStartingLineNumber(), cells, line.getFieldCount(), columns.size()));
                if (rows.size() > MAX_LINES) {
                    throw new BadInput("file", "rows", MAX_LINES);
                }
            }
        } catch (de.siegmar.fastcsv.reader.CsvParseException e) {
            throw new BadInput("file", "format");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (rows.isEmpty()) {
            throw new BadInput("file", "fileEmpty");
        }
        return rows;
    }
}
