package uz.artel.lms.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.Unknown;

/** Editions of scorecards. For higher features inside their own transactions; there is no role check here. */
@ApplicationScoped
public class Scorecards {

    /** An edition and its id. */
    public record Edition(long id, Scorecard card) {}

    private final Map<Long, Scorecard> parsed = new ConcurrentHashMap<>();

    private EntityManager em;

    protected Scorecards() {}

    @Inject
    public Scorecards(EntityManager em) {
        this.em = em;
    }

    /** The newest version of a card. @throws Unknown when there is none */
    public Edition newest(String key) {
        var ids = em.createNativeQuery(
                        "SELECT id FROM scorecard_edition WHERE card_key = ? ORDER BY card_version DESC LIMIT 1")
                .setParameter(1, key)
                .getResultList();
        if (ids.isEmpty()) {
            throw new Unknown("scorecard");
        }
        long id = ((Number) ids.get(0)).longValue();
        return new Edition(id, card(id));
    }

    /** The card a mark was made on. Editions never change, so each is read once. */
    public Scorecard card(long id) {
        return parsed.computeIfAbsent(
                id,
                i -> ScorecardFiles.parse(
                        (byte[]) em.createNativeQuery("SELECT body FROM scorecard_edition WHERE id = ?")
                                .setParameter(1, i)
                                .getSingleResult()));
    }

    /**
     * Stores a version. @return whether it is new
     *
     * @throws IllegalStateException when the version exists with other bytes: a changed card needs the next version
     */
    boolean publish(Scorecard card, byte[] body, Instant at) {
        var digest = Digest.of(body);
        Optional<?> there = em
                .createNativeQuery("SELECT digest FROM scorecard_edition WHERE card_key = ? AND card_version = ?")
                .setParameter(1, card.key())
                .setParameter(2, card.version())
                .getResultList()
                .stream()
                .findFirst();
        if (there.isPresent()) {
            if (!Arrays.equals((byte[]) there.get(), digest)) {
                throw new IllegalStateException("scorecard " + card.key() + " version " + card.version()
                        + " was changed: give the changed card the next version");
            }
            return false;
        }
        em.createNativeQuery("INSERT INTO scorecard_edition (card_key, card_version, digest, body, published_at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .setParameter(1, card.key())
                .setParameter(2, card.version())
                .setParameter(3, digest)
                .setParameter(4, body)
                .setParameter(5, DatabaseTime.of(at))
                .executeUpdate();
        return true;
    }
}
