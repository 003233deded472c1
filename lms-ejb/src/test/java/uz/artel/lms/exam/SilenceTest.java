package uz.artel.lms.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SilenceTest {

    private static final Instant START = Instant.parse("2026-12-04T05:00:00Z");
    private static final Instant END = START.plusSeconds(1800);
    private static final SittingId SITTING = new SittingId(7);

    private static Instant at(long seconds) {
        return START.plusSeconds(seconds);
    }

    private static Optional<Silence> silence(long from, long to, Pause... pauses) {
        return Silence.between(at(from), at(to), END, List.of(pauses));
    }

    @Test
    void more_than_three_minutes_are_a_silence() {
        assertEquals(Optional.empty(), silence(60, 240));
        assertEquals(Optional.of(new Silence(at(60), at(241))), silence(60, 241));
    }

    @Test
    void what_follows_the_end_is_none() {
        assertEquals(Optional.empty(), silence(1700, 2400));
        assertEquals(Optional.of(new Silence(at(1600), END)), silence(1600, 2400));
        assertEquals(Optional.empty(), silence(1900, 2400));
    }

    @Test
    void pauses_are_no_part_of_it_and_what_lies_beside_them_is() {
        var pause = new Pause(1, at(100), at(400), null);
        assertEquals(Optional.empty(), silence(60, 480, pause));
        assertEquals(Optional.of(new Silence(at(60), at(600))), silence(60, 600, pause));
    }

    @Test
    void the_page_says_how_long_it_reached_nobody_and_never_longer_than_it_was() {
        var silence = new Silence(at(60), at(300));
        assertEquals(new Incident(at(300), Incident.Kind.SILENCE, 240_000, 180_000L), silence.incident(180_000L));
        assertEquals(240_000L, silence.incident(9_000_000L).attested());
        assertEquals(new Incident(at(300), Incident.Kind.SILENCE, 240_000), silence.incident(null));
    }

    private static Hearing hearing(long from, long to) {
        var hearing = new Hearing();
        listens(hearing, from, to);
        return hearing;
    }

    private static void listens(Hearing hearing, long from, long to) {
        for (long second = from; second <= to; second += 10) {
            hearing.listens(at(second));
        }
    }

    @Test
    void a_page_that_asks_every_minute_is_usual_and_one_that_comes_after_four_is_asked_about() {
        var hearing = hearing(0, 60);
        hearing.on(new PageHeard(SITTING, at(0)));
        assertTrue(hearing.isUsual(SITTING, at(60)));
        listens(hearing, 60, 300);
        assertFalse(hearing.isUsual(SITTING, at(300)));
        assertEquals(at(60), hearing.last(SITTING, at(0)));
    }

    @Test
    void of_a_page_it_never_heard_a_server_knows_only_what_was_since_it_listens() {
        var hearing = hearing(100, 400);
        assertFalse(hearing.isUsual(SITTING, at(400)));
        assertEquals(at(100), hearing.last(SITTING, at(0)));
        assertEquals(at(350), hearing.last(SITTING, at(350)), "its sheet was handed over after that");
    }

    @Test
    void who_could_hear_nobody_knows_of_no_silence() {
        assertTrue(new Hearing().isUsual(SITTING, at(0)), "it has only just started");
        var hearing = hearing(0, 60);
        hearing.on(new PageHeard(SITTING, at(60)));
        assertTrue(hearing.isUsual(SITTING, at(600)), "it said nothing for nine minutes");
        assertTrue(hearing.isUsual(SITTING, at(-600)), "a history that is told");
        listens(hearing, 600, 610);
        assertEquals(at(600), hearing.last(SITTING, at(0)));
    }
}
