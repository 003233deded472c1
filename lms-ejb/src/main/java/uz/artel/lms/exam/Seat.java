package uz.artel.lms.exam;

import java.time.Instant;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.language.Texts;

/**
 * What an invigilator sees of a candidate: where he is, never what he answers.
 *
 * @param candidate the candidate's number
 * @param answered places that have an answer
 * @param attested of them, how many waited for the network and were given when the candidate's browser says
 * @param lastSavedAt when the last answer came, null before the first
 * @param incidents how many things happened that somebody should know
 * @param lastIncident the last of them, null when there is none
 * @param absences how often he was away from the page
 * @param away seconds that he was away in all
 * @param pause what he may pause still, and the pause he is in; null without a right to it
 * @param waiting minutes that wait for a second person's yes
 */
public record Seat(
        SittingId sitting,
        PersonId person,
        long candidate,
        Texts exam,
        String state,
        Instant startedAt,
        Instant endsAt,
        int extraMinutes,
        int items,
        int answered,
        int attested,
        Instant lastSavedAt,
        int incidents,
        String lastIncident,
        int absences,
        int away,
        PauseClock pause,
        int waiting) {}
