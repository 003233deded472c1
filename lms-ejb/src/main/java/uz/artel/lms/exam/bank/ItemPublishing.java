package uz.artel.lms.exam.bank;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uz.artel.lms.exam.media.Media;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.language.Lang;

/** Writes items of files into the bank as immutable versions, with their lives and enemies. */
final class ItemPublishing {

    private final EntityManager em;

    ItemPublishing(EntityManager em) {
        this.em = em;
    }

    /**
     * The newest version of an item.
     *
     * @param said what its file said of its life when it was read last
     * @param named whether a pack says that it wrote it
     */
    private record Known(
            long id,
            long version,
            int number,
            byte[] digest,
            boolean retired,
            boolean shipped,
            byte[] said,
            boolean named) {}

    /** A pair of enemies, the smaller id first. */
    private record Pair(long one, long other) {
        static Pair of(long a, long b) {
            return new Pair(Math.min(a, b), Math.max(a, b));
        }
    }

    int publish(List<ItemEntry> entries, boolean shipped, Instant now) {
        var known = known();
        var faulty = faulty();
        var ids = new HashMap<String, Long>();
        var edited = new HashSet<String>();
        int made = 0;
        for (var entry : entries) {
            var before = known.remove(entry.item().key());
            if (shipped && before != null && !before.shipped) {
                ids.put(entry.item().key(), before.id);
                edited.add(entry.item().key());
                meet(before, entry.item(), now);
                continue;
            }
            if (before != null && before.retired) {
                retire(before.id, null);
            }
            long id = before != null ? before.id : insertItem(entry.item().key());
            ids.put(entry.item().key(), id);
            if (before != null
                    && faulty.contains(HexFormat.of().formatHex(entry.item().digest()))) {
                continue;
            }
            if (before == null || !Arrays.equals(before.digest, entry.item().digest())) {
                insertVersion(id, before, entry, shipped, now);
                made++;
                continue;
            }
            if (!Arrays.equals(before.said, entry.lifeDigest())) {
                changeLife(before.version, entry, now);
            }
            if (!before.named) {
                // it came before files named who wrote them
                insertOrigin(before.version, entry.origin());
            }
        }
        known.values().stream()
                .filter(gone -> gone.shipped == shipped && !gone.retired)
                .forEach(gone -> retire(gone.id, now));
        writeEnemies(entries, ids, edited);
        return made;
    }

    /** Digests of versions that were found faulty: a file that still holds one doesn't bring it back. */
    private Set<String> faulty() {
        var digests = new HashSet<String>();
        for (var row : em.createNativeQuery("SELECT v.digest FROM exam_item_correction c"
                        + " JOIN exam_item_version v ON v.id = c.version_id WHERE NOT c.undone AND c.id ="
                        + " (SELECT MAX(n.id) FROM exam_item_correction n WHERE n.version_id = c.version_id)")
                .getResultList()) {
            digests.add(HexFormat.of().formatHex((byte[]) row));
        }
        return digests;
    }

    /**
     * Another version of the item of a version, after its newest.
     *
     * @return its id
     */
    long another(long version, Item item, ItemLife life, Instant now) {
        var c = (Object[]) em.createNativeQuery("SELECT n.item_id, n.id, n.number, n.digest, n.shipped"
                        + " FROM exam_item_version v JOIN exam_item_version n ON n.item_id = v.item_id WHERE v.id = ?"
                        + " ORDER BY n.number DESC LIMIT 1")
                .setParameter(1, version)
                .getSingleResult();
        long id = number(c[0]).longValue();
        boolean shipped = flag(c[4]);
        var before = new Known(
                id, number(c[1]).longValue(), number(c[2]).intValue(), (byte[]) c[3], false, shipped, null, false);
        long made = insertVersion(id, before, new ItemEntry(item, life, Set.of()), shipped, now);
        // what stands again as a pack wrote it is the pack's
        em.createNativeQuery("INSERT INTO exam_item_origin (version_id, author, file_name, edition)"
                        + " SELECT ?, o.author, o.file_name, o.edition FROM exam_item_origin o"
                        + " JOIN exam_item_version v ON v.id = o.version_id WHERE v.item_id = ? AND v.digest = ?"
                        + " ORDER BY o.version_id DESC LIMIT 1")
                .setParameter(1, made)
                .setParameter(2, id)
                .setParameter(3, item.digest())
                .executeUpdate();
        return made;
    }

