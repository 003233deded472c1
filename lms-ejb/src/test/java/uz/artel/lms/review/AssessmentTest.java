package uz.artel.lms.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uz.artel.lms.review.Assessment.Reading;
import uz.artel.lms.review.Assessment.State;

class AssessmentTest {

    private static final PayRule RULE = PayRuleTest.rule();

    private static final Map<String, Reading> OPEN_GATES = Map.of(
            "safety_block", Reading.of(100),
            "open_critical", Reading.of(0),
            "evaluated_calls_quarter", Reading.of(18),
            "months_in_level", Reading.of(3));

    private static Map<String, BigDecimal> all(String value) {
        var number = new BigDecimal(value);
        return Map.of("theory", number, "calls", number, "quality", number, "kpi", number, "supervisor", number);
    }

    private static Assessment assess(Map<String, BigDecimal> parts) {
        return Assessment.of(RULE, parts, OPEN_GATES, false);
    }

    @ParameterizedTest
    @CsvSource({
        "59.9, 59.9, commission, 0",
        "60, 60.0, conditional, 0",
        "69.9, 69.9, conditional, 0",
        "70, 70.0, meets, 0",
        "79.9, 79.9, meets, 0",
        "80, 80.0, first, 1",
        "89.9, 89.9, first, 1",
        "90, 90.0, highest, 2",
        "0, 0.0, commission, 0",
        "100, 100.0, highest, 2"
    })
    void each_boundary_belongs_to_the_band_above_it(String value, String index, String category, int step) {
        var found = assess(all(value));
        assertEquals(State.RECOMMENDED, found.state());
        assertEquals(new BigDecimal(index), found.index());
        assertEquals(category, found.band().category());
        assertEquals(step, found.band().step());
    }

    @ParameterizedTest
    @CsvSource({
        "59.9499999, 59.9, commission",
        "59.95, 60.0, conditional",
        "69.94999, 69.9, conditional",
        "69.95, 70.0, meets",
        "79.9499999999, 79.9, meets",
        "79.95, 80.0, first",
        "89.9499, 89.9, first",
        "89.95, 90.0, highest"
    })
    void rounding_is_half_up_to_a_tenth_and_the_rounded_index_finds_the_band(
            String value, String index, String category) {
        var found = assess(all(value));
        assertEquals(new BigDecimal(index), found.index());
        assertEquals(category, found.band().category());
    }

    @Test
    void the_index_is_rounded_once_at_the_end_and_not_in_its_parts() {
        // parts rounded to tenths first would give 0.35·79.9 + 0.25·79.9 + … = 79.9; unrounded they reach 79.95 → 80.0
        var parts = Map.of(
                "theory", new BigDecimal("79.949"),
                "calls", new BigDecimal("79.949"),
                "quality", new BigDecimal("79.949"),
                "kpi", new BigDecimal("79.949"),
                "supervisor", new BigDecimal("79.969"));
        assertEquals(new BigDecimal("80.0"), assess(parts).index());
    }

