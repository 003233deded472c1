package uz.artel.lms.exam.statistics;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.measurement.Watch;

/** Every minute: asks for figures of exams that have new results, and makes those that wait, one after the other. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FigureSweep {

    private static final Logger LOG = Logger.getLogger(FigureSweep.class.getName());

    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean stopping;

    @Inject
    private FigureComputing computing;

    @Inject
    private Clock clock;

    /** Nothing may escape: a timer that throws is expunged by the container. */
    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    void sweep() {
        if (clock.historyIsBeingMade() || !running.compareAndSet(false, true)) {
            return;
        }
        try {
            computing.queueOutdated();
            for (var job = computing.take(); job.isPresent() && !stopping; job = computing.take()) {
                make(computing, job.get(), () -> stopping);
            }
        } catch (Throwable t) {
            LOG.log(Level.WARNING, "figures can't be made now", t);
        } finally {
            running.set(false);
        }
    }

    /** What is being made is left as it is: the next start takes it up again. */
    @PreDestroy
    void stop() {
        stopping = true;
    }

    /** Makes one set; a fault in it is its own and keeps no other waiting. */
    static void make(FigureComputing computing, FigureSets.Job job, java.util.function.BooleanSupplier stopping) {
        try {
            var tries = computing.tries(job);
            var told = new int[1];
            computing.finish(job.id(), ExamPictures.of(tries.attempts(), tries.versions(), share -> {
                if (stopping.getAsBoolean()) {
                    throw new Watch.Cancelled();
                }
                int percent = (int) (100 * share);
                if (percent > told[0]) {
                    told[0] = percent;
                    computing.beat(job.id(), percent);
                }
            }));
        } catch (Watch.Cancelled ended) {
            LOG.log(Level.INFO, "figures {0} are left for the next start", job.id());
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "figures " + job.id() + " can't be made");
            computing.fail(job.id());
        }
    }
}