    /**
     * The files meet an item that was edited in the system. What people edited stays. When the files say what it says now or
     * said before, there is nothing to tell; anything else waits until somebody has looked at it.
     */
    private void meet(Known before, Item item, Instant now) {
        boolean told = em.createNativeQuery("SELECT v.id FROM exam_item_version v WHERE v.item_id = ? AND v.digest = ?")
                .setParameter(1, before.id)
                .setParameter(2, item.digest())
                .getResultList()
                .isEmpty();
        var waiting = em.createNativeQuery("SELECT c.digest FROM exam_item_conflict c WHERE c.item_id = ?")
                .setParameter(1, before.id)
                .getResultList();
        if (told && !waiting.isEmpty() && Arrays.equals((byte[]) waiting.get(0), item.digest())) {
            return;
        }
        settle(before.id);
        if (told) {
            em.createNativeQuery(
                            "INSERT INTO exam_item_conflict (item_id, canonical, digest, found_at) VALUES (?, ?, ?, ?)")
                    .setParameter(1, before.id)
                    .setParameter(2, item.canonical())
                    .setParameter(3, item.digest())
                    .setParameter(4, DatabaseTime.of(now))
                    .executeUpdate();
        }
    }

    /** Nothing of the files waits any more for somebody to look at it. @return whether anything did */
    boolean settle(long item) {
        return em.createNativeQuery("DELETE FROM exam_item_conflict WHERE item_id = ?")
                        .setParameter(1, item)
                        .executeUpdate()
                > 0;
    }

    /** What became of an item that somebody brought. */
    record Saved(int number, boolean made, boolean fresh) {}

    /**
     * Writes the next version of one item as a draft of its author, and its enemies. Nothing is written when it says what
     * the newest version says, with the same enemies.
     *
     * @throws Clash when somebody else saved a version after {@code read}
     */
    Saved save(ItemEntry entry, int read, Instant now) {
        var key = entry.item().key();
        em.createNativeQuery("SELECT i.id FROM exam_item i WHERE i.item_key = ? FOR UPDATE")
                .setParameter(1, key)
                .getResultList();
        var before = known(" AND i.item_key = ?", key).get(key);
        Clash.unlessSame(read, before == null ? 0 : before.number);
        long id = before != null ? before.id : insertItem(key);
        boolean enemies = writeEnemies(id, entry.enemies());
        if (before != null && Arrays.equals(before.digest, entry.item().digest())) {
            return new Saved(before.number, enemies, false);
        }
        if (before != null && before.retired) {
            retire(id, null);
        }
        insertVersion(id, before, entry, false, now);
        return new Saved(before == null ? 1 : before.number + 1, true, before == null);
    }

    /** The pairs of one item become these; keys nobody has are left out: whoever brings a file is told of them. */
    private boolean writeEnemies(long id, Set<String> keys) {
        var wanted = new HashSet<Pair>();
        for (var key : keys) {
            em.createNativeQuery("SELECT i.id FROM exam_item i WHERE i.item_key = ?")
                    .setParameter(1, key)
                    .getResultList()
                    .forEach(other -> wanted.add(Pair.of(id, number(other).longValue())));
        }
        boolean changed = false;
        for (var row : em.createNativeQuery(
                        "SELECT e.item_id, e.enemy_id FROM exam_item_enemy e WHERE e.item_id = ? OR e.enemy_id = ?")
                .setParameter(1, id)
                .setParameter(2, id)
                .getResultList()) {
            var c = (Object[]) row;
            var pair = new Pair(number(c[0]).longValue(), number(c[1]).longValue());
            if (!wanted.remove(pair)) {
                write("DELETE FROM exam_item_enemy WHERE item_id = ? AND enemy_id = ?", pair);
                changed = true;
            }
        }
        wanted.forEach(pair -> write("INSERT INTO exam_item_enemy (item_id, enemy_id) VALUES (?, ?)", pair));
        return changed || !wanted.isEmpty();
    }

    private Map<String, Known> known() {
        return known("", null);
    }

