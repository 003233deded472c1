package uz.artel.lms.exam.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import uz.artel.lms.crm.RoutingReading;
import uz.artel.lms.exam.media.Media;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/** The tables of the bank as those who write items need them. Runs in the transaction of the activity that asks. */
@ApplicationScoped
class EditedItems {

    private EntityManager em;

    protected EditedItems() {}

    @Inject
    EditedItems(EntityManager em) {
        this.em = em;
    }

    /** A version with all that is known of it. */
    record Stored(long item, long version, int number, Item content, ItemLife life, boolean shipped, Instant at) {}

    /** All versions of an item, oldest first; none for a key nobody has. */
    List<Stored> versions(String key) {
        List<?> rows = em.createNativeQuery("SELECT i.id, v.id, v.number, v.canonical, l.status, l.author, l.reviewer,"
                        + " l.rating_over, l.rating_under, v.shipped, v.published_at FROM exam_item i"
                        + " JOIN exam_item_version v ON v.item_id = i.id JOIN exam_item_life l ON l.version_id = v.id"
                        + " WHERE i.item_key = ? ORDER BY v.number")
                .setParameter(1, key)
                .getResultList();
        return rows.stream().map(row -> stored((Object[]) row)).toList();
    }

    private static Stored stored(Object[] c) {
        var rating = c[7] == null ? null : new Fraction(number(c[7]), number(c[8]));
        return new Stored(
                number(c[0]),
                number(c[1]),
                (int) number(c[2]),
                Item.parse((byte[]) c[3]),
                new ItemLife(ItemStatus.of((String) c[4]), (String) c[5], (String) c[6], rating),
                c[9] instanceof Boolean b ? b : number(c[9]) != 0,
                DatabaseTime.instant(c[10]));
    }

    /** The newest versions of a pool by key, with their numbers; of one category, or of all for null. */
    Map<String, Stored> newest(Pool pool, String category) {
        var query = em.createNativeQuery("SELECT i.id, v.id, v.number, v.canonical, l.status, l.author, l.reviewer,"
                + " l.rating_over, l.rating_under, v.shipped, v.published_at FROM exam_item i"
                + " JOIN exam_item_version v ON v.item_id = i.id JOIN exam_item_life l ON l.version_id = v.id"
                + " WHERE i.retired_at IS NULL AND l.status <> 'retired' AND v.pool = ?"
                + " AND v.number = (SELECT MAX(n.number) FROM exam_item_version n WHERE n.item_id = i.id)"
                + (category == null ? "" : " AND v.category = ?"));
        query.setParameter(1, pool.code());
        if (category != null) {
            query.setParameter(2, category);
        }
        var all = new TreeMap<String, Stored>();
        for (var row : query.getResultList()) {
            var one = stored((Object[]) row);
            all.put(one.content().key(), one);
        }
        return all;
    }

    /** Key of an item → keys of its enemies, in order. */
    Map<String, Set<String>> enemies() {
        var enemies = new HashMap<String, Set<String>>();
        for (var row : em.createNativeQuery(ItemBank.ENEMIES).getResultList()) {
            var c = (Object[]) row;
            enemies.computeIfAbsent((String) c[0], k -> new TreeSet<>()).add((String) c[1]);
            enemies.computeIfAbsent((String) c[1], k -> new TreeSet<>()).add((String) c[0]);
        }
        return enemies;
    }

    /** The languages of a version that are behind its Russian. */
    Set<Lang> stale(long version) {
        var sources = new HashMap<Lang, byte[]>();
        for (var row : em.createNativeQuery(
                        "SELECT t.lang, t.source_digest FROM exam_item_text t WHERE t.version_id = ?")
                .setParameter(1, version)
                .getResultList()) {
            var c = (Object[]) row;
            sources.put(Lang.of((String) c[0]), (byte[]) c[1]);
        }
        var stale = new TreeSet<Lang>();
        sources.forEach((lang, source) -> {
            if (!Arrays.equals(source, sources.get(Lang.RU))) {
                stale.add(lang);
            }
        });
        return Collections.unmodifiableSet(stale);
    }

    /** What the content files say of an edited item, when it waits for somebody to look at it. */
    Optional<Item> waiting(long item) {
        List<?> found = em.createNativeQuery("SELECT c.canonical FROM exam_item_conflict c WHERE c.item_id = ?")
                .setParameter(1, item)
                .getResultList();
        return found.stream().findFirst().map(c -> Item.parse((byte[]) c));
    }

    /** Keys of items about which the content files say something else since they were edited. */
    Set<String> waiting() {
        var keys = new TreeSet<String>();
        em.createNativeQuery("SELECT i.item_key FROM exam_item_conflict c JOIN exam_item i ON i.id = c.item_id")
                .getResultList()
                .forEach(key -> keys.add((String) key));
        return keys;
    }

    /** The facts of a category, or all for null, by key as they stand on that day. */
    Map<String, ItemFact> facts(String category, LocalDate on) {
        var facts = new LinkedHashMap<String, ItemFact>();
        var query = em.createNativeQuery("SELECT g.fact_key, g.text_ru, g.text_uz, g.text_en, g.verified_until"
                + " FROM v_guide_fact g" + (category == null ? "" : " WHERE g.category = ?")
                + " ORDER BY g.category, g.fact_id");
        if (category != null) {
            query.setParameter(1, category);
        }
        for (var row : query.getResultList()) {
            var c = (Object[]) row;
            var until = c[4] == null ? null : ((Date) c[4]).toLocalDate();
            facts.put(
                    (String) c[0],
                    new ItemFact(
                            (String) c[0],
                            new Texts((String) c[1], (String) c[2], (String) c[3]),
                            until,
                            until != null && !until.isBefore(on)));
        }
        return facts;
    }

