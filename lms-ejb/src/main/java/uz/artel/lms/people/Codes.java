package uz.artel.lms.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.PersonId;

/** The table of one-time codes. Only hashes are kept; a new code withdraws the older ones. */
@ApplicationScoped
class Codes {

    private EntityManager em;

    protected Codes() {}

    @Inject
    Codes(EntityManager em) {
        this.em = em;
    }

    void add(PersonId person, String code, PersonId by, Instant at, Instant expires) {
        withdraw(person, at);
        em.createNativeQuery("INSERT INTO one_time_code (person_id, code_hash, issued_by, issued_at, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .setParameter(1, person.value())
                .setParameter(2, hash(person, code))
                .setParameter(3, by.value())
                .setParameter(4, DatabaseTime.of(at))
                .setParameter(5, DatabaseTime.of(expires))
                .executeUpdate();
    }

    /** Whether an open code of this person has this text at {@code at}. */
    boolean opens(PersonId person, String typed, Instant at) {
        return ((Number) em.createNativeQuery("SELECT COUNT(*) FROM one_time_code WHERE person_id = ? AND code_hash = ?"
                                        + " AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > ?")
                                .setParameter(1, person.value())
                                .setParameter(2, hash(person, typed))
                                .setParameter(3, DatabaseTime.of(at))
                                .getSingleResult())
                        .intValue()
                > 0;
    }

    void use(PersonId person, String typed, Instant at) {
        em.createNativeQuery("UPDATE one_time_code SET used_at = ? WHERE person_id = ? AND code_hash = ?"
                        + " AND used_at IS NULL")
                .setParameter(1, DatabaseTime.of(at))
                .setParameter(2, person.value())
                .setParameter(3, hash(person, typed))
                .executeUpdate();
    }

    void withdraw(PersonId person, Instant at) {
        em.createNativeQuery("UPDATE one_time_code SET withdrawn_at = ? WHERE person_id = ? AND used_at IS NULL"
                        + " AND withdrawn_at IS NULL")
                .setParameter(1, DatabaseTime.of(at))
                .setParameter(2, person.value())
                .executeUpdate();
    }

    private static byte[] hash(PersonId person, String typed) {
        return Digest.of(person.value() + "\n" + SecretText.plain(typed));
    }
}
