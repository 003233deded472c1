package uz.artel.lms.exam;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.exam.bank.Area;
import uz.artel.lms.exam.bank.Blueprint;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.exam.bank.Gate;
import uz.artel.lms.exam.bank.Items;
import uz.artel.lms.exam.bank.Pool;
import uz.artel.lms.exam.bank.Use;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.StudyLeave;

class RulesTest {

    private static final ZoneId TASHKENT = ZoneId.of("Asia/Tashkent");
    private static final Instant NOW = Instant.parse("2026-12-04T05:00:00Z");

    private static Blueprint rules(int pass) {
        return new Blueprint(
                "x",
                Use.CERTIFICATION,
                Pool.EXAM,
                Items.texts("x"),
                30,
                pass,
                List.of(new Gate(Area.SAFETY, 100)),
                0,
                false,
                List.of());
    }

    private static List<Score.Marked> marks(int safetyRight, Fraction... others) {
        var all = new ArrayList<Score.Marked>();
        for (int i = 0; i < 3; i++) {
            all.add(new Score.Marked(Area.SAFETY, 1, i < safetyRight ? Fraction.ONE : Fraction.ZERO));
        }
        for (var other : others) {
            all.add(new Score.Marked(Area.PRODUCT, 1, other));
        }
        return all;
    }

    @Test
    void exactly_the_pass_mark_passes_and_a_hair_less_does_not() {
        var third = new Fraction(1, 3);
        var passing = Score.of(rules(80), marks(3, Fraction.ONE, Fraction.ZERO));
        assertEquals("80", passing.earned().percentOf(passing.points()).toPlainString());
        assertTrue(passing.passed());
        var failing = Score.of(rules(80), marks(3, third, third));
        assertFalse(failing.passed());
        assertTrue(failing.gatesPassed());
    }

    @Test
    void three_thirds_of_a_point_are_a_point_and_not_a_little_less() {
        var third = new Fraction(1, 3);
        assertTrue(Score.of(rules(100), marks(3, third.plus(third).plus(third))).passed());
    }

    @Test
    void a_missed_safety_item_fails_whatever_the_total() {
        var score = Score.of(
                rules(80),
                marks(
                        2,
                        Fraction.ONE,
                        Fraction.ONE,
                        Fraction.ONE,
                        Fraction.ONE,
                        Fraction.ONE,
                        Fraction.ONE,
                        Fraction.ONE));
        assertEquals("90", score.earned().percentOf(score.points()).toPlainString());
        assertFalse(score.gatesPassed());
        assertFalse(score.safetyPassed());
        assertFalse(score.passed());
    }

    @Test
    void a_form_without_safety_items_has_no_safety_to_fail() {
        var score = Score.of(rules(50), List.of(new Score.Marked(Area.PRODUCT, 1, Fraction.ONE)));
        assertTrue(score.safetyPassed() && score.passed());
    }

    private static void retake(Use use, int tries, Instant now, boolean invited, RetakePolicy.Earlier... earlier) {
        RetakePolicy.require(use, tries, List.of(earlier), now, TASHKENT, invited, List::of);
    }

    private static RetakePolicy.Earlier failed(String at) {
        return new RetakePolicy.Earlier(Instant.parse(at), false, false, null, true);
    }

    @Test
    void a_quiz_may_be_repeated_at_once_and_without_end_when_tries_is_zero() {
        var many = new RetakePolicy.Earlier[40];
        java.util.Arrays.fill(many, new RetakePolicy.Earlier(NOW, false, false, null, false));
        assertDoesNotThrow(() -> retake(Use.QUIZ, 0, NOW, false, many));
        assertThrows(NoTryLeft.class, () -> retake(Use.QUIZ, 2, NOW, false, many[0], many[1]));
        assertDoesNotThrow(() -> retake(Use.QUIZ, 2, NOW, false, many[0]));
    }

    @Test
    void a_retake_that_counts_falls_on_the_first_to_the_fifth_day_of_the_centres_calendar() {
        // announced at 00:30 on 4 December in Tashkent, which is still the 3rd in UTC
        var earlier = failed("2026-12-03T19:30:00Z");
        var refused = assertThrows(
                RetakeTooEarly.class,
                () -> retake(Use.CERTIFICATION, 3, Instant.parse("2026-12-04T18:59:59Z"), false, earlier));
        assertEquals(List.of(LocalDate.of(2026, 12, 5)), refused.arguments());
        assertDoesNotThrow(() -> retake(Use.CERTIFICATION, 3, Instant.parse("2026-12-04T19:00:00Z"), false, earlier));
        assertDoesNotThrow(() -> retake(Use.CERTIFICATION, 3, Instant.parse("2026-12-09T18:59:59Z"), false, earlier));
        assertThrows(
                RetakeTooLate.class,
                () -> retake(Use.CERTIFICATION, 3, Instant.parse("2026-12-09T19:00:00Z"), false, earlier));
        assertDoesNotThrow(() -> retake(Use.CERTIFICATION, 3, Instant.parse("2026-12-20T05:00:00Z"), true, earlier));
    }

