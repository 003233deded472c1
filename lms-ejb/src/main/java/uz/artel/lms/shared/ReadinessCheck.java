package uz.artel.lms.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import uz.artel.lms.shared.content.ContentImporting;

/** Ready means: the database answers, the schema is at this build's version, the content folder is imported. */
@Readiness
@ApplicationScoped
class ReadinessCheck implements HealthCheck {

    @Resource(lookup = "java:app/jdbc/lms")
    private DataSource dataSource;

    @Inject
    private Migrations migrations;

    @Inject
    private ContentImporting content;

    @Override
    public HealthCheckResponse call() {
        boolean database = databaseAnswers();
        boolean migrated = migrations.done();
        boolean imported = content.done();
        return HealthCheckResponse.named("lms")
                .status(database && migrated && imported)
                .withData("database", database)
                .withData("migrations", migrated)
                .withData("content", imported)
                .build();
    }

    private boolean databaseAnswers() {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }
}
