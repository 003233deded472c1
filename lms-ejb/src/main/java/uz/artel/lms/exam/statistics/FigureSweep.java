package uz.artel.lms.exam.statistics;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import uz.artel.lms.shared.Background;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.measurement.Watch;

/** Every minute: asks for figures of exams that have new results, and makes those that wait, one after the other. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FigureSweep {

    private static final Logger LOG = Logger.getLogger(FigureSweep.class.getName());

    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Background background = new Background();

    @Inject
    private FigureComputing computing;

    @Inject
    private Clock clock;

    /** Nothing may escape: a timer that throws is expunged by the container. */
    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    void sweep() {
        if (!clock.historyIsBeingMade()) {
            background.run(this::makeAll);
        }
    }

    private void makeAll() {
        try {
            computing.queueOutdated();
            FigureQueue.work(
                    computing::take, job -> make(computing, job, background::ends, new Pace()), background::ends);
        } catch (Throwable t) {
            LOG.log(Level.WARNING, "figures can't be made now", t);
        }
    }

    /** What is being made waits for the next start. */
    @PreDestroy
    void stop() {
        background.stop(FAREWELL);
    }

    /** Makes one set; a fault in it is its own and keeps no other waiting. */
    static void make(FigureComputing computing, FigureQueue.Job job, BooleanSupplier stopping, Pace pace) {
        try {
            var tries = computing.tries(job);
            var told = new int[1];
            computing.finish(job.id(), ExamPictures.of(tries.attempts(), tries.versions(), share -> {
                if (stopping.getAsBoolean()) {
                    throw new Watch.Cancelled();
                }
                pace.rest();
                int percent = (int) (100 * share);
                if (percent > told[0]) {
                    told[0] = percent;
                    computing.beat(job.id(), percent);
                }
            }));
        } catch (Watch.Cancelled ended) {
            LOG.log(Level.INFO, "figures {0} are left for the next start", job.id());
            computing.putBack(job.id());
        } catch (RuntimeException e) {
            if (stopping.getAsBoolean()) {
                LOG.log(Level.INFO, e, () -> "figures " + job.id() + " are left for the next start");
                computing.putBack(job.id());
                return;
            }
            LOG.log(Level.SEVERE, e, () -> "figures " + job.id() + " can't be made");
            computing.fail(job.id());
        }
    }
}
