package uz.artel.lms.exam.bank;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.content.ContentKey;

/** The bank of exam items as trainers see it: where each stands in its life and how it fared. Reads only. */
@Stateless
@Allowed(Role.TRAINER)
public class ItemReading {

    private ItemRows rows;

    protected ItemReading() {}

    @Inject
    public ItemReading(ItemRows rows) {
        this.rows = rows;
    }

    /** Category → how many exam items it has, those not in use too; in order of keys. */
    public Map<String, Integer> categories() {
        return rows.categories(Pool.EXAM);
    }

    /** The exam items of a category by key; none for a category nobody knows. */
    public List<ItemRow> items(String category) {
        return ContentKey.isOne(category) ? rows.of(Pool.EXAM, category) : List.of();
    }
}
