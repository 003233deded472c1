package uz.artel.lms.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uz.artel.lms.exam.ItemClock.Contact;
import uz.artel.lms.exam.ItemClock.Told;

class ItemClockTest {

    private static final Instant START = Instant.parse("2026-12-04T05:00:00Z");
    private static final Duration LIMIT = Duration.ofSeconds(120);

    private static Instant at(long seconds) {
        return START.plusSeconds(seconds);
    }

    private static long used(long now, Contact... contacts) {
        return ItemClock.of(LIMIT, List.of(contacts), at(now)).used().toSeconds();
    }

    private static Contact open(long at) {
        return new Contact(Told.OPEN, at(at));
    }

    private static Contact beat(long at) {
        return new Contact(Told.BEAT, at(at));
    }

    private static Contact leave(long at) {
        return new Contact(Told.LEAVE, at(at));
    }

    @Test
    void before_it_is_opened_nothing_runs() {
        var clock = ItemClock.of(LIMIT, List.of(), at(600));
        assertEquals(LIMIT, clock.left());
        assertFalse(clock.opened() || clock.liesOpen() || clock.running() || clock.over());
    }

    @Test
    void it_runs_while_the_question_lies_open_and_stands_after_it_is_left() {
        assertEquals(3, used(3, open(0)));
        assertEquals(8, used(8, open(0), beat(5)));
        assertEquals(12, used(60, open(0), beat(5), beat(10), leave(12)));
        assertEquals(17, used(65, open(0), beat(5), beat(10), leave(12), open(60)));
        assertTrue(ItemClock.of(LIMIT, List.of(open(0), beat(5)), at(8)).running());
        var left = ItemClock.of(LIMIT, List.of(open(0), beat(5), leave(6)), at(8));
        assertFalse(left.running() || left.liesOpen());
    }

    @Test
    void of_a_silence_no_more_counts_than_the_time_in_which_the_browser_would_have_spoken() {
        assertEquals(12, used(30 * 60, open(0), beat(5)), "half an hour without the network");
        assertEquals(14, used(30 * 60 + 2, open(0), beat(5), open(30 * 60)), "and it goes on");
        var silent = ItemClock.of(LIMIT, List.of(open(0), beat(5)), at(16));
        assertTrue(silent.liesOpen());
        assertFalse(silent.running());
    }

    @Test
    void time_that_is_used_up_never_comes_back() {
        long before = 0;
        for (int now = 0; now < 60; now++) {
            long used = used(now, open(0), beat(5), beat(10));
            assertTrue(used >= before, "at " + now + " s");
            before = used;
        }
        assertEquals(17, before);
    }

    @Test
    void it_is_over_when_its_time_is_used_up_and_not_later() {
        var contacts = new ArrayList<Contact>(List.of(open(0)));
        for (int i = 5; i < 120; i += 5) {
            contacts.add(beat(i));
        }
        assertFalse(ItemClock.of(LIMIT, contacts, at(119)).over());
        assertTrue(ItemClock.of(LIMIT, contacts, at(120)).over());
        assertEquals(LIMIT, ItemClock.of(LIMIT, contacts, at(124)).used(), "never more than the limit");
    }
}
