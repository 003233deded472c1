package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.PersonId;

/** The table of what raters gave, one by one. */
@ApplicationScoped
class Ratings {

    private EntityManager em;

    protected Ratings() {}

    @Inject
    Ratings(EntityManager em) {
        this.em = em;
    }

    void add(Sitting sitting, Rating rating) {
        em.createNativeQuery(
                        "INSERT INTO exam_rating (sitting_id, candidate_id, place, rater_id, points, note, rated_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, sitting.id().value())
                .setParameter(2, sitting.person().value())
                .setParameter(3, rating.place())
                .setParameter(4, rating.rater().value())
                .setParameter(5, rating.points())
                .setParameter(6, rating.note())
                .setParameter(7, DatabaseTime.of(rating.at()))
                .executeUpdate();
    }

    /** All ratings of a sitting by place, those of a place in the order they came. */
    List<Rating> of(SittingId id) {
        List<?> rows = em.createNativeQuery(
                        "SELECT r.place, r.rater_id, r.points, r.note, r.rated_at FROM exam_rating r"
                                + " WHERE r.sitting_id = ? ORDER BY r.place, r.id")
                .setParameter(1, id.value())
                .getResultList();
        return rows.stream()
                .map(row -> {
                    var c = (Object[]) row;
                    return new Rating(
                            ((Number) c[0]).intValue(),
                            new PersonId(((Number) c[1]).longValue()),
                            (BigDecimal) c[2],
                            (String) c[3],
                            DatabaseTime.instant(c[4]));
                })
                .toList();
    }

    /** Everybody who has marked something in this sitting: whoever looks again must be another. */
    Set<PersonId> markers(SittingId id) {
        List<?> rows = em.createNativeQuery(
                        "SELECT r.rater_id FROM exam_rating r WHERE r.sitting_id = ?"
                                + " UNION SELECT m.marked_by FROM exam_mark m WHERE m.sitting_id = ? AND m.marked_by IS NOT NULL")
                .setParameter(1, id.value())
                .setParameter(2, id.value())
                .getResultList();
        return rows.stream().map(r -> new PersonId(((Number) r).longValue())).collect(Collectors.toSet());
    }

    /** A sitting that waits for a rater, its exam not yet looked up. */
    record Waiting(long sitting, long person, long candidate, long blueprint, Instant closedAt, int answers) {}

    /** Closed sittings of a centre with answers that have no mark yet and none of this rater's; oldest first, at most 200. */
    List<Waiting> waiting(long centre, PersonId rater) {
        List<?> rows = em.createNativeQuery(
                        "SELECT s.id, s.person_id, c.number, s.blueprint_id, s.closed_at, COUNT(*) FROM exam_sitting s"
                                + " JOIN exam_candidate c ON c.person_id = s.person_id"
                                + " JOIN exam_form_item fi ON fi.form_id = s.form_id"
                                + " WHERE s.state = 'CLOSED' AND s.centre_id = ? AND s.person_id <> ?"
                                + " AND NOT EXISTS (SELECT 1 FROM exam_mark m WHERE m.sitting_id = s.id AND m.place = fi.place)"
                                + " AND NOT EXISTS (SELECT 1 FROM exam_rating r WHERE r.sitting_id = s.id"
                                + " AND r.place = fi.place AND r.rater_id = ?)"
                                + " GROUP BY s.id, s.person_id, c.number, s.blueprint_id, s.closed_at"
                                + " ORDER BY s.closed_at, s.id LIMIT 200")
                .setParameter(1, centre)
                .setParameter(2, rater.value())
                .setParameter(3, rater.value())
                .getResultList();
        return rows.stream()
                .map(row -> {
                    var c = (Object[]) row;
                    return new Waiting(
                            ((Number) c[0]).longValue(),
                            ((Number) c[1]).longValue(),
                            ((Number) c[2]).longValue(),
                            ((Number) c[3]).longValue(),
                            DatabaseTime.instant(c[4]),
                            ((Number) c[5]).intValue());
                })
                .toList();
    }
}
