package uz.artel.lms.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.PersonId;

/** The table of admissions. */
@ApplicationScoped
class Admissions {

    private static final String COLUMNS =
            "SELECT a.person_id, a.line_key, a.from_on, a.until_on, a.because, a.suspended_on FROM line_admission a";

    private EntityManager em;

    protected Admissions() {}

    @Inject
    Admissions(EntityManager em) {
        this.em = em;
    }

    void add(LineAdmission admission, CentreId centre, Instant at) {
        em.createNativeQuery("INSERT INTO line_admission (person_id, centre_id, line_key, from_on, until_on, because,"
                        + " granted_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, admission.person().value())
                .setParameter(2, centre.value())
                .setParameter(3, admission.line())
                .setParameter(4, admission.from())
                .setParameter(5, admission.until())
                .setParameter(6, admission.because())
                .setParameter(7, DatabaseTime.of(at))
                .executeUpdate();
    }

    boolean suspend(String because, String suspendedBecause, LocalDate on, Instant at) {
        return em.createNativeQuery(
                                "UPDATE line_admission SET suspended_at = ?, suspended_on = ?, suspended_because = ?"
                                        + " WHERE because = ? AND suspended_at IS NULL")
                        .setParameter(1, DatabaseTime.of(at))
                        .setParameter(2, on)
                        .setParameter(3, suspendedBecause)
                        .setParameter(4, because)
                        .executeUpdate()
                == 1;
    }

    Optional<LineAdmission> because(String because) {
        return rows(em.createNativeQuery(COLUMNS + " WHERE a.because = ?").setParameter(1, because)).stream()
                .findFirst();
    }

    List<LineAdmission> of(PersonId person) {
        return rows(em.createNativeQuery(COLUMNS + " WHERE a.person_id = ? ORDER BY a.id DESC")
                .setParameter(1, person.value()));
    }

    List<LineAdmission> ofCentre(CentreId centre, LocalDate on) {
        return rows(em.createNativeQuery(COLUMNS
                        + " WHERE a.centre_id = ? AND a.from_on <= ? AND a.until_on >= ?"
                        + " AND (a.suspended_on IS NULL OR a.suspended_on > ?) ORDER BY a.line_key, a.id")
                .setParameter(1, centre.value())
                .setParameter(2, on)
                .setParameter(3, on)
                .setParameter(4, on));
    }

    private static List<LineAdmission> rows(jakarta.persistence.Query query) {
        var all = new ArrayList<LineAdmission>();
        for (var found : query.getResultList()) {
            var row = (Object[]) found;
            all.add(new LineAdmission(
                    new PersonId(((Number) row[0]).longValue()),
                    (String) row[1],
                    day(row[2]),
                    day(row[3]),
                    (String) row[4],
                    day(row[5])));
        }
        return all;
    }

    private static LocalDate day(Object column) {
        return column instanceof Date d ? d.toLocalDate() : (LocalDate) column;
    }
}
