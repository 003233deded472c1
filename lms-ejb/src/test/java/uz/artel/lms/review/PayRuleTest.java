package uz.artel.lms.review;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problem;
import uz.artel.lms.shared.content.Problems;

class PayRuleTest {

    private static final String FILE = "rules/pay-step-v3.yaml";

    static String shipped() {
        var pack =
                ContentPack.read(Path.of(System.getProperty("lms.root", "..")).resolve("content"), new Problems());
        return pack.text(FILE, new Problems());
    }

    static PayRule rule() {
        return rule(shipped());
    }

    static PayRule rule(String yaml) {
        var problems = new Problems();
        var rule = PayRuleFiles.read(pack(yaml), problems).get(0);
        assertEquals(List.of(), problems.finish());
        return rule;
    }

    private static ContentPack pack(String yaml) {
        return new ContentPack(Map.of(FILE, yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> problemsOf(String before, String after) {
        var yaml = shipped();
        assertTrue(yaml.contains(before), before);
        var problems = new Problems();
        new PayRuleFiles().check(pack(yaml.replaceFirst(java.util.regex.Pattern.quote(before), after)), problems);
        return problems.finish().stream().map(Problem::toString).toList();
    }

    private static void refused(String before, String after, String sentence) {
        var found = problemsOf(before, after);
        assertTrue(found.stream().anyMatch(p -> p.contains(sentence)), () -> found + " should say: " + sentence);
        assertTrue(found.stream().allMatch(p -> p.matches("rules/pay-step-v3.yaml:\\d+: .*")), found::toString);
    }

    @Test
    void the_shipped_rule_has_the_weights_gates_and_bands_of_the_regulation() {
        var rule = rule();
        assertEquals("pay-step v3", rule.name());
        assertEquals(LocalDate.of(2026, 12, 1), rule.validFrom());
        assertEquals(
                List.of("theory 0.35", "calls 0.25", "quality 0.25", "kpi 0.10", "supervisor 0.05"),
                rule.inputs().stream().map(i -> i.key() + " " + i.weight()).toList());
        assertEquals(
                List.of("safety_block 100", "open_critical 0", "evaluated_calls_quarter 18", "months_in_level 3"),
                rule.gates().stream().map(g -> g.metric() + " " + g.need()).toList());
        assertEquals(List.of("K1", "K2", "K9", "K10"), rule.gates().get(1).codes());
        assertEquals(
                List.of("highest 90 2", "first 80 1", "meets 70 0", "conditional 60 0", "commission 0 0"),
                rule.bands().stream()
                        .map(b -> b.category() + " " + b.min() + " " + b.step())
                        .toList());
        assertEquals(List.of("commission", "hr"), rule.approveBy());
        assertEquals(10, rule.appealDays());
        assertEquals(List.of("study-leave"), rule.postpone());
        assertEquals(4, rule.kpi().bands().size());
    }

    @Test
    void a_stored_edition_reads_back_as_it_was_and_keeps_its_digest() {
        var rule = rule();
        var again = PayRule.stored(rule.canonical());
        assertEquals(rule, again);
        assertArrayEquals(rule.digest(), again.digest());
    }

    @Test
    void comments_and_provenance_don_t_make_another_edition() {
        assertArrayEquals(
                rule().digest(),
                rule("# another word\n" + shipped().replace("provenance: P\n", "provenance: S1\n"))
                        .digest());
    }

    @Test
    void weights_that_don_t_add_up_to_one_are_refused_with_their_sum() {
        refused("weight: 0.35", "weight: 0.36", "the weights add up to 1.01, they must add up to exactly 1");
        refused("weight: 0.35", "weight: 0.3499", "the weights add up to 0.9999");
        refused("weight: 0.35", "weight: -0.35", "a weight must be above 0");
    }

    @Test
    void bands_that_leave_a_hole_below_are_refused() {
        refused("- min: 0\n", "- min: 10\n", "the bands don't cover 0 to 100: nothing stands below 10");
        refused("- min: 90\n", "- min: 101\n", "a band starts between 0 and 100, not at 101");
        refused("- min: 90\n", "- min: 80\n", "two bands start at 80");
    }

    @Test
    void a_minus_can_t_even_be_written() {
        refused("step: 0", "step: -1", "expected a whole number from 0 to 9");
    }

    @Test
    void a_lower_band_never_gives_more_steps() {
        refused("step: 0", "step: 2", "gives more steps than");
    }

    @Test
    void unknown_sources_metrics_approvers_and_words_are_refused() {
        refused("source: exam", "source: horoscope", "expected one of exam");
        refused("metric: safety_block", "metric: mood", "expected one of safety_block");
        refused("approve_by: [commission, hr]", "approve_by: [commission, friend]", "\"friend\" can't approve");
        refused("approve_by: [commission, hr]", "approve_by: [hr, hr]", "\"hr\" approves twice");
        refused("effect: recommendation", "effect: automatic", "expected one of recommendation");
        refused("appeal_days: 10", "appeal_days: 0", "whole number from 1 to 365");
        refused("appeal_days: 10", "appeal_days: 10\nbonus: 5", "nobody knows \"bonus\"");
        refused("mode: half-up", "mode: half-even", "expected one of half-up");
        refused("valid_from: 2026-12-01", "valid_from: 1.12.2026", "expected a date like 2026-12-01");
    }

    @Test
    void a_kpi_band_that_ends_before_it_starts_is_refused() {
        refused("inner_low: 120", "inner_low: 220", "the band starts at 220 and ends before, at 210");
        refused("outer_high: 300", "outer_high: 200", "\"outer_high\" must lie above \"inner_high\"");
        refused("key: aht", "key: smiles", "nobody knows how to compute \"smiles\"");
    }

    @Test
    void a_campaign_takes_the_edition_valid_on_the_day_it_starts() {
        var v3 = rule();
        var v4 = rule(shipped().replace("version: 3", "version: 4").replace("2026-12-01", "2027-02-01"));
        var both = List.of(v4, v3);
        assertEquals(
                3,
                PayRule.validOn(LocalDate.of(2026, 12, 1), both).orElseThrow().version());
        assertEquals(
                3,
                PayRule.validOn(LocalDate.of(2027, 1, 31), both).orElseThrow().version());
        assertEquals(
                4, PayRule.validOn(LocalDate.of(2027, 2, 1), both).orElseThrow().version());
        assertTrue(PayRule.validOn(LocalDate.of(2026, 11, 30), both).isEmpty());
    }

    @Test
    void a_band_is_found_by_its_lower_edge() {
        var rule = rule();
        assertEquals("first", rule.bandOf(new BigDecimal("89.9")).category());
        assertEquals("highest", rule.bandOf(new BigDecimal("90.0")).category());
        assertEquals(2, rule.highestStep());
    }
}
