package uz.artel.lms.web.exam;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import uz.artel.lms.exam.CentreSitting;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.language.Texts;

class ReadyExamsTest {

    private static final Instant NOW = Instant.parse("2026-12-04T07:00:00Z");

    private static final ReadyExams READY = ReadyExams.of(
            List.of(
                    sitting(9, "line", "MARKED", null, null),
                    sitting(8, "att", "MARKED", "AWAITED", null),
                    sitting(7, "line", "CLOSED", null, null),
                    sitting(6, "line", "MARKED", null, null),
                    sitting(5, "line", "MARKED", "SECOND_FORM", NOW),
                    sitting(2, "line", "MARKED", "SECOND_FORM", null),
                    sitting(4, "line", "ANNOUNCED", null, NOW),
                    sitting(3, "quiet", "OPEN", null, null)),
            NOW);

    private static CentreSitting sitting(long id, String exam, String state, String look, Instant announceAt) {
        return new CentreSitting(
                id,
                new PersonId(id),
                id,
                exam,
                new Texts(exam, exam, exam),
                "attestation",
                1,
                state,
                Instant.EPOCH,
                announceAt,
                null,
                0,
                null,
                null,
                look);
    }

    @Test
    void all_that_are_marked_of_an_exam_are_chosen_and_none_that_a_second_form_is_told_to_replace() {
        assertArrayEquals(new Long[] {9L, 6L, 2L}, READY.marked("line"));
        assertArrayEquals(new Long[] {8L}, READY.marked("att"));
        assertEquals(
                List.of(9L, 7L, 6L, 2L),
                READY.of("line").stream().map(CentreSitting::id).toList());
    }

    @Test
    void the_exam_that_is_asked_for_is_shown_while_some_of_it_wait_and_else_the_newest() {
        assertEquals(
                List.of("line 4", "att 1"),
                READY.exams().stream().map(e -> e.key() + " " + e.count()).toList());
        assertEquals("att", READY.exam("att"));
        assertEquals("line", READY.exam("quiet"));
        assertEquals("line", READY.exam(null));
        assertNull(ReadyExams.of(List.of(), NOW).exam("att"));
    }
}
