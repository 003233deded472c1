package uz.artel.lms.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.StudyLeave;

/** The table of study leaves. */
@ApplicationScoped
class StudyLeaves {

    private static final String ROW =
            "SELECT l.id, l.person_id, l.starts_on, l.ends_on, l.paper, l.entered_by, l.entered_at,"
                    + " l.withdrawn_by FROM study_leave l";

    private EntityManager em;

    protected StudyLeaves() {}

    @Inject
    StudyLeaves(EntityManager em) {
        this.em = em;
    }

    void add(String key, PersonId person, StudyLeave leave, String paper, PersonId by, Instant at) {
        em.createNativeQuery("INSERT INTO study_leave (request_key, person_id, starts_on, ends_on, paper, entered_by,"
                        + " entered_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, key)
                .setParameter(2, person.value())
                .setParameter(3, leave.from())
                .setParameter(4, leave.until())
                .setParameter(5, paper)
                .setParameter(6, by.value())
                .setParameter(7, DatabaseTime.of(at))
                .executeUpdate();
    }

    /** Takes it back; answers whether it was in force. */
    boolean withdraw(long id, PersonId by, Instant at) {
        return em.createNativeQuery(
                                "UPDATE study_leave SET withdrawn_by = ?, withdrawn_at = ? WHERE id = ? AND withdrawn_by IS NULL")
                        .setParameter(1, by.value())
                        .setParameter(2, DatabaseTime.of(at))
                        .setParameter(3, id)
                        .executeUpdate()
                == 1;
    }

    /** What this form has entered already. */
    Optional<StudyLeaveRow> byKey(String key) {
        return rows(em.createNativeQuery(ROW + " WHERE l.request_key = ?").setParameter(1, key)).stream()
                .findFirst();
    }

    Optional<StudyLeaveRow> find(long id, CentreId centre) {
        return rows(em.createNativeQuery(
                                ROW + " JOIN person p ON p.id = l.person_id WHERE l.id = ? AND p.centre_id = ?")
                        .setParameter(1, id)
                        .setParameter(2, centre.value()))
                .stream()
                .findFirst();
    }

    /** Those of a centre, newest first, at most 200. */
    List<StudyLeaveRow> of(CentreId centre) {
        return rows(em.createNativeQuery(
                        ROW + " JOIN person p ON p.id = l.person_id WHERE p.centre_id = ? ORDER BY l.id DESC LIMIT 200")
                .setParameter(1, centre.value()));
    }

    /** Those of a person that were not withdrawn. */
    List<StudyLeave> of(PersonId person) {
        return rows(em.createNativeQuery(
                                ROW + " WHERE l.person_id = ? AND l.withdrawn_by IS NULL ORDER BY l.starts_on, l.id")
                        .setParameter(1, person.value()))
                .stream()
                .map(StudyLeaveRow::leave)
                .toList();
    }

    private static List<StudyLeaveRow> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> {
                    var c = (Object[]) row;
                    return new StudyLeaveRow(
                            ((Number) c[0]).longValue(),
                            person(c[1]),
                            new StudyLeave(day(c[2]), day(c[3])),
                            (String) c[4],
                            person(c[5]),
                            DatabaseTime.instant(c[6]),
                            person(c[7]));
                })
                .toList();
    }

    private static PersonId person(Object value) {
        return value == null ? null : new PersonId(((Number) value).longValue());
    }

    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
