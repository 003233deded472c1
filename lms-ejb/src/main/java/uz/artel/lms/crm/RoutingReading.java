package uz.artel.lms.crm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.Digest;

/** The routing in force. For higher features inside their own transactions; there is no role check here. */
@ApplicationScoped
public class RoutingReading {

    private EntityManager em;
    private volatile byte[] knownDigest;
    private volatile Routing known;

    protected RoutingReading() {}

    @Inject
    public RoutingReading(EntityManager em) {
        this.em = em;
    }

    /** The newest edition; an empty routing before the first import. */
    public Routing current() {
        var digest = em.createNativeQuery("SELECT digest FROM crm_routing_edition ORDER BY id DESC LIMIT 1")
                .getResultList();
        if (digest.isEmpty()) {
            return new Routing(List.of(), List.of(), List.of());
        }
        var newest = (byte[]) digest.get(0);
        var routing = known;
        if (routing == null || !Arrays.equals(newest, knownDigest)) {
            routing = RoutingFile.parse(
                    (byte[]) em.createNativeQuery("SELECT body FROM crm_routing_edition ORDER BY id DESC LIMIT 1")
                            .getSingleResult());
            known = routing;
            knownDigest = newest;
        }
        return routing;
    }

    /** Stores an edition unless the newest one is the same. @return whether it is new */
    boolean publish(byte[] body, Instant at) {
        var digest = Digest.of(body);
        var newest = em.createNativeQuery("SELECT digest FROM crm_routing_edition ORDER BY id DESC LIMIT 1")
                .getResultList();
        if (!newest.isEmpty() && Arrays.equals((byte[]) newest.get(0), digest)) {
            return false;
        }
        em.createNativeQuery("INSERT INTO crm_routing_edition (digest, body, published_at) VALUES (?, ?, ?)")
                .setParameter(1, digest)
                .setParameter(2, body)
                .setParameter(3, DatabaseTime.of(at))
                .executeUpdate();
        return true;
    }
}
