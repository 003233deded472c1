package uz.artel.lms.exam.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/** Lists of the bank's items, each in its newest version. */
@ApplicationScoped
class ItemRows {

    private static final String NEWEST = " FROM exam_item i JOIN exam_item_version v ON v.item_id = i.id"
            + " JOIN exam_item_life l ON l.version_id = v.id"
            + " JOIN exam_item_text r ON r.version_id = v.id AND r.lang = 'ru'"
            + " JOIN exam_item_text u ON u.version_id = v.id AND u.lang = 'uz'"
            + " JOIN exam_item_text e ON e.version_id = v.id AND e.lang = 'en'"
            + " LEFT JOIN exam_item_origin o ON o.version_id = v.id"
            + " LEFT JOIN exam_item_review w ON w.version_id = v.id AND w.centre_id = ?"
            + " WHERE i.retired_at IS NULL AND v.pool = ? AND v.number ="
            + " (SELECT MAX(n.number) FROM exam_item_version n WHERE n.item_id = i.id)";

    private EntityManager em;

    protected ItemRows() {}

    @Inject
    ItemRows(EntityManager em) {
        this.em = em;
    }

    /** Category → how many items it has, in order of keys. */
    Map<String, ItemCount> categories(Pool pool, CentreId centre) {
        var counts = new LinkedHashMap<String, ItemCount>();
        for (var row : em.createNativeQuery("SELECT v.category, COUNT(*), SUM(CASE WHEN " + ItemReviews.WAITS
                        + " THEN 1 ELSE 0 END)" + NEWEST + " GROUP BY v.category ORDER BY v.category")
                .setParameter(1, centre.value())
                .setParameter(2, pool.code())
                .getResultList()) {
            var c = (Object[]) row;
            counts.put(
                    (String) c[0],
                    new ItemCount(number(c[1]).intValue(), number(c[2]).intValue()));
        }
        return counts;
    }

    /**
     * The items of a category by key. Two statements.
     *
     * @param on the day on which their facts have to be verified
     * @param centre whose reviews are told
     */
    List<ItemRow> of(Pool pool, String category, LocalDate on, CentreId centre) {
        var enemies = new TreeMap<String, Set<String>>();
        for (var row : em.createNativeQuery(ItemBank.ENEMIES).getResultList()) {
            var c = (Object[]) row;
            enemies.computeIfAbsent((String) c[0], k -> new TreeSet<>()).add((String) c[1]);
            enemies.computeIfAbsent((String) c[1], k -> new TreeSet<>()).add((String) c[0]);
        }
        List<?> rows = em.createNativeQuery("SELECT i.item_key, v.category, v.kind, v.level, v.difficulty, v.number,"
                        + " l.status, l.author, l.reviewer, l.rating_over, l.rating_under, l.forms, l.tries, l.facility,"
                        + " v.shipped, r.stem, u.stem, e.stem, u.source_digest <> r.source_digest,"
                        + " e.source_digest <> r.source_digest, EXISTS (SELECT 1 FROM exam_item_fact f"
                        + " LEFT JOIN v_guide_fact g ON g.fact_key = f.fact_key AND g.verified_until >= ?"
                        + " WHERE f.version_id = v.id AND g.fact_key IS NULL) OR NOT EXISTS (SELECT 1 FROM exam_item_fact n"
                        + " WHERE n.version_id = v.id), o.author, o.file_name, o.edition, w.reviewer_id, w.reviewed_at"
                        + NEWEST
                        + " AND v.category = ? ORDER BY i.item_key")
                .setParameter(1, Date.valueOf(on))
                .setParameter(2, centre.value())
                .setParameter(3, pool.code())
                .setParameter(4, category)
                .getResultList();
        return rows.stream().map(row -> row((Object[]) row, enemies)).toList();
    }

    private static ItemRow row(Object[] c, Map<String, Set<String>> enemies) {
        var rating = c[9] == null
                ? null
                : new Fraction(number(c[9]).longValue(), number(c[10]).longValue());
        var facility = c[13] == null ? null : number(c[13]).doubleValue();
        var stale = EnumSet.noneOf(Lang.class);
        if (flag(c[18])) {
            stale.add(Lang.UZ);
        }
        if (flag(c[19])) {
            stale.add(Lang.EN);
        }
        return new ItemRow(
                (String) c[0],
                (String) c[1],
                (String) c[2],
                (String) c[3],
                Band.of(number(c[4]).intValue(), rating, facility, number(c[12]).intValue()),
                number(c[5]).intValue(),
                ItemStatus.of((String) c[6]),
                (String) c[7],
                (String) c[8],
                rating == null
                        ? null
                        : BigDecimal.valueOf(rating.numerator())
                                .divide(BigDecimal.valueOf(rating.denominator()), 2, RoundingMode.HALF_UP),
                number(c[11]).intValue(),
                number(c[12]).intValue(),
                facility,
                flag(c[14]),
                new Texts((String) c[15], (String) c[16], (String) c[17]),
                stale,
                flag(c[20]),
                enemies.getOrDefault((String) c[0], Set.of()),
                ItemReviews.origin(c[21], c[22], c[23]),
                ItemReviews.review(c[24], c[25]));
    }

    private static Number number(Object column) {
        return (Number) column;
    }

    private static boolean flag(Object column) {
        return column instanceof Boolean b ? b : number(column).intValue() != 0;
    }
}