    /** What the newest versions of these items ask, by key in order. */
    Map<String, Texts> stems(Set<String> keys) {
        var stems = new TreeMap<String, Texts>();
        if (keys.isEmpty()) {
            return stems;
        }
        var query = em.createNativeQuery("SELECT i.item_key, MAX(CASE WHEN t.lang = 'ru' THEN t.stem END),"
                + " MAX(CASE WHEN t.lang = 'uz' THEN t.stem END), MAX(CASE WHEN t.lang = 'en' THEN t.stem END)"
                + " FROM exam_item i JOIN exam_item_version v ON v.item_id = i.id"
                + " JOIN exam_item_text t ON t.version_id = v.id WHERE v.number ="
                + " (SELECT MAX(n.number) FROM exam_item_version n WHERE n.item_id = i.id) AND i.item_key IN ("
                + String.join(", ", Collections.nCopies(keys.size(), "?")) + ") GROUP BY i.item_key");
        int position = 1;
        for (var key : keys) {
            query.setParameter(position++, key);
        }
        for (var row : query.getResultList()) {
            var c = (Object[]) row;
            stems.put((String) c[0], new Texts((String) c[1], (String) c[2], (String) c[3]));
        }
        return stems;
    }

    /** Categories that have items, in order: an item goes into one of them. */
    Set<String> categories() {
        var categories = new TreeSet<String>();
        em.createNativeQuery("SELECT DISTINCT v.category FROM exam_item_version v WHERE v.number ="
                        + " (SELECT MAX(n.number) FROM exam_item_version n WHERE n.item_id = v.item_id)")
                .getResultList()
                .forEach(category -> categories.add((String) category));
        return Collections.unmodifiableSet(categories);
    }

    /** The pictures and recordings of the bank. */
    Media media() {
        return new Media(em);
    }

    /** What came with packs, and what of it is read. */
    ItemReviews reviews() {
        return new ItemReviews(em);
    }

    /** What the reader of items may name. @param media what they may show */
    ItemLint lint(MediaShelf media) {
        var items = new HashMap<String, ItemLint.Present>();
        var categories = new HashSet<String>();
        for (var row : em.createNativeQuery("SELECT i.item_key, v.pool, v.kind, l.status, v.category FROM exam_item i"
                        + " JOIN exam_item_version v ON v.item_id = i.id JOIN exam_item_life l ON l.version_id = v.id"
                        + " WHERE v.number = (SELECT MAX(n.number) FROM exam_item_version n WHERE n.item_id = i.id)")
                .getResultList()) {
            var c = (Object[]) row;
            items.put(
                    (String) c[0],
                    new ItemLint.Present(
                            Pool.of((String) c[1]), ItemKind.of((String) c[2]), ItemStatus.of((String) c[3])));
            categories.add((String) c[4]);
        }
        var facts = new HashSet<String>();
        em.createNativeQuery("SELECT g.fact_key FROM v_guide_fact g")
                .getResultList()
                .forEach(fact -> facts.add((String) fact));
        var guide = new HashSet<String>();
        em.createNativeQuery("SELECT CONCAT(g.kind, '/', g.entry_key) FROM v_guide_entry g")
                .getResultList()
                .forEach(entry -> guide.add((String) entry));
        return new ItemLint(facts, guide, categories, items, media, new RoutingReading(em).current());
    }

    /** Numbers of the newest versions, by key. */
    Map<String, Integer> numbers() {
        var numbers = new HashMap<String, Integer>();
        for (var row : em.createNativeQuery("SELECT i.item_key, MAX(v.number) FROM exam_item i"
                        + " JOIN exam_item_version v ON v.item_id = i.id GROUP BY i.item_key")
                .getResultList()) {
            var c = (Object[]) row;
            numbers.put((String) c[0], (int) number(c[1]));
        }
        return numbers;
    }

    ItemPublishing.Saved save(ItemEntry entry, int read, Instant now) {
        return new ItemPublishing(em).save(entry, read, now);
    }

    /** @return whether anything waited */
    boolean settle(long item) {
        return new ItemPublishing(em).settle(item);
    }

    /** Holds an item until the end of the transaction: two at a time would each change what the other read. */
    void hold(String key) {
        em.createNativeQuery("SELECT i.id FROM exam_item i WHERE i.item_key = ? FOR UPDATE")
                .setParameter(1, key)
                .getResultList();
    }

    /** @return whether the life was still what it was read as */
    boolean changeLife(long version, ItemStatus from, ItemLife to, Instant now) {
        return em.createNativeQuery("UPDATE exam_item_life SET status = ?, reviewer = ?, changed_at = ?"
                                + " WHERE version_id = ? AND status = ?")
                        .setParameter(1, to.status().code())
                        .setParameter(2, to.reviewer())
                        .setParameter(3, DatabaseTime.of(now))
                        .setParameter(4, version)
                        .setParameter(5, from.code())
                        .executeUpdate()
                == 1;
    }

    /** The items of a pool, or of one category of it, each in its newest version with its enemies. */
    List<ItemDraft> drafts(Pool pool, String category) {
        var enemies = enemies();
        var all = new ArrayList<ItemDraft>();
        newest(pool, category)
                .forEach((key, one) -> all.add(ItemDraft.of(one.content(), enemies.getOrDefault(key, Set.of()))));
        return all;
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
