package uz.artel.lms.exam.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import uz.artel.lms.exam.statistics.AnalysisStanding.State;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.measurement.InDepth.Stage;

/** The tables of analyses: what is asked for, what was found. */
@ApplicationScoped
class AnalysisRuns {

    private static final String OF_THE_EXAM = " a.centre_id = ? AND a.blueprint_id = ?";

    private static final String NEWEST = "(SELECT MAX(m.number) FROM exam_analysis m WHERE m.centre_id = d.centre_id"
            + " AND m.blueprint_id = d.blueprint_id";

    private EntityManager em;
    private FigureQueue queue;

    protected AnalysisRuns() {}

    @Inject
    AnalysisRuns(EntityManager em) {
        this.em = em;
        queue = new FigureQueue(em, "exam_analysis");
    }

    /**
     * Asks for a run; the constraints of the table refuse a second one that is asked for at the same moment.
     *
     * @param number the one after the newest run of the exam
     */
    long ask(long centre, long blueprint, int number, int results, PersonId by, Instant now) {
        em.createNativeQuery(
                        "INSERT INTO exam_analysis (centre_id, blueprint_id, number, method, results, state, pending,"
                                + " progress, asked_by, asked_at) VALUES (?, ?, ?, ?, ?, 'WAITING', TRUE, 0, ?, ?)")
                .setParameter(1, centre)
                .setParameter(2, blueprint)
                .setParameter(3, number)
                .setParameter(4, ExamAnalyses.METHOD)
                .setParameter(5, results)
                .setParameter(6, by.value())
                .setParameter(7, DatabaseTime.of(now))
                .executeUpdate();
        return number(em.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult())
                .longValue();
    }

    /** Takes the run that waits longest. Whoever asks at the same moment gets another one. */
    Optional<FigureQueue.Job> take(Instant now) {
        return queue.take(null, now);
    }

    /** Lets a run wait again whose making was broken off; one that somebody has ended stays so. */
    void putBack(long id) {
        queue.putBack(id);
    }

    /** Tells how far it is; answers whether anybody still wants it. */
    boolean beat(long id, Stage stage, int progress, Instant now) {
        return em.createNativeQuery("UPDATE exam_analysis SET stage = ?, progress = ?, beat_at = ? WHERE id = ?"
                                + " AND state = 'RUNNING'")
                        .setParameter(1, stage.name())
                        .setParameter(2, progress)
                        .setParameter(3, DatabaseTime.of(now))
                        .setParameter(4, id)
                        .executeUpdate()
                == 1;
    }

    /** Keeps what was found, unless the run has ended otherwise meanwhile. */
    void finish(long id, ExamAnalyses.Made made, Instant now) {
        if (ended(id, State.READY, now)) {
            em.createNativeQuery("INSERT INTO exam_analysis_result (analysis_id, data_digest, seed, tries, versions,"
                            + " asked_by, made_at, analysis) SELECT a.id, ?, ?, ?, ?, a.asked_by, ?, ? FROM exam_analysis a"
                            + " WHERE a.id = ?")
                    .setParameter(1, made.digest())
                    .setParameter(2, made.seed())
                    .setParameter(3, made.analysis().persons())
                    .setParameter(4, made.versions())
                    .setParameter(5, DatabaseTime.of(now))
                    .setParameter(6, AnalysisJson.write(made.analysis()))
                    .setParameter(7, id)
                    .executeUpdate();
        }
    }

    /** Ends a run that is being made; answers whether it still was. */
    boolean ended(long id, State how, Instant now) {
        return em.createNativeQuery(
                                "UPDATE exam_analysis SET state = ?, pending = NULL, ended_at = ?, progress ="
                                        + " CASE WHEN ? = 'READY' THEN 100 ELSE progress END WHERE id = ? AND state = 'RUNNING'")
                        .setParameter(1, how.name())
                        .setParameter(2, DatabaseTime.of(now))
                        .setParameter(3, how.name())
                        .setParameter(4, id)
                        .executeUpdate()
                == 1;
    }

    /** Somebody ends the run of an exam that waits or is being made; answers whether there was one. */
    boolean cancel(long centre, long blueprint, PersonId by, Instant now) {
        var found = em.createNativeQuery("SELECT a.id FROM exam_analysis a WHERE" + OF_THE_EXAM + " AND a.pending")
                .setParameter(1, centre)
                .setParameter(2, blueprint);
        return each(
                        found,
                        id -> em.createNativeQuery("UPDATE exam_analysis SET state = 'CANCELLED', pending = NULL,"
                                        + " ended_at = ?, cancelled_by = ? WHERE id = ? AND pending")
                                .setParameter(1, DatabaseTime.of(now))
                                .setParameter(2, by.value())
                                .setParameter(3, id)
                                .executeUpdate())
                == 1;
    }