    @Test
    void days_of_study_leave_are_none_of_the_five() {
        var earlier = List.of(failed("2026-12-03T19:30:00Z"));
        var leave = new StudyLeave(LocalDate.of(2026, 12, 6), LocalDate.of(2026, 12, 25));
        assertDoesNotThrow(() -> onLeave(earlier, "2026-12-29T18:59:59Z", leave));
        var late = assertThrows(RetakeTooLate.class, () -> onLeave(earlier, "2026-12-29T19:00:00Z", leave));
        assertEquals(List.of(LocalDate.of(2026, 12, 29)), late.arguments());
    }

    private static void onLeave(List<RetakePolicy.Earlier> earlier, String now, StudyLeave leave) {
        RetakePolicy.require(Use.CERTIFICATION, 3, earlier, Instant.parse(now), TASHKENT, false, () -> List.of(leave));
    }

    @Test
    void nobody_gets_a_third_retake_whatever_the_blueprint_or_an_invitation_says() {
        var tries = new RetakePolicy.Earlier[] {
            failed("2026-12-01T05:00:00Z"), failed("2026-12-02T05:00:00Z"), failed("2026-12-03T05:00:00Z")
        };
        assertThrows(NoTryLeft.class, () -> retake(Use.ATTESTATION, 0, NOW, true, tries));
        assertThrows(NoTryLeft.class, () -> retake(Use.ATTESTATION, 9, NOW, true, tries));
        assertThrows(HeadDecides.class, () -> retake(Use.CERTIFICATION, 2, NOW, true, tries[0], tries[1]));
        assertThrows(HeadDecides.class, () -> retake(Use.CERTIFICATION, 9, NOW, true, tries));
    }

    @Test
    void a_retake_waits_for_the_result_and_a_passed_exam_is_not_sat_again() {
        assertThrows(
                ResultAwaited.class,
                () -> retake(
                        Use.CERTIFICATION, 3, NOW, false, new RetakePolicy.Earlier(null, null, false, null, false)));
        assertThrows(
                AlreadyPassed.class,
                () -> retake(Use.ATTESTATION, 3, NOW, true, new RetakePolicy.Earlier(NOW, true, false, null, false)));
    }

    @Test
    void a_retake_waits_for_the_training_that_comes_before_it() {
        var untrained = new RetakePolicy.Earlier(Instant.parse("2026-12-02T05:00:00Z"), false, false, null, false);
        assertThrows(TrainingFirst.class, () -> retake(Use.CERTIFICATION, 3, NOW, false, untrained));
        assertThrows(TrainingFirst.class, () -> retake(Use.ATTESTATION, 3, NOW, true, untrained));
        assertDoesNotThrow(() -> retake(Use.CERTIFICATION, 3, NOW, false, failed("2026-12-02T05:00:00Z")));
        assertDoesNotThrow(() -> retake(Use.QUIZ, 3, NOW, false, untrained));
    }

    @Test
    void who_missed_the_safety_block_twice_waits_for_the_head_although_a_try_is_left() {
        var once = new RetakePolicy.Earlier(Instant.parse("2026-12-01T05:00:00Z"), false, true, null, true);
        var other = failed("2026-12-02T05:00:00Z");
        var again = new RetakePolicy.Earlier(Instant.parse("2026-12-02T05:00:00Z"), false, true, null, true);
        assertDoesNotThrow(() -> retake(Use.CERTIFICATION, 3, NOW, false, once, other));
        assertThrows(HeadDecides.class, () -> retake(Use.CERTIFICATION, 3, NOW, true, once, again));
    }

