package uz.artel.lms.shared.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uz.artel.lms.shared.BadInput;

/**
 * A table as it was sent: a head of columns and the rows that say something.
 *
 * @param columns names in the order of the file, in lower case; an empty one has no name
 */
public record Table(List<String> columns, List<TableRow> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Refuses a head that lacks a column.
     *
     * @throws BadInput on field {@code file}: {@code columns} with the first name that is missing
     */
    public Table require(Iterable<String> needed) {
        for (var column : needed) {
            if (!columns.contains(column)) {
                throw new BadInput("file", "columns", column);
            }
        }
        return this;
    }

    /**
     * Refuses a head with a column that nobody reads: a misspelt name must not pass silently.
     *
     * @throws BadInput on field {@code file}: {@code columnUnknown} with its name
     */
    public Table nothingBut(Collection<String> known) {
        for (var column : columns) {
            if (!column.isEmpty() && !known.contains(column)) {
                throw new BadInput("file", "columnUnknown", column.length() > 40 ? column.substring(0, 40) : column);
            }
        }
        return this;
    }

    /** Puts a table together from its rows as they come; the first that says something is the head. */
    static final class Builder {

        private final TableLimits limits;
        private final List<TableRow> rows = new ArrayList<>();
        private List<String> columns;

        Builder(TableLimits limits) {
            this.limits = limits;
        }

        /**
         * @param texts place of the column, from 0 → what is written there
         * @param troubles place of the column → key of what can't be read there
         */
        void row(long number, Map<Integer, String> texts, Map<Integer, String> troubles) {
            var said = new LinkedHashMap<Integer, String>();
            texts.forEach((place, text) -> {
                if (!text.isBlank()) {
                    said.put(place, text.strip());
                }
            });
            if (said.isEmpty() && troubles.isEmpty()) {
                return;
            }
            if (columns == null) {
                head(said, troubles);
                return;
            }
            if (rows.size() == limits.rows()) {
                throw new BadInput("file", "rows", limits.rows());
            }
            var problems = new ArrayList<TableProblem>();
            var cells = new LinkedHashMap<String, String>();
            troubles.forEach((place, key) -> problems.add(
                    TableProblem.of(name(place).isEmpty() ? letters(place) : name(place), key, limits.cell())));
            int last = 0;
            for (var cell : said.entrySet()) {
                last = Math.max(last, cell.getKey() + 1);
                if (!name(cell.getKey()).isEmpty()) {
                    cells.put(name(cell.getKey()), cell.getValue());
                } else if (cell.getKey() < columns.size()) {
                    problems.add(TableProblem.of(letters(cell.getKey()), "cellNowhere"));
                }
            }
            if (last > columns.size()) {
                problems.add(TableProblem.of("", "cells", last, columns.size()));
            }
            rows.add(new TableRow(number, cells, problems));
        }

        private void head(Map<Integer, String> said, Map<Integer, String> troubles) {
            int width = said.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
            if (width > limits.columns()) {
                throw new BadInput("file", "columnsMany", limits.columns());
            }
            if (!troubles.isEmpty()) {
                throw new BadInput("file", "head");
            }
            var names = new ArrayList<String>();
            var seen = new HashSet<String>();
            for (int place = 0; place < width; place++) {
                var name = said.getOrDefault(place, "").toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !seen.add(name)) {
                    throw new BadInput("file", "columnTwice", name.length() > 40 ? name.substring(0, 40) : name);
                }
                names.add(name);
            }
            columns = names;
        }

        private String name(int place) {
            return place < columns.size() ? columns.get(place) : "";
        }

        /** @throws BadInput on field {@code file}: {@code fileEmpty} when nothing stands below the head */
        Table table() {
            if (rows.isEmpty()) {
                throw new BadInput("file", "fileEmpty");
            }
            return new Table(columns, rows);
        }
    }

    /** What a spreadsheet calls the column at a place from 0: A, B, … Z, AA … */
    public static String letters(int place) {
        var letters = new StringBuilder();
        for (int rest = place + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
