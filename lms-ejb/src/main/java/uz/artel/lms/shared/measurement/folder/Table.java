package uz.artel.lms.shared.measurement.folder;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.TextUpload;

/**
 * A CSV file, read whole: the names of its columns and its rows, each as long as the first line says.
 *
 * @param file name inside the folder
 * @param columns names, no two alike
 * @param semicolons whether they part the cells: then a number may have a decimal comma
 */
record Table(String file, List<String> columns, List<Table.Row> rows, boolean semicolons) {

    /** Java reads more than that as a number: {@code 1d}, {@code 0x1p1}. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,4})?");

    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d+,\\d+");

    private static final long MAX_BYTES = 64L << 20;
    private static final int MAX_CELLS = 4_000_000;

    /** @param line in the file, from 1 */
    record Row(long line, List<String> cells) {
        String cell(int column) {
            return cells.get(column);
        }
    }

    /** The file of this name, or nothing when the folder has none. */
    static Optional<Table> read(Path folder, String file) throws WrongFile, IOException {
        var path = folder.resolve(file);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        return Optional.of(parse(file, text(path, file)));
    }

    /** A text file of bounded size in UTF-8. */
    static String text(Path path, String file) throws WrongFile, IOException {
        if (!Files.isRegularFile(path)) {
            throw new WrongFile(file, 0, "this is not a file.");
        }
        if (Files.size(path) > MAX_BYTES) {
            throw new WrongFile(file, 0, "the file is larger than " + (MAX_BYTES >> 20) + " MB.");
        }
        try {
            return TextUpload.read(Files.readAllBytes(path));
        } catch (BadInput e) {
            throw new WrongFile(file, 0, "this is not a text in UTF-8.");
        }
    }

    private static Table parse(String file, String text) throws WrongFile {
        char separator = text.lines().findFirst().orElse("").indexOf(';') >= 0 ? ';' : ',';
        List<String> columns = null;
        var rows = new ArrayList<Row>();
        var known = new HashMap<String, String>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            for (var one : reader) {
                long line = one.getStartingLineNumber();
                var cells = new ArrayList<String>(one.getFieldCount());
                for (var field : one.getFields()) {
                    cells.add(known.computeIfAbsent(field.strip(), f -> f));
                }
                if (columns == null) {
                    columns = columns(file, line, cells);
                } else if (cells.size() == 1 && cells.get(0).isEmpty() && columns.size() > 1) {
                    continue;
                } else if (cells.size() != columns.size()) {
                    throw new WrongFile(
                            file, line, cells.size() + " cells, the first line names " + columns.size() + " columns.");
                } else {
                    rows.add(new Row(line, cells));
                }
                if ((long) rows.size() * columns.size() > MAX_CELLS) {
                    throw new WrongFile(file, line, "the file has more than " + MAX_CELLS + " cells.");
                }
            }
        } catch (CsvParseException | IOException e) {
            throw new WrongFile(file, rows.size() + 2L, "this is not CSV: a quotation mark is not closed?");
        }
        if (columns == null || rows.isEmpty()) {
            throw new WrongFile(file, 0, "the file has no rows.");
        }
        return new Table(file, columns, rows, separator == ';');
    }

    private static List<String> columns(String file, long line, List<String> names) throws WrongFile {
        var seen = new HashSet<String>();
        for (var name : names) {
            if (name.isEmpty() || !seen.add(name)) {
                throw new WrongFile(
                        file, line, name.isEmpty() ? "a column has no name." : "two columns are called " + name + ".");
            }
        }
        return names;
    }

    /** The table as one that has exactly these columns. */
    Table with(String... names) throws WrongFile {
        if (!columns.equals(List.of(names))) {
            throw wrong(1, "the columns " + String.join(",", names) + " are expected.");
        }
        return this;
    }

    /** The table as one whose first column names something and that has at least one more. */
    Table keyedBy(String name) throws WrongFile {
        if (!columns.get(0).equals(name) || columns.size() < 2) {
            throw wrong(1, "the first column must be " + name + " and others must follow.");
        }
        var lines = new HashMap<String, Long>();
        for (var row : rows) {
            var key = row.cell(0);
            if (key.isEmpty()) {
                throw wrong(row, "the " + name + " has no name.");
            }
            var before = lines.putIfAbsent(key, row.line);
            if (before != null) {
                throw wrong(row, name + " " + key + " stands in line " + before + " already.");
            }
        }
        return this;
    }

    /** Names of all columns but the first. */
    List<String> others() {
        return columns.subList(1, columns.size());
    }

    /** First cells of all rows. */
    List<String> keys() {
        return rows.stream().map(r -> r.cell(0)).toList();
    }

    /** What a cell says, a decimal comma as a point. */
    String pointed(Row row, int column) {
        var cell = row.cell(column);
        return semicolons && DECIMAL_COMMA.matcher(cell).matches() ? cell.replace(',', '.') : cell;
    }

    /** A finite number in decimal digits, or nothing. */
    static OptionalDouble decimal(String text) {
        double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /** The number in a cell, between two bounds. */
    double number(Row row, int column, double min, double max) throws WrongFile {
        double number = decimal(pointed(row, column)).orElse(Double.NaN);
        if (number >= min && number <= max) {
            return number;
        }
        throw wrong(
                row,
                columns.get(column) + " is \"" + row.cell(column) + "\", a number "
                        + (max == Double.MAX_VALUE
                                ? "from " + plain(min) + " on"
                                : "from " + plain(min) + " to " + plain(max))
                        + " is expected.");
    }

    static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    WrongFile wrong(Row row, String sentence) {
        return wrong(row.line, sentence);
    }

    WrongFile wrong(long line, String sentence) {
        return new WrongFile(file, line, sentence);
    }
}
