package uz.artel.lms.exam;

import java.math.BigDecimal;
import java.time.Instant;
import uz.artel.lms.shared.PersonId;

/**
 * An announced result.
 *
 * @param percent of the points, not rounded (34 digits)
 * @param tryNumber from 1
 */
public record ExamOutcome(
        PersonId person,
        long sittingId,
        String blueprintKey,
        String use,
        int tryNumber,
        boolean passed,
        BigDecimal percent,
        boolean gatesPassed,
        boolean safetyPassed,
        Instant announcedAt) {}