    @Test
    void a_second_form_is_no_retake_and_needs_neither_a_day_nor_training() {
        var replaced = new RetakePolicy.Earlier(null, null, false, NOW, false);
        var earlier = List.of(failed("2026-11-20T05:00:00Z"), failed("2026-11-25T05:00:00Z"), replaced);
        assertDoesNotThrow(() -> RetakePolicy.require(Use.CERTIFICATION, 3, earlier, NOW, TASHKENT, false, List::of));
        assertThrows(
                RetakeTooLate.class, () -> retake(Use.CERTIFICATION, 3, NOW.plus(Duration.ofDays(6)), false, replaced));
        assertEquals(2, RetakePolicy.counted(earlier).size());
        assertThrows(
                HeadDecides.class,
                () -> retake(
                        Use.CERTIFICATION,
                        3,
                        NOW.plus(Duration.ofDays(2)),
                        true,
                        earlier.get(0),
                        earlier.get(1),
                        replaced,
                        failed("2026-12-04T06:00:00Z")));
    }

    // ── rounds ───────────────────────────────────────────────────────────────────────────────────────────

    private static final Instant NEXT_YEAR = NOW.plus(Duration.ofDays(365));
    private static final RetakePolicy.Earlier PASSED = new RetakePolicy.Earlier(NOW, true, false, null, false);
    private static final RetakePolicy.Earlier FAILED = new RetakePolicy.Earlier(NOW, false, false, null, true);
    private static final RetakePolicy.Earlier UNSAFE = new RetakePolicy.Earlier(NOW, false, true, null, true);
    private static final RetakePolicy.Earlier AWAITED = new RetakePolicy.Earlier(null, null, false, null, false);
    private static final RetakePolicy.Earlier REPLACED = new RetakePolicy.Earlier(null, null, false, NOW, false);

    /** Two tries. */
    private static boolean opens(
            Use use, int validMonths, Instant now, List<ExamRound.Invited> invited, RetakePolicy.Earlier... tries) {
        var rules = new Blueprint(
                "x",
                use,
                Pool.EXAM,
                Items.texts("x"),
                30,
                80,
                false,
                List.of(),
                2,
                validMonths,
                false,
                List.of(),
                uz.artel.lms.exam.bank.Bounds.NONE);
        return new ExamRound(1, List.of(tries)).opensAnother(rules, now, () -> TASHKENT, () -> invited);
    }

    private static List<ExamRound.Invited> by(boolean head) {
        return List.of(new ExamRound.Invited(NEXT_YEAR, head));
    }

    @Test
    void an_attestation_comes_again_by_an_invitation_given_after_the_last_one_ended() {
        assertTrue(opens(Use.ATTESTATION, 0, NEXT_YEAR, by(false), PASSED));
        assertTrue(opens(Use.ATTESTATION, 0, NEXT_YEAR, by(false), FAILED, FAILED));
        assertFalse(opens(Use.ATTESTATION, 0, NEXT_YEAR, List.of(), PASSED));
        assertFalse(
                opens(Use.ATTESTATION, 0, NEXT_YEAR, List.of(new ExamRound.Invited(NOW, true)), PASSED),
                "that is the invitation it was passed by");
        assertFalse(opens(Use.ATTESTATION, 0, NEXT_YEAR, by(false)), "who has not sat yet is in his first");
    }

    @Test
    void an_invitation_opens_no_other_round_while_a_try_a_result_or_a_second_form_is_to_come() {
        assertFalse(opens(Use.ATTESTATION, 0, NEXT_YEAR, by(true), FAILED));
        assertFalse(opens(Use.ATTESTATION, 0, NEXT_YEAR, by(true), FAILED, AWAITED));
        assertFalse(opens(Use.ATTESTATION, 0, NEXT_YEAR, by(true), FAILED, FAILED, REPLACED));
    }

    @Test
    void a_certification_is_open_again_when_its_pass_is_as_old_as_its_months() {
        // passed on 4 December in Tashkent
        assertFalse(opens(Use.CERTIFICATION, 12, Instant.parse("2027-12-03T18:59:59Z"), List.of(), PASSED));
        assertTrue(opens(Use.CERTIFICATION, 12, Instant.parse("2027-12-03T19:00:00Z"), List.of(), PASSED));
        assertFalse(opens(Use.CERTIFICATION, 0, Instant.parse("2036-12-04T00:00:00Z"), List.of(), PASSED));
        assertTrue(opens(Use.CERTIFICATION, 12, NOW.plusSeconds(60), by(false), PASSED), "or by an invitation before");
        assertFalse(opens(Use.CERTIFICATION, 12, Instant.parse("2036-12-04T00:00:00Z"), List.of(), FAILED, FAILED));
    }

    @Test
    void
            after_a_certification_failed_to_the_last_try_or_the_safety_block_missed_twice_only_the_head_opens_another_round() {
        assertFalse(opens(Use.CERTIFICATION, 12, NEXT_YEAR, by(false), FAILED, FAILED));
        assertTrue(opens(Use.CERTIFICATION, 12, NEXT_YEAR, by(true), FAILED, FAILED));
        assertFalse(opens(Use.ATTESTATION, 0, NEXT_YEAR, by(false), UNSAFE, UNSAFE));
        assertTrue(opens(Use.ATTESTATION, 0, NEXT_YEAR, by(true), UNSAFE, UNSAFE));
    }

