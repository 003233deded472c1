package uz.artel.lms.exam.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.content.ContentKey;

/** The tables of the bank. Runs in the transaction of the activity that asks. */
@ApplicationScoped
public class ItemBank {

    private static final int TRIES_TO_TELL = 10;

    /** So many versions are kept in memory; a centre has some hundreds in use. */
    private static final int KEPT = 4_000;

    static final String ENEMIES = "SELECT a.item_key, b.item_key FROM exam_item_enemy e"
            + " JOIN exam_item a ON a.id = e.item_id JOIN exam_item b ON b.id = e.enemy_id";

    private EntityManager em;
    private Pools pools;

    /** Versions never change, so each is read and parsed once. */
    private final Map<Long, Item> kept = new ConcurrentHashMap<>();

    private final Map<Long, BlueprintEdition> editions = new ConcurrentHashMap<>();

    protected ItemBank() {}

    @Inject
    public ItemBank(EntityManager em) {
        this.em = em;
        pools = new Pools(em);
    }

    /** The newest edition of a blueprint. */
    public Optional<BlueprintEdition> blueprint(String key) {
        return ContentKey.isOne(key)
                ? editions("b.blueprint_key = ?", key).stream().findFirst()
                : Optional.empty();
    }

    /** The newest edition of a blueprint by id. */
    public Optional<BlueprintEdition> blueprint(long id) {
        return editions("b.id = ?", id).stream().findFirst();
    }

    /** The newest editions of all blueprints, by key. */
    public List<BlueprintEdition> blueprints() {
        return editions("1 = ?", 1);
    }

    private List<BlueprintEdition> editions(String where, Object parameter) {
        List<?> rows = em.createNativeQuery("SELECT b.id, e.id, e.canonical FROM exam_blueprint b"
                        + " JOIN exam_blueprint_edition e ON e.blueprint_id = b.id WHERE " + where
                        + " AND e.number = (SELECT MAX(n.number) FROM exam_blueprint_edition n WHERE n.blueprint_id = b.id)"
                        + " ORDER BY b.blueprint_key")
                .setParameter(1, parameter)
                .getResultList();
        return rows.stream().map(this::edition).toList();
    }

    /** The edition a form was drawn from, however old. */
    public BlueprintEdition editionOfForm(long form) {
        var row = em.createNativeQuery("SELECT e.blueprint_id, e.id, e.canonical FROM exam_form f"
                        + " JOIN exam_blueprint_edition e ON e.id = f.edition_id WHERE f.id = ?")
                .setParameter(1, form)
                .getSingleResult();
        return edition(row);
    }

    private BlueprintEdition edition(Object row) {
        var columns = (Object[]) row;
        return editions.computeIfAbsent(
                ((Number) columns[1]).longValue(),
                id -> new BlueprintEdition(
                        ((Number) columns[0]).longValue(), id, Blueprint.parse((byte[]) columns[2])));
    }

    /** What is in a pool now: the newest version of each item that is scored when it is drawn. */
    public List<BankItem> items(Pool pool) {
        return pools.inUse(pool, LocalDate.EPOCH, Map.of()).stream()
                .filter(p -> p.status() == ItemStatus.OPERATIONAL)
                .map(PoolItem::item)
                .toList();
    }

    /**
     * What of a pool may stand on forms, pilots too, each with what the drawing weighs it by. Three statements.
     *
     * @param on the day on which its facts have to be verified
     */
    public List<PoolItem> inUse(Pool pool, LocalDate on) {
        return pools.inUse(pool, on, enemies());
    }

    private Map<String, Set<String>> enemies() {
        var enemies = new HashMap<String, Set<String>>();
        for (var row : em.createNativeQuery(ENEMIES).getResultList()) {
            var pair = (Object[]) row;
            enemies.computeIfAbsent((String) pair[0], k -> new HashSet<>()).add((String) pair[1]);
            enemies.computeIfAbsent((String) pair[1], k -> new HashSet<>()).add((String) pair[0]);
        }
        return enemies;
    }

    /** Notes that these versions stand on one more form. In order of ids, so that two at a time don't lock each other out. */
    public void expose(Collection<Long> versions) {
        var query = em.createNativeQuery("UPDATE exam_item_life SET forms = forms + 1 WHERE version_id IN ("
                + marks(versions.size()) + ") ORDER BY version_id");
        bind(query, versions);
        query.executeUpdate();
    }

