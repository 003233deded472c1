package uz.artel.lms.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.Digest;

/** The editions of schemes. */
@ApplicationScoped
class Schemes {

    /** A stored edition. */
    record Stored(long id, Scheme scheme) {}

    private EntityManager em;

    protected Schemes() {}

    @Inject
    Schemes(EntityManager em) {
        this.em = em;
    }

    /**
     * Keeps an edition.
     *
     * @return whether it is new
     * @throws IllegalStateException when this key and version exist with other rules: people are under way on them
     */
    boolean keep(SchemeFiles.Source source, Instant at) {
        var scheme = source.scheme();
        var digest = Digest.of(scheme.toString());
        var found = em.createNativeQuery("SELECT digest FROM scheme_edition WHERE scheme_key = ? AND edition = ?")
                .setParameter(1, scheme.key())
                .setParameter(2, scheme.edition())
                .getResultList();
        if (!found.isEmpty()) {
            if (!Arrays.equals(digest, (byte[]) found.get(0))) {
                throw new IllegalStateException("schemes: " + scheme.key() + " version " + scheme.edition()
                        + " is in use with other rules; a changed scheme needs the next version");
            }
            return false;
        }
        em.createNativeQuery("INSERT INTO scheme_edition (scheme_key, edition, digest, valid_from, source, imported_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .setParameter(1, scheme.key())
                .setParameter(2, scheme.edition())
                .setParameter(3, digest)
                .setParameter(4, scheme.validFrom())
                .setParameter(5, source.bytes())
                .setParameter(6, DatabaseTime.of(at))
                .executeUpdate();
        return true;
    }

    /** The newest edition of each scheme that is in force on this day. */
    List<Stored> inForce(LocalDate day) {
        var rows = em.createNativeQuery("SELECT s.id, s.scheme_key, s.source FROM scheme_edition s WHERE s.edition ="
                        + " (SELECT MAX(n.edition) FROM scheme_edition n WHERE n.scheme_key = s.scheme_key"
                        + " AND n.valid_from <= ?) ORDER BY s.scheme_key")
                .setParameter(1, day)
                .getResultList();
        var all = new ArrayList<Stored>();
        for (var found : rows) {
            var row = (Object[]) found;
            all.add(new Stored(((Number) row[0]).longValue(), SchemeFiles.read((String) row[1], (byte[]) row[2])));
        }
        return all;
    }

    Scheme get(long id) {
        var row = (Object[]) em.createNativeQuery("SELECT scheme_key, source FROM scheme_edition WHERE id = ?")
                .setParameter(1, id)
                .getSingleResult();
        return SchemeFiles.read((String) row[0], (byte[]) row[1]);
    }
}
