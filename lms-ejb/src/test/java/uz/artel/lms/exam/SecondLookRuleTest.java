package uz.artel.lms.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uz.artel.lms.exam.LookSheet.Outcome;
import uz.artel.lms.exam.LookSheet.Reason;
import uz.artel.lms.exam.LookSheet.Stage;
import uz.artel.lms.exam.bank.Area;
import uz.artel.lms.exam.bank.Blueprint;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.exam.bank.Gate;
import uz.artel.lms.exam.bank.Items;
import uz.artel.lms.exam.bank.Pool;
import uz.artel.lms.exam.bank.Use;
import uz.artel.lms.exam.statistics.CutBand;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;

/** Forty questions of one point, four of them about safety; 32 points pass, and the safety block is a gate. */
class SecondLookRuleTest {

    private static final Instant NOW = Instant.parse("2026-12-04T05:00:00Z");
    private static final Blueprint RULES = new Blueprint(
            "x",
            Use.CERTIFICATION,
            Pool.EXAM,
            Items.texts("x"),
            30,
            80,
            List.of(new Gate(Area.SAFETY, 100)),
            0,
            false,
            List.of());

    private static Score score(int safety, int others) {
        var all = new ArrayList<Score.Marked>();
        for (int i = 0; i < 4; i++) {
            all.add(new Score.Marked(Area.SAFETY, 1, i < safety ? Fraction.ONE : Fraction.ZERO));
        }
        for (int i = 0; i < 36; i++) {
            all.add(new Score.Marked(Area.PRODUCT, 1, i < others ? Fraction.ONE : Fraction.ZERO));
        }
        return Score.of(RULES, all);
    }

    private static Set<Reason> reasons(Score score, Incident... incidents) {
        var band = CutBand.of(40, 40, 40, score.due()).orElseThrow();
        return SecondLookRule.reasons(score, band, List.of(incidents), List.of());
    }

    @Test
    void what_fails_within_one_standard_error_of_the_cut_is_looked_at_and_a_point_less_is_not() {
        // Lord at 31.5 of 40: sqrt(31.5 * 8.5 / 39) = 2.62, so from 28.88 on
        assertEquals(Set.of(Reason.NEAR), reasons(score(4, 27)));
        assertEquals(Set.of(Reason.NEAR), reasons(score(4, 25)));
        assertEquals(Set.of(), reasons(score(4, 24)));
    }

    @Test
    void a_pass_is_never_looked_at_for_being_near() {
        assertEquals(Set.of(), reasons(score(4, 28)));
    }

    @Test
    void gates_have_no_band_whoever_misses_one_is_near_nothing() {
        assertEquals(Set.of(), reasons(score(3, 36)), "only the gate failed");
        assertEquals(Set.of(), reasons(score(3, 28)), "the gate failed as well");
    }

    @Test
    void a_silence_that_no_agreed_outage_explains_is_looked_at_whatever_the_result() {
        var gap =
                new Incident(NOW, Incident.Kind.LONG_WAIT, Duration.ofMinutes(6).toMillis());
        assertEquals(Set.of(Reason.SILENCE), reasons(score(4, 36), gap));
        assertEquals(EnumSet.of(Reason.NEAR, Reason.SILENCE), reasons(score(4, 27), gap));
        var began = NOW.minus(Duration.ofMinutes(7));
        var agreed = new Outage(1, 1, null, began, 8, "ток", new PersonId(1), NOW, new PersonId(2));
        var reported = new Outage(1, 1, null, began, 8, "ток", new PersonId(1), NOW, null);
        var passed = score(4, 36);
        assertEquals(Set.of(), SecondLookRule.reasons(passed, null, List.of(gap), List.of(agreed)));
        assertEquals(Set.of(Reason.SILENCE), SecondLookRule.reasons(passed, null, List.of(gap), List.of(reported)));
    }

    @Test
    void a_page_that_was_silent_is_looked_at_as_an_answer_that_waited_is() {
        var gap = new Incident(NOW, Incident.Kind.SILENCE, Duration.ofMinutes(4).toMillis());
        assertEquals(Set.of(Reason.SILENCE), reasons(score(4, 36), gap));
        var agreed = new Outage(
                1, 1, null, NOW.minus(Duration.ofMinutes(4)), 4, "ток", new PersonId(1), NOW, new PersonId(2));
        assertEquals(Set.of(), SecondLookRule.reasons(score(4, 36), null, List.of(gap), List.of(agreed)));
    }

