package uz.artel.lms.exam.standard;

import java.util.List;
import uz.artel.lms.shared.language.Texts;

/**
 * What a judge sees of an item between the rounds: all ratings of the first round in order, so that none can be told to be
 * anybody's, with his own beside them.
 *
 * @param ratings whole percent, rising
 * @param own this judge's rating, or null for somebody who has none
 */
public record ItemDiscussion(int place, Texts stem, List<Integer> ratings, Integer own, Facility facility) {

    public ItemDiscussion {
        ratings = ratings.stream().sorted().toList();
    }

    /** Mean of the ratings; of none 0. */
    public double mean() {
        return ratings.stream().mapToInt(r -> r).average().orElse(0);
    }

    /** How far the highest rating is above the lowest. */
    public int range() {
        return ratings.isEmpty() ? 0 : ratings.get(ratings.size() - 1) - ratings.get(0);
    }
}
