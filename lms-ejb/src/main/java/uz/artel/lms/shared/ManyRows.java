package uz.artel.lms.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/**
 * Inserts many rows by one statement, in the transaction of the entity manager. Not by one of its native queries: what such a
 * query costs grows with the square of its parameters.
 */
public final class ManyRows {

    private ManyRows() {}

    /**
     * Does nothing where there are no rows.
     *
     * @param into table and columns, {@code exam_mark (sitting_id, place)}
     * @param rows their values in the order of the columns
     */
    public static void insert(EntityManager em, String into, List<Object[]> rows) {
        insert(em, into, rows, "");
    }

    /** @param otherwise what is done with a row that is there already, {@code ON DUPLICATE KEY UPDATE …} */
    public static void insert(EntityManager em, String into, List<Object[]> rows, String otherwise) {
        if (rows.isEmpty()) {
            return;
        }
        var one = "(" + String.join(", ", Collections.nCopies(rows.get(0).length, "?")) + ")";
        var sql = "INSERT INTO " + into + " VALUES " + String.join(", ", Collections.nCopies(rows.size(), one)) + " "
                + otherwise;
        em.flush();
        try (var insert = em.unwrap(Connection.class).prepareStatement(sql)) {
            int p = 1;
            for (var row : rows) {
                for (var value : row) {
                    insert.setObject(p++, value);
                }
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
