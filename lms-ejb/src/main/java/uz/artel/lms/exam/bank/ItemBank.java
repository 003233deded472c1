package uz.artel.lms.exam.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.language.Lang;

/** The tables of the bank. Runs in the transaction of the activity that asks. */
@ApplicationScoped
public class ItemBank {

    private static final String DRAWABLE =
            "SELECT v.id, i.item_key, v.kind, v.area, v.category, v.options, v.partners, v.points"
                    + " FROM exam_item i JOIN exam_item_version v ON v.item_id = i.id"
                    + " WHERE i.retired_at IS NULL AND v.pool = ? AND v.number ="
                    + " (SELECT MAX(n.number) FROM exam_item_version n WHERE n.item_id = i.id)";

    private EntityManager em;

    protected ItemBank() {}

    @Inject
    public ItemBank(EntityManager em) {
        this.em = em;
    }

    /** The newest edition of a blueprint. */
    public Optional<BlueprintEdition> blueprint(String key) {
        return editions("b.blueprint_key = ?", key).stream().findFirst();
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
        return rows.stream().map(ItemBank::edition).toList();
    }

    /** The edition a form was drawn from, however old. */
    public BlueprintEdition editionOfForm(long form) {
        var row = em.createNativeQuery("SELECT e.blueprint_id, e.id, e.canonical FROM exam_form f"
                        + " JOIN exam_blueprint_edition e ON e.id = f.edition_id WHERE f.id = ?")
                .setParameter(1, form)
                .getSingleResult();
        return edition(row);
    }

    private static BlueprintEdition edition(Object row) {
        var columns = (Object[]) row;
        return new BlueprintEdition(
                ((Number) columns[0]).longValue(), ((Number) columns[1]).longValue(), Blueprint.parse((byte[])
                        columns[2]));
    }

    /** What is in a pool now: the newest version of each item that isn't retired. */
    public List<BankItem> items(Pool pool) {
        return items(em.createNativeQuery(DRAWABLE).setParameter(1, pool.code()));
    }

    /**
     * Of the items of a pool those a form may be drawn from: every fact they rest on is verified on that day. What nobody
     * vouches for is never scored.
     */
    public List<BankItem> scorable(Pool pool, LocalDate on) {
        return items(em.createNativeQuery(DRAWABLE
                        + " AND NOT EXISTS (SELECT 1 FROM exam_item_fact f LEFT JOIN v_guide_fact g"
                        + " ON g.fact_key = f.fact_key AND g.verified_until >= ?"
                        + " WHERE f.version_id = v.id AND g.fact_key IS NULL)")
                .setParameter(1, pool.code())
                .setParameter(2, Date.valueOf(on)));
    }

