package uz.artel.lms.shared.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** A table as an Excel workbook. Every cell is a text: what begins with an equals sign is no formula for anybody who opens it. */
public final class TableSheet {

    private static final int WIDE = 40;
    private static final int NARROW = 16;
    private static final int LONG = 24;

    private TableSheet() {}

    /**
     * The bytes of a workbook with one sheet.
     *
     * @param name of the sheet, at most 31 characters
     * @param rows each as long as {@code columns}; null and empty texts leave their cell blank
     */
    public static byte[] xlsx(String name, List<String> columns, List<List<String>> rows) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "LMS", null)) {
            var sheet = book.newWorksheet(name);
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, columns.get(column));
                sheet.style(0, column).bold().set();
                int place = column;
                boolean wide = rows.stream()
                        .anyMatch(r -> r.get(place) != null && r.get(place).length() > LONG);
                sheet.width(column, wide ? WIDE : NARROW);
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < columns.size(); column++) {
                    var text = rows.get(row).get(column);
                    if (text != null && !text.isEmpty()) {
                        sheet.value(row + 1, column, text);
                    }
                }
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