    @Test
    void a_quiz_knows_no_rounds() {
        assertFalse(opens(Use.QUIZ, 0, NEXT_YEAR, by(true), PASSED, FAILED));
    }

    private static Sitting sitting() {
        return Sitting.begin(
                new PersonId(1),
                new CentreId(1),
                1,
                1,
                Use.CERTIFICATION,
                1,
                1,
                NOW,
                Duration.ofMinutes(30),
                Duration.ofMinutes(15));
    }

    @Test
    void a_sitting_is_open_up_to_its_end_and_not_at_it() {
        var s = sitting();
        assertTrue(s.isOpenAt(NOW.plusSeconds(1799)));
        assertFalse(s.isOpenAt(NOW.plusSeconds(1800)));
        assertThrows(SittingOver.class, () -> s.handOver(SittingToken.issue("d".repeat(30)), NOW.plusSeconds(1800)));
    }

    @Test
    void a_sitting_swept_late_still_closes_at_its_end() {
        var s = sitting();
        s.close(NOW.plusSeconds(4000), AnswerEvent.START);
        assertEquals(NOW.plusSeconds(1800), s.closedAt());
        assertThrows(SittingOver.class, () -> s.close(NOW, AnswerEvent.START));
    }

    @Test
    void a_result_is_announced_once_and_never_before_it_is_marked() {
        var s = sitting();
        assertThrows(SittingOpen.class, () -> s.announce(NOW));
        s.close(NOW.plusSeconds(60), AnswerEvent.START);
        assertThrows(MarkingUnfinished.class, () -> s.announce(NOW));
        s.marked();
        s.announce(NOW.plusSeconds(120));
        assertThrows(AlreadyAnnounced.class, () -> s.announce(NOW.plusSeconds(180)));
        assertThrows(AlreadyAnnounced.class, () -> s.announceAt(NOW.plusSeconds(180)));
    }

    @Test
    void a_token_opens_its_own_sitting_on_its_own_device_and_nothing_else() {
        var token = SittingToken.issue("device-device-device-1");
        var stored = token.hash(7);
        assertTrue(token.opens(7, stored));
        assertFalse(token.opens(8, stored));
        assertFalse(new SittingToken(token.token(), "device-device-device-2").opens(7, stored));
        assertFalse(new SittingToken("x", token.device()).opens(7, stored));
        assertFalse(new SittingToken(null, token.device()).opens(7, stored));
        assertFalse(token.opens(7, null));
    }

    private static List<AnswerEvent> chain(int n) {
        var events = new ArrayList<AnswerEvent>();
        byte[] before = AnswerEvent.START;
        for (int i = 1; i <= n; i++) {
            var answer = Answer.choice(i % 4);
            var hash = AnswerEvent.hash(before, i, i, 1 + i % 3, answer, false, NOW.plusSeconds(i), null);
            events.add(new AnswerEvent(i, i, 1 + i % 3, answer, false, NOW.plusSeconds(i), null, hash));
            before = hash;
        }
        return events;
    }

    @Test
    void a_changed_removed_or_swapped_answer_breaks_the_chain() {
        assertDoesNotThrow(() -> AnswerEvent.head(chain(6)));
        var removed = chain(6);
        removed.remove(2);
        assertThrows(IllegalStateException.class, () -> AnswerEvent.head(removed));
        var swapped = chain(6);
        java.util.Collections.swap(swapped, 1, 2);
        assertThrows(IllegalStateException.class, () -> AnswerEvent.head(swapped));
        var changed = chain(6);
        var e = changed.get(3);
        changed.set(
                3,
                new AnswerEvent(
                        e.clientSeq(),
                        e.arrival(),
                        e.place(),
                        Answer.choice(3),
                        e.flagged(),
                        e.savedAt(),
                        null,
                        e.hash()));
        assertThrows(IllegalStateException.class, () -> AnswerEvent.head(changed));
        var attested = chain(6);
        attested.set(
                3,
                new AnswerEvent(
                        e.clientSeq(),
                        e.arrival(),
                        e.place(),
                        e.answer(),
                        e.flagged(),
                        e.savedAt(),
                        new Waited(NOW),
                        e.hash()));
        assertThrows(IllegalStateException.class, () -> AnswerEvent.head(attested));
    }
}
