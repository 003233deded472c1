package uz.artel.lms.exam.bank;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/**
 * An item as its editor sees it.
 *
 * @param number of the newest version: what is saved follows it, or is refused when somebody else was faster
 * @param steps where its life may go from here, by whoever asks
 * @param own whether only somebody else may review it, because whoever asks wrote of it since the last review
 * @param stale languages whose translation was made from another Russian text
 * @param versions newest first
 * @param files how the content files differ from it since they changed after it was edited; empty when nothing waits
 * @param facts what it rests on, in its order
 * @param enemies key → what the item asks that it never shares a form with
 * @param unread whether it came with a pack and nobody of the asking centre has read it yet
 */
public record EditedItem(
        ItemDraft draft,
        int number,
        ItemStatus status,
        String author,
        String reviewer,
        Set<ItemStatus> steps,
        boolean own,
        Set<Lang> stale,
        List<ItemVersion> versions,
        List<ItemDifference> files,
        List<ItemFact> facts,
        Map<String, Texts> enemies,
        boolean unread) {

    /** Whether it rests on a fact nobody vouches for today, or on none: then it is neither drawn nor scored, whatever its status. */
    public boolean unverified() {
        return facts.isEmpty() || facts.stream().anyMatch(f -> !f.verified());
    }

    /** Where the life of a version may go; a draft becomes reviewed by somebody who wrote none of it. */
    static Set<ItemStatus> steps(ItemLife life, boolean own) {
        var steps = EnumSet.noneOf(ItemStatus.class);
        for (var next : ItemStatus.values()) {
            boolean reviewing = next == ItemStatus.REVIEWED;
            if (life.status().leadsTo(next) && (reviewing ? !own : !next.needsReview() || life.reviewer() != null)) {
                steps.add(next);
            }
        }
        return steps;
    }
}
