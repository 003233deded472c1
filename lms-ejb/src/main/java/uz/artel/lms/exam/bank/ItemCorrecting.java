package uz.artel.lms.exam.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import uz.artel.lms.shared.DatabaseTime;

/**
 * What becomes of a faulty version in the bank: a corrected version stands beside it from now on, or the item is drawn no
 * more. The faulty one is never edited. Runs in the caller's transaction.
 */
@ApplicationScoped
public class ItemCorrecting {

    private EntityManager em;

    protected ItemCorrecting() {}

    @Inject
    public ItemCorrecting(EntityManager em) {
        this.em = em;
    }

    /**
     * Puts a version right. When the item went on to another version meanwhile, only the fault is noted.
     *
     * @param author sign of who found the fault ({@code p:17})
     * @param reviewer sign of who approved the repair, never the author
     */
    public void correct(long version, Correction correction, String author, String reviewer, Instant now) {
        var row = (Object[]) em.createNativeQuery("SELECT v.item_id, v.canonical, l.status, (SELECT MAX(n.number)"
                        + " FROM exam_item_version n WHERE n.item_id = v.item_id) = v.number, l.rating_over, l.rating_under"
                        + " FROM exam_item_version v JOIN exam_item_life l ON l.version_id = v.id WHERE v.id = ?")
                .setParameter(1, version)
                .getSingleResult();
        boolean newest = ((Number) row[3]).intValue() != 0;
        var status = ItemStatus.of((String) row[2]);
        Long corrected = null;
        if (newest) {
            var better = correction.corrected(Item.parse((byte[]) row[1]));
            if (better.isPresent() && status != ItemStatus.RETIRED) {
                // the panel rated another key: the corrected version has no rating yet
                corrected = new ItemPublishing(em)
                        .another(version, better.get(), new ItemLife(status, author, reviewer, null), now);
            }
        }
        become(version, ItemStatus.RETIRED, now);
        note(version, corrected, status, false, now);
    }

    /** Takes the last correction of a version back: what it said stands again as a version of its own. */
    public void undo(long version, Instant now) {
        List<?> rows = em.createNativeQuery("SELECT c.corrected_id, c.status_before, v.canonical, l.author, l.reviewer,"
                        + " (SELECT MAX(n.id) FROM exam_item_version n WHERE n.item_id = v.item_id)"
                        + " FROM exam_item_correction c JOIN exam_item_version v ON v.id = c.version_id"
                        + " JOIN exam_item_life l ON l.version_id = v.id WHERE c.version_id = ? AND NOT c.undone"
                        + " ORDER BY c.id DESC LIMIT 1")
                .setParameter(1, version)
                .getResultList();
        if (rows.isEmpty()) {
            return;
        }
        var c = (Object[]) rows.get(0);
        var before = ItemStatus.of((String) c[1]);
        Long corrected = c[0] == null ? null : ((Number) c[0]).longValue();
        if (corrected == null) {
            become(version, before, now);
        } else if (corrected == ((Number) c[5]).longValue()) {
            become(corrected, ItemStatus.RETIRED, now);
            new ItemPublishing(em)
                    .another(
                            version,
                            Item.parse((byte[]) c[2]),
                            new ItemLife(before, (String) c[3], (String) c[4], null),
                            now);
        }
        note(version, corrected, before, true, now);
    }

    private void become(long version, ItemStatus status, Instant now) {
        em.createNativeQuery("UPDATE exam_item_life SET status = ?, changed_at = ? WHERE version_id = ?")
                .setParameter(1, status.code())
                .setParameter(2, DatabaseTime.of(now))
                .setParameter(3, version)
                .executeUpdate();
    }

    private void note(long version, Long corrected, ItemStatus before, boolean undone, Instant now) {
        em.createNativeQuery(
                        "INSERT INTO exam_item_correction (version_id, corrected_id, status_before, undone, made_at)"
                                + " VALUES (?, ?, ?, ?, ?)")
                .setParameter(1, version)
                .setParameter(2, corrected)
                .setParameter(3, before.code())
                .setParameter(4, undone)
                .setParameter(5, DatabaseTime.of(now))
                .executeUpdate();
    }
}