    /**
     * Reckons anew how each version fared on first tries: how many there were, and from {@value #TRIES_TO_TELL} on which share
     * of the points they earned (measurement §5: below that the facility is withheld). A mark's newest edition counts, unless
     * it takes the question out of the sitting.
     */
    public void learnFacilities() {
        em.createNativeQuery("UPDATE exam_item_life l LEFT JOIN (SELECT fi.version_id, COUNT(*) AS tries,"
                        + " AVG(1e0 * m.earned_over / m.earned_under / v.points) AS facility"
                        + " FROM exam_sitting s JOIN exam_form_item fi ON fi.form_id = s.form_id"
                        + " JOIN exam_item_version v ON v.id = fi.version_id"
                        + " JOIN exam_mark m ON m.sitting_id = s.id AND m.place = fi.place AND m.edition ="
                        + " (SELECT MAX(n.edition) FROM exam_mark n WHERE n.sitting_id = m.sitting_id AND n.place = m.place)"
                        + " WHERE m.counts AND s.try_number = 1 AND s.state IN ('MARKED', 'ANNOUNCED')"
                        + " AND s.use_code IN ('certification', 'attestation') GROUP BY fi.version_id) f"
                        + " ON f.version_id = l.version_id SET l.tries = COALESCE(f.tries, 0),"
                        + " l.facility = CASE WHEN f.tries >= ? THEN LEAST(1e0, f.facility) END"
                        + " WHERE f.tries IS NOT NULL OR l.tries > 0")
                .setParameter(1, TRIES_TO_TELL)
                .executeUpdate();
    }

    /** The items behind these versions. */
    public Map<Long, Item> contents(Collection<Long> versions) {
        var all = new HashMap<Long, Item>();
        var unread = new ArrayList<Long>();
        for (var version : versions) {
            var item = kept.get(version);
            if (item == null) {
                unread.add(version);
            } else {
                all.put(version, item);
            }
        }
        if (!unread.isEmpty()) {
            all.putAll(read(unread));
        }
        return all;
    }

    private Map<Long, Item> read(Collection<Long> versions) {
        var query = em.createNativeQuery(
                "SELECT v.id, v.canonical FROM exam_item_version v WHERE v.id IN (" + marks(versions.size()) + ")");
        bind(query, versions);
        List<?> rows = query.getResultList();
        var read = new HashMap<Long, Item>();
        rows.forEach(row -> {
            var c = (Object[]) row;
            read.put(number(c[0]).longValue(), Item.parse((byte[]) c[1]));
        });
        if (kept.size() + read.size() > KEPT) {
            kept.clear();
        }
        kept.putAll(read);
        return read;
    }

    /**
     * Publishes what is new or changed and retires what is gone.
     *
     * @param shipped whether these items come with the product
     * @return how many versions were made
     */
    int publishItems(List<ItemEntry> entries, boolean shipped, Instant now) {
        return new ItemPublishing(em).publish(entries, shipped, now);
    }

    /** Publishes editions of new and changed blueprints. */
    int publishBlueprints(List<Blueprint> blueprints, Instant now) {
        var known = known("SELECT b.blueprint_key, b.id, e.number, e.digest FROM exam_blueprint b"
                + " JOIN exam_blueprint_edition e ON e.blueprint_id = b.id"
                + " WHERE e.number = (SELECT MAX(n.number) FROM exam_blueprint_edition n WHERE n.blueprint_id = b.id)");
        int made = 0;
        for (var blueprint : blueprints) {
            var before = known.get(blueprint.key());
            if (before != null && Arrays.equals(before.digest, blueprint.digest())) {
                continue;
            }
            long id = before != null
                    ? before.id
                    : insertKey("INSERT INTO exam_blueprint (blueprint_key) VALUES (?)", blueprint.key());
            em.createNativeQuery(
                            "INSERT INTO exam_blueprint_edition (blueprint_id, number, use_code, canonical, digest,"
                                    + " published_at) VALUES (?, ?, ?, ?, ?, ?)")
                    .setParameter(1, id)
                    .setParameter(2, before == null ? 1 : before.number + 1)
                    .setParameter(3, blueprint.use().code())
                    .setParameter(4, blueprint.canonical())
                    .setParameter(5, blueprint.digest())
                    .setParameter(6, DatabaseTime.of(now))
                    .executeUpdate();
            made++;
        }
        return made;
    }

    private record Known(long id, int number, byte[] digest) {}

    private Map<String, Known> known(String sql) {
        List<?> rows = em.createNativeQuery(sql).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(
                        c -> (String) c[0],
                        c -> new Known(number(c[1]).longValue(), number(c[2]).intValue(), (byte[]) c[3])));
    }

    private long insertKey(String sql, String key) {
        em.createNativeQuery(sql).setParameter(1, key).executeUpdate();
        return lastId();
    }

    private long lastId() {
        return number(em.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult())
                .longValue();
    }

    private static String marks(int count) {
        return String.join(", ", java.util.Collections.nCopies(Math.max(1, count), "?"));
    }

    private static void bind(Query query, Collection<Long> values) {
        int position = 1;
        for (var value : values) {
            query.setParameter(position++, value);
        }
        if (values.isEmpty()) {
            query.setParameter(1, -1L);
        }
    }

    private static Number number(Object column) {
        return (Number) column;
    }
}
