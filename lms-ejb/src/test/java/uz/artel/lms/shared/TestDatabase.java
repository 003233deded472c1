package uz.artel.lms.shared;

import com.mysql.cj.jdbc.MysqlDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A migrated database for one test class, on the real engine:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestDatabase database = new TestDatabase();
 *
 * @Test
 * void a_closed_sitting_takes_no_answer() {
 *     var id = database.tx(em -> new Sittings(em).open(…));
 * }
 * }</pre>
 *
 * <p>The field is static: the database lives as long as the class. Each test makes what it needs and does not count on
 * empty tables.
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {

    private final String version;
    private MysqlDataSource source;
    private EntityManagerFactory factory;

    public TestDatabase() {
        this("latest");
    }

    /** @param version up to which it is migrated, {@code 075}: to see what a later migration makes of older rows */
    public TestDatabase(String version) {
        this.version = version;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        source = TestServer.get().fresh();
        Migrations.migrate(source, version);
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (factory != null) {
            factory.close();
        }
        TestServer.get().drop(source);
    }

    /** Runs {@code work} in a transaction of its own: committed when it returns, rolled back when it throws. */
    public <T> T tx(Function<EntityManager, T> work) {
        try (var em = factory().createEntityManager()) {
            var transaction = em.getTransaction();
            transaction.begin();
            try {
                var result = work.apply(em);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    /** Like {@link #tx}, for work without a result. */
    public void run(Consumer<EntityManager> work) {
        tx(em -> {
            work.accept(em);
            return null;
        });
    }

    /** Plain JDBC to the same database; each connection is new and commits by itself. */
    public DataSource dataSource() {
        return source;
    }

    /** Executes one statement by plain JDBC and commits: to plant what the product itself would not write. */
    public int execute(String sql, Object... parameters) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    /** The persistence unit of the product, with local transactions; weaving, cache and converters as in the server. */
    public synchronized EntityManagerFactory factory() {
        if (factory == null) {
            var properties = new HashMap<String, Object>();
            properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
            properties.put("jakarta.persistence.jtaDataSource", null);
            properties.put("jakarta.persistence.nonJtaDataSource", null);
            properties.put("jakarta.persistence.jdbc.driver", "com.mysql.cj.jdbc.Driver");
            properties.put("jakarta.persistence.jdbc.url", source.getUrl());
            properties.put("jakarta.persistence.jdbc.user", TestServer.get().user());
            properties.put("jakarta.persistence.jdbc.password", TestServer.get().password());
            properties.put("eclipselink.target-server", "None");
            properties.put("eclipselink.target-database", "MySQL");
            properties.put("eclipselink.session.customizer", StatementCounter.class.getName());
            properties.put("eclipselink.session-name", source.getUrl());
            factory = new PersistenceProvider().createEntityManagerFactory("lms", properties);
        }
        return factory;
    }
}
