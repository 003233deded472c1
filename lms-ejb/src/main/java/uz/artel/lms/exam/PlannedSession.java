package uz.artel.lms.exam;

import java.util.List;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.language.Texts;

/**
 * A session with what belongs to it, for whoever plans or watches it.
 *
 * @param phase name of where it stands now
 * @param guests who is invited; empty in lists
 * @param invited how many are
 */
public record PlannedSession(
        ExamSession session,
        Texts exam,
        String phase,
        boolean changeable,
        List<PersonId> invigilators,
        List<SessionGuest> guests,
        int invited) {}
