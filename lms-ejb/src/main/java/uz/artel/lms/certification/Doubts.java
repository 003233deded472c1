package uz.artel.lms.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.PersonId;

/** The table of doubts. */
@ApplicationScoped
class Doubts {

    private static final String ROWS =
            "SELECT d.id, d.person_id, d.candidacy_id, d.certificate_id, c.serial, d.sitting_id,"
                    + " d.edition, d.because, d.raised_at, d.decision, d.reason, d.decided_by, d.decided_at"
                    + " FROM certification_doubt d LEFT JOIN certificate c ON c.id = d.certificate_id WHERE ";

    private EntityManager em;

    protected Doubts() {}

    @Inject
    Doubts(EntityManager em) {
        this.em = em;
    }

    void add(Candidacy on, Long certificate, long sitting, int edition, String because, Instant now) {
        em.createNativeQuery("INSERT INTO certification_doubt (person_id, centre_id, candidacy_id, certificate_id,"
                        + " sitting_id, edition, because, raised_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, on.person().value())
                .setParameter(2, on.centre().value())
                .setParameter(3, on.id())
                .setParameter(4, certificate)
                .setParameter(5, sitting)
                .setParameter(6, edition)
                .setParameter(7, because)
                .setParameter(8, DatabaseTime.of(now))
                .executeUpdate();
    }

    /** Doubts about these persons, newest first. */
    List<Doubt> of(Collection<PersonId> persons) {
        return persons.isEmpty()
                ? List.of()
                : rows(
                        "d.person_id IN (" + String.join(", ", Collections.nCopies(persons.size(), "?"))
                                + ") ORDER BY d.id DESC",
                        persons.stream().map(PersonId::value).toArray());
    }

    /** Doubts of a centre: the undecided, oldest first, then the others, newest first; at most 500. */
    List<Doubt> ofCentre(long centre) {
        return rows(
                "d.centre_id = ? ORDER BY d.decision IS NOT NULL, CASE WHEN d.decision IS NULL THEN d.id END, d.id DESC"
                        + " LIMIT 500",
                centre);
    }

    /** A doubt of a centre, locked, so that it is decided once. */
    Optional<Doubt> locked(long id, long centre) {
        // a locking read must run on the connection of the transaction
        em.unwrap(Connection.class);
        em.createNativeQuery("SELECT d.id FROM certification_doubt d WHERE d.id = ? FOR UPDATE")
                .setParameter(1, id)
                .getResultList();
        return rows("d.id = ? AND d.centre_id = ?", id, centre).stream().findFirst();
    }

    /** @param by null where a later version settled it */
    void decide(long id, Doubt.Decision decision, String reason, PersonId by, Instant now) {
        em.createNativeQuery("UPDATE certification_doubt SET decision = ?, reason = ?, decided_by = ?, decided_at = ?"
                        + " WHERE id = ?")
                .setParameter(1, decision.name())
                .setParameter(2, reason)
                .setParameter(3, by == null ? null : by.value())
                .setParameter(4, DatabaseTime.of(now))
                .setParameter(5, id)
                .executeUpdate();
    }

    private List<Doubt> rows(String where, Object... parameters) {
        var query = em.createNativeQuery(ROWS + where);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> {
                    var c = (Object[]) row;
                    return new Doubt(
                            number(c[0]),
                            new PersonId(number(c[1])),
                            number(c[2]),
                            c[3] == null ? null : number(c[3]),
                            (String) c[4],
                            number(c[5]),
                            (int) number(c[6]),
                            (String) c[7],
                            DatabaseTime.instant(c[8]),
                            c[9] == null ? null : Doubt.Decision.valueOf((String) c[9]),
                            (String) c[10],
                            c[11] == null ? null : new PersonId(number(c[11])),
                            DatabaseTime.instant(c[12]));
                })
                .toList();
    }

    private static long number(Object cell) {
        return ((Number) cell).longValue();
    }
}
