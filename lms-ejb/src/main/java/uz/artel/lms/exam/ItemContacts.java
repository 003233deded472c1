package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uz.artel.lms.shared.DatabaseTime;

/** The contacts that the clocks of questions are counted from. Rows are only added, under the lock of the sitting. */
@ApplicationScoped
class ItemContacts {

    /** So many contacts a question takes at most; a page never comes near. */
    static final int MOST = 2_000;

    private EntityManager em;

    protected ItemContacts() {}

    @Inject
    ItemContacts(EntityManager em) {
        this.em = em;
    }

    /** The contacts of a place in their order. */
    List<ItemClock.Contact> of(SittingId id, int place) {
        return rows(id, " AND c.place = ?", place).getOrDefault(place, List.of());
    }

    /** Place → its contacts in their order. */
    Map<Integer, List<ItemClock.Contact>> of(SittingId id) {
        return rows(id, "");
    }

    private Map<Integer, List<ItemClock.Contact>> rows(SittingId id, String which, Object... parameters) {
        var query = em.createNativeQuery("SELECT c.place, c.kind, c.happened_at FROM exam_item_contact c"
                        + " WHERE c.sitting_id = ?" + which + " ORDER BY c.place, c.number")
                .setParameter(1, id.value());
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(2 + i, parameters[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        c -> ((Number) c[0]).intValue(),
                        TreeMap::new,
                        Collectors.mapping(
                                c -> new ItemClock.Contact(
                                        ItemClock.Told.valueOf((String) c[1]), DatabaseTime.instant(c[2])),
                                Collectors.toList())));
    }

    void add(SittingId id, int place, int number, ItemClock.Told told, Instant now) {
        em.createNativeQuery("INSERT INTO exam_item_contact (sitting_id, place, number, kind, happened_at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .setParameter(1, id.value())
                .setParameter(2, place)
                .setParameter(3, number)
                .setParameter(4, told.name())
                .setParameter(5, DatabaseTime.of(now))
                .executeUpdate();
    }
}
