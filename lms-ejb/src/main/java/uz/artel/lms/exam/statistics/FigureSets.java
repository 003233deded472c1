package uz.artel.lms.exam.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import uz.artel.lms.exam.bank.FirstTry;
import uz.artel.lms.shared.DatabaseTime;

/** The tables of figures: what waits, what is ready. */
@ApplicationScoped
class FigureSets {

    /** How many results of announced first tries each exam of each centre has. */
    static final String RESULTS = "(SELECT s.centre_id, s.blueprint_id, COUNT(*) AS results,"
            + " COUNT(DISTINCT s.id) AS sittings FROM exam_sitting s JOIN exam_result r ON r.sitting_id = s.id"
            + " WHERE s.state = 'ANNOUNCED' AND " + FirstTry.SQL + " AND s.use_code IN ('certification', 'attestation')"
            + " GROUP BY s.centre_id, s.blueprint_id)";

    private static final String NEWEST = " f.number = (SELECT MAX(n.number) FROM exam_figures n"
            + " WHERE n.centre_id = f.centre_id AND n.blueprint_id = f.blueprint_id)";

    private static final int ITEMS_AT_ONCE = 100;

    private EntityManager em;
    private FigureQueue queue;

    protected FigureSets() {}

    @Inject
    FigureSets(EntityManager em) {
        this.em = em;
        queue = new FigureQueue(em, "exam_figures");
    }

    // ── the queue ────────────────────────────────────────────────────────────────────────────────────────

    /**
     * Queues a set for each exam whose newest one was asked for other results or made by another method, unless one waits
     * already. What failed is tried again when there are other results.
     *
     * @return how many
     */
    int queueOutdated(int method, Instant now) {
        // read apart from the insert: reading inside it would lock the sittings that people sit
        List<?> outdated = em.createNativeQuery(
                        "SELECT d.centre_id, d.blueprint_id, COALESCE(f.number, 0) + 1, d.results"
                                + " FROM " + RESULTS + " d LEFT JOIN exam_figures f ON f.centre_id = d.centre_id"
                                + " AND f.blueprint_id = d.blueprint_id AND" + NEWEST
                                + " WHERE f.id IS NULL OR f.pending IS NULL AND (f.results <> d.results OR f.method <> ?)")
                .setParameter(1, method)
                .getResultList();
        for (var row : outdated) {
            var c = (Object[]) row;
            em.createNativeQuery("INSERT INTO exam_figures (centre_id, blueprint_id, number, method, results, state,"
                            + " pending, progress, queued_at) VALUES (?, ?, ?, ?, ?, 'WAITING', TRUE, 0, ?)"
                            + " ON DUPLICATE KEY UPDATE number = number")
                    .setParameter(1, c[0])
                    .setParameter(2, c[1])
                    .setParameter(3, c[2])
                    .setParameter(4, method)
                    .setParameter(5, c[3])
                    .setParameter(6, DatabaseTime.of(now))
                    .executeUpdate();
        }
        return outdated.size();
    }

    /**
     * Takes the set that waits longest, or one whose worker has not been heard of since {@code silentSince}. Whoever asks at
     * the same moment gets another one.
     */
    Optional<FigureQueue.Job> take(Instant silentSince, Instant now) {
        return queue.take(silentSince, now);
    }

    /** Lets a set wait again whose making was broken off. */
    void putBack(long id) {
        queue.putBack(id);
    }

    void beat(long id, int progress, Instant now) {
        em.createNativeQuery("UPDATE exam_figures SET progress = ?, beat_at = ? WHERE id = ? AND state = 'RUNNING'")
                .setParameter(1, progress)
                .setParameter(2, DatabaseTime.of(now))
                .setParameter(3, id)
                .executeUpdate();
    }

