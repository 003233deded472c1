package uz.artel.lms.exam;

import java.math.BigDecimal;
import java.time.Instant;
import uz.artel.lms.shared.PersonId;

/**
 * A result was announced to the candidate.
 *
 * @param use quiz, week-test, certification or attestation
 * @param percent of the points, not rounded (34 digits)
 * @param safetyPassed whether the safety gate was passed, true where the form has none
 */
public record ExamResultAnnounced(
        PersonId person,
        long sittingId,
        String blueprintKey,
        String use,
        boolean passed,
        BigDecimal percent,
        boolean safetyPassed,
        Instant at) {}
