package uz.artel.lms.shared;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.Role;

/** An administrator of a demo moves the clock forward, never back. */
@Stateless
@Allowed(Role.ADMIN)
public class ClockMoving {

    private Installation installation;
    private Clock clock;
    private Audit audit;

    protected ClockMoving() {}

    @Inject
    public ClockMoving(Installation installation, Clock clock, Audit audit) {
        this.installation = installation;
        this.clock = clock;
        this.audit = audit;
    }

    /** @throws ClockFixed outside a demo started with LMS_CLOCK, or when {@code target} is not later than now */
    public void moveTo(Instant target) {
        var before = clock.now();
        if (!installation.clockMovable() || target == null || !target.isAfter(before)) {
            throw new ClockFixed();
        }
        installation.keepOffset(clock.moveTo(target));
        audit.record("clock.move", "installation:1", before.toString(), target.toString());
    }

    /** The present instant of this installation. */
    public Instant now() {
        return clock.now();
    }

    public boolean movable() {
        return installation.clockMovable();
    }
}