    /** Keeps what was found; does nothing when somebody else has finished the set meanwhile. */
    void finish(long id, ExamPictures.Pictures found, Instant now) {
        int mine = em.createNativeQuery("UPDATE exam_figures SET state = 'READY', pending = NULL, progress = 100,"
                        + " done_at = ?, sittings = ?, data_digest = ?, picture = ? WHERE id = ? AND state = 'RUNNING'")
                .setParameter(1, DatabaseTime.of(now))
                .setParameter(2, found.exam().persons())
                .setParameter(3, found.digest())
                .setParameter(4, PictureJson.write(found.exam()))
                .setParameter(5, id)
                .executeUpdate();
        for (int from = 0; mine > 0 && from < found.items().size(); from += ITEMS_AT_ONCE) {
            var some = found.items().subList(from, Math.min(found.items().size(), from + ITEMS_AT_ONCE));
            var insert = em.createNativeQuery("INSERT INTO exam_figures_item (figures_id, version_id, picture) VALUES "
                    + String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?)")));
            int p = 1;
            for (var item : some) {
                insert.setParameter(p++, id);
                insert.setParameter(p++, item.version());
                insert.setParameter(p++, PictureJson.write(item));
            }
            insert.executeUpdate();
        }
    }

    void fail(long id, Instant now) {
        em.createNativeQuery("UPDATE exam_figures SET state = 'FAILED', pending = NULL, done_at = ? WHERE id = ?"
                        + " AND state = 'RUNNING'")
                .setParameter(1, DatabaseTime.of(now))
                .setParameter(2, id)
                .executeUpdate();
    }

    // ── reading ──────────────────────────────────────────────────────────────────────────────────────────

    /**
     * Where the figures of an exam stand.
     *
     * @param sittings announced first tries now
     * @param ready id of the newest ready set, or null
     * @param readySittings tries behind it
     * @param state of the newest set, or null when none was ever asked for
     * @param progress of the newest set, percent
     */
    record Standing(
            long blueprint, int sittings, Long ready, int readySittings, Instant readyAt, String state, int progress) {}

    /** The exams of a centre that have announced first tries, newest figures first. */
    List<Standing> standings(long centre) {
        List<?> rows = em.createNativeQuery("SELECT d.blueprint_id, d.sittings, y.id, y.sittings, y.done_at, f.state,"
                        + " f.progress FROM " + RESULTS + " d"
                        + " LEFT JOIN exam_figures f ON f.centre_id = d.centre_id AND f.blueprint_id = d.blueprint_id"
                        + " AND" + NEWEST
                        + " LEFT JOIN exam_figures y ON y.centre_id = d.centre_id AND y.blueprint_id = d.blueprint_id"
                        + " AND y.number = (SELECT MAX(n.number) FROM exam_figures n WHERE n.centre_id = d.centre_id"
                        + " AND n.blueprint_id = d.blueprint_id AND n.state = 'READY')"
                        + " WHERE d.centre_id = ? ORDER BY y.done_at DESC, d.blueprint_id")
                .setParameter(1, centre)
                .getResultList();
        return rows.stream()
                .map(row -> {
                    var c = (Object[]) row;
                    return new Standing(
                            number(c[0]).longValue(),
                            number(c[1]).intValue(),
                            c[2] == null ? null : number(c[2]).longValue(),
                            c[3] == null ? 0 : number(c[3]).intValue(),
                            DatabaseTime.instant(c[4]),
                            (String) c[5],
                            c[6] == null ? 0 : number(c[6]).intValue());
                })
                .toList();
    }

    /** The picture of a ready set. */
    ExamPicture picture(long id) {
        return PictureJson.exam((String) em.createNativeQuery("SELECT f.picture FROM exam_figures f WHERE f.id = ?")
                .setParameter(1, id)
                .getSingleResult());
    }

    /**
     * A version of an item and what a set says of it.
     *
     * @param picture null where the set has nothing on it
     */
    record Version(long id, int number, Instant publishedAt, ItemPicture picture) {}

    /** All versions of the item that this version belongs to, newest first; empty when there is no such version. */
    List<Version> versions(long set, long version) {
        List<?> rows = em.createNativeQuery("SELECT v.id, v.number, v.published_at, i.picture FROM exam_item_version o"
                        + " JOIN exam_item_version v ON v.item_id = o.item_id"
                        + " LEFT JOIN exam_figures_item i ON i.figures_id = ? AND i.version_id = v.id"
                        + " WHERE o.id = ? ORDER BY v.number DESC")
                .setParameter(1, set)
                .setParameter(2, version)
                .getResultList();
        return rows.stream()
                .map(row -> {
                    var c = (Object[]) row;
                    return new Version(
                            number(c[0]).longValue(),
                            number(c[1]).intValue(),
                            DatabaseTime.instant(c[2]),
                            c[3] == null ? null : PictureJson.item((String) c[3]));
                })
                .toList();
    }

    private static Number number(Object column) {
        return (Number) column;
    }
}
