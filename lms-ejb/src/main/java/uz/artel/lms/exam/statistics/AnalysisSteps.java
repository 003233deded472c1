package uz.artel.lms.exam.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.measurement.InDepth.Stage;

/** The steps of making an analysis, each in a transaction of its own; the computing between them has none. */
@ApplicationScoped
class AnalysisSteps {

    /** A worker that has said nothing for so long is taken for dead; a living one says something every second. */
    static final Duration SILENCE = Duration.ofMinutes(2);

    private AnalysisRuns runs;
    private FirstAttempts attempts;
    private Clock clock;

    protected AnalysisSteps() {}

    @Inject
    AnalysisSteps(AnalysisRuns runs, FirstAttempts attempts, Clock clock) {
        this.runs = runs;
        this.attempts = attempts;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int interruptSilent() {
        var now = clock.now();
        return runs.interruptSilent(now.minus(SILENCE), now);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<FigureQueue.Job> take() {
        return runs.take(clock.now());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    FirstAttempts.Tries tries(FigureQueue.Job job) {
        return attempts.of(job.centre(), job.blueprint());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean beat(long id, Stage stage, int progress) {
        return runs.beat(id, stage, progress, clock.now());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void finish(long id, ExamAnalyses.Made made) {
        runs.finish(id, made, clock.now());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void putBack(long id) {
        runs.putBack(id);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void fail(long id) {
        runs.ended(id, AnalysisStanding.State.FAILED, clock.now());
    }
}
