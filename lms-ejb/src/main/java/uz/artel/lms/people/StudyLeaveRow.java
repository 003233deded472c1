package uz.artel.lms.people;

import java.time.Instant;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.StudyLeave;

/**
 * A study leave as it was entered.
 *
 * @param paper of the university, up to 200 characters
 * @param withdrawnBy who said that it was a mistake, or null
 */
public record StudyLeaveRow(
        long id, PersonId person, StudyLeave leave, String paper, PersonId by, Instant at, PersonId withdrawnBy) {}