    /** Ends the runs whose worker has not been heard of since then; answers how many. */
    int interruptSilent(Instant since, Instant now) {
        var found = em.createNativeQuery("SELECT a.id FROM exam_analysis a WHERE a.state = 'RUNNING' AND a.beat_at < ?")
                .setParameter(1, DatabaseTime.of(since));
        return each(
                found,
                id -> em.createNativeQuery("UPDATE exam_analysis SET state = 'INTERRUPTED', pending = NULL,"
                                + " ended_at = ? WHERE id = ? AND state = 'RUNNING' AND beat_at < ?")
                        .setParameter(1, DatabaseTime.of(now))
                        .setParameter(2, id)
                        .setParameter(3, DatabaseTime.of(since))
                        .executeUpdate());
    }

    /** Changes rows by their keys, as {@link FigureQueue} does and for the same reason; answers how many were changed. */
    private static int each(Query found, ToIntFunction<Object> change) {
        List<?> ids = found.getResultList();
        return ids.stream().mapToInt(change::applyAsInt).sum();
    }

    // ── reading ──────────────────────────────────────────────────────────────────────────────────────────

    /**
     * @param results results of announced first tries now
     * @param readyId of the newest one that was made, or null
     */
    record Found(int results, AnalysisStanding standing, Long readyId) {}

    /** Empty where the exam has no announced first tries. */
    Optional<Found> standing(long centre, long blueprint) {
        List<?> rows = em.createNativeQuery("SELECT d.results, d.sittings, n.number, n.state, n.stage, n.progress,"
                        + " n.asked_by, n.asked_at, n.ended_at, n.cancelled_by, y.id, y.number, y.asked_by, y.results,"
                        + " y.method, r.made_at, r.tries, r.versions, r.data_digest, r.seed FROM " + FigureSets.RESULTS
                        + " d LEFT JOIN exam_analysis n ON n.centre_id = d.centre_id AND n.blueprint_id = d.blueprint_id"
                        + " AND n.number = " + NEWEST + ")"
                        + " LEFT JOIN exam_analysis y ON y.centre_id = d.centre_id AND y.blueprint_id = d.blueprint_id"
                        + " AND y.number = " + NEWEST + " AND m.state = 'READY')"
                        + " LEFT JOIN exam_analysis_result r ON r.analysis_id = y.id"
                        + " WHERE d.centre_id = ? AND d.blueprint_id = ?")
                .setParameter(1, centre)
                .setParameter(2, blueprint)
                .getResultList();
        return rows.stream().findFirst().map(row -> found((Object[]) row));
    }

    private static Found found(Object[] c) {
        int results = number(c[0]).intValue();
        var newest = c[2] == null
                ? null
                : new AnalysisStanding.Run(
                        number(c[2]).intValue(),
                        State.valueOf((String) c[3]),
                        (String) c[4],
                        number(c[5]).intValue(),
                        person(c[6]),
                        DatabaseTime.instant(c[7]),
                        DatabaseTime.instant(c[8]),
                        person(c[9]));
        var ready = c[10] == null
                ? null
                : new AnalysisStanding.Ready(
                        number(c[11]).intValue(),
                        person(c[12]),
                        DatabaseTime.instant(c[15]),
                        number(c[16]).intValue(),
                        number(c[17]).intValue(),
                        HexFormat.of().formatHex((byte[]) c[18]),
                        number(c[19]).longValue());
        boolean outdated = ready != null
                && (number(c[13]).intValue() != results || number(c[14]).intValue() != ExamAnalyses.METHOD);
        return new Found(
                results,
                new AnalysisStanding(number(c[1]).intValue(), newest, ready, outdated),
                c[10] == null ? null : number(c[10]).longValue());
    }

    /** Where the newest run of an exam is; cheap enough to be asked every second. */
    Optional<AnalysisMoment> moment(long centre, String exam) {
        List<?> rows = em.createNativeQuery("SELECT a.number, a.state, a.stage, a.progress FROM exam_analysis a"
                        + " JOIN exam_blueprint b ON b.id = a.blueprint_id WHERE a.centre_id = ? AND b.blueprint_key = ?"
                        + " ORDER BY a.number DESC LIMIT 1")
                .setParameter(1, centre)
                .setParameter(2, exam)
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            var c = (Object[]) row;
            return new AnalysisMoment(
                    number(c[0]).intValue(),
                    State.valueOf((String) c[1]),
                    (String) c[2],
                    number(c[3]).intValue());
        });
    }

    ExamAnalysis analysis(long id) {
        return AnalysisJson.analysis(
                (String) em.createNativeQuery("SELECT r.analysis FROM exam_analysis_result r WHERE r.analysis_id = ?")
                        .setParameter(1, id)
                        .getSingleResult());
    }

    private static PersonId person(Object column) {
        return column == null ? null : new PersonId(number(column).longValue());
    }

    private static Number number(Object column) {
        return (Number) column;
    }
}
