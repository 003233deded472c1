package uz.artel.lms.exam;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import uz.artel.lms.shared.StudyLeave;

/**
 * From when until when somebody may begin an exam he is invited to.
 *
 * @param session whether it is the window of a session
 * @param given when it was given and by whom
 */
record InvitationWindow(Instant opens, Instant closes, boolean session, ExamRound.Invited given) {

    /** When it closes for a person with these leaves: later by the days of leave in it, at the same time of day. */
    Instant closes(List<StudyLeave> leaves, ZoneId zone) {
        var last = LocalDate.ofInstant(closes, zone);
        var moved = StudyLeave.postponed(LocalDate.ofInstant(opens, zone), last, leaves);
        return closes.atZone(zone)
                .plusDays(ChronoUnit.DAYS.between(last, moved))
                .toInstant();
    }
}
