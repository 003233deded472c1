package uz.artel.lms.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.artel.lms.exam.Waited.Since;
import uz.artel.lms.exam.Waited.Standing;

class WaitedTest {

    private static final Instant ANCHOR = Instant.parse("2026-12-04T05:00:00Z");
    private static final Instant END = ANCHOR.plusSeconds(1800);
    private static final Duration GRACE = Duration.ofMinutes(15);

    @Test
    void an_answer_on_its_way_for_less_than_five_seconds_has_not_waited() {
        assertNull(Waited.of(ANCHOR.plusSeconds(20), ANCHOR, null, END));
        assertNull(Waited.of(ANCHOR.plusSeconds(20), ANCHOR, new Since(1, 15_001L), END));
        assertEquals(
                new Waited(ANCHOR.plusSeconds(15)),
                Waited.of(ANCHOR.plusSeconds(20), ANCHOR, new Since(1, 15_000L), END));
    }

    @Test
    void a_browser_whose_clock_runs_fast_cannot_have_answered_after_the_answer_came() {
        assertNull(Waited.of(ANCHOR.plusSeconds(20), ANCHOR, new Since(1, 3_600_000L), END));
    }

    @Test
    void a_browser_that_lost_count_attests_no_moment() {
        assertEquals(new Waited(null), Waited.of(ANCHOR.plusSeconds(20), ANCHOR, new Since(1, null), END));
    }

    @ParameterizedTest(name = "given at {0} s, arrived at {1} s: {2}")
    @CsvSource({
        "100, 1799, COUNTS",
        ", 1799, COUNTS",
        "1799, 1800, COUNTS",
        "1799, 2699, COUNTS",
        "1800, 2699, EVIDENCE",
        "1799, 2700, EVIDENCE",
        ", 1800, EVIDENCE"
    })
    void it_counts_until_the_end_and_in_the_time_of_grace_when_given_before_it(
            Integer given, int arrived, Standing expected) {
        var waited = new Waited(given == null ? null : ANCHOR.plusSeconds(given));
        assertEquals(expected, Waited.standing(waited, ANCHOR.plusSeconds(arrived), END, GRACE));
    }

    @Test
    void what_is_told_as_it_happens_counts_before_the_end_only() {
        assertEquals(Standing.COUNTS, Waited.standing(null, END.minusMillis(1), END, GRACE));
        assertEquals(Standing.OVER, Waited.standing(null, END, END, GRACE));
    }

    @ParameterizedTest(name = "given at {0} ms, arrived at {1} ms: {2}, attested {3}")
    @CsvSource({
        "1799000, 1799500, COUNTS, false",
        "1794000, 1799500, COUNTS, true",
        "1797000, 1801000, COUNTS, true",
        "1799999, 1800000, COUNTS, true",
        "1800000, 1800001, EVIDENCE, true",
        "1805000, 1801000, EVIDENCE, true",
        "1799000, 2700000, EVIDENCE, true"
    })
    void after_the_end_the_attested_moment_decides_however_short_the_wait(
            long given, long arrived, Standing expected, boolean attested) {
        var now = ANCHOR.plusMillis(arrived);
        var waited = Waited.of(now, ANCHOR, new Since(0, given), END);
        assertEquals(expected, Waited.standing(waited, now, END, GRACE));
        assertEquals(attested, waited != null);
    }

    @ParameterizedTest(name = "handed over at 0, 600 and 1200 s, {0} ms since, arrived at {1} s: from {2} s")
    @CsvSource({
        "3000, 1203, 1200",
        "60000, 1203, 600",
        "599000, 1203, 600",
        "700000, 1203, 0",
        "4000, 1203, 1200",
        "9000000, 1203, 0",
        ", 1203, 1200"
    })
    void it_counts_from_the_last_handover_from_which_it_can_have_been_given(Long since, int arrived, int from) {
        var handed = List.of(ANCHOR, ANCHOR.plusSeconds(600), ANCHOR.plusSeconds(1200));
        assertEquals(
                ANCHOR.plusSeconds(from), Waited.countedFrom(handed, ANCHOR.plusSeconds(arrived), new Since(0, since)));
    }

    @Test
    void a_wait_over_three_minutes_needs_an_explanation() {
        assertFalse(new Waited(ANCHOR).unexplained(ANCHOR.plusSeconds(180), List.of()));
        assertTrue(new Waited(ANCHOR).unexplained(ANCHOR.plusSeconds(180).plusMillis(1), List.of()));
        assertFalse(new Waited(null).unexplained(ANCHOR.plusSeconds(9999), List.of()));
    }

    @Test
    void time_never_runs_backwards() {
        assertThrows(IllegalArgumentException.class, () -> new Since(1, -1L));
        assertThrows(IllegalArgumentException.class, () -> new Since(-1, 1L));
    }
}
