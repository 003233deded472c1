package uz.artel.lms.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/**
 * The one database. Repositories take the {@link EntityManager} by constructor; it belongs to the transaction of the
 * activity that is running.
 */
@ApplicationScoped
public class Database {

    @Produces
    @PersistenceContext(unitName = "lms")
    private EntityManager em;

    @Resource(lookup = "java:app/jdbc/lms")
    private DataSource dataSource;

    /** Plain JDBC, for migrations, health and reads over several features. */
    @Produces
    public DataSource dataSource() {
        return dataSource;
    }
}
