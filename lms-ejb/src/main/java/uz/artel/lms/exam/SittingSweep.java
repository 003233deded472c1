package uz.artel.lms.exam;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import uz.artel.lms.shared.Clock;

/**
 * Every few seconds: closes sittings whose time is over, announces results whose moment has come and says that pages can be heard.
 * Hourly: item figures.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SittingSweep {

    private static final Logger LOG = Logger.getLogger(SittingSweep.class.getName());

    /** Longer than a piece of a demo's history that is told beside the work. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    private DueSittings due;

    @Inject
    private Clock clock;

    /** Nothing may escape: a timer that throws is expunged by the container. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void sweep() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            clock.betweenPieces(PATIENCE, () -> {
                due.overdue().forEach(id -> alone(id, due::close));
                due.tellings().forEach(telling -> together(due.toTell(telling)));
            });
        } catch (Throwable t) {
            LOG.log(Level.WARNING, "sittings can't be swept now", t);
        } finally {
            running.set(false);
        }
    }

    /** Beside the sweep: that may take its time when a room full of people ends at once. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void listen() {
        try {
            due.listen();
        } catch (Throwable t) {
            LOG.log(Level.WARNING, "no page can be heard now", t);
        }
    }

    /** Once an hour: the facilities of items follow what was marked, and old neighbours are forgotten. */
    @Schedule(hour = "*", minute = "23", persistent = false)
    void learn() {
        if (clock.historyIsBeingMade()) {
            return;
        }
        try {
            due.learnFacilities();
            due.forgetHours();
        } catch (Throwable t) {
            LOG.log(Level.WARNING, "the figures of items can't be brought up to date now", t);
        }
    }

    /** All at once; when one of them can't be told, each alone, so that he keeps nobody waiting. */
    private void together(List<SittingId> ids) {
        try {
            if (!ids.isEmpty()) {
                due.announce(ids);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> ids.size() + " results can't be told at once");
            ids.forEach(id -> alone(id, one -> due.announce(List.of(one))));
        }
    }

    private static void alone(SittingId id, Consumer<SittingId> work) {
        try {
            work.accept(id);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "sitting " + id.value() + " is left for the next sweep");
        }
    }
}
