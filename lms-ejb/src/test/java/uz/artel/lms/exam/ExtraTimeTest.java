package uz.artel.lms.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.PersonId;

class ExtraTimeTest {

    private static final Instant NOON = Instant.parse("2026-12-04T07:00:00Z");

    @Test
    void five_minutes_in_all_are_given_alone_and_the_sixth_is_not() {
        assertFalse(ExtraTime.needsSecond(0, 5));
        assertFalse(ExtraTime.needsSecond(3, 2));
        assertTrue(ExtraTime.needsSecond(3, 3));
        assertTrue(ExtraTime.needsSecond(0, 6));
    }

    @Test
    void a_share_of_the_length_is_rounded_up_in_the_candidate_s_favour() {
        assertEquals(8, ExtraTime.minutesOf(25, 30));
        assertEquals(15, ExtraTime.minutesOf(50, 30));
        assertEquals(75, ExtraTime.minutesOf(100, 75));
        assertEquals(4, ExtraTime.minutesOf(5, 75));
    }

    @Test
    void an_agreed_outage_explains_a_silence_within_it_and_a_reported_one_nothing() {
        var agreed = new Outage(1, 1, null, NOON, 10, "power", new PersonId(1), NOON, new PersonId(2));
        var reported = new Outage(1, 1, null, NOON, 10, "power", new PersonId(1), NOON, null);
        assertTrue(agreed.explains(NOON.plusSeconds(30), NOON.plusSeconds(500)));
        assertFalse(reported.explains(NOON.plusSeconds(30), NOON.plusSeconds(500)));
        assertFalse(agreed.explains(NOON.plusSeconds(30), NOON.plusSeconds(1200)));
        assertFalse(agreed.explains(NOON.minusSeconds(600), NOON.plusSeconds(500)));
    }
}
