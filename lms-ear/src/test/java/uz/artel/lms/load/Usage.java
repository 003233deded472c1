package uz.artel.lms.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import uz.artel.lms.launch.Product;

/**
 * What the product has used up to a moment: processor time of the server and of the database, and the statements the
 * database has answered. Sweeps that run every few seconds are in it.
 *
 * @param server milliseconds of processor time
 * @param database milliseconds of processor time
 * @param statements that read or write rows
 * @param trips everything the database was asked, commits and settings too
 * @param nanos the moment
 */
record Usage(long server, long database, long statements, long trips, long nanos) {

    private static final Set<String> STATEMENTS = Set.of(
            "com_select",
            "com_insert",
            "com_insert_select",
            "com_update",
            "com_update_multi",
            "com_delete",
            "com_delete_multi",
            "com_replace");

    static Usage now(Product product, Connection connection) throws IOException, SQLException {
        long statements = 0;
        long trips = 0;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW GLOBAL STATUS")) {
            while (rows.next()) {
                var name = rows.getString(1).toLowerCase(java.util.Locale.ROOT);
                if (STATEMENTS.contains(name)) {
                    statements += rows.getLong(2);
                } else if (name.equals("questions")) {
                    trips = rows.getLong(2);
                }
            }
        }
        return new Usage(
                Processor.millisOf(product.serverProcess()),
                Processor.millisOf(product.databaseProcess().orElseThrow()),
                statements,
                trips,
                System.nanoTime());
    }

    /** What was used between two moments, each figure by {@code count}; the question for it is not counted. */
    Map<String, Object> until(Usage later, double count) {
        var each = new LinkedHashMap<String, Object>();
        each.put("serverCpuMs", (later.server - server) / count);
        each.put("databaseCpuMs", (later.database - database) / count);
        each.put("cpuMs", (later.server - server + later.database - database) / count);
        each.put("statements", (later.statements - statements) / count);
        each.put("roundTrips", (later.trips - trips - 1) / count);
        return each;
    }

    double secondsUntil(Usage later) {
        return (later.nanos - nanos) / 1e9;
    }
}
