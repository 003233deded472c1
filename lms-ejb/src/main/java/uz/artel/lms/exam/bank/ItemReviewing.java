package uz.artel.lms.exam.bank;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.content.ContentKey;

/**
 * A trainer has read items that came with a pack and says that they are sound for his centre: what their author can't say, who
 * is no person. It holds for the version he has read; whatever the files say next is read again.
 */
@Stateless
@Allowed(Role.TRAINER)
public class ItemReviewing {

    private ItemReviews reviews;
    private Clock clock;
    private CurrentCaller caller;
    private Audit audit;

    protected ItemReviewing() {}

    @Inject
    public ItemReviewing(ItemReviews reviews, Clock clock, CurrentCaller caller, Audit audit) {
        this.reviews = reviews;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * Notes that the caller has read these items, all of them or none. What somebody of his centre has reviewed before stays
     * as it is.
     *
     * @param read key of an item → number of the version he has read
     * @return how many were not reviewed here before
     * @throws BadInput when there are none
     * @throws Unknown when there is no such item
     * @throws OwnItem when he wrote one of them himself
     * @throws uz.artel.lms.shared.Clash when one of them has another version by now, or belongs to no pack any more
     */
    public int review(Map<String, Integer> read) {
        if (read.isEmpty()) {
            throw new BadInput("items", "chooseItems");
        }
        read.keySet().stream().filter(key -> !ContentKey.isOne(key)).forEach(key -> {
            throw new Unknown("item");
        });
        var me = caller.person();
        var centre = caller.centre();
        var now = clock.now();
        var newest = reviews.newest(centre, read.keySet());
        int fresh = 0;
        for (var one : new TreeMap<>(read).entrySet()) {
            var item = newest.get(one.getKey());
            if (item == null) {
                throw new Unknown("item");
            }
            if (item.reviewable(ItemLife.PERSON + me.value(), one.getValue())) {
                reviews.add(item, centre, me, now);
                audit.record(
                        "item.centre-review",
                        "item:" + one.getKey(),
                        null,
                        "version " + item.number() + " centre " + centre.value() + " sha256="
                                + HexFormat.of().formatHex(item.digest()));
                fresh++;
            }
        }
        return fresh;
    }
}