    @Test
    void the_weights_are_those_of_the_rule() {
        var parts = Map.of(
                "theory", new BigDecimal("88"),
                "calls", new BigDecimal("84.5"),
                "quality", new BigDecimal("87.2"),
                "kpi", new BigDecimal("92"),
                "supervisor", new BigDecimal("90"));
        var found = assess(parts);
        assertEquals(new BigDecimal("87.4"), found.index());
        assertEquals(0, found.parts().get(0).contribution().compareTo(new BigDecimal("30.8")));
        assertEquals(0, found.parts().get(1).contribution().compareTo(new BigDecimal("21.125")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"theory", "calls", "quality", "kpi", "supervisor"})
    void a_missing_part_is_not_enough_data_and_is_named_never_0(String part) {
        var parts = new HashMap<>(all("90"));
        parts.remove(part);
        var found = assess(parts);
        assertEquals(State.NOT_ENOUGH_DATA, found.state());
        assertNull(found.index());
        assertNull(found.band());
        assertEquals(
                List.of(part),
                found.missingParts().stream().map(p -> p.input().key()).toList());
    }

    @Test
    void a_part_of_0_is_data() {
        var parts = new HashMap<>(all("100"));
        parts.put("supervisor", BigDecimal.ZERO);
        assertEquals(new BigDecimal("95.0"), assess(parts).index());
    }

    @ParameterizedTest
    @CsvSource({"safety_block, 99", "open_critical, 1", "evaluated_calls_quarter, 17", "months_in_level, 2"})
    void a_gate_that_isn_t_met_means_not_eligible_whatever_the_parts(String metric, long have) {
        var gates = new HashMap<>(OPEN_GATES);
        gates.put(metric, Reading.of(have));
        var found = Assessment.of(RULE, all("100"), gates, false);
        assertEquals(State.NOT_ELIGIBLE, found.state());
        assertNull(found.index());
        assertEquals(
                List.of(metric),
                found.unmetGates().stream().map(g -> g.gate().metric()).toList());
    }

    @Test
    void a_trainee_without_any_data_is_not_eligible_with_0_of_3_months() {
        var found = Assessment.of(RULE, Map.of(), Map.of("months_in_level", Reading.of(0)), false);
        assertEquals(State.NOT_ELIGIBLE, found.state());
        var gate = found.unmetGates().get(0);
        assertEquals("0", gate.have().words());
        assertEquals("3", gate.gate().need().toPlainString());
        assertEquals(
                "Months in the present level: {have} of {need}",
                gate.gate().say().en());
    }

    @Test
    void a_gate_without_a_value_is_not_enough_data() {
        var gates = new HashMap<>(OPEN_GATES);
        gates.remove("safety_block");
        var found = Assessment.of(RULE, all("100"), gates, false);
        assertEquals(State.NOT_ENOUGH_DATA, found.state());
        assertEquals("safety_block", found.unknownGates().get(0).gate().metric());
    }

    @Test
    void a_safety_block_known_only_to_be_below_100_is_not_met() {
        var gates = new HashMap<>(OPEN_GATES);
        gates.put("safety_block", new Reading(new BigDecimal(100), true));
        var found = Assessment.of(RULE, all("100"), gates, false);
        assertEquals(State.NOT_ELIGIBLE, found.state());
        assertEquals("< 100", found.unmetGates().get(0).have().words());
    }

    @Test
    void a_person_on_study_leave_is_postponed_and_nothing_is_counted() {
        var found = Assessment.of(RULE, all("100"), OPEN_GATES, true);
        assertEquals(State.POSTPONED, found.state());
        assertNull(found.index());
    }

    @Test
    void a_value_outside_0_to_100_is_a_broken_source_and_not_a_high_mark() {
        assertThrows(IllegalArgumentException.class, () -> assess(all("100.01")));
        assertThrows(IllegalArgumentException.class, () -> assess(all("-1")));
    }

    @Test
    void any_evidence_gives_one_state_and_never_a_minus() {
        var random = new Random(20_261_123);
        var seen = new HashMap<State, Integer>();
        for (int run = 0; run < 20_000; run++) {
            var parts = new HashMap<String, BigDecimal>();
            for (var input : RULE.inputs()) {
                if (random.nextInt(12) > 0) {
                    parts.put(input.key(), BigDecimal.valueOf(random.nextInt(1_000_001), 4));
                }
            }
            var gates = new HashMap<String, Reading>();
            gates.put("safety_block", Reading.of(random.nextInt(8) == 0 ? 90 : 100));
            gates.put("open_critical", Reading.of(random.nextInt(8) == 0 ? 1 : 0));
            gates.put("evaluated_calls_quarter", Reading.of(14 + random.nextInt(30)));
            gates.put("months_in_level", Reading.of(2 + random.nextInt(30)));
            if (random.nextInt(20) == 0) {
                gates.remove("months_in_level");
            }
            var found = Assessment.of(RULE, parts, gates, random.nextInt(50) == 0);
            seen.merge(found.state(), 1, Integer::sum);
            if (found.recommended()) {
                assertEquals(1, found.index().scale());
                assertTrue(found.index().signum() >= 0 && found.index().compareTo(PayRule.FULL) <= 0);
                assertTrue(found.band().step() >= 0);
                assertTrue(found.index().compareTo(found.band().min()) >= 0);
                assertTrue(found.parts().stream().allMatch(Assessment.PartResult::known));
                assertTrue(found.gates().stream().allMatch(Assessment.GateResult::passed));
            } else {
                assertNull(found.index());
                assertNull(found.band());
            }
            if (found.state() == State.NOT_ENOUGH_DATA) {
                assertFalse(
                        found.missingParts().isEmpty() && found.unknownGates().isEmpty());
            }
        }
        assertEquals(4, seen.size(), seen::toString);
    }

    @Test
    void more_in_one_part_never_lowers_the_index() {
        var random = new Random(7);
        for (int run = 0; run < 2_000; run++) {
            var parts = new HashMap<String, BigDecimal>();
            RULE.inputs().forEach(i -> parts.put(i.key(), BigDecimal.valueOf(random.nextInt(9_000), 2)));
            var before = assess(parts);
            var raised = RULE.inputs().get(random.nextInt(5)).key();
            parts.merge(raised, BigDecimal.valueOf(random.nextInt(1_000), 2), BigDecimal::add);
            var after = assess(parts);
            assertNotNull(before.index());
            assertTrue(after.index().compareTo(before.index()) >= 0);
            assertTrue(after.band().step() >= before.band().step());
        }
    }
}
