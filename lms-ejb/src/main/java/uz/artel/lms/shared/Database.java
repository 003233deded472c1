package uz.artel.lms.shared;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/**
 * The one database. Repositories take the {@link EntityManager} by constructor; it belongs to the transaction of the
 * activity that is running.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/lms",
        className = "com.mysql.cj.jdbc.MysqlDataSource",
        url = "${MPCONFIG=lms.db.url}",
        user = "${MPCONFIG=lms.db.user}",
        password = "${MPCONFIG=lms.db.password}",
        minPoolSize = 4,
        maxPoolSize = 40,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=auto-commit",
            "fish.payara.fail-all-connections=true"
        })
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
