package uz.artel.lms.exam.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.exam.bank.FirstTry;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.exam.bank.Item;
import uz.artel.lms.exam.bank.Shown;
import uz.artel.lms.shared.DatabaseTime;

/**
 * Announced first tries of exams that count, read from the tables of sittings: four statements, however many they are.
 * Items on trial and items taken out of a sitting are left out: no total has their points.
 */
@ApplicationScoped
class FirstAttempts {

    private static final String OF_THE_EXAM = " s.centre_id = ? AND s.blueprint_id = ? AND s.state = 'ANNOUNCED'"
            + " AND " + FirstTry.SQL + " AND s.use_code IN ('certification', 'attestation')";

    private EntityManager em;

    protected FirstAttempts() {}

    @Inject
    FirstAttempts(EntityManager em) {
        this.em = em;
    }

    /** The tries of an exam in a centre with the versions that stood on their forms. */
    record Tries(List<Attempt> attempts, Map<Long, ItemVersion> versions) {}

    Tries of(long centre, long blueprint) {
        var versions = versions(centre, blueprint);
        var places = places(centre, blueprint);
        var answers = answers(centre, blueprint);
        List<?> rows = query(
                        "SELECT s.id, c.number, l.preferred_language, s.announced_at, s.closed_by, r.earned_over,"
                                + " r.earned_under, r.points, r.pass_percent, r.cut FROM exam_sitting s"
                                + " JOIN exam_candidate c ON c.person_id = s.person_id"
                                + " JOIN exam_result r ON r.sitting_id = s.id AND r.edition ="
                                + " (SELECT MAX(n.edition) FROM exam_result n WHERE n.sitting_id = s.id)"
                                + " LEFT JOIN v_people_language l ON l.person_id = s.person_id"
                                + " WHERE" + OF_THE_EXAM + " ORDER BY s.id",
                        centre,
                        blueprint)
                .getResultList();
        var attempts = rows.stream()
                .map(row -> {
                    var c = (Object[]) row;
                    long sitting = number(c[0]).longValue();
                    int points = number(c[7]).intValue();
                    return new Attempt(
                            sitting,
                            number(c[1]).longValue(),
                            (String) c[2],
                            DatabaseTime.instant(c[3]),
                            fraction(c[5], c[6]),
                            points,
                            c[9] == null
                                    ? new Fraction(number(c[8]).longValue() * points, 100)
                                    : Fraction.of(number(c[9]).longValue()),
                            Attempt.given(
                                    places.getOrDefault(sitting, List.of()),
                                    versions,
                                    answers.getOrDefault(sitting, Map.of()),
                                    "clock".equals(c[4])));
                })
                .toList();
        return new Tries(attempts, versions);
    }

    /** The versions that stood on the forms, with the key the centre's newest repair in force gives them. */
    private Map<Long, ItemVersion> versions(long centre, long blueprint) {
        List<?> rows = em.createNativeQuery("SELECT v.id, v.number, v.canonical, r.answer_keys FROM exam_item_version v"
                        + " LEFT JOIN exam_repair r ON r.id = (SELECT MAX(k.id) FROM exam_repair k"
                        + " WHERE k.version_id = v.id AND k.centre_id = ? AND k.kind = 'KEY' AND k.state = 'APPLIED'"
                        + " AND NOT EXISTS (SELECT 1 FROM exam_repair u WHERE u.undoes = k.id AND u.state = 'APPLIED'))"
                        + " WHERE v.id IN (SELECT fi.version_id FROM exam_form_item fi JOIN exam_sitting s"
                        + " ON s.form_id = fi.form_id WHERE fi.scored AND" + OF_THE_EXAM + ")")
                .setParameter(1, centre)
                .setParameter(2, centre)
                .setParameter(3, blueprint)
                .getResultList();
        var all = new HashMap<Long, ItemVersion>();
        rows.forEach(row -> {
            var c = (Object[]) row;
            long id = number(c[0]).longValue();
            all.put(id, new ItemVersion(id, number(c[1]).intValue(), Item.parse((byte[]) c[2]), (String) c[3]));
        });
        return all;
    }

    /** The places of each sitting's form with their newest marks; a question that was taken out of it has none. */
    private Map<Long, List<Attempt.Marked>> places(long centre, long blueprint) {
        List<?> rows = query(
                        "SELECT s.id, fi.place, fi.version_id, fi.option_order, fi.partner_order, m.earned_over,"
                                + " m.earned_under FROM exam_sitting s JOIN exam_form_item fi ON fi.form_id = s.form_id"
                                + " JOIN exam_mark m ON m.sitting_id = s.id AND m.place = fi.place AND m.edition ="
                                + " (SELECT MAX(n.edition) FROM exam_mark n WHERE n.sitting_id = m.sitting_id"
                                + " AND n.place = m.place) WHERE fi.scored AND m.counts AND" + OF_THE_EXAM
                                + " ORDER BY s.id, fi.place",
                        centre,
                        blueprint)
                .getResultList();
        var all = new HashMap<Long, List<Attempt.Marked>>();
        rows.forEach(row -> {
            var c = (Object[]) row;
            all.computeIfAbsent(number(c[0]).longValue(), s -> new ArrayList<>())
                    .add(new Attempt.Marked(
                            number(c[1]).intValue(),
                            number(c[2]).longValue(),
                            new Shown(Answer.places((String) c[3]), Answer.places((String) c[4])),
                            fraction(c[5], c[6])));
        });
        return all;
    }

    /** The last answer to each place that was touched; it may be empty. */
    private Map<Long, Map<Integer, Answer>> answers(long centre, long blueprint) {
        List<?> rows = query(
                        "SELECT a.sitting_id, a.place, a.choice, a.typed FROM exam_answer a JOIN exam_sitting s"
                                + " ON s.id = a.sitting_id WHERE" + OF_THE_EXAM + " ORDER BY "
                                + Answer.ORDER,
                        centre,
                        blueprint)
                .getResultList();
        var all = new HashMap<Long, Map<Integer, Answer>>();
        rows.forEach(row -> {
            var c = (Object[]) row;
            all.computeIfAbsent(number(c[0]).longValue(), s -> new HashMap<>())
                    .put(number(c[1]).intValue(), new Answer(Answer.places((String) c[2]), (String) c[3]));
        });
        return all;
    }

    private Query query(String sql, long centre, long blueprint) {
        return em.createNativeQuery(sql).setParameter(1, centre).setParameter(2, blueprint);
    }

    private static Fraction fraction(Object over, Object under) {
        return new Fraction(number(over).longValue(), number(under).longValue());
    }

    private static Number number(Object column) {
        return (Number) column;
    }
}
