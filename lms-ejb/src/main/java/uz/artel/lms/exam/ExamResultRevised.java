package uz.artel.lms.exam;

import java.time.Instant;
import uz.artel.lms.shared.PersonId;

/**
 * An announced result stands in a new version. The one before is kept and can be read by its edition.
 *
 * @param use quiz, week-test, certification or attestation
 * @param edition of the new version; the one before has the number below
 * @param because what was decided: repair:4, appeal:7
 */
public record ExamResultRevised(
        PersonId person,
        long sittingId,
        String blueprintKey,
        String use,
        int edition,
        boolean passedBefore,
        boolean passed,
        String because,
        Instant at) {}
