package uz.artel.lms.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.Digest;

/** The editions of schemes. */
@ApplicationScoped
class Schemes {

    /** A stored edition. */
    record Stored(long id, Scheme scheme) {}

    /** The editions of one scheme that have come into force, the newest first. */
    record Editions(List<Stored> all) {

        Editions {
            all = List.copyOf(all);
        }

        Stored newest() {
            return all.get(0);
        }

        /**
         * The edition a newcomer begins under: the newest whose exams his programme names, so that whoever was taught for the
         * exam of an earlier one gets his certificate by it; where the programme names the exams of none, the newest.
         *
         * @param named whether the programme names an exam
         */
        Stored begunBy(Predicate<String> named) {
            return all.size() == 1
                    ? newest()
                    : all.stream()
                            .filter(s -> !s.scheme().exams().isEmpty())
                            .filter(s -> s.scheme().exams().stream().allMatch(named))
                            .findFirst()
                            .orElse(newest());
        }
    }

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

    /** Each scheme with its editions that have come into force by this day. */
    List<Editions> inForce(LocalDate day) {
        var rows = em.createNativeQuery("SELECT id, scheme_key, source FROM scheme_edition WHERE valid_from <= ?"
                        + " ORDER BY scheme_key, edition DESC")
                .setParameter(1, day)
                .getResultList();
        var all = new LinkedHashMap<String, List<Stored>>();
        for (var found : rows) {
            var row = (Object[]) found;
            var key = (String) row[1];
            all.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(new Stored(((Number) row[0]).longValue(), SchemeFiles.read(key, (byte[]) row[2])));
        }
        return all.values().stream().map(Editions::new).toList();
    }

    Scheme get(long id) {
        var row = (Object[]) em.createNativeQuery("SELECT scheme_key, source FROM scheme_edition WHERE id = ?")
                .setParameter(1, id)
                .getSingleResult();
        return SchemeFiles.read((String) row[0], (byte[]) row[1]);
    }
}
