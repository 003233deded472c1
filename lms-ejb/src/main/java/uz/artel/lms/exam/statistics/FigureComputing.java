package uz.artel.lms.exam.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import uz.artel.lms.shared.Clock;

/**
 * The steps of making figures, each in a transaction of its own; the computing between them has none. Who is killed in the
 * middle leaves a row that somebody takes up again after a while.
 */
@ApplicationScoped
class FigureComputing {

    /** A worker that has said nothing for so long is taken for dead. */
    static final Duration SILENCE = Duration.ofMinutes(15);

    private FigureSets sets;
    private FirstAttempts attempts;
    private Clock clock;

    protected FigureComputing() {}

    @Inject
    FigureComputing(FigureSets sets, FirstAttempts attempts, Clock clock) {
        this.sets = sets;
        this.attempts = attempts;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int queueOutdated() {
        return sets.queueOutdated(ExamPictures.METHOD, clock.now());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<FigureQueue.Job> take() {
        var now = clock.now();
        return sets.take(now.minus(SILENCE), now);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    FirstAttempts.Tries tries(FigureQueue.Job job) {
        return attempts.of(job.centre(), job.blueprint());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void beat(long id, int progress) {
        sets.beat(id, progress, clock.now());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void finish(long id, ExamPictures.Pictures found) {
        sets.finish(id, found, clock.now());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void putBack(long id) {
        sets.putBack(id);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void fail(long id) {
        sets.fail(id, clock.now());
    }
}
