package uz.artel.lms.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;

class ScoringTest {

    private static final Scorecard CARD = ScorecardFiles.find(
                    ContentPack.read(Path.of(System.getProperty("lms.root"), "content"), new Problems()), "calls-v1")
            .orElseThrow();

    @Test
    void nineteen_criteria_weigh_one_hundred() {
        assertEquals(19, CARD.criteria().size());
        assertEquals(
                100,
                CARD.criteria().stream().mapToInt(Scorecard.Criterion::weight).sum());
    }

    @Test
    void all_ones_are_100_on_every_profile_whatever_does_not_apply() {
        var random = new Random(5);
        for (var profile : CARD.profiles()) {
            for (int i = 0; i < 50; i++) {
                var marks = all(Mark.ONE);
                CARD.criteria().stream().skip(1).forEach(c -> {
                    if (random.nextInt(4) == 0) {
                        marks.put(c.key(), Mark.NOT_APPLICABLE);
                    }
                });
                assertEquals(
                        0,
                        BigDecimal.valueOf(100)
                                .compareTo(Scoring.score(CARD, Optional.of(profile.code()), marks, List.of())
                                        .points()));
            }
        }
    }

    @Test
    void what_does_not_apply_leaves_both_sums() {
        // 1.1 weighs 4 and gets 1, 4.1 weighs 12 and gets 0.5: (4 + 6) of 16
        var marks = Map.of("c-1-1", Mark.ONE, "c-4-1", Mark.HALF);
        assertEquals(
                0,
                new BigDecimal("62.5")
                        .compareTo(Scoring.score(CARD, Optional.empty(), marks, List.of())
                                .points()));
    }

    @Test
    void a_profile_shares_the_weight_of_the_block_before_anything_is_not_applicable() {
        // profile E: block 3 weighs 36, 3.1 is 6 of 16 of it = 13.5; block 1 weighs 4, 1.1 is half of it = 2
        var marks = Map.of("c-3-1", Mark.ONE, "c-1-1", Mark.ZERO);
        var points = Scoring.score(CARD, Optional.of("E"), marks, List.of()).points();
        assertEquals(
                0,
                new BigDecimal("1350")
                        .divide(new BigDecimal("15.5"), java.math.MathContext.DECIMAL128)
                        .compareTo(points));
    }

    @Test
    void the_result_is_rounded_half_up_to_a_tenth_only_where_it_is_shown() {
        var score = Scoring.score(
                CARD, Optional.empty(), Map.of("c-1-1", Mark.ONE, "c-3-1", Mark.HALF, "c-2-2", Mark.ZERO), List.of());
        // 7 of 16 = 43.75
        assertEquals(0, new BigDecimal("43.75").compareTo(score.points()));
        assertEquals(new BigDecimal("43.8"), score.shown());
    }

    @Test
    void a_critical_error_leaves_nothing_and_keeps_the_points_beside_it() {
        var score = Scoring.score(CARD, Optional.of("T"), all(Mark.ONE), List.of("K1"));
        assertEquals(0, score.result().signum());
        assertEquals(0, BigDecimal.valueOf(100).compareTo(score.points()));
        assertTrue(score.critical());
    }

    @Test
    void a_call_where_nothing_applies_has_no_points_instead_of_zero() {
        assertNull(Scoring.score(CARD, Optional.empty(), Map.of(), List.of()).points());
    }

    @Test
    void levels_begin_exactly_at_their_minimum() {
        assertEquals("good", CARD.level(new BigDecimal("80")).key());
        assertEquals("enough", CARD.level(new BigDecimal("79.9999")).key());
        assertEquals("training", CARD.level(BigDecimal.ZERO).key());
    }

    @Test
    void blocks_add_up_to_the_points() {
        var random = new Random(11);
        for (int i = 0; i < 50; i++) {
            var marks = new HashMap<String, Mark>();
            CARD.criteria().forEach(c -> marks.put(c.key(), Mark.values()[random.nextInt(4)]));
            marks.put("c-4-1", Mark.ONE);
            var sum = Scoring.blocks(CARD, Optional.of("C"), marks).stream()
                    .map(Scoring.BlockPoints::reached)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            var points = Scoring.score(CARD, Optional.of("C"), marks, List.of()).points();
            assertTrue(sum.subtract(points).abs().compareTo(new BigDecimal("0.35")) <= 0, sum + " " + points);
        }
    }

    private static Map<String, Mark> all(Mark mark) {
        var marks = new HashMap<String, Mark>();
        CARD.criteria().forEach(c -> marks.put(c.key(), mark));
        return marks;
    }
}
