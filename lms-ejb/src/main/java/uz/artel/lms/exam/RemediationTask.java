package uz.artel.lms.exam;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.language.Texts;

/**
 * A failed exam whose retake waits for training.
 *
 * @param areas what was missing, the weakest first
 */
public record RemediationTask(
        long sittingId, PersonId person, Texts title, int tryNumber, Instant announcedAt, List<Missed> areas) {

    /** @param percent of the points of this area */
    public record Missed(String area, BigDecimal percent) {}
}
