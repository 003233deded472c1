package uz.artel.lms.exam.bank;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What of the bank may stand on forms. A room full of people asks this at one moment, so what never changes is kept in
 * memory: what a version is, and what was verified as long as nobody verifies or publishes a fact.
 */
final class Pools {

    /** The state of the versions that are or were in use; without those of items that are gone. */
    private static final String LIVES =
            "SELECT l.version_id, l.status, l.rating_over, l.rating_under, l.tries, l.facility, l.forms"
                    + " FROM exam_item_life l WHERE l.status IN ('pilot', 'operational', 'retired') AND l.version_id NOT IN"
                    + " (SELECT v.id FROM exam_item i JOIN exam_item_version v ON v.item_id = i.id"
                    + " WHERE i.retired_at IS NOT NULL)";

    private static final String VERSIONS =
            "SELECT v.id, v.item_id, v.number, v.pool, i.item_key, v.kind, v.area, v.category, v.options, v.partners,"
                    + " v.points, v.level, v.difficulty, v.shipped FROM exam_item_version v"
                    + " JOIN exam_item i ON i.id = v.item_id WHERE v.id IN ";

    /** So many versions are kept in memory; a centre has some hundreds in use. */
    private static final int KEPT = 4_000;

    private final EntityManager em;
    private final Map<Long, Version> kept = new ConcurrentHashMap<>();
    private volatile Verified verified = new Verified(List.of(), Map.of());

    Pools(EntityManager em) {
        this.em = em;
    }

    /**
     * What a version is; it never changes.
     *
     * @param bare without the traits that do
     * @param item id of the item it is a version of
     * @param facts keys of the facts it rests on
     */
    private record Version(
            BankItem bare,
            long item,
            int number,
            Pool pool,
            String level,
            int difficulty,
            boolean shipped,
            Set<String> facts) {

        /** Whether somebody vouches for all it rests on; what rests on nothing was stored before a fact was demanded. */
        boolean verified(Map<String, LocalDate> until, LocalDate on) {
            return !facts.isEmpty()
                    && facts.stream()
                            .allMatch(fact ->
                                    !until.getOrDefault(fact, LocalDate.MIN).isBefore(on));
        }
    }

    /** The state of a version. */
    private record Life(Version version, ItemStatus status, Fraction rating, int tries, Double facility, int forms) {

        PoolItem item(boolean verified, Set<String> enemies) {
            var v = version;
            var band = Band.of(v.difficulty, rating, facility, tries);
            var traits = new Traits(v.level, band, rating, facility, forms, enemies);
            return new PoolItem(v.bare.with(traits), v.item, status, verified, v.shipped);
        }
    }

    /**
     * Until which day each fact is verified.
     *
     * @param state what of the guide this was read from; facts and verifications are only ever added
     */
    private record Verified(List<Long> state, Map<String, LocalDate> until) {}

    /**
     * Of each item that is not gone the newest version that is or was in use, if it is of this pool and still in use.
     *
     * @param on the day on which its facts have to be verified
     * @param enemies by the key of an item those it never shares a form with
     */
    List<PoolItem> inUse(Pool pool, LocalDate on, Map<String, Set<String>> enemies) {
        var newest = new HashMap<Long, Life>();
        for (var life : lives()) {
            newest.merge(life.version.item, life, (a, b) -> a.version.number > b.version.number ? a : b);
        }
        var until = verifiedUntil();
        return newest.values().stream()
                .filter(l -> l.version.pool == pool && l.status != ItemStatus.RETIRED)
                .map(l -> l.item(l.version.verified(until, on), enemies.getOrDefault(l.version.bare.key(), Set.of())))
                .toList();
    }

    private List<Life> lives() {
        List<?> rows = em.createNativeQuery(LIVES).getResultList();
        var versions = versions(rows.stream()
                .map(row -> number(((Object[]) row)[0]).longValue())
                .toList());
        return rows.stream()
                .map(Object[].class::cast)
                .map(c -> life(c, versions))
                .toList();
    }

