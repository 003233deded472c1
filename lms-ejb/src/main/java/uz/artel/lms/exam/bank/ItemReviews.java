package uz.artel.lms.exam.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.PersonId;

/** What came with a pack, and what of it a centre has read. Runs in the transaction of whoever asks. */
@ApplicationScoped
public class ItemReviews {

    /** Of versions v with lives l and reviews w of one centre, those that {@link PackItem#waits wait} for somebody of it. */
    static final String WAITS = "(v.shipped AND l.status <> 'retired' AND w.id IS NULL"
            + " AND (l.reviewer IS NULL OR l.reviewer NOT LIKE 'p:%'))";

    /** Versions v with their lives l and the reviews w of a centre, which is the first parameter behind. */
    private static final String VERSIONS = " FROM exam_item i JOIN exam_item_version v ON v.item_id = i.id"
            + " JOIN exam_item_life l ON l.version_id = v.id"
            + " LEFT JOIN exam_item_review w ON w.version_id = v.id AND w.centre_id = ?";

    private static final String NEWEST =
            " v.number = (SELECT MAX(n.number) FROM exam_item_version n WHERE n.item_id = i.id)";

    private EntityManager em;

    protected ItemReviews() {}

    @Inject
    public ItemReviews(EntityManager em) {
        this.em = em;
    }

    /**
     * What came with packs and is not retired.
     *
     * @param read how many of all somebody of the centre has read
     */
    public record Standing(int all, int read) {
        public int unread() {
            return all - read;
        }

        public boolean done() {
            return read == all;
        }
    }

    /** How far a centre is with reading what came with packs. One statement. */
    public Standing standing(CentreId centre) {
        var row = (Object[]) em.createNativeQuery("SELECT COUNT(*), COALESCE(SUM(CASE WHEN " + WAITS
                        + " THEN 1 ELSE 0 END), 0)" + VERSIONS + " WHERE i.retired_at IS NULL AND v.shipped"
                        + " AND l.status <> 'retired' AND" + NEWEST)
                .setParameter(1, centre.value())
                .getSingleResult();
        return new Standing(
                number(row[0]).intValue(),
                number(row[0]).intValue() - number(row[1]).intValue());
    }

    /** Versions that came with packs and that nobody of a centre has read, older ones too. One statement. */
    public Set<Long> unread(CentreId centre) {
        var all = new HashSet<Long>();
        for (var id : em.createNativeQuery("SELECT v.id" + VERSIONS + " WHERE " + WAITS)
                .setParameter(1, centre.value())
                .getResultList()) {
            all.add(number(id).longValue());
        }
        return all;
    }

    /** The newest versions of these items by key; a key nobody has is left out. */
    Map<String, PackItem> newest(CentreId centre, Collection<String> keys) {
        var found = new HashMap<String, PackItem>();
        if (keys.isEmpty()) {
            return found;
        }
        var query = em.createNativeQuery("SELECT i.item_key, v.id, v.number, v.shipped, l.status, l.author,"
                        + " l.reviewer, o.author, o.file_name, o.edition, w.id, v.digest" + VERSIONS
                        + " LEFT JOIN exam_item_origin o ON o.version_id = v.id WHERE" + NEWEST + " AND i.item_key IN ("
                        + String.join(", ", Collections.nCopies(keys.size(), "?")) + ")")
                .setParameter(1, centre.value());
        int position = 2;
        for (var key : keys) {
            query.setParameter(position++, key);
        }
        for (var row : query.getResultList()) {
            var c = (Object[]) row;
            found.put(
                    (String) c[0],
                    new PackItem(
                            number(c[1]).longValue(),
                            number(c[2]).intValue(),
                            c[3] instanceof Boolean b ? b : number(c[3]).intValue() != 0,
                            new ItemLife(ItemStatus.of((String) c[4]), (String) c[5], (String) c[6], null),
                            origin(c[7], c[8], c[9]),
                            c[10] != null,
                            (byte[]) c[11]));
        }
        return found;
    }

    /** The pack of three columns, null where there is none. */
    static ItemOrigin origin(Object author, Object file, Object edition) {
        return author == null
                ? null
                : new ItemOrigin((String) author, (String) file, number(edition).intValue());
    }

    /** Which pack a version came with and who of a centre has read it; null where there is none. */
    record Told(ItemOrigin origin, CentreReview review) {
        static final Told NOTHING = new Told(null, null);
    }

    /** What is known of the versions of an item, by version; those of which nothing is are left out. One statement. */
    Map<Long, Told> told(long item, CentreId centre) {
        var all = new HashMap<Long, Told>();
        for (var row : em.createNativeQuery(
                        "SELECT v.id, o.author, o.file_name, o.edition, w.reviewer_id, w.reviewed_at"
                                + " FROM exam_item_version v LEFT JOIN exam_item_origin o ON o.version_id = v.id"
                                + " LEFT JOIN exam_item_review w ON w.version_id = v.id AND w.centre_id = ?"
                                + " WHERE v.item_id = ? AND (o.version_id IS NOT NULL OR w.id IS NOT NULL)")
                .setParameter(1, centre.value())
                .setParameter(2, item)
                .getResultList()) {
            var c = (Object[]) row;
            all.put(number(c[0]).longValue(), new Told(origin(c[1], c[2], c[3]), review(c[4], c[5])));
        }
        return all;
    }

    /** The review of two columns, null where there is none. */
    static CentreReview review(Object reviewer, Object at) {
        return reviewer == null
                ? null
                : new CentreReview(ItemLife.PERSON + number(reviewer).longValue(), DatabaseTime.instant(at));
    }

    void add(PackItem item, CentreId centre, PersonId reviewer, Instant now) {
        em.createNativeQuery("INSERT INTO exam_item_review (version_id, centre_id, shipped, reviewer_id, author,"
                        + " reviewed_at) VALUES (?, ?, ?, ?, ?, ?)")
                .setParameter(1, item.version())
                .setParameter(2, centre.value())
                .setParameter(3, item.shipped())
                .setParameter(4, reviewer.value())
                .setParameter(
                        5,
                        item.life().author() != null || item.origin() == null
                                ? item.life().author()
                                : item.origin().author())
                .setParameter(6, DatabaseTime.of(now))
                .executeUpdate();
    }

    private static Number number(Object column) {
        return (Number) column;
    }
}
