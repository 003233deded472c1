package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import uz.artel.lms.exam.RemediationTask.Missed;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.PersonId;

/** The table of trainings between a failed exam and its retake. */
@ApplicationScoped
class Remediations {

    private EntityManager em;

    protected Remediations() {}

    @Inject
    Remediations(EntityManager em) {
        this.em = em;
    }

    void add(Sitting sitting, String held, PersonId by, Instant now) {
        em.createNativeQuery("INSERT INTO exam_remediation (sitting_id, candidate_id, held, recorded_by, recorded_at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .setParameter(1, sitting.id().value())
                .setParameter(2, sitting.person().value())
                .setParameter(3, held)
                .setParameter(4, by.value())
                .setParameter(5, DatabaseTime.of(now))
                .executeUpdate();
    }

    boolean held(SittingId id) {
        return !em.createNativeQuery("SELECT 1 FROM exam_remediation m WHERE m.sitting_id = ?")
                .setParameter(1, id.value())
                .getResultList()
                .isEmpty();
    }

    /**
     * A failed sitting without training, its exam not yet looked up.
     *
     * @param counted how many tries of this round count so far, this one included
     */
    record Waiting(
            long sitting,
            long person,
            long blueprint,
            int tryNumber,
            int counted,
            Instant announcedAt,
            List<Missed> areas) {}

    /** The last tries of a centre's people that failed and have no training, with the areas that lost points. */
    List<Waiting> waiting(long centre) {
        List<?> rows = em.createNativeQuery(
                        "SELECT s.id, s.person_id, s.blueprint_id, s.try_number, s.announced_at, a.area, a.earned_over,"
                                + " a.earned_under, a.points, (SELECT COUNT(*) FROM exam_sitting c"
                                + " LEFT JOIN exam_second_look l ON l.sitting_id = c.id AND l.outcome = 'SECOND_FORM'"
                                + " WHERE c.person_id = s.person_id AND c.blueprint_id = s.blueprint_id AND c.round = s.round"
                                + " AND l.id IS NULL)"
                                + " FROM exam_sitting s"
                                + " JOIN exam_result r ON r.sitting_id = s.id AND r.edition ="
                                + " (SELECT MAX(n.edition) FROM exam_result n WHERE n.sitting_id = s.id)"
                                + " JOIN exam_result_area a ON a.result_id = r.id"
                                + " WHERE s.centre_id = ? AND s.use_code IN ('certification', 'attestation')"
                                + " AND s.state = 'ANNOUNCED' AND NOT r.passed"
                                + " AND NOT EXISTS (SELECT 1 FROM exam_remediation m WHERE m.sitting_id = s.id)"
                                + " AND NOT EXISTS (SELECT 1 FROM exam_sitting t WHERE t.person_id = s.person_id"
                                + " AND t.blueprint_id = s.blueprint_id AND (t.round > s.round OR t.round = s.round"
                                + " AND t.try_number > s.try_number))"
                                + " ORDER BY s.announced_at, s.id LIMIT 1000")
                .setParameter(1, centre)
                .getResultList();
        var all = new LinkedHashMap<Long, Waiting>();
        for (var row : rows) {
            var c = (Object[]) row;
            var earned = new Fraction(number(c[6]), number(c[7]));
            int points = (int) number(c[8]);
            var waiting = all.computeIfAbsent(
                    number(c[0]),
                    id -> new Waiting(
                            id,
                            number(c[1]),
                            number(c[2]),
                            (int) number(c[3]),
                            (int) number(c[9]),
                            DatabaseTime.instant(c[4]),
                            new ArrayList<>()));
            if (earned.compareTo(Fraction.of(points)) < 0) {
                waiting.areas.add(new Missed((String) c[5], earned.percentOf(points)));
            }
        }
        all.values().forEach(w -> w.areas.sort(Comparator.comparing(Missed::percent)));
        return List.copyOf(all.values());
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
