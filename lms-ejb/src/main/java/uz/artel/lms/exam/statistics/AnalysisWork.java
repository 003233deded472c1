package uz.artel.lms.exam.statistics;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import uz.artel.lms.shared.Background;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.measurement.Watch;

/**
 * Makes the analyses that are asked for, one after the other on one thread of the server: nudged after the commit that asked,
 * and every minute for what was left behind. The row is the queue, so a nudge may get lost.
 */
@Singleton
@ManagedExecutorDefinition(name = AnalysisWork.EXECUTOR, maxAsync = 1)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnalysisWork {

    private static final Logger LOG = Logger.getLogger(AnalysisWork.class.getName());
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    /** It has one thread, so nudges wait for each other. */
    static final String EXECUTOR = "java:app/concurrent/LongFigures";

    private final Background background = new Background();

    @Resource(lookup = EXECUTOR)
    private ManagedExecutorService executor;

    @Inject
    private AnalysisSteps steps;

    @Inject
    private Clock clock;

    /** Nothing may escape: a timer that throws is expunged by the container. */
    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    void sweep() {
        try {
            // while this server makes one, the clock may have been moved: its own run is not to be taken for dead
            if (!clock.historyIsBeingMade() && !background.busy()) {
                steps.interruptSilent();
                nudge();
            }
        } catch (Throwable t) {
            LOG.log(Level.WARNING, "analyses wait for the next minute", t);
        }
    }

    /** Somebody has asked for one. */
    public void nudge() {
        executor.submit(() -> background.run(this::makeAll));
    }

    private void makeAll() {
        var thread = Thread.currentThread();
        int priority = thread.getPriority();
        thread.setPriority(Thread.MIN_PRIORITY);
        try {
            FigureQueue.work(steps::take, job -> make(steps, job, background::ends, new Pace()), background::ends);
        } catch (Throwable t) {
            LOG.log(Level.WARNING, "analyses can't be made now", t);
        } finally {
            thread.setPriority(priority);
        }
    }

    /** What is being made waits for the next start, if there is time to say so; else its silence will tell that it is over. */
    @PreDestroy
    void stop() {
        background.stop(FAREWELL);
    }

    /** Makes one run; a fault in it is its own and keeps no other waiting. */
    static void make(AnalysisSteps steps, FigureQueue.Job job, BooleanSupplier stopping, Pace pace) {
        try {
            var tries = steps.tries(job);
            steps.finish(job.id(), ExamAnalyses.of(tries.attempts(), tries.versions(), (stage, share) -> {
                if (stopping.getAsBoolean()) {
                    throw new Watch.Cancelled();
                }
                pace.rest();
                if (pace.isTime(stage) && !steps.beat(job.id(), stage, ExamAnalyses.percent(stage, share))) {
                    throw new Watch.Cancelled();
                }
            }));
        } catch (Watch.Cancelled ended) {
            LOG.log(Level.INFO, "analysis {0} has ended before its time", job.id());
            steps.putBack(job.id());
        } catch (RuntimeException e) {
            if (stopping.getAsBoolean()) {
                LOG.log(Level.INFO, e, () -> "analysis " + job.id() + " is left for the next start");
                steps.putBack(job.id());
                return;
            }
            LOG.log(Level.SEVERE, e, () -> "analysis " + job.id() + " can't be made");
            steps.fail(job.id());
        }
    }
}
