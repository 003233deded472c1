package uz.artel.lms.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema to the version of this build before anything else starts. A failed migration stops the start.
 *
 * <p>The data source is defined here because the server looks for its definition on EJBs and not on other beans.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/lms",
        className = "uz.artel.lms.shared.PooledDatabase",
        url = "${MPCONFIG=lms.db.url}",
        user = "${MPCONFIG=lms.db.user}",
        password = "${MPCONFIG=lms.db.password}",
        minPoolSize = 4,
        maxPoolSize = 40,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            // automatic commit is no message here
            "fish.payara.connection-validation-method=table",
            "fish.payara.validation-table-name=DUAL",
            "fish.payara.fail-all-connections=true",
            // a connection used a moment ago is not asked whether it lives
            "fish.payara.validate-atmost-once-period-in-seconds=5",
            // the driver knows what it has set itself and asks the server neither for it nor sets it again
            "useLocalSessionState=true",
            "cachePrepStmts=true",
            // ours are long, and there are some hundreds of them; prepared in the driver only, because a database would
            // keep
            // each of them for each of forty connections
            "prepStmtCacheSize=250",
            "prepStmtCacheSqlLimit=4096"
        })
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());

    @Resource(lookup = "java:app/jdbc/lms")
    private DataSource dataSource;

    private volatile boolean done;

    // named apart: the server finds the method by its name and would take the other one
    @PostConstruct
    void migrateAtStart() {
        int applied = migrate(dataSource);
        LOG.info(() -> "Migrations applied: " + applied);
        done = true;
    }

    /** Whether the schema is at the version of this build. */
    public boolean done() {
        return done;
    }

    /** Applies what is missing; the same call serves the server and the persistence tests. */
    public static int migrate(DataSource dataSource) {
        return migrate(dataSource, "latest");
    }

    /** @param version the last one to apply, or {@code latest} */
    static int migrate(DataSource dataSource, String version) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .target(version)
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
