package uz.artel.lms.shared.table;

import java.util.List;
import java.util.Map;

/**
 * One row below the head.
 *
 * @param number where it stands: the number of the spreadsheet's row or of the text's line, from 1
 * @param cells column → what is written there, only columns that are not blank; dates as 2026-11-24, numbers without
 *     trailing zeros and with a point, as a person would type them
 * @param problems what can't be read: a formula, an error value, a cell that is too long, more cells than the head has
 */
public record TableRow(long number, Map<String, String> cells, List<TableProblem> problems) {

    public TableRow {
        cells = Map.copyOf(cells);
        problems = List.copyOf(problems);
    }

    /** The text of a cell without the blanks around it; null when it is blank or there is no such column. */
    public String get(String column) {
        return cells.get(column);
    }

    /** Whether all of it could be read. */
    public boolean readable() {
        return problems.isEmpty();
    }
}
