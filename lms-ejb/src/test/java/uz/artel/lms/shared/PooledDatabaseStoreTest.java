package uz.artel.lms.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A connection that is told late of automatic commit behaves as one that is told at once. */
class PooledDatabaseStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private Connection real;
    private Connection late;
    private Connection other;

    @BeforeEach
    void two_connections() throws SQLException {
        real = database.dataSource().getConnection();
        late = PooledDatabase.late(real);
        other = database.dataSource().getConnection();
        run(other, "CREATE TABLE IF NOT EXISTS till (sum INT NOT NULL)");
        run(other, "DELETE FROM till");
        run(other, "INSERT INTO till VALUES (0)");
    }

    @AfterEach
    void closed() throws SQLException {
        late.close();
        other.close();
    }

    @Test
    void one_transaction_after_another_tells_the_database_nothing_of_automatic_commit() throws SQLException {
        transaction("UPDATE till SET sum = 1", true);
        long before = settings();
        for (int i = 0; i < 10; i++) {
            transaction("UPDATE till SET sum = sum + 1", true);
            assertTrue(late.getAutoCommit(), "the pool sees what it has set");
        }
        assertEquals(0, settings() - before);
        assertEquals(11, sum(other));
    }

    @Test
    void what_is_written_outside_a_transaction_is_there_at_once() throws SQLException {
        transaction("UPDATE till SET sum = 1", true);
        run(late, "UPDATE till SET sum = 7");
        assertEquals(7, sum(other));
        transaction("UPDATE till SET sum = 8", true);
        assertEquals(8, sum(other));
    }

    @Test
    void what_is_read_outside_a_transaction_is_what_others_have_committed_by_now() throws SQLException {
        transaction("UPDATE till SET sum = 1", true);
        assertEquals(1, sum(late));
        run(other, "UPDATE till SET sum = 2");
        assertEquals(2, sum(late));
        late.setAutoCommit(false);
        assertEquals(2, sum(late));
        run(other, "UPDATE till SET sum = 3");
        assertEquals(2, sum(late), "a transaction sees one state");
        late.commit();
        late.setAutoCommit(true);
        late.setAutoCommit(false);
        assertEquals(3, sum(late), "and the next one the state of its own beginning");
    }

    @Test
    void what_is_rolled_back_is_not_there_and_the_next_transaction_is_a_new_one() throws SQLException {
        transaction("UPDATE till SET sum = 5", false);
        assertEquals(0, sum(other));
        transaction("UPDATE till SET sum = sum + 1", true);
        assertEquals(1, sum(other));
    }

    @Test
    void automatic_commit_that_is_switched_on_in_the_middle_ends_the_transaction() throws SQLException {
        late.setAutoCommit(false);
        run(late, "UPDATE till SET sum = 4");
        assertFalse(late.getAutoCommit());
        assertEquals(0, sum(other));
        late.setAutoCommit(true);
        assertEquals(4, sum(other));
    }

    private void transaction(String sql, boolean committed) throws SQLException {
        late.setAutoCommit(false);
        run(late, sql);
        if (committed) {
            late.commit();
        } else {
            late.rollback();
        }
        late.setAutoCommit(true);
    }

    private long settings() throws SQLException {
        try (var statement = real.createStatement();
                var row = statement.executeQuery("SHOW SESSION STATUS LIKE 'Com_set_option'")) {
            row.next();
            return row.getLong(2);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int sum(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT sum FROM till")) {
            row.next();
            return row.getInt(1);
        }
    }
}
