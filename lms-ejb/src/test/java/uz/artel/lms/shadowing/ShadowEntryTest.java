package uz.artel.lms.shadowing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.PersonId;

class ShadowEntryTest {

    private static final PersonId TRAINEE = new PersonId(100);
    private static final PersonId MENTOR = new PersonId(11);
    private static final Instant NOON = Instant.parse("2026-11-23T07:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void a_signed_entry_never_changes() {
        var entry = entry();
        entry.sign(MENTOR, 4, "Слушал внимательно", NOON);
        assertThrows(EntrySigned.class, () -> entry.correct(watched("10:00", "11:00"), NOON));
        assertThrows(EntrySigned.class, () -> entry.sign(MENTOR, 5, null, NOON));
        assertThrows(EntrySigned.class, () -> entry.giveBack(MENTOR, "поздно", NOON));
        assertEquals(EntryRow.State.SIGNED, entry.state());
    }

    @Test
    void nobody_signs_or_returns_his_own_entry() {
        assertThrows(OwnEntry.class, () -> entry().sign(TRAINEE, 5, null, NOON));
        assertThrows(OwnEntry.class, () -> entry().giveBack(TRAINEE, "сам себе", NOON));
    }

    @Test
    void a_returned_entry_waits_for_its_trainee_and_after_the_correction_for_the_mentor() {
        var entry = entry();
        entry.giveBack(MENTOR, "Не хватает исхода", NOON);
        assertThrows(EntryReturned.class, () -> entry.sign(MENTOR, 3, null, NOON));
        entry.correct(watched("09:00", "10:00"), NOON);
        entry.sign(MENTOR, 3, null, NOON);
        assertEquals(EntryRow.State.SIGNED, entry.state());
    }

    @Test
    void attention_is_marked_from_one_to_five_and_a_return_says_why() {
        for (int mark : new int[] {Integer.MIN_VALUE, 0, 6, 100}) {
            assertThrows(BadInput.class, () -> entry().sign(MENTOR, mark, null, NOON));
        }
        assertThrows(BadInput.class, () -> entry().sign(MENTOR, 5, "х".repeat(601), NOON));
        assertThrows(BadInput.class, () -> entry().giveBack(MENTOR, " ", NOON));
    }

    @Test
    void an_hour_that_ends_before_it_began_or_lasts_half_a_day_is_refused() {
        assertEquals(
                "to",
                assertThrows(BadInput.class, () -> watched("10:00", "10:00")).field());
        assertEquals(
                "to",
                assertThrows(BadInput.class, () -> watched("10:00", "09:59")).field());
        assertEquals(
                "to",
                assertThrows(BadInput.class, () -> watched("09:00", "13:01")).field());
        assertEquals(240, watched("09:00", "13:00").minutes());
    }

    @Test
    void watched_calls_have_a_topic_and_an_outcome() {
        assertEquals("topics", field(3, Set.of(), Set.of(CallOutcome.REQ)));
        assertEquals("outcomes", field(3, Set.of(CallTopic.COOKING), Set.of()));
        assertEquals("calls", field(-1, Set.of(CallTopic.COOKING), Set.of(CallOutcome.REQ)));
        assertEquals("calls", field(61, Set.of(CallTopic.COOKING), Set.of(CallOutcome.REQ)));
        assertEquals(
                0,
                new Watched(DAY, time("09:00"), time("09:30"), 0, null, null, null, null, null, null, null)
                        .topics()
                        .size());
    }

    @Test
    void two_hours_overlap_exactly_when_they_share_a_minute() {
        var random = new Random(20261123);
        for (int i = 0; i < 2_000; i++) {
            int a = random.nextInt(600);
            int b = random.nextInt(600);
            var one = watched(at(a), at(a + 1 + random.nextInt(60)));
            var other = watched(at(b), at(b + 1 + random.nextInt(60)));
            boolean shared = false;
            for (var minute = one.from(); minute.isBefore(one.to()); minute = minute.plusMinutes(1)) {
                shared |= !minute.isBefore(other.from()) && minute.isBefore(other.to());
            }
            assertEquals(shared, one.overlaps(other), one + " " + other);
            assertEquals(one.overlaps(other), other.overlaps(one));
        }
        assertFalse(watched("09:00", "10:00").overlaps(watched("10:00", "11:00")));
        assertTrue(watched("09:00", "10:00").overlaps(watched("09:59", "11:00")));
    }

    private static String field(int calls, Set<CallTopic> topics, Set<CallOutcome> outcomes) {
        return assertThrows(
                        BadInput.class,
                        () -> new Watched(
                                DAY,
                                time("09:00"),
                                time("10:00"),
                                calls,
                                topics,
                                outcomes,
                                null,
                                null,
                                null,
                                null,
                                null))
                .field();
    }

    private static ShadowEntry entry() {
        return new ShadowEntry(1, TRAINEE, "d1-shadow", watched("09:00", "10:00"), NOON);
    }

    private static Watched watched(String from, String to) {
        return watched(time(from), time(to));
    }

    private static Watched watched(LocalTime from, LocalTime to) {
        return new Watched(
                DAY,
                from,
                to,
                4,
                Set.of(CallTopic.COOLING),
                Set.of(CallOutcome.SELF),
                Set.of(Strength.CALM),
                null,
                null,
                null,
                null);
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text);
    }

    private static LocalTime at(int minute) {
        return LocalTime.of(8, 0).plusMinutes(minute);
    }
}
