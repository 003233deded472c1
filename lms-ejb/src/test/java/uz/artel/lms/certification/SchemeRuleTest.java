package uz.artel.lms.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;

class SchemeRuleTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");
    private static final Instant T = Instant.parse("2026-12-04T10:00:00Z");
    private static final Scheme SCHEME = shipped();

    static Scheme shipped() {
        var pack =
                ContentPack.read(Path.of(System.getProperty("lms.root", "..")).resolve("content"), new Problems());
        return SchemeFiles.read(pack, new Problems()).get(0).scheme();
    }

    @Test
    void the_shipped_scheme_says_80_percent_safety_100_one_call_of_70_and_the_mentors_yes() {
        var theory = (Scheme.Theory) SCHEME.parts().get(0);
        var call = (Scheme.ExamCall) SCHEME.parts().get(1);
        assertEquals(new BigDecimal("80"), theory.pass());
        assertTrue(theory.safetyGate());
        assertEquals(new BigDecimal("70"), call.pass());
        assertEquals(1, call.needed());
        assertTrue(SCHEME.parts().get(2) instanceof Scheme.Mentor);
        assertEquals(12, SCHEME.months());
        assertEquals(6, SCHEME.safetyMonths());
    }

    @Test
    void all_parts_passed_is_passed_and_every_part_says_why() {
        var judgement = judge(sitting("80", true, 0), call("70", false, 1), word(true, 2));
        assertEquals(Outcome.PASSED, judgement.outcome());
        assertEquals(
                List.of(Why.THEORY_PASSED, Why.CALL_PASSED, Why.MENTOR_YES),
                judgement.parts().stream().map(PartStanding::why).toList());
    }

    @Test
    void numbers_are_compared_unrounded() {
        var almost = new BigDecimal("239").divide(new BigDecimal("3"), MathContext.DECIMAL128);
        assertEquals(
                Why.THEORY_BELOW,
                judge(new Proof.Sitting("sitting:1", true, almost, true, T))
                        .parts()
                        .get(0)
                        .why());
        assertEquals(
                Why.CALL_BELOW, judge(call("69.9999", false, 0)).parts().get(1).why());
    }

    @Test
    void an_exam_that_was_not_passed_by_its_own_cut_and_gates_passes_no_part() {
        var part = judge(sitting(false, "88", true, 0)).parts().get(0);
        assertEquals(Outcome.PART_FAILED, part.outcome());
        assertEquals(Why.EXAM_NOT_PASSED, part.why());
        assertEquals(
                Outcome.PASSED,
                judge(sitting(true, "88", true, 0)).parts().get(0).outcome());
    }

    @Test
    void full_points_with_a_wrong_safety_question_fail() {
        var part = judge(sitting("95", false, 0)).parts().get(0);
        assertEquals(Outcome.PART_FAILED, part.outcome());
        assertEquals(Why.SAFETY_WRONG, part.why());
    }

    @Test
    void a_critical_error_fails_a_call_of_any_mark() {
        assertEquals(
                Why.CALL_CRITICAL, judge(call("99", true, 0)).parts().get(1).why());
    }

    @Test
    void a_failed_part_is_repeated_alone_between_one_and_five_days_after() {
        var judgement = judge(sitting("60", true, 0), call("70", false, 1), word(true, 2));
        assertEquals(Outcome.PART_FAILED, judgement.outcome());
        var theory = judgement.parts().get(0);
        assertEquals(LocalDate.of(2026, 12, 5), theory.retakeFrom());
        assertEquals(LocalDate.of(2026, 12, 9), theory.retakeUntil());
        assertEquals(Outcome.PASSED, judgement.parts().get(1).outcome());
    }

    @Test
    void a_part_passed_once_stays_passed() {
        var judgement = judge(sitting("90", true, 0), sitting("10", false, 3), call("70", false, 1), word(true, 2));
        assertEquals(Outcome.PASSED, judgement.outcome());
    }

    @Test
    void the_last_word_of_the_mentor_counts() {
        assertEquals(
                Why.MENTOR_NO,
                judge(word(true, 0), word(false, 1)).parts().get(2).why());
        assertEquals(
                Why.MENTOR_YES,
                judge(word(false, 0), word(true, 1)).parts().get(2).why());
    }

    @Test
    void nothing_shown_is_missing_and_never_zero() {
        var judgement = judge();
        assertEquals(Outcome.PART_MISSING, judgement.outcome());
        for (var part : judgement.parts()) {
            assertEquals(Why.NOTHING_YET, part.why());
            assertEquals(null, part.measure());
        }
    }

    @Test
    void what_happened_before_the_last_certificate_or_lies_ahead_does_not_count() {
        var proofs = List.of(sitting("90", true, 0), call("70", false, 0), word(true, 0));
        assertEquals(
                Outcome.PART_MISSING,
                SchemeRule.judge(SCHEME, part -> of(part, proofs), T, T.plusSeconds(60), ZONE)
                        .outcome());
        assertEquals(
                Outcome.PART_MISSING,
                SchemeRule.judge(SCHEME, part -> of(part, proofs), Instant.EPOCH, T.minusSeconds(1), ZONE)
                        .outcome());
    }

    @Test
    void a_call_of_another_scenario_counts_nothing() {
        assertEquals(
                Why.NOTHING_YET,
                judge(new Proof.Call("call:9", "sc-01", new BigDecimal("100"), false, T))
                        .parts()
                        .get(1)
                        .why());
    }

    @Test
    void no_order_of_proofs_changes_a_judgement_and_more_good_proofs_never_harm() {
        var random = new SplittableRandom(20261123);
        for (int round = 0; round < 500; round++) {
            var proofs = new ArrayList<Proof>();
            int n = random.nextInt(8);
            for (int i = 0; i < n; i++) {
                proofs.add(
                        switch (random.nextInt(3)) {
                            case 0 ->
                                new Proof.Sitting(
                                        "sitting:" + i,
                                        random.nextBoolean(),
                                        BigDecimal.valueOf(random.nextInt(101)),
                                        random.nextBoolean(),
                                        T.plusSeconds(i));
                            case 1 ->
                                new Proof.Call(
                                        "call:" + i,
                                        "exam-typical",
                                        BigDecimal.valueOf(random.nextInt(101)),
                                        random.nextInt(4) == 0,
                                        T.plusSeconds(i));
                            default -> new Proof.Word("word:" + i, random.nextBoolean(), T.plusSeconds(i));
                        });
            }
            var first = judge(proofs.toArray(Proof[]::new));
            var shuffled = new ArrayList<>(proofs);
            java.util.Collections.shuffle(shuffled, new java.util.Random(round));
            assertEquals(first, judge(shuffled.toArray(Proof[]::new)));
            shuffled.add(new Proof.Sitting("sitting:99", true, BigDecimal.valueOf(100), true, T.plusSeconds(90)));
            shuffled.add(new Proof.Call("call:99", "exam-typical", BigDecimal.valueOf(100), false, T.plusSeconds(91)));
            shuffled.add(new Proof.Word("word:99", true, T.plusSeconds(92)));
            assertEquals(Outcome.PASSED, judge(shuffled.toArray(Proof[]::new)).outcome());
        }
    }

    @Test
    void a_scheme_with_wrong_rules_is_refused_with_file_and_line() {
        var text = """
                key: line-v1
                version: 1
                provenance: P
                valid_from: tomorrow
                title: {ru: Допуск, uz: Ruxsat, en: Admission}
                note: {ru: Схема, uz: Sxema, en: A scheme}
                level: L1
                line: artel-hotline
                scorecard: calls-v1
                parts:
                  - {key: theory, kind: theory, title: {ru: Теория, uz: Nazariya, en: Theory}, blueprint: cert, pass: 180}
                retake: {only_failed_part: true, not_before_days: 5, not_after_days: 1}
                validity: {months: 6, safety_months: 12, ends_early: [K1]}
                decisions: {rounded: true}
                extra: 1
                """;
        var problems = new Problems();
        SchemeFiles.read(
                new ContentPack(Map.of("schemes/x.yaml", text.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                problems);
        var found = problems.finish().toString();
        for (var word : List.of("is no date", "between 0 and 100", "comes before", "outlive", "unrounded", "extra")) {
            assertTrue(found.contains(word), word + " is not in " + found);
        }
    }

    @Test
    void a_check_code_has_20_characters_without_look_alikes_and_is_read_as_people_type_it() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 2_000; i++) {
            var code = CheckCode.draw();
            assertTrue(code.matches("[2-9A-HJKMNP-TV-Z]{20}"), code);
            assertTrue(seen.add(code));
        }
        assertTrue(20 * Math.log(CheckCode.ALPHABET.length()) / Math.log(2) >= 95);
        assertEquals(
                "7KQ4M9XT2HVDRB6NWJ8C",
                CheckCode.read(" 7kq4 m9xt-2hvd rb6n wj8c ").orElseThrow());
        assertEquals(
                "7KQ4M9XT2HVDRB6NWJ8C", CheckCode.read("7КQ4М9ХТ2НVDRВ6NWJ8С").orElseThrow());
        for (var bad : new String[] {
            null,
            "",
            "ATS-2026-000001",
            "7KQ4M9XT2HVDRB6NWJ8",
            "0KQ4M9XT2HVDRB6NWJ8C",
            "x".repeat(10_000),
            "7KQ4M9XT2HVDRB6NWJ8'"
        }) {
            assertTrue(CheckCode.read(bad).isEmpty(), String.valueOf(bad));
        }
        assertNotEquals(0, CheckCode.hash("7KQ4M9XT2HVDRB6NWJ8C")[0] | CheckCode.hash("7KQ4M9XT2HVDRB6NWJ8C")[1]);
    }

    @Test
    void a_serial_number_names_year_and_number() {
        assertEquals("ATS-2026-000123", new Serial(2026, 123).toString());
    }

    private static SchemeRule.Judgement judge(Proof... proofs) {
        return SchemeRule.judge(SCHEME, part -> of(part, List.of(proofs)), Instant.EPOCH, T.plusSeconds(600_000), ZONE);
    }

    private static List<Proof> of(Scheme.Part part, List<? extends Proof> proofs) {
        return proofs.stream()
                .<Proof>map(p -> p)
                .filter(p -> part instanceof Scheme.Theory && p instanceof Proof.Sitting
                        || part instanceof Scheme.ExamCall && p instanceof Proof.Call
                        || part instanceof Scheme.Mentor && p instanceof Proof.Word)
                .toList();
    }

    private static Proof sitting(String percent, boolean safe, int second) {
        return sitting(true, percent, safe, second);
    }

    /** @param passed what the exam says of itself */
    private static Proof sitting(boolean passed, String percent, boolean safe, int second) {
        return new Proof.Sitting("sitting:" + second, passed, new BigDecimal(percent), safe, T.plusSeconds(second));
    }

    private static Proof call(String mark, boolean critical, int second) {
        return new Proof.Call("call:" + second, "exam-typical", new BigDecimal(mark), critical, T.plusSeconds(second));
    }

    private static Proof word(boolean yes, int second) {
        return new Proof.Word("recommendation:" + second, yes, T.plusSeconds(second));
    }
}
