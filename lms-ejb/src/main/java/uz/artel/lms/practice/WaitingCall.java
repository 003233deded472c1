package uz.artel.lms.practice;

import java.time.Instant;
import uz.artel.lms.shared.language.Texts;

/**
 * An exam call that waits for a rater. It carries no name: raters mark blind.
 *
 * @param ratings how many marks it has: 0, 1, or 2 when a third is needed
 */
public record WaitingCall(long id, Texts title, String profile, Instant finishedAt, int ratings) {
    public boolean third() {
        return ratings >= 2;
    }
}
