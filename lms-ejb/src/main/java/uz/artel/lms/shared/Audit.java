package uz.artel.lms.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Instant;
import uz.artel.lms.shared.access.CurrentCaller;

/**
 * The audit trail: who did what to which thing, with before and after. Lines are written by the activity in its own
 * transaction, unlinked; the sealer links them into the hash chain afterwards.
 *
 * <p>Before and after are canonical bytes in a row of their own, so a retention rule may erase them; the line keeps a
 * salted digest, which is what the chain covers.
 */
@ApplicationScoped
public class Audit {

    private static final SecureRandom RANDOM = new SecureRandom();

    private EntityManager em;
    private Clock clock;
    private CurrentCaller caller;

    protected Audit() {}

    @Inject
    public Audit(EntityManager em, Clock clock, CurrentCaller caller) {
        this.em = em;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * Writes one line in the running transaction.
     *
     * @param act what was done: feature and verb, {@code intake.open}; ASCII, ≤ 60
     * @param subject kind and id of the thing, {@code intake:12}; ASCII, ≤ 80
     * @param before the state before, or null when it did not exist; no passwords, codes or keys
     * @param after the state after, or null when it no longer exists
     */
    public void record(String act, String subject, String before, String after) {
        Instant at = clock.now();
        Long who = caller.find().map(c -> c.person().value()).orElse(null);
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        byte[] payload = AuditLine.payload(before, after);
        em.createNativeQuery(
                        "INSERT INTO audit_line (at, person_id, act, subject, payload_digest) VALUES (?, ?, ?, ?, ?)")
                .setParameter(1, DatabaseTime.of(at))
                .setParameter(2, who)
                .setParameter(3, act)
                .setParameter(4, subject)
                .setParameter(5, AuditLine.digest(salt, payload))
                .executeUpdate();
        em.createNativeQuery("INSERT INTO audit_payload (line_id, salt, payload) VALUES (LAST_INSERT_ID(), ?, ?)")
                .setParameter(1, salt)
                .setParameter(2, payload)
                .executeUpdate();
    }

    /** For an act whose subject has no state worth keeping: a sign-in, a download. */
    public void record(String act, String subject) {
        record(act, subject, null, null);
    }
}
