package uz.artel.lms.exam.statistics;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import uz.artel.lms.shared.DatabaseTime;

/**
 * A table whose rows wait to be made by a worker. Rows are found by a plain read and changed by their keys, with another look
 * whether they are still as they were: a statement that searches and changes at once would lock the gaps into which others
 * insert, and two of them would wait for each other.
 *
 * @param table with the columns id, centre_id, blueprint_id, state, progress and beat_at
 */
record FigureQueue(EntityManager em, String table) {

    private static final String FREE = "(q.state = 'WAITING' OR q.state = 'RUNNING' AND q.beat_at < ?)";

    /** A row that a worker has taken. */
    record Job(long id, long centre, long blueprint) {}

    /**
     * Takes the row that waits longest. Whoever asks at the same moment gets another one.
     *
     * @param silentSince a row whose worker has not been heard of since then waits as well; null where none does
     */
    Optional<Job> take(Instant silentSince, Instant now) {
        List<?> rows = em.createNativeQuery("SELECT q.id, q.centre_id, q.blueprint_id FROM " + table + " q WHERE "
                        + FREE + " ORDER BY q.id")
                .setParameter(1, DatabaseTime.of(silentSince))
                .getResultList();
        return rows.stream()
                .map(row -> {
                    var c = (Object[]) row;
                    return new Job(number(c[0]), number(c[1]), number(c[2]));
                })
                .filter(job -> em.createNativeQuery("UPDATE " + table + " q SET q.state = 'RUNNING', q.progress = 0,"
                                        + " q.beat_at = ? WHERE q.id = ? AND " + FREE)
                                .setParameter(1, DatabaseTime.of(now))
                                .setParameter(2, job.id)
                                .setParameter(3, DatabaseTime.of(silentSince))
                                .executeUpdate()
                        == 1)
                .findFirst();
    }

    /** Lets a row wait again that was taken and can't be made to its end now; one that has ended stays as it is. */
    void putBack(long id) {
        em.createNativeQuery("UPDATE " + table
                        + " q SET q.state = 'WAITING', q.progress = 0 WHERE q.id = ? AND q.state = 'RUNNING'")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** Makes what waits, one after the other. When the server stops nothing is taken any more: the next start takes it. */
    static void work(Supplier<Optional<Job>> take, Consumer<Job> make, BooleanSupplier stopping) {
        while (!stopping.getAsBoolean()) {
            var job = take.get();
            if (job.isEmpty()) {
                return;
            }
            make.accept(job.get());
        }
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
