package uz.artel.lms.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uz.artel.lms.exam.ExamSession.Phase;
import uz.artel.lms.shared.BadInput;

class SessionRulesTest {

    private static final Instant OPENS = Instant.parse("2026-12-04T05:00:00Z");

    private static ExamSession session(String cancelled) {
        var room = new ExamRoom(1, 1, "12", 10, "", 0);
        return new ExamSession(1, 1, 1, room, OPENS, OPENS.plusSeconds(1800), 75, 20, 15, "123456", cancelled, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "-1201, PLANNED",
        "-1200, LEAD",
        "-1, LEAD",
        "0, OPEN",
        "1799, OPEN",
        "1800, SITTING",
        "7199, SITTING",
        "7200, OVER"
    })
    void a_session_is_planned_led_in_open_followed_up_and_over_to_the_second(int seconds, Phase phase) {
        assertEquals(phase, session(null).phase(OPENS.plusSeconds(seconds)));
        assertEquals(Phase.CANCELLED, session("The power is off").phase(OPENS.plusSeconds(seconds)));
    }

    @Test
    void a_session_is_changed_until_its_window_begins() {
        assertTrue(session(null).changeable(OPENS.minusMillis(1)));
        assertFalse(session(null).changeable(OPENS));
        assertFalse(session("The power is off").changeable(OPENS.minusSeconds(3600)));
    }

    @Test
    void two_sessions_clash_from_the_page_s_opening_until_the_last_has_handed_in() {
        var one = session(null);
        var over = OPENS.plusSeconds(7200);
        assertTrue(one.clashes(over.minusMillis(1), over.plusSeconds(60)));
        assertFalse(one.clashes(over, over.plusSeconds(60)));
        assertTrue(one.clashes(OPENS.minusSeconds(9000), OPENS.minusSeconds(1199)));
        assertFalse(one.clashes(OPENS.minusSeconds(9000), OPENS.minusSeconds(1200)));
        assertFalse(session("The power is off").clashes(OPENS, over));
    }

    @ParameterizedTest
    @CsvSource({
        "10.20.30.0/24, 10.20.30.255, true",
        "10.20.30.0/24, 10.20.31.0, false",
        "10.20.30.40, 10.20.30.40, true",
        "10.20.30.40, 10.20.30.41, false",
        "10.20.30.128/25, 10.20.30.127, false",
        "10.20.30.128/25, 10.20.30.128, true",
        "0.0.0.0/0, 1.2.3.4, true",
        "0.0.0.0/0, fd00::1, false",
        "fd00:12::/64, fd00:12::ffff, true",
        "fd00:12::/64, fd00:12:0:1::1, false",
        "10.0.0.0/8, ::ffff:10.1.2.3, true",
        "192.168.1.0/24 fd00::/8, fd12::1, true"
    })
    void a_room_s_networks_hold_what_their_prefixes_say(String networks, String address, boolean inside) {
        assertEquals(inside, Networks.parse(networks).contain(address));
    }

    @Test
    void a_room_without_networks_lets_in_everybody_and_one_with_them_nobody_unknown() {
        assertTrue(Networks.parse(" ").contain(null));
        assertFalse(Networks.parse("10.0.0.0/8").contain(null));
        assertFalse(Networks.parse("10.0.0.0/8").contain("localhost"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.0/33", "fd00::/129", "300.1.1.1", "localhost", "10.0.0.0/", "10.0.0.0/x", "1.2.3", "a/8"
            })
    void what_is_no_network_is_refused_by_its_own_words(String typed) {
        var no = assertThrows(BadInput.class, () -> Networks.parse("10.0.0.0/8, " + typed));
        assertEquals("addresses", no.field());
        assertEquals(typed, no.arguments().get(0));
    }

    @Test
    void wrong_codes_wait_longer_and_longer_and_never_more_than_five_minutes() {
        long[] seconds = {0, 0, 0, 15, 30, 60, 120, 240, 300, 300};
        for (int failures = 0; failures < seconds.length; failures++) {
            assertEquals(Duration.ofSeconds(seconds[failures]), RoomCode.after(failures), failures + " failures");
        }
        assertEquals(Duration.ofMinutes(5), RoomCode.after(Integer.MAX_VALUE));
        assertEquals(15, RoomCode.secondsLeft(3, OPENS, OPENS));
        assertEquals(1, RoomCode.secondsLeft(3, OPENS, OPENS.plusMillis(14_001)));
        assertEquals(0, RoomCode.secondsLeft(3, OPENS, OPENS.plusSeconds(15)));
    }

    @Test
    void codes_have_six_digits_and_blanks_in_them_do_not_matter() {
        var codes = new HashSet<String>();
        for (int i = 0; i < 200; i++) {
            var code = RoomCode.make();
            assertTrue(code.matches("\\d{6}"), code);
            codes.add(code);
        }
        assertTrue(codes.size() > 190, "codes repeat: " + codes.size());
        assertTrue(RoomCode.same("012345", " 012 345 "));
        assertFalse(RoomCode.same("012345", "12345"));
        assertFalse(RoomCode.same("012345", null));
    }

    @Test
    void an_invigilator_sees_his_sessions_and_while_on_duty_nobody_else() {
        var duty = new Invigilating.View(false, Set.of(7L), true);
        assertTrue(duty.sees(7L));
        assertFalse(duty.sees(8L));
        assertFalse(duty.sees(null));
        assertTrue(new Invigilating.View(false, Set.of(), false).sees(null));
        assertFalse(new Invigilating.View(false, Set.of(), false).sees(7L));
        assertTrue(new Invigilating.View(true, Set.of(), false).sees(8L));
    }
}