    private Map<String, Known> known(String which, String key) {
        var known = new HashMap<String, Known>();
        var query = em.createNativeQuery("SELECT i.item_key, i.id, v.id, v.number, v.digest, i.retired_at, v.shipped,"
                + " l.file_digest, o.version_id IS NOT NULL FROM exam_item i JOIN exam_item_version v ON v.item_id = i.id"
                + " JOIN exam_item_life l ON l.version_id = v.id"
                + " LEFT JOIN exam_item_origin o ON o.version_id = v.id WHERE v.number ="
                + " (SELECT MAX(n.number) FROM exam_item_version n WHERE n.item_id = i.id)" + which);
        if (key != null) {
            query.setParameter(1, key);
        }
        for (var row : query.getResultList()) {
            var c = (Object[]) row;
            known.put(
                    (String) c[0],
                    new Known(
                            number(c[1]).longValue(),
                            number(c[2]).longValue(),
                            number(c[3]).intValue(),
                            (byte[]) c[4],
                            c[5] != null,
                            flag(c[6]),
                            (byte[]) c[7],
                            flag(c[8])));
        }
        return known;
    }

    private void retire(long item, Instant at) {
        em.createNativeQuery("UPDATE exam_item SET retired_at = ? WHERE id = ?")
                .setParameter(1, DatabaseTime.of(at))
                .setParameter(2, item)
                .executeUpdate();
    }

    private long insertItem(String key) {
        em.createNativeQuery("INSERT INTO exam_item (item_key) VALUES (?)")
                .setParameter(1, key)
                .executeUpdate();
        return lastId();
    }

