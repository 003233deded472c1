package uz.artel.lms.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.PersonId;

/** The tables of certificates: rows, files, revocations, the counter of serial numbers. */
@ApplicationScoped
class Certificates {

    /** @param at when */
    record Revocation(RevocationReason reasonClass, String reason, PersonId by, Instant at) {}

    private EntityManager em;

    protected Certificates() {}

    @Inject
    Certificates(EntityManager em) {
        this.em = em;
    }

    /** The next number of a year. The row is locked until the transaction ends: numbers are given one after the other. */
    Serial nextSerial(int year) {
        em.createNativeQuery("INSERT INTO certificate_serial (year, last) VALUES (?, 1)"
                        + " ON DUPLICATE KEY UPDATE last = last + 1")
                .setParameter(1, year)
                .executeUpdate();
        var last = em.createNativeQuery("SELECT last FROM certificate_serial WHERE year = ? FOR UPDATE")
                .setParameter(1, year)
                .getSingleResult();
        return new Serial(year, ((Number) last).intValue());
    }

    void add(Certificate certificate) {
        em.persist(certificate);
        em.flush();
    }

    Optional<Certificate> find(CertificateId id) {
        return Optional.ofNullable(em.find(Certificate.class, id.value()));
    }

    Optional<Certificate> locked(CertificateId id) {
        return Optional.ofNullable(em.find(Certificate.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** One certificate that waits for its printing and that nobody else is printing now; it stays locked. */
    Optional<Certificate> unprinted(long after) {
        var found = em.createNativeQuery("SELECT id FROM certificate WHERE state = 'PRINTING' AND id > ?"
                        + " ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED")
                .setParameter(1, after)
                .getResultList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(em.find(Certificate.class, ((Number) found.get(0)).longValue()));
    }

    void keepFile(long id, byte[] pdf) {
        em.createNativeQuery("INSERT INTO certificate_print (certificate_id, pdf) VALUES (?, ?)")
                .setParameter(1, id)
                .setParameter(2, pdf)
                .executeUpdate();
    }

    Optional<byte[]> file(CertificateId id) {
        var found = em.createNativeQuery("SELECT pdf FROM certificate_print WHERE certificate_id = ?")
                .setParameter(1, id.value())
                .getResultList();
        return found.isEmpty() ? Optional.empty() : Optional.of((byte[]) found.get(0));
    }

    List<Certificate> of(PersonId person) {
        return of(List.of(person));
    }

    /** Certificates of these persons, newest first. */
    List<Certificate> of(Collection<PersonId> persons) {
        return persons.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT c FROM Certificate c WHERE c.personId IN :persons ORDER BY c.id DESC",
                                Certificate.class)
                        .setParameter(
                                "persons", persons.stream().map(PersonId::value).toList())
                        .getResultList();
    }

    List<Certificate> ofCentre(CentreId centre) {
        return em.createQuery(
                        "SELECT c FROM Certificate c WHERE c.centreId = :centre ORDER BY c.id DESC", Certificate.class)
                .setParameter("centre", centre.value())
                .setMaxResults(1_000)
                .getResultList();
    }

    Optional<Certificate> byCode(byte[] hash) {
        return em.createQuery("SELECT c FROM Certificate c WHERE c.codeHash = :hash", Certificate.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    void revoke(CertificateId id, Revocation revocation) {
        em.createNativeQuery("INSERT INTO certificate_revocation (certificate_id, reason_class, reason, revoked_by,"
                        + " revoked_at) VALUES (?, ?, ?, ?, ?)")
                .setParameter(1, id.value())
                .setParameter(2, revocation.reasonClass().name())
                .setParameter(3, revocation.reason())
                .setParameter(4, revocation.by().value())
                .setParameter(5, DatabaseTime.of(revocation.at()))
                .executeUpdate();
    }

    Optional<Revocation> revocation(CertificateId id) {
        var found = em.createNativeQuery("SELECT reason_class, reason, revoked_by, revoked_at"
                        + " FROM certificate_revocation WHERE certificate_id = ?")
                .setParameter(1, id.value())
                .getResultList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var row = (Object[]) found.get(0);
        return Optional.of(new Revocation(
                RevocationReason.valueOf((String) row[0]),
                (String) row[1],
                new PersonId(((Number) row[2]).longValue()),
                DatabaseTime.instant(row[3])));
    }
}
