package uz.artel.lms.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.StudyLeave;

class InvitationWindowTest {

    private static final ZoneId TASHKENT = ZoneId.of("Asia/Tashkent");
    private static final Instant OPENS = Instant.parse("2027-01-10T04:00:00Z");
    private static final InvitationWindow WEEK = new InvitationWindow(
            OPENS, Instant.parse("2027-01-16T13:00:00Z"), false, new ExamRound.Invited(OPENS, false));

    @Test
    void an_invitation_closes_later_by_the_days_of_leave_in_it_at_the_same_hour() {
        var leave = new StudyLeave(LocalDate.of(2027, 1, 12), LocalDate.of(2027, 1, 14));
        assertEquals(Instant.parse("2027-01-19T13:00:00Z"), WEEK.closes(List.of(leave), TASHKENT));
    }

    @Test
    void without_leave_in_it_it_closes_when_it_says() {
        var later = new StudyLeave(LocalDate.of(2027, 1, 17), LocalDate.of(2027, 1, 20));
        assertEquals(WEEK.closes(), WEEK.closes(List.of(), TASHKENT));
        assertEquals(WEEK.closes(), WEEK.closes(List.of(later), TASHKENT));
    }
}
