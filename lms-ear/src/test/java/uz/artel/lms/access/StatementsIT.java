package uz.artel.lms.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uz.artel.lms.access.AccessRows.Row;
import uz.artel.lms.access.AccessRows.Things;

/**
 * What every page costs in SQL statements, counted by the database itself while one person opens it again. The numbers stand
 * in statements.tsv; a page that needs more is a defect, and one that needs much less is written down.
 */
class StatementsIT {

    private static final String COUNTED = "SELECT SUM(VARIABLE_VALUE) FROM information_schema.GLOBAL_STATUS"
            + " WHERE VARIABLE_NAME IN ('COM_SELECT', 'COM_INSERT', 'COM_INSERT_SELECT', 'COM_UPDATE', 'COM_DELETE')";

    /** Of so many visits the cheapest counts: the product also works for itself at times. */
    private static final int VISITS = 4;

    /** A page on which less is open than in the table's demo may save so many; more means that the table is out of date. */
    private static final int SLACK = 3;

    @Test
    void every_page_sends_as_many_statements_as_the_table_says() throws Exception {
        var table = table();
        var found = new TreeMap<String, Long>();
        try (var things = new Things();
                var connection = Site.connect();
                var counter = connection.createStatement()) {
            for (var row : AccessRows.read()) {
                var visitor = row.page() ? visitor(row) : null;
                if (visitor != null) {
                    long statements = cheapest(visitor, row.filled(things.all()), counter);
                    found.put(row.address(), statements);
                }
            }
        }
        System.out.println(found.size() + " pages, statements: " + found);
        assertEquals(table.keySet(), found.keySet());
        var wrong = new TreeMap<String, String>();
        found.forEach((page, statements) -> {
            long allowed = table.get(page);
            if (statements > allowed || statements < allowed - SLACK) {
                wrong.put(page, statements + " instead of " + allowed);
            }
        });
        assertEquals(Map.of(), wrong);
    }

    private static long cheapest(Visitor visitor, String at, Statement counter) throws Exception {
        long least = Long.MAX_VALUE;
        for (int visit = 0; visit < VISITS; visit++) {
            long before = count(counter);
            visitor.get(at);
            // the question itself is a statement too
            least = Math.min(least, count(counter) - before - 1);
        }
        return least;
    }

    private static long count(Statement counter) throws SQLException {
        try (var rows = counter.executeQuery(COUNTED)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Somebody of the demo who finds the page; null when it stands open to nobody of them. */
    private static Visitor visitor(Row row) throws Exception {
        if (row.who().contains("anyone")) {
            return Site.stranger();
        }
        for (var person : Site.people().entrySet()) {
            if (row.mayEnter(person.getValue()) && row.finds(person.getKey())) {
                return Site.person(person.getKey());
            }
        }
        return null;
    }

    private static Map<String, Long> table() throws Exception {
        var table = new TreeMap<String, Long>();
        var file = Path.of(System.getProperty("lms.root"), "lms-web/src/test/resources/statements.tsv");
        for (var line : Files.readAllLines(file)) {
            if (line.startsWith("/")) {
                var cells = line.split("\t");
                table.put(cells[0], Long.valueOf(cells[1]));
            }
        }
        return table;
    }
}
