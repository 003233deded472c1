package uz.artel.lms.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.access.Caller;
import uz.artel.lms.shared.access.Grant;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.access.Scope;
import uz.artel.lms.shared.language.Lang;

/**
 * The table of sessions, and the counters of failed sign-ins. Both run on the system's time: moving a demo's clock neither
 * signs everybody out nor shortens a delay.
 */
@ApplicationScoped
class Sessions {

    /** The last request is written down at most this often, so that reading a page costs no write. */
    static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    private EntityManager em;
    private Clock clock;

    protected Sessions() {}

    @Inject
    Sessions(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The system's time. */
    Instant realNow() {
        return clock.now().minus(clock.offset());
    }

    /** Opens a session and returns its token, which is kept nowhere here. */
    String open(PersonId person, String device) {
        var token = SecretText.token();
        var now = realNow();
        em.createNativeQuery("INSERT INTO web_session (token_hash, person_id, created_at, last_seen_at, expires_at,"
                        + " device) VALUES (?, ?, ?, ?, ?, ?)")
                .setParameter(1, Digest.of(token))
                .setParameter(2, person.value())
                .setParameter(3, DatabaseTime.of(now))
                .setParameter(4, DatabaseTime.of(now))
                .setParameter(5, DatabaseTime.of(now.plus(SessionLimits.LONGEST)))
                .setParameter(6, device == null ? "" : device.substring(0, Math.min(120, device.length())))
                .executeUpdate();
        return token;
    }

    /** Session, person, centre and grants by one statement; empty when the session is over. */
    Optional<OpenSession> find(String token) {
        var found = People.rows(em.createNativeQuery(
                        "SELECT s.id, s.person_id, s.last_seen_at, s.expires_at, p.centre_id, c.zone, p.family_cyr,"
                                + " p.given_cyr, p.patronymic_cyr, p.family_lat, p.given_lat, p.patronymic_lat,"
                                + " p.preferred_language, a.must_change, g.role, g.centre_id AS g_centre, g.line_key,"
                                + " g.intake_id, g.campaign_id, g.from_on, g.until_on, g.ended_at, gc.zone AS g_zone"
                                + " FROM web_session s JOIN person p ON p.id = s.person_id AND p.active = TRUE"
                                + " JOIN account a ON a.person_id = p.id AND a.active = TRUE"
                                + " JOIN centre c ON c.id = p.centre_id"
                                + " LEFT JOIN access_grant g ON g.person_id = p.id"
                                + " LEFT JOIN centre gc ON gc.id = g.centre_id"
                                + " WHERE s.token_hash = ? AND s.ended_at IS NULL")
                .setParameter(1, Digest.of(token))
                .getResultList());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var first = found.get(0);
        var now = realNow();
        var lastSeen = DatabaseTime.instant(first[2]);
        var expires = DatabaseTime.instant(first[3]);
        var idleUntil = lastSeen.plus(SessionLimits.IDLE);
        if (!now.isBefore(expires) || !now.isBefore(idleUntil)) {
            return Optional.empty();
        }
        var at = clock.now();
        var grants = new ArrayList<Grant>();
        for (var r : found) {
            if (r[14] != null
                    && new GrantDates(People.day(r[19]), People.day(r[20]), DatabaseTime.instant(r[21]))
                            .holdAt(at, ZoneId.of((String) r[22]))) {
                grants.add(new Grant(
                        Role.of((String) r[14]),
                        new Scope(
                                new CentreId(((Number) r[15]).longValue()),
                                (String) r[16],
                                number(r[17]),
                                number(r[18]))));
            }
        }
        return Optional.of(new OpenSession(
                ((Number) first[0]).longValue(),
                new Caller(
                        new PersonId(((Number) first[1]).longValue()),
                        new CentreId(((Number) first[4]).longValue()),
                        grants),
                People.name(first, 6),
                Lang.of((String) first[12]),
                People.truth(first[13]),
                ZoneId.of((String) first[5]),
                lastSeen,
                expires));
    }

    /** Whether it is time to write down that the session was used. */
    boolean isUnwritten(OpenSession session) {
        return !realNow().isBefore(session.lastSeen().plus(TOUCH_EVERY));
    }

    /** Writes down that the session was used; at most once a minute. */
    @Transactional
    Instant touch(OpenSession session) {
        if (!isUnwritten(session)) {
            return session.lastSeen();
        }
        var now = realNow();
        em.createNativeQuery("UPDATE web_session SET last_seen_at = ? WHERE id = ? AND last_seen_at < ?")
                .setParameter(1, DatabaseTime.of(now))
                .setParameter(2, session.id())
                .setParameter(3, DatabaseTime.of(now))
                .executeUpdate();
        return now;
    }

    /** Whether there was an open session of this token. */
    boolean end(String token) {
        return em.createNativeQuery("UPDATE web_session SET ended_at = ? WHERE token_hash = ? AND ended_at IS NULL")
                        .setParameter(1, DatabaseTime.of(realNow()))
                        .setParameter(2, Digest.of(token))
                        .executeUpdate()
                > 0;
    }

    /** Ends every session of a person, but {@code except} when it isn't null; returns how many. */
    int endAll(PersonId person, String except) {
        return em.createNativeQuery("UPDATE web_session SET ended_at = ? WHERE person_id = ? AND ended_at IS NULL"
                        + " AND token_hash <> ?")
                .setParameter(1, DatabaseTime.of(realNow()))
                .setParameter(2, person.value())
                .setParameter(3, except == null ? new byte[32] : Digest.of(except))
                .executeUpdate();
    }

    /** Open sessions, the last used first. */
    List<SessionRow> of(PersonId person, String current) {
        var now = realNow();
        return People.rows(em.createNativeQuery("SELECT id, created_at, last_seen_at, device, token_hash = ?"
                                + " FROM web_session WHERE person_id = ? AND ended_at IS NULL AND expires_at > ?"
                                + " AND last_seen_at > ? ORDER BY last_seen_at DESC, id DESC")
                        .setParameter(1, current == null ? new byte[32] : Digest.of(current))
                        .setParameter(2, person.value())
                        .setParameter(3, DatabaseTime.of(now))
                        .setParameter(4, DatabaseTime.of(now.minus(SessionLimits.IDLE)))
                        .getResultList())
                .stream()
                .map(r -> new SessionRow(
                        ((Number) r[0]).longValue(),
                        DatabaseTime.instant(r[1]),
                        DatabaseTime.instant(r[2]),
                        (String) r[3],
                        People.truth(r[4])))
                .toList();
    }

    /**
     * Counts one more try before the password is looked at, and answers how long it has to wait. The row stays locked until
     * the transaction ends, so many tries at once on one account go one after the other.
     */
    Duration tryNow(SignInDelay.Counted counted, String key, Instant now) {
        var hash = Digest.of(counted + "\n" + key);
        em.createNativeQuery("INSERT INTO sign_in_failure (counted, failures, last_at) VALUES (?, 0, ?)"
                        + " ON DUPLICATE KEY UPDATE failures = failures")
                .setParameter(1, hash)
                .setParameter(2, DatabaseTime.of(now))
                .executeUpdate();
        var row = People.rows(em.createNativeQuery(
                                "SELECT failures, last_at FROM sign_in_failure WHERE counted = ? FOR UPDATE")
                        .setParameter(1, hash)
                        .getResultList())
                .get(0);
        var last = DatabaseTime.instant(row[1]);
        if (last.plus(SignInDelay.FORGOTTEN_AFTER).isBefore(now)) {
            forget(counted, key);
            return Duration.ZERO;
        }
        return SignInDelay.left(counted, ((Number) row[0]).intValue(), last, now);
    }

    /** A failed try; answers the delay before the next. */
    Duration failed(SignInDelay.Counted counted, String key, Instant now) {
        var hash = Digest.of(counted + "\n" + key);
        em.createNativeQuery("UPDATE sign_in_failure SET failures = failures + 1, last_at = ? WHERE counted = ?")
                .setParameter(1, DatabaseTime.of(now))
                .setParameter(2, hash)
                .executeUpdate();
        var failures = ((Number) em.createNativeQuery("SELECT failures FROM sign_in_failure WHERE counted = ?")
                        .setParameter(1, hash)
                        .getSingleResult())
                .intValue();
        return SignInDelay.after(counted, failures);
    }

    /** Starts the count anew. */
    void forget(SignInDelay.Counted counted, String key) {
        em.createNativeQuery("UPDATE sign_in_failure SET failures = 0 WHERE counted = ?")
                .setParameter(1, Digest.of(counted + "\n" + key))
                .executeUpdate();
    }

    /** Removes what is of no use any more: sessions over for 30 days, counters and codes long forgotten. */
    int sweep() {
        var now = realNow();
        int removed = em.createNativeQuery("DELETE FROM web_session WHERE expires_at < ?")
                .setParameter(1, DatabaseTime.of(now.minus(Duration.ofDays(30))))
                .executeUpdate();
        return removed
                + em.createNativeQuery("DELETE FROM sign_in_failure WHERE last_at < ?")
                        .setParameter(1, DatabaseTime.of(now.minus(SignInDelay.FORGOTTEN_AFTER)))
                        .executeUpdate();
    }

    private static Long number(Object column) {
        return column == null ? null : ((Number) column).longValue();
    }
}