    private static Life life(Object[] c, Map<Long, Version> versions) {
        return new Life(
                versions.get(number(c[0]).longValue()),
                ItemStatus.of((String) c[1]),
                c[2] == null
                        ? null
                        : new Fraction(number(c[2]).longValue(), number(c[3]).longValue()),
                number(c[4]).intValue(),
                c[5] == null ? null : number(c[5]).doubleValue(),
                number(c[6]).intValue());
    }

    // ── versions ─────────────────────────────────────────────────────────────────────────────────────────

    private Map<Long, Version> versions(Collection<Long> ids) {
        var all = new HashMap<Long, Version>();
        var unread = new ArrayList<Long>();
        for (var id : ids) {
            var version = kept.get(id);
            if (version == null) {
                unread.add(id);
            } else {
                all.put(id, version);
            }
        }
        if (!unread.isEmpty()) {
            var read = read(unread);
            if (kept.size() + read.size() > KEPT) {
                kept.clear();
            }
            kept.putAll(read);
            all.putAll(read);
        }
        return all;
    }

    private Map<Long, Version> read(List<Long> ids) {
        var facts = new HashMap<Long, List<String>>();
        for (var row : rows("SELECT f.version_id, f.fact_key FROM exam_item_fact f WHERE f.version_id IN ", ids)) {
            var c = (Object[]) row;
            facts.computeIfAbsent(number(c[0]).longValue(), id -> new ArrayList<>())
                    .add((String) c[1]);
        }
        var read = new HashMap<Long, Version>();
        for (var row : rows(VERSIONS, ids)) {
            var c = (Object[]) row;
            long id = number(c[0]).longValue();
            read.put(id, version(id, c, Set.copyOf(facts.getOrDefault(id, List.of()))));
        }
        return read;
    }

    private List<?> rows(String sql, List<Long> ids) {
        var query = em.createNativeQuery(sql + "(" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")");
        for (int i = 0; i < ids.size(); i++) {
            query.setParameter(i + 1, ids.get(i));
        }
        return query.getResultList();
    }

    private static Version version(long id, Object[] c, Set<String> facts) {
        return new Version(
                new BankItem(
                        id,
                        (String) c[4],
                        ItemKind.of((String) c[5]),
                        Area.of((String) c[6]),
                        (String) c[7],
                        number(c[8]).intValue(),
                        number(c[9]).intValue(),
                        number(c[10]).intValue()),
                number(c[1]).longValue(),
                number(c[2]).intValue(),
                Pool.of((String) c[3]),
                (String) c[11],
                number(c[12]).intValue(),
                flag(c[13]),
                facts);
    }

    // ── facts ────────────────────────────────────────────────────────────────────────────────────────────

    private Map<String, LocalDate> verifiedUntil() {
        var row = (Object[]) em.createNativeQuery("SELECT s.editions, s.newest_edition, s.verifications,"
                        + " s.newest_verification FROM v_guide_fact_state s")
                .getSingleResult();
        var state = List.of(
                number(row[0]).longValue(),
                number(row[1]).longValue(),
                number(row[2]).longValue(),
                number(row[3]).longValue());
        var known = verified;
        if (!known.state.equals(state)) {
            known = new Verified(state, readVerified());
            verified = known;
        }
        return known.until;
    }

    private Map<String, LocalDate> readVerified() {
        var until = new HashMap<String, LocalDate>();
        List<?> rows = em.createNativeQuery(
                        "SELECT g.fact_key, g.verified_until FROM v_guide_fact g WHERE g.verified_until IS NOT NULL")
                .getResultList();
        rows.forEach(row -> {
            var c = (Object[]) row;
            until.put((String) c[0], ((Date) c[1]).toLocalDate());
        });
        return until;
    }

    private static Number number(Object column) {
        return (Number) column;
    }

    private static boolean flag(Object column) {
        return column instanceof Boolean b ? b : ((Number) column).intValue() != 0;
    }
}
