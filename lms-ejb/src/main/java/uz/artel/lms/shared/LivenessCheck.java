package uz.artel.lms.shared;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** This process answers. Never asks the shared database: one slow database must not make every node look dead. */
@Liveness
@ApplicationScoped
class LivenessCheck implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.up("lms");
    }
}
