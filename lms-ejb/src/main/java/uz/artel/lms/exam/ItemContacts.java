package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uz.artel.lms.shared.DatabaseTime;

/** The contacts that the clocks of questions are counted from. Rows are only added, under the lock of the sitting. */
@ApplicationScoped
class ItemContacts {

    private EntityManager em;

    protected ItemContacts() {}

    @Inject
    ItemContacts(EntityManager em) {
        this.em = em;
    }

    /** The contacts of a place in their order. */
    List<ItemClock.Contact> of(SittingId id, int place) {
        return of(id).getOrDefault(place, List.of());
    }

    /** Place → its contacts in their order. */
    Map<Integer, List<ItemClock.Contact>> of(SittingId id) {
        List<?> rows = em.createNativeQuery("SELECT c.place, c.kind, c.happened_at FROM exam_item_contact c"
                        + " WHERE c.sitting_id = ? ORDER BY c.place, c.number")
                .setParameter(1, id.value())
                .getResultList();
        var all = new TreeMap<Integer, List<ItemClock.Contact>>();
        for (var row : rows) {
            var c = (Object[]) row;
            all.computeIfAbsent(((Number) c[0]).intValue(), p -> new ArrayList<>())
                    .add(new ItemClock.Contact(ItemClock.Told.valueOf((String) c[1]), DatabaseTime.instant(c[2])));
        }
        return all;
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
