package uz.artel.lms.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deadlines stop during study leave. */
class StudyLeaveTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);

    private static StudyLeave leave(int from, int until) {
        return new StudyLeave(LocalDate.of(2027, 1, from), LocalDate.of(2027, 1, until));
    }

    private static LocalDate january(int day) {
        return LocalDate.of(2027, 1, day);
    }

    @Test
    void without_leave_days_are_days() {
        assertEquals(january(16), StudyLeave.plusDays(MONDAY, 5, List.of()));
        assertEquals(MONDAY, StudyLeave.plusDays(MONDAY, 0, List.of(leave(11, 20))));
    }

    @Test
    void days_of_leave_are_not_counted_both_ends_included() {
        assertEquals(january(18), StudyLeave.plusDays(MONDAY, 5, List.of(leave(13, 14))));
        assertEquals(january(17), StudyLeave.plusDays(MONDAY, 5, List.of(leave(16, 16))), "the last day itself");
        assertEquals(january(16), StudyLeave.plusDays(MONDAY, 5, List.of(leave(17, 25))), "after it");
        assertEquals(january(16), StudyLeave.plusDays(MONDAY, 5, List.of(leave(1, 11))), "before it");
    }

    @Test
    void two_leaves_that_overlap_leave_a_day_out_once() {
        assertEquals(january(20), StudyLeave.plusDays(MONDAY, 5, List.of(leave(12, 14), leave(13, 15))));
    }

    @Test
    void a_window_moves_on_by_the_leave_that_lies_in_it_and_what_it_then_meets() {
        assertEquals(january(16), StudyLeave.postponed(MONDAY, january(16), List.of(leave(17, 25))));
        assertEquals(january(27), StudyLeave.postponed(MONDAY, january(16), List.of(leave(15, 25))));
        assertEquals(january(26), StudyLeave.postponed(MONDAY, january(16), List.of(leave(11, 20))), "from the first");
        assertEquals(january(10), StudyLeave.postponed(MONDAY, january(10), List.of(leave(1, 20))), "no window at all");
    }
}
