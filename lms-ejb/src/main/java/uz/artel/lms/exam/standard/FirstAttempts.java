package uz.artel.lms.exam.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.exam.bank.FirstTry;
import uz.artel.lms.exam.bank.Fraction;

/** How first attempts at exams that count went, as far as they are announced. Reads only. */
@ApplicationScoped
class FirstAttempts {

    private EntityManager em;

    protected FirstAttempts() {}

    @Inject
    FirstAttempts(EntityManager em) {
        this.em = em;
    }

    /**
     * How each item version of a panel fared, in all centres: nobody is named by it, and more attempts say more. Sittings it
     * was taken out of say nothing.
     */
    Map<Long, Facility> facilities(PanelId panel) {
        List<?> rows = em.createNativeQuery("SELECT fi.version_id, COUNT(*),"
                        + " SUM(1e0 * m.earned_over / m.earned_under / v.points) FROM exam_panel_item i"
                        + " JOIN exam_form_item fi ON fi.version_id = i.version_id"
                        + " JOIN exam_item_version v ON v.id = fi.version_id"
                        + " JOIN exam_sitting s ON s.form_id = fi.form_id"
                        + " JOIN exam_mark m ON m.sitting_id = s.id AND m.place = fi.place AND m.edition ="
                        + " (SELECT MAX(n.edition) FROM exam_mark n WHERE n.sitting_id = m.sitting_id AND n.place = m.place)"
                        + " WHERE i.panel_id = ? AND m.counts AND " + FirstTry.SQL + " AND s.state = 'ANNOUNCED'"
                        + " AND s.use_code IN ('certification', 'attestation') GROUP BY fi.version_id")
                .setParameter(1, panel.value())
                .getResultList();
        var all = new HashMap<Long, Facility>();
        rows.forEach(row -> {
            var c = (Object[]) row;
            all.put(
                    number(c[0]).longValue(),
                    new Facility(number(c[1]).intValue(), number(c[2]).doubleValue()));
        });
        return all;
    }

    /** The totals of a centre at a blueprint, in the newest edition of each result. */
    List<Scores.Total> totals(long centre, long blueprint) {
        List<?> rows = em.createNativeQuery("SELECT r.earned_over, r.earned_under, r.points FROM exam_sitting s"
                        + " JOIN exam_result r ON r.sitting_id = s.id AND r.edition ="
                        + " (SELECT MAX(n.edition) FROM exam_result n WHERE n.sitting_id = s.id)"
                        + " WHERE s.centre_id = ? AND s.blueprint_id = ? AND " + FirstTry.SQL
                        + " AND s.state = 'ANNOUNCED'"
                        + " ORDER BY s.id")
                .setParameter(1, centre)
                .setParameter(2, blueprint)
                .getResultList();
        return rows.stream()
                .map(row -> {
                    var c = (Object[]) row;
                    return new Scores.Total(
                            new Fraction(number(c[0]).longValue(), number(c[1]).longValue()),
                            number(c[2]).intValue());
                })
                .toList();
    }

    private static Number number(Object column) {
        return (Number) column;
    }
}
