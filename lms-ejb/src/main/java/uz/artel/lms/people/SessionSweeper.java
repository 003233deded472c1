package uz.artel.lms.people;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Removes sessions long over and forgotten failures, once a night. */
@Singleton
public class SessionSweeper {

    private static final Logger LOG = Logger.getLogger(SessionSweeper.class.getName());

    @Inject
    private SessionSweep sweep;

    /** A database that is away must not cost the timer its life: whatever happens is logged and the next night tries again. */
    @Schedule(hour = "3", minute = "17", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void nightly() {
        try {
            int removed = sweep.run();
            LOG.fine(() -> "Rows of old sessions removed: " + removed);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Old sessions were not removed, the next night tries again", e);
        }
    }
}
