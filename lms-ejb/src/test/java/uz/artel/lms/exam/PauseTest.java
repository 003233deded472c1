package uz.artel.lms.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.artel.lms.exam.bank.Use;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;

class PauseTest {

    private static final Instant START = Instant.parse("2026-12-04T05:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<Pause> FROM_TEN_TO_TWENTY =
            List.of(new Pause(1, at(10), at(40), at(20)), new Pause(2, at(50), at(55), null));

    private static Instant at(long minutes) {
        return START.plusSeconds(60 * minutes);
    }

    private static Sitting sitting(int pauseMinutes) {
        var sitting = Sitting.begin(
                new PersonId(1),
                new CentreId(1),
                1,
                1,
                Use.CERTIFICATION,
                1,
                1,
                START,
                HOUR,
                ExamTaking.grace(Use.CERTIFICATION));
        sitting.grantPauses(pauseMinutes, START);
        return sitting;
    }

    @Test
    void the_clock_stands_in_a_pause_and_what_it_did_not_use_comes_back() {
        var sitting = sitting(30);
        var begun = sitting.pause(at(20));
        assertEquals(new Pause(1, at(20), at(50), null), begun);
        assertEquals(at(60 + 30), sitting.endsAt(), "all that is left is bound");
        assertTrue(sitting.isPausedAt(at(50).minusMillis(1)));
        assertFalse(sitting.isPausedAt(at(50)));
        sitting.goOn(at(32));
        assertFalse(sitting.isPausedAt(at(32)));
        assertEquals(at(60 + 12), sitting.endsAt());
        assertEquals(new PauseClock(1800, 1080, 1, 9, null), sitting.pauses(at(32)));
        assertEquals(at(40 + 18), sitting.pause(at(40)).until(), "the next one binds the rest");
    }

    @Test
    void a_pause_that_nobody_ends_ends_by_itself_and_then_none_is_left() {
        var sitting = sitting(5);
        sitting.pause(at(10));
        assertEquals(new PauseClock(300, 0, 1, 9, at(15)), sitting.pauses(at(14)));
        assertThrows(SittingPaused.class, () -> sitting.pause(at(14)));
        assertEquals(new PauseClock(300, 0, 1, 9, null), sitting.pauses(at(15)));
        assertEquals(at(65), sitting.endsAt());
        assertThrows(NoPauseLeft.class, () -> sitting.pause(at(15)));
    }

    @Test
    void without_a_right_there_is_no_pause_and_at_the_end_none_begins() {
        assertThrows(NoPauseLeft.class, () -> sitting(0).pause(at(1)));
        assertNull(sitting(0).pauses(at(1)));
        assertThrows(SittingOver.class, () -> sitting(5).pause(at(60)));
        assertThrows(SittingOver.class, () -> sitting(5).grantPauses(5, at(75)));
    }

    @Test
    void ten_pauses_are_enough_for_anybody() {
        var sitting = sitting(30);
        for (int i = 0; i < PauseClock.MOST; i++) {
            sitting.pause(at(i));
            sitting.goOn(at(i).plusSeconds(10));
        }
        assertEquals(0, sitting.pauses(at(20)).more());
        assertThrows(NoPauseLeft.class, () -> sitting.pause(at(20)));
    }

    @Test
    void what_a_right_gives_in_a_pause_is_for_the_next_one() {
        var sitting = sitting(5);
        sitting.pause(at(10));
        sitting.grantPauses(10, at(12));
        assertEquals(at(15), sitting.pauses(at(12)).until());
        assertEquals(600, sitting.pauses(at(12)).leftSeconds());
        assertEquals(at(16 + 10), sitting.pause(at(16)).until());
        assertEquals(at(60 + 5 + 10), sitting.endsAt());
    }

    @ParameterizedTest(name = "a pause of {0} ms moves the end by {1} s")
    @CsvSource({"0, 0", "1, 1", "1000, 1", "1001, 2", "300000, 300"})
    void a_pause_counts_in_whole_seconds_rounded_up_in_the_candidate_s_favour(long millis, int seconds) {
        assertEquals(seconds, new Pause(1, START, at(10), START.plusMillis(millis)).seconds());
    }

    @Test
    void whatever_is_paused_and_added_nobody_gains_more_than_the_started_second_of_a_pause() {
        var chance = new Random(150);
        for (int round = 0; round < 300; round++) {
            int allowed = 5 + chance.nextInt(56);
            var sitting = sitting(allowed);
            var pauses = new ArrayList<Pause>();
            long extra = 0;
            var now = START;
            while (true) {
                now = now.plusMillis(chance.nextInt(400_000));
                if (!sitting.isOpenAt(now)) {
                    break;
                }
                if (chance.nextInt(10) == 0) {
                    sitting.extend(3, now);
                    extra += 180;
                } else if (sitting.isPausedAt(now)) {
                    sitting.goOn(now);
                    var last = pauses.remove(pauses.size() - 1);
                    pauses.add(new Pause(last.number(), last.beganAt(), last.until(), now));
                } else if (sitting.pauses(now).leftSeconds() > 0
                        && sitting.pauses(now).more() > 0) {
                    pauses.add(sitting.pause(now));
                }
            }
            var worked = Pause.outside(pauses, START, sitting.endsAt()).minusSeconds(extra);
            assertTrue(worked.compareTo(HOUR) >= 0, "time was lost: " + worked);
            assertTrue(worked.minusSeconds(pauses.size()).compareTo(HOUR) < 0 || pauses.isEmpty(), "gained: " + worked);
            int moved = pauses.stream().mapToInt(Pause::seconds).sum();
            assertTrue(moved <= 60 * allowed, "more than was granted: " + moved);
            assertEquals(START.plus(HOUR).plusSeconds(extra + moved), sitting.endsAt(), "every second is explained");
        }
    }

    // ── what lies in a pause ─────────────────────────────────────────────────────────────────────────────

    @ParameterizedTest(name = "from minute {0} to {1}: {2} outside of pauses")
    @CsvSource({"0, 10, 10", "0, 15, 10", "12, 18, 0", "15, 30, 10", "0, 60, 45", "52, 60, 5"})
    void time_is_counted_without_the_pauses(int from, int to, int outside) {
        assertEquals(Duration.ofMinutes(outside), Pause.outside(FROM_TEN_TO_TWENTY, at(from), at(to)));
    }

    @ParameterizedTest(name = "given at {0}, heard of at {1}, arrived at {2}: {3}")
    @CsvSource({
        "9, 0, 45, false",
        "10, 0, 45, true",
        "19, 0, 45, true",
        "20, 0, 45, false",
        "52, 0, 60, true",
        ", 0, 9, false",
        ", 0, 45, true",
        ", 19, 45, true",
        ", 20, 45, false",
        ", 20, 60, true"
    })
    void an_answer_was_given_in_a_pause_when_its_moment_lies_in_one_or_nobody_can_say(
            Integer given, int heardOf, int arrived, boolean inPause) {
        var waited = new Waited(given == null ? null : at(given));
        assertEquals(inPause, Pause.mayHold(FROM_TEN_TO_TWENTY, waited, at(heardOf), at(arrived)));
    }

    @Test
    void a_wait_is_no_silence_where_a_pause_explains_it() {
        assertFalse(new Waited(at(9)).unexplained(at(21), FROM_TEN_TO_TWENTY));
        assertTrue(new Waited(at(9)).unexplained(at(23).plusMillis(1), FROM_TEN_TO_TWENTY));
    }

    // ── the right ────────────────────────────────────────────────────────────────────────────────────────

    @ParameterizedTest(name = "{0} % and {1} min of pause: {2}")
    @CsvSource({
        "25, 0,",
        "0, 30,",
        "25, 30,",
        "0, 0, rightToNothing",
        "4, 0, outOfRange",
        "101, 0, outOfRange",
        "0, 4, outOfRange",
        "25, 61, outOfRange",
        "-5, 30, outOfRange",
        "25, -1, outOfRange"
    })
    void a_right_gives_more_time_or_pauses_or_both_within_bounds(int percent, int pauses, String refusal) {
        if (refusal == null) {
            Accommodation.check(percent, pauses);
        } else {
            var bad = assertThrows(BadInput.class, () -> Accommodation.check(percent, pauses));
            assertTrue(bad.getMessage().contains(refusal), bad.getMessage());
        }
    }
}
