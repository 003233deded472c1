package uz.artel.lms.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema to the version of this build before anything else starts. A failed migration stops the start. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());

    @Resource(lookup = "java:app/jdbc/lms")
    private DataSource dataSource;

    private volatile boolean done;

    @PostConstruct
    void migrate() {
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
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
