package uz.artel.lms.planted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reading and writing single rows by plain JDBC. */
public final class Rows {

    private Rows() {}

    /** The one number of a query. @throws SQLException when it finds nothing */
    public static long number(Connection connection, String sql, Object... parameters) throws SQLException {
        var found = numbers(connection, sql, parameters);
        if (found.isEmpty()) {
            throw new SQLException("nothing found: " + sql);
        }
        return found.get(0);
    }

    /** The numbers of a query's first column; null is none. */
    public static List<Long> numbers(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = prepared(connection, sql, parameters);
                var rows = statement.executeQuery()) {
            var all = new ArrayList<Long>();
            while (rows.next()) {
                long one = rows.getLong(1);
                if (!rows.wasNull()) {
                    all.add(one);
                }
            }
            return all;
        }
    }

    /** The one text of a query. @throws SQLException when it finds nothing */
    public static String text(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = prepared(connection, sql, parameters);
                var rows = statement.executeQuery()) {
            if (!rows.next() || rows.getString(1) == null) {
                throw new SQLException("nothing found: " + sql);
            }
            return rows.getString(1);
        }
    }

    /** The texts of a query's first column; null is none. */
    public static List<String> texts(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = prepared(connection, sql, parameters);
                var rows = statement.executeQuery()) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                if (rows.getString(1) != null) {
                    all.add(rows.getString(1));
                }
            }
            return all;
        }
    }

    /** Executes one statement; returns how many rows it changed. */
    public static int execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    /** Inserts one row and returns the id it got, 0 when the table gives none. */
    public static long insert(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            set(statement, parameters);
            statement.executeUpdate();
            try (var keys = statement.getGeneratedKeys()) {
                return keys.next() ? keys.getLong(1) : 0;
            }
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        set(statement, parameters);
        return statement;
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
