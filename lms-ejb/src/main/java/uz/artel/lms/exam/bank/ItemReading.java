package uz.artel.lms.exam.bank;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.content.ContentKey;

/** The bank of items as trainers see it: where each stands in its life and how it fared. Reads only. */
@Stateless
@Allowed(Role.TRAINER)
public class ItemReading {

    private ItemRows rows;
    private Centres centres;
    private Clock clock;
    private CurrentCaller caller;

    protected ItemReading() {}

    @Inject
    public ItemReading(ItemRows rows, Centres centres, Clock clock, CurrentCaller caller) {
        this.rows = rows;
        this.centres = centres;
        this.clock = clock;
        this.caller = caller;
    }

    /** Category → how many items it has in a pool, those not in use too; in order of keys. */
    public Map<String, ItemCount> categories(Pool pool) {
        return rows.categories(pool, caller.centre());
    }

    /** The items of a category in a pool by key; none for a category nobody knows. */
    public List<ItemRow> items(Pool pool, String category) {
        return ContentKey.isOne(category)
                ? rows.of(pool, category, centres.dateOf(clock.now(), caller.centre()), caller.centre())
                : List.of();
    }
}