    private long insertVersion(long id, Known before, ItemEntry entry, boolean shipped, Instant now) {
        var item = entry.item();
        em.createNativeQuery("INSERT INTO exam_item_version (item_id, number, pool, kind, area, category, options,"
                        + " partners, points, level, difficulty, canonical, digest, shipped, published_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, id)
                .setParameter(2, before == null ? 1 : before.number + 1)
                .setParameter(3, item.pool().code())
                .setParameter(4, item.kind().code())
                .setParameter(5, item.area().code())
                .setParameter(6, item.category())
                .setParameter(7, item.options().size())
                .setParameter(8, item.partners().size())
                .setParameter(9, item.points())
                .setParameter(10, item.level())
                .setParameter(11, item.difficulty())
                .setParameter(12, item.canonical())
                .setParameter(13, item.digest())
                .setParameter(14, shipped)
                .setParameter(15, DatabaseTime.of(now))
                .executeUpdate();
        long version = lastId();
        insertLife(version, entry, shipped, now);
        insertOrigin(version, entry.origin());
        insertTexts(version, item, before);
        item.particulars().media().forEach(digest -> new Media(em).show(version, digest));
        for (var fact : new HashSet<>(item.facts())) {
            em.createNativeQuery("INSERT INTO exam_item_fact (version_id, fact_key) VALUES (?, ?)")
                    .setParameter(1, version)
                    .setParameter(2, fact)
                    .executeUpdate();
        }
        return version;
    }

    private void insertLife(long version, ItemEntry entry, boolean shipped, Instant now) {
        var life = entry.life();
        em.createNativeQuery("INSERT INTO exam_item_life (version_id, shipped, status, author, reviewer, rating_over,"
                        + " rating_under, file_digest, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, version)
                .setParameter(2, shipped)
                .setParameter(3, life.status().code())
                .setParameter(4, life.author())
                .setParameter(5, life.reviewer())
                .setParameter(6, life.rating() == null ? null : life.rating().numerator())
                .setParameter(7, life.rating() == null ? null : life.rating().denominator())
                .setParameter(8, entry.lifeDigest())
                .setParameter(9, DatabaseTime.of(now))
                .executeUpdate();
    }

    private void insertOrigin(long version, ItemOrigin origin) {
        if (origin != null) {
            em.createNativeQuery("INSERT INTO exam_item_origin (version_id, author, file_name, edition)"
                            + " VALUES (?, ?, ?, ?)")
                    .setParameter(1, version)
                    .setParameter(2, origin.author())
                    .setParameter(3, origin.file())
                    .setParameter(4, origin.edition())
                    .executeUpdate();
        }
    }

    /** What a file says of a life counts when the file changed; what people decided since stays otherwise. */
    private void changeLife(long version, ItemEntry entry, Instant now) {
        var life = entry.life();
        em.createNativeQuery("UPDATE exam_item_life SET status = ?, author = ?, reviewer = ?, rating_over = ?,"
                        + " rating_under = ?, file_digest = ?, changed_at = ? WHERE version_id = ?")
                .setParameter(1, life.status().code())
                .setParameter(2, life.author())
                .setParameter(3, life.reviewer())
                .setParameter(4, life.rating() == null ? null : life.rating().numerator())
                .setParameter(5, life.rating() == null ? null : life.rating().denominator())
                .setParameter(6, entry.lifeDigest())
                .setParameter(7, DatabaseTime.of(now))
                .setParameter(8, version)
                .executeUpdate();
    }

    private void insertTexts(long version, Item item, Known before) {
        var russian = item.wording(Lang.RU);
        var sources = before == null ? Map.<Lang, byte[]>of() : unchangedSince(before.version, item);
        for (var lang : Lang.values()) {
            em.createNativeQuery("INSERT INTO exam_item_text (version_id, lang, stem, explanation, source_digest)"
                            + " VALUES (?, ?, ?, ?, ?)")
                    .setParameter(1, version)
                    .setParameter(2, lang.code())
                    .setParameter(3, item.stem().in(lang))
                    .setParameter(4, item.explanation().in(lang))
                    .setParameter(5, sources.getOrDefault(lang, russian))
                    .executeUpdate();
        }
    }

    /**
     * The languages in which nothing changed although the Russian did, or which were behind it before: with the digest of the
     * Russian they were made from.
     */
    private Map<Lang, byte[]> unchangedSince(long version, Item item) {
        var old = Item.parse((byte[]) em.createNativeQuery("SELECT v.canonical FROM exam_item_version v WHERE v.id = ?")
                .setParameter(1, version)
                .getSingleResult());
        boolean sameRussian = Arrays.equals(old.wording(Lang.RU), item.wording(Lang.RU));
        var sources = new EnumMap<Lang, byte[]>(Lang.class);
        for (var row : em.createNativeQuery(
                        "SELECT t.lang, t.source_digest FROM exam_item_text t WHERE t.version_id = ?")
                .setParameter(1, version)
                .getResultList()) {
            var c = (Object[]) row;
            sources.put(Lang.of((String) c[0]), (byte[]) c[1]);
        }
        var from = sources.remove(Lang.RU);
        sources.entrySet()
                .removeIf(s -> !Arrays.equals(old.wording(s.getKey()), item.wording(s.getKey()))
                        || sameRussian && Arrays.equals(s.getValue(), from));
        return sources;
    }

    /** Pairs of these entries become what the files say; pairs with edited items and those of others stay. */
    private void writeEnemies(List<ItemEntry> entries, Map<String, Long> ids, Set<String> edited) {
        var wanted = new HashSet<Pair>();
        for (var entry : entries) {
            entry.enemies().stream()
                    .filter(key -> ids.containsKey(key)
                            && !edited.contains(entry.item().key()))
                    .forEach(e -> wanted.add(Pair.of(ids.get(entry.item().key()), ids.get(e))));
        }
        var ours = ids.entrySet().stream()
                .filter(id -> !edited.contains(id.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        for (var row : em.createNativeQuery("SELECT e.item_id, e.enemy_id FROM exam_item_enemy e")
                .getResultList()) {
            var c = (Object[]) row;
            var pair = new Pair(number(c[0]).longValue(), number(c[1]).longValue());
            if (!wanted.remove(pair) && ours.contains(pair.one) && ours.contains(pair.other)) {
                write("DELETE FROM exam_item_enemy WHERE item_id = ? AND enemy_id = ?", pair);
            }
        }
        wanted.forEach(pair -> write("INSERT INTO exam_item_enemy (item_id, enemy_id) VALUES (?, ?)", pair));
    }

    private void write(String sql, Pair pair) {
        em.createNativeQuery(sql)
                .setParameter(1, pair.one)
                .setParameter(2, pair.other)
                .executeUpdate();
    }

    private long lastId() {
        return number(em.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult())
                .longValue();
    }

    private static Number number(Object column) {
        return (Number) column;
    }

    private static boolean flag(Object column) {
        return column instanceof Boolean b ? b : number(column).intValue() != 0;
    }
}
