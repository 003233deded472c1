package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uz.artel.lms.exam.LookSheet.Opinion;
import uz.artel.lms.exam.LookSheet.Outcome;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;

/** The tables of second looks. */
@ApplicationScoped
class SecondLooks {

    /**
     * In SQL, of a look {@code l}: its result is not announced. A second form decides instead of it for ever; a fault holds it
     * until a later edition of the result stands.
     */
    static final String HOLDS = "(l.outcome IS NULL OR l.outcome = 'SECOND_FORM' OR l.outcome = 'FAULT' AND NOT EXISTS"
            + " (SELECT 1 FROM exam_result n WHERE n.sitting_id = l.sitting_id AND n.edition > l.result_edition))";

    private EntityManager em;

    protected SecondLooks() {}

    @Inject
    SecondLooks(EntityManager em) {
        this.em = em;
    }

    void add(SecondLook look) {
        em.persist(look);
        em.flush();
    }

    /** @throws Unknown when there is none */
    SecondLook getLocked(long id) {
        return found(em.find(SecondLook.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** @throws Unknown when there is none */
    SecondLook get(long id) {
        return found(em.find(SecondLook.class, id));
    }

    private static SecondLook found(SecondLook look) {
        if (look == null) {
            throw new Unknown("look");
        }
        return look;
    }

    Optional<SecondLook> of(SittingId sitting) {
        return em.createQuery("SELECT l FROM SecondLook l WHERE l.sitting = :sitting", SecondLook.class)
                .setParameter("sitting", sitting.value())
                .getResultStream()
                .findFirst();
    }

    /** The looks of these sittings, by sitting; one statement. */
    Map<Long, SecondLook> of(Collection<SittingId> sittings) {
        var all = new HashMap<Long, SecondLook>();
        if (!sittings.isEmpty()) {
            em.createQuery("SELECT l FROM SecondLook l WHERE l.sitting IN :sittings", SecondLook.class)
                    .setParameter(
                            "sittings", sittings.stream().map(SittingId::value).toList())
                    .getResultList()
                    .forEach(look -> all.put(look.sitting().value(), look));
        }
        return all;
    }

    /** Whether the result of a sitting may not be announced because of its look. */
    boolean holds(SittingId sitting) {
        return !em.createNativeQuery("SELECT 1 FROM exam_second_look l WHERE l.sitting_id = ? AND " + HOLDS)
                .setParameter(1, sitting.value())
                .getResultList()
                .isEmpty();
    }

    /** The newest edition of a result. */
    int edition(SittingId sitting) {
        return ((Number) em.createNativeQuery("SELECT MAX(r.edition) FROM exam_result r WHERE r.sitting_id = ?")
                        .setParameter(1, sitting.value())
                        .getSingleResult())
                .intValue();
    }

    void addOpinion(SecondLook look, PersonId by, Outcome outcome, String finding, Instant now) {
        em.createNativeQuery("INSERT INTO exam_second_look_opinion (look_id, examiner_id, outcome, finding, given_at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .setParameter(1, look.id())
                .setParameter(2, by.value())
                .setParameter(3, outcome.name())
                .setParameter(4, finding)
                .setParameter(5, DatabaseTime.of(now))
                .executeUpdate();
    }

    /** What was found, in the order it was said. */
    List<Opinion> opinions(long look) {
        List<?> rows = em.createNativeQuery("SELECT o.examiner_id, o.outcome, o.finding, o.given_at"
                        + " FROM exam_second_look_opinion o WHERE o.look_id = ? ORDER BY o.given_at, o.examiner_id")
                .setParameter(1, look)
                .getResultList();
        return rows.stream()
                .map(row -> {
                    var c = (Object[]) row;
                    return new Opinion(
                            ((Number) c[0]).longValue(),
                            Outcome.valueOf((String) c[1]),
                            (String) c[2],
                            DatabaseTime.instant(c[3]));
                })
                .toList();
    }

    /** How many undecided looks each examiner of a centre has. */
    Map<Long, Integer> load(long centre) {
        var load = new HashMap<Long, Integer>();
        for (var look : undecided(centre)) {
            for (var examiner : new Long[] {look.first(), look.second()}) {
                if (examiner != null) {
                    load.merge(examiner, 1, Integer::sum);
                }
            }
        }
        return load;
    }

    private List<SecondLook> undecided(long centre) {
        return em.createQuery(
                        "SELECT l FROM SecondLook l WHERE l.centre = :centre AND l.outcome IS NULL", SecondLook.class)
                .setParameter("centre", centre)
                .getResultList();
    }

    /** A look of a list with what stands beside it. */
    record Listed(SecondLook look, long candidate, long blueprint, int opinions, boolean spoken, int edition) {}

    /**
     * Looks of a centre, undecided ones first, those due earliest first; at most 200.
     *
     * @param named only those that name this person, or null for all
     * @param caller whose own opinion is asked about
     */
    List<Listed> ofCentre(long centre, PersonId named, PersonId caller) {
        List<?> rows = em.createNativeQuery("SELECT l.id, c.number, s.blueprint_id,"
                        + " (SELECT COUNT(*) FROM exam_second_look_opinion o WHERE o.look_id = l.id),"
                        + " (SELECT COUNT(*) FROM exam_second_look_opinion o WHERE o.look_id = l.id"
                        + " AND o.examiner_id = ?),"
                        + " (SELECT COALESCE(MAX(r.edition), 0) FROM exam_result r WHERE r.sitting_id = l.sitting_id)"
                        + " FROM exam_second_look l JOIN exam_sitting s ON s.id = l.sitting_id"
                        + " JOIN exam_candidate c ON c.person_id = s.person_id WHERE l.centre_id = ?"
                        + " AND l.candidate_id <> ?"
                        + " AND (? = 0 OR l.first_id = ? OR l.second_id = ?)"
                        + " ORDER BY l.outcome IS NOT NULL, l.due_on, l.id LIMIT 200")
                .setParameter(1, caller.value())
                .setParameter(2, centre)
                .setParameter(3, caller.value())
                .setParameter(4, named == null ? 0 : named.value())
                .setParameter(5, named == null ? 0 : named.value())
                .setParameter(6, named == null ? 0 : named.value())
                .getResultList();
        var looks = new HashMap<Long, SecondLook>();
        if (!rows.isEmpty()) {
            em.createQuery("SELECT l FROM SecondLook l WHERE l.id IN :ids", SecondLook.class)
                    .setParameter(
                            "ids",
                            rows.stream()
                                    .map(r -> ((Number) ((Object[]) r)[0]).longValue())
                                    .toList())
                    .getResultList()
                    .forEach(l -> looks.put(l.id(), l));
        }
        return rows.stream()
                .map(row -> {
                    var c = (Object[]) row;
                    return new Listed(
                            looks.get(((Number) c[0]).longValue()),
                            ((Number) c[1]).longValue(),
                            ((Number) c[2]).longValue(),
                            ((Number) c[3]).intValue(),
                            ((Number) c[4]).intValue() > 0,
                            ((Number) c[5]).intValue());
                })
                .toList();
    }
}
