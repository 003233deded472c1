package uz.artel.lms.exam.standard;

import java.time.Instant;
import java.util.List;
import uz.artel.lms.shared.language.Texts;

/**
 * What a judge has in front of him while he rates.
 *
 * @param definition who the minimally competent candidate is
 * @param round the round that takes ratings, 0 when none does: then there is no task
 * @param rated how many items he has rated in it
 * @param savedAt when the last of these ratings was saved, or null
 * @param boundsGiven whether he has said what he would accept
 */
public record JudgeSheet(
        long panel,
        Texts title,
        String definition,
        String state,
        int round,
        List<PlaceState> places,
        int rated,
        Instant savedAt,
        boolean boundsGiven,
        Task task) {

    /** An item in the list of all. */
    public record PlaceState(int place, boolean rated) {}

    /**
     * The item to rate now.
     *
     * @param revision of his rating that is shown, 0 when there is none
     * @param percent his rating in this round, or null
     * @param discussion how all rated it in the first round; null in the first
     */
    public record Task(int place, RatedItem item, int revision, Integer percent, ItemDiscussion discussion) {}

    public int items() {
        return places.size();
    }
}
