package uz.artel.lms.shared.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.TextUpload;

/**
 * A table that somebody sent, judged by its bytes: an Excel workbook (.xlsx, the first sheet that is shown) or a CSV text in
 * UTF-8 with comma or semicolon. The first row that says something is the head.
 */
public final class TableFile {

    private TableFile() {}

    /**
     * Reads a file whole or refuses it.
     *
     * @throws BadInput on field {@code file}: fileEmpty, fileLarge, rows, columnsMany, columnTwice, head, format (no CSV),
     *     fileInflated (a workbook that unpacks to more than {@value Workbook#MAX_INFLATED_MB} MB), fileBroken (no workbook,
     *     or one no spreadsheet program writes), fileOldWorkbook (.xls, or closed by a password), and what {@link TextUpload}
     *     says of files that are no text
     */
    public static Table read(byte[] bytes, TableLimits limits) {
        if (bytes == null || bytes.length == 0) {
            throw new BadInput("file", "fileEmpty");
        }
        if (bytes.length > limits.kilobytes() * 1024L) {
            throw new BadInput("file", "fileLarge", limits.kilobytes());
        }
        if (begins(bytes, 'P', 'K', 3, 4)) {
            return Workbook.read(bytes, limits);
        }
        if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw new BadInput("file", "fileOldWorkbook");
        }
        return csv(TextUpload.read(bytes), limits);
    }

    private static Table csv(String text, TableLimits limits) {
        var head = text.lines().findFirst().orElse("");
        char separator = head.chars().filter(c -> c == ';').count()
                        > head.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
        var table = new Table.Builder(limits);
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            for (var record : reader) {
                var texts = new HashMap<Integer, String>();
                var troubles = new HashMap<Integer, String>();
                for (int place = 0; place < record.getFieldCount(); place++) {
                    var cell = record.getField(place);
                    if (cell.length() > limits.cell()) {
                        troubles.put(place, "cellLong");
                    } else {
                        texts.put(place, cell);
                    }
                }
                table.row(record.getStartingLineNumber(), texts, troubles);
            }
        } catch (CsvParseException e) {
            throw new BadInput("file", "format");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.table();
    }

    private static boolean begins(byte[] bytes, int... signs) {
        for (int i = 0; i < signs.length; i++) {
            if (bytes.length <= i || bytes[i] != (byte) signs[i]) {
                return false;
            }
        }
        return true;
    }
}
