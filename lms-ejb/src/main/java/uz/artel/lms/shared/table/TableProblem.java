package uz.artel.lms.shared.table;

import java.util.List;

/**
 * What is wrong with a row.
 *
 * @param column name of the column, or empty for the whole row
 * @param key key of the explanation, {@code problem.…}
 */
public record TableProblem(String column, String key, List<Object> arguments) {

    public TableProblem {
        arguments = List.copyOf(arguments);
    }

    public static TableProblem of(String column, String problem, Object... arguments) {
        return new TableProblem(column, "problem." + problem, List.of(arguments));
    }
}
