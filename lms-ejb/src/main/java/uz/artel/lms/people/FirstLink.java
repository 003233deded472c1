package uz.artel.lms.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.time.Instant;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.Digest;

/** The table of the one link of the first start. */
@ApplicationScoped
class FirstLink {

    private EntityManager em;

    protected FirstLink() {}

    @Inject
    FirstLink(EntityManager em) {
        this.em = em;
    }

    boolean printed() {
        return ((Number) em.createNativeQuery("SELECT COUNT(*) FROM first_start")
                                .getSingleResult())
                        .intValue()
                > 0;
    }

    void print(String token, Instant at) {
        em.createNativeQuery("REPLACE INTO first_start (id, token_hash, printed_at) VALUES (1, ?, ?)")
                .setParameter(1, Digest.of(token))
                .setParameter(2, DatabaseTime.of(at))
                .executeUpdate();
    }

    /** Whether this is the secret of the link; the row stays locked, so it can be used once only. */
    boolean opens(String token) {
        var kept = em.createNativeQuery("SELECT token_hash FROM first_start WHERE id = 1 FOR UPDATE")
                .getResultList();
        return !kept.isEmpty()
                && token != null
                && MessageDigest.isEqual((byte[]) kept.get(0), Digest.of(token.strip()));
    }

    void use() {
        em.createNativeQuery("DELETE FROM first_start").executeUpdate();
    }
}