    @Test
    void evidence_is_looked_at_and_another_device_or_a_lost_focus_is_not() {
        assertEquals(Set.of(Reason.EVIDENCE), reasons(score(4, 36), new Incident(NOW, Incident.Kind.LATE_ANSWERS, 1)));
        assertEquals(Set.of(Reason.EVIDENCE), reasons(score(4, 36), new Incident(NOW, Incident.Kind.OUTSIDE_ROOM, 1)));
        assertEquals(Set.of(), reasons(score(4, 36), new Incident(NOW, Incident.Kind.OUTSIDE_ROOM, 0)));
        assertEquals(
                Set.of(),
                reasons(
                        score(4, 36),
                        new Incident(NOW, Incident.Kind.TAKEN_OVER, 0),
                        new Incident(NOW, Incident.Kind.FOCUS_LOST, 9000)));
    }

    @Test
    void two_examiners_have_two_working_days_in_the_centre_s_calendar_and_it_works_every_day() {
        var tashkent = ZoneId.of("Asia/Tashkent");
        // Friday evening in UTC is Saturday in Tashkent; Sunday is a working day
        assertEquals(LocalDate.of(2026, 12, 7), SecondLookRule.due(Instant.parse("2026-12-04T20:00:00Z"), tashkent));
    }

    @Test
    void two_must_say_the_same() {
        assertEquals(Optional.empty(), SecondLookRule.agreed(List.of(Outcome.FAULT)));
        assertEquals(Optional.empty(), SecondLookRule.agreed(List.of(Outcome.FAULT, Outcome.STANDS)));
        assertEquals(Optional.of(Outcome.FAULT), SecondLookRule.agreed(List.of(Outcome.FAULT, Outcome.FAULT)));
    }

    private static SecondLook look() {
        var sitting = Sitting.begin(
                new PersonId(9),
                new CentreId(1),
                1,
                1,
                Use.CERTIFICATION,
                1,
                1,
                NOW,
                Duration.ofMinutes(30),
                Duration.ofMinutes(15));
        var look = SecondLook.open(sitting, Set.of(Reason.NEAR), 2.6, 1, NOW, LocalDate.of(2026, 12, 6));
        look.name(new PersonId(1), new PersonId(2), Set.of());
        return look;
    }

    @Test
    void the_head_decides_only_where_the_two_disagree_and_is_none_of_them() {
        var look = look();
        var head = new PersonId(5);
        assertEquals(Stage.LOOKING, look.stage(1, 1));
        assertThrows(LookDecided.class, () -> look.decide(head, Outcome.STANDS, "x", look.stage(1, 1), NOW));
        look.settle(List.of(Outcome.STANDS, Outcome.SECOND_FORM), NOW);
        assertEquals(Stage.SPLIT, look.stage(2, 1));
        assertThrows(
                JudgedBefore.class, () -> look.decide(new PersonId(1), Outcome.STANDS, "x", look.stage(2, 1), NOW));
        assertThrows(OwnSitting.class, () -> look.decide(new PersonId(9), Outcome.STANDS, "x", Stage.SPLIT, NOW));
        look.decide(head, Outcome.SECOND_FORM, "вторая форма", look.stage(2, 1), NOW);
        assertEquals(Stage.DECIDED, look.stage(2, 1));
        assertThrows(LookDecided.class, () -> look.decide(head, Outcome.STANDS, "x", look.stage(2, 1), NOW));
    }

    @Test
    void a_fault_waits_for_a_later_result_and_the_head_ends_one_that_no_repair_touched() {
        var look = look();
        look.settle(List.of(Outcome.FAULT, Outcome.FAULT), NOW);
        assertEquals(Stage.REPAIR, look.stage(2, 1));
        assertEquals(Stage.DECIDED, look.stage(2, 2));
        var head = new PersonId(5);
        assertThrows(LookDecided.class, () -> look.decide(head, Outcome.FAULT, "x", Stage.REPAIR, NOW));
        look.decide(head, Outcome.STANDS, "ключ верен", Stage.REPAIR, NOW);
        assertEquals(Stage.DECIDED, look.stage(2, 1));
    }

    @Test
    void who_has_spoken_is_not_replaced_and_nobody_looks_at_himself() {
        var look = look();
        assertThrows(OpinionGiven.class, () -> look.name(new PersonId(3), new PersonId(2), Set.of(new PersonId(1))));
        assertThrows(OwnSitting.class, () -> look.name(new PersonId(9), new PersonId(2), Set.of()));
        assertThrows(JudgedBefore.class, () -> look.name(new PersonId(2), new PersonId(2), Set.of()));
        look.name(new PersonId(1), new PersonId(3), Set.of(new PersonId(1)));
        assertEquals(3L, look.second());
    }
}
