package uz.artel.lms.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.Digest;

/**
 * Counts wrong codes in windows of ten minutes, for each address and for all together, in the database, so that several
 * nodes count as one. Right codes are not counted: who has one guesses nothing.
 */
@ApplicationScoped
class CheckMisses {

    static final Duration WINDOW = Duration.ofMinutes(10);

    /** Wrong codes from one address in a window; an office shares an address. */
    static final int PER_ADDRESS = 30;

    /** Wrong codes from everywhere in a window. */
    static final int ALTOGETHER = 6_000;

    private static final byte[] EVERYWHERE = Digest.of("everywhere");

    private EntityManager em;

    protected CheckMisses() {}

    @Inject
    CheckMisses(EntityManager em) {
        this.em = em;
    }

    /** Whether one more wrong code is too many; one statement. */
    boolean tooMany(String address, Instant now) {
        var rows = em.createNativeQuery(
                        "SELECT bucket, misses FROM certificate_miss WHERE window_start = ? AND bucket IN (?, ?)")
                .setParameter(1, DatabaseTime.of(window(now)))
                .setParameter(2, bucket(address))
                .setParameter(3, EVERYWHERE)
                .getResultList();
        for (var found : rows) {
            var row = (Object[]) found;
            int limit = java.util.Arrays.equals((byte[]) row[0], EVERYWHERE) ? ALTOGETHER : PER_ADDRESS;
            if (((Number) row[1]).intValue() >= limit) {
                return true;
            }
        }
        return false;
    }

    void count(String address, Instant now) {
        em.createNativeQuery("INSERT INTO certificate_miss (bucket, window_start, misses) VALUES (?, ?, 1), (?, ?, 1)"
                        + " ON DUPLICATE KEY UPDATE misses = misses + 1")
                .setParameter(1, bucket(address))
                .setParameter(2, DatabaseTime.of(window(now)))
                .setParameter(3, EVERYWHERE)
                .setParameter(4, DatabaseTime.of(window(now)))
                .executeUpdate();
    }

    /** Windows of yesterday are of no use. */
    void forget(Instant now) {
        em.createNativeQuery("DELETE FROM certificate_miss WHERE window_start < ?")
                .setParameter(1, DatabaseTime.of(now.minus(Duration.ofDays(1))))
                .executeUpdate();
    }

    private static byte[] bucket(String address) {
        return Digest.of("address:" + address);
    }

    private static Instant window(Instant now) {
        long seconds = WINDOW.toSeconds();
        return Instant.ofEpochSecond(now.getEpochSecond() / seconds * seconds);
    }
}
