package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.PersonId;

/** The tables of new versions of marks and results. Rows are only added. */
@ApplicationScoped
class Revisions {

    private EntityManager em;

    protected Revisions() {}

    @Inject
    Revisions(EntityManager em) {
        this.em = em;
    }

    /**
     * Writes an act down.
     *
     * @param subject what was decided: {@code repair:4}; each is acted on once
     * @param reason what the candidates read
     * @param agreed the second person, null where one decides
     * @return its id
     */
    long add(ResultVersion.Cause cause, String subject, String reason, PersonId by, PersonId agreed, Instant now) {
        em.createNativeQuery("INSERT INTO exam_revision (kind, subject, reason, made_by, agreed_by, made_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .setParameter(1, cause.name())
                .setParameter(2, subject)
                .setParameter(3, reason)
                .setParameter(4, by.value())
                .setParameter(5, agreed == null ? null : agreed.value())
                .setParameter(6, DatabaseTime.of(now))
                .executeUpdate();
        return number(em.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult())
                .longValue();
    }

    /** The number of the newest version of a result, 0 while there is none. */
    int newest(SittingId id) {
        return number(em.createNativeQuery(
                                "SELECT COALESCE(MAX(r.edition), 0) FROM exam_result r" + " WHERE r.sitting_id = ?")
                        .setParameter(1, id.value())
                        .getSingleResult())
                .intValue();
    }

    /** All versions of a result, the first one first. */
    List<ResultVersion> versions(SittingId id) {
        List<?> rows = em.createNativeQuery("SELECT r.edition, r.earned_over, r.earned_under, r.points, r.passed,"
                        + " r.made_at, v.kind, v.reason FROM exam_result r LEFT JOIN exam_revision v ON v.id = r.revision_id"
                        + " WHERE r.sitting_id = ? ORDER BY r.edition")
                .setParameter(1, id.value())
                .getResultList();
        return rows.stream()
                .map(row -> {
                    var c = (Object[]) row;
                    var earned =
                            new Fraction(number(c[1]).longValue(), number(c[2]).longValue());
                    int points = number(c[3]).intValue();
                    return new ResultVersion(
                            number(c[0]).intValue(),
                            earned.shown(),
                            points,
                            earned.percentOf(points),
                            flag(c[4]),
                            DatabaseTime.instant(c[5]),
                            c[6] == null ? null : ResultVersion.Cause.valueOf((String) c[6]),
                            (String) c[7]);
                })
                .toList();
    }

    /** Announced results as they stood in these of their versions, by sitting. @param editions sitting → version */
    Map<Long, ExamOutcome> outcomes(Map<Long, Integer> editions) {
        var query = em.createNativeQuery("SELECT s.person_id, b.blueprint_key, s.use_code, s.try_number, r.passed,"
                + " r.earned_over, r.earned_under, r.points, r.gates_passed, r.safety_passed, s.announced_at, s.id,"
                + " r.edition FROM exam_sitting s JOIN exam_blueprint b ON b.id = s.blueprint_id"
                + " JOIN exam_result r ON r.sitting_id = s.id WHERE s.state = 'ANNOUNCED' AND s.id IN ("
                + String.join(", ", Collections.nCopies(editions.size(), "?")) + ")");
        int at = 0;
        for (var sitting : editions.keySet()) {
            query.setParameter(++at, sitting);
        }
        List<?> rows = query.getResultList();
        var all = new HashMap<Long, ExamOutcome>();
        rows.stream()
                .map(Object[].class::cast)
                .filter(c ->
                        editions.get(number(c[11]).longValue()) == number(c[12]).intValue())
                .forEach(c -> all.put(
                        number(c[11]).longValue(),
                        new ExamOutcome(
                                new PersonId(number(c[0]).longValue()),
                                number(c[11]).longValue(),
                                (String) c[1],
                                (String) c[2],
                                number(c[3]).intValue(),
                                flag(c[4]),
                                new Fraction(
                                                number(c[5]).longValue(),
                                                number(c[6]).longValue())
                                        .percentOf(number(c[7]).intValue()),
                                flag(c[8]),
                                flag(c[9]),
                                DatabaseTime.instant(c[10]))));
        return all;
    }

    private static Number number(Object column) {
        return (Number) column;
    }

    private static boolean flag(Object column) {
        return column instanceof Boolean b ? b : ((Number) column).intValue() != 0;
    }
}