    private static List<BankItem> items(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> {
                    var c = (Object[]) row;
                    return new BankItem(
                            number(c[0]).longValue(),
                            (String) c[1],
                            ItemKind.of((String) c[2]),
                            Area.of((String) c[3]),
                            (String) c[4],
                            number(c[5]).intValue(),
                            number(c[6]).intValue(),
                            number(c[7]).intValue());
                })
                .toList();
    }

    /** Of these versions those that were shipped with the product: samples that everybody can read. */
    public long shippedAmong(Collection<Long> versions) {
        var query = em.createNativeQuery("SELECT COUNT(*) FROM exam_item_version v WHERE v.shipped = TRUE AND v.id IN ("
                + marks(versions.size()) + ")");
        bind(query, versions);
        return number(query.getSingleResult()).longValue();
    }

    /** The items behind these versions. */
    public Map<Long, Item> contents(Collection<Long> versions) {
        if (versions.isEmpty()) {
            return Map.of();
        }
        var query = em.createNativeQuery(
                "SELECT v.id, v.canonical FROM exam_item_version v WHERE v.id IN (" + marks(versions.size()) + ")");
        bind(query, versions);
        List<?> rows = query.getResultList();
        var all = new HashMap<Long, Item>();
        rows.forEach(row -> {
            var c = (Object[]) row;
            all.put(number(c[0]).longValue(), Item.parse((byte[]) c[1]));
        });
        return all;
    }

    /**
     * Publishes what is new or changed and retires what is gone.
     *
     * @param shipped whether these items come with the product
     * @return how many versions were made
     */
    int publishItems(List<Item> items, boolean shipped, Instant now) {
        var known = known("SELECT i.item_key, i.id, v.number, v.digest, i.retired_at FROM exam_item i"
                + " JOIN exam_item_version v ON v.item_id = i.id"
                + " WHERE v.number = (SELECT MAX(n.number) FROM exam_item_version n WHERE n.item_id = i.id)");
        int made = 0;
        for (var item : items) {
            var before = known.remove(item.key());
            if (before != null && before.retired) {
                em.createNativeQuery("UPDATE exam_item SET retired_at = NULL WHERE id = ?")
                        .setParameter(1, before.id)
                        .executeUpdate();
            }
            if (before != null && Arrays.equals(before.digest, item.digest())) {
                continue;
            }
            long id = before != null ? before.id : insertKey("INSERT INTO exam_item (item_key) VALUES (?)", item.key());
            insertVersion(id, before == null ? 1 : before.number + 1, item, shipped, now);
            made++;
        }
        for (var gone : known.values()) {
            if (!gone.retired) {
                em.createNativeQuery("UPDATE exam_item SET retired_at = ? WHERE id = ?")
                        .setParameter(1, DatabaseTime.of(now))
                        .setParameter(2, gone.id)
                        .executeUpdate();
            }
        }
        return made;
    }

    private void insertVersion(long id, int number, Item item, boolean shipped, Instant now) {
        em.createNativeQuery("INSERT INTO exam_item_version (item_id, number, pool, kind, area, category, options,"
                        + " partners, points, canonical, digest, shipped, published_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, id)
                .setParameter(2, number)
                .setParameter(3, item.pool().code())
                .setParameter(4, item.kind().code())
                .setParameter(5, item.area().code())
                .setParameter(6, item.category())
                .setParameter(7, item.options().size())
                .setParameter(8, item.partners().size())
                .setParameter(9, item.points())
                .setParameter(10, item.canonical())
                .setParameter(11, item.digest())
                .setParameter(12, shipped)
                .setParameter(13, DatabaseTime.of(now))
                .executeUpdate();
        long version = lastId();
        var source = Canonical.sha256(new Canonical.Writer()
                .text(item.stem().ru())
                .text(item.explanation().ru())
                .list(item.options(), o -> {})
                .bytes());
        for (var lang : Lang.values()) {
            em.createNativeQuery("INSERT INTO exam_item_text (version_id, lang, stem, explanation, source_digest)"
                            + " VALUES (?, ?, ?, ?, ?)")
                    .setParameter(1, version)
                    .setParameter(2, lang.code())
                    .setParameter(3, item.stem().in(lang))
                    .setParameter(4, item.explanation().in(lang))
                    .setParameter(5, source)
                    .executeUpdate();
        }
        for (var fact : new HashSet<>(item.facts())) {
            em.createNativeQuery("INSERT INTO exam_item_fact (version_id, fact_key) VALUES (?, ?)")
                    .setParameter(1, version)
                    .setParameter(2, fact)
                    .executeUpdate();
        }
    }

    /** Publishes editions of new and changed blueprints. */
    int publishBlueprints(List<Blueprint> blueprints, Instant now) {
        var known = known("SELECT b.blueprint_key, b.id, e.number, e.digest, NULL FROM exam_blueprint b"
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

    private record Known(long id, int number, byte[] digest, boolean retired) {}

    private Map<String, Known> known(String sql) {
        List<?> rows = em.createNativeQuery(sql).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(
                        c -> (String) c[0],
                        c -> new Known(
                                number(c[1]).longValue(), number(c[2]).intValue(), (byte[]) c[3], c[4] != null)));
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
