package uz.artel.lms.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.artel.lms.kpi.KpiBands.Band;
import uz.artel.lms.shared.language.Texts;

class KpiBandsTest {

    private static final Texts TITLE = new Texts("а", "b", "c");
    private static final Band AHT = band(KpiFigure.AHT, "120", "210", "60", "300");
    private static final Band ADHERENCE = band(KpiFigure.ADHERENCE, "90", "100", "70", null);
    private static final Band ACCURACY = band(KpiFigure.REQUEST_ACCURACY, "95", "100", "80", null);
    private static final Band REPEAT = band(KpiFigure.REPEAT_VISITS, "0", "5", null, "15");
    private static final KpiBands BANDS = new KpiBands(List.of(AHT, ADHERENCE, ACCURACY, REPEAT));

    private static final Map<String, Long> GOOD = Map.of(
            "handled", 5_000L,
            "talk_s", 600_000L,
            "hold_s", 50_000L,
            "wrap_s", 100_000L,
            "in_schedule_min", 27_500L,
            "scheduled_min", 29_000L,
            "fields_correct", 39_400L,
            "fields_mandatory", 40_000L,
            "requests_reopened", 90L,
            "requests_closed", 1_800L);

    private static Band band(KpiFigure figure, String low, String high, String outerLow, String outerHigh) {
        return new Band(figure, "s", number(low), number(high), number(outerLow), number(outerHigh), TITLE);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    @ParameterizedTest
    @CsvSource({
        "30, 0",
        "60, 0",
        "90, 50",
        "119.4, 99",
        "120, 100",
        "150, 100",
        "210, 100",
        "219, 90",
        "255, 50",
        "300, 0",
        "4000, 0"
    })
    void the_handling_time_scores_100_inside_its_band_and_falls_on_both_sides(String seconds, String score) {
        assertEquals(0, AHT.score(number(seconds)).compareTo(number(score)));
    }

    @Test
    void being_faster_than_the_band_is_never_better_than_being_inside() {
        for (int s = 0; s < 120; s++) {
            assertTrue(AHT.score(BigDecimal.valueOf(s)).compareTo(AHT.score(number("120"))) < 0);
        }
    }

    @Test
    void a_side_without_outer_limit_does_not_fall() {
        assertEquals(number("100"), ADHERENCE.score(number("100")));
        assertEquals(0, ADHERENCE.score(number("80")).compareTo(number("50")));
        assertEquals(number("100"), REPEAT.score(number("0")));
        assertEquals(0, REPEAT.score(number("10")).compareTo(number("50")));
        assertEquals(BigDecimal.ZERO, REPEAT.score(number("15")));
    }

    @Test
    void figures_come_from_raw_counts() {
        var counts = new KpiCounts(GOOD);
        assertEquals(0, KpiFigure.AHT.value(counts).orElseThrow().compareTo(number("150")));
        assertEquals(0, KpiFigure.REQUEST_ACCURACY.value(counts).orElseThrow().compareTo(number("98.5")));
        assertEquals(0, KpiFigure.REPEAT_VISITS.value(counts).orElseThrow().compareTo(number("5")));
        assertEquals(0, BANDS.score(counts).orElseThrow().compareTo(number("100")));
    }

    @Test
    void a_missing_count_makes_the_figure_and_the_whole_missing_and_not_0() {
        for (var column : KpiCounts.COLUMNS) {
            var counts = new HashMap<>(GOOD);
            counts.remove(column);
            assertEquals(Optional.empty(), BANDS.score(new KpiCounts(counts)), column);
            assertEquals(
                    1,
                    BANDS.scores(new KpiCounts(counts)).stream()
                            .filter(s -> s.value() == null)
                            .count(),
                    column);
        }
    }

    @Test
    void nothing_handled_is_no_handling_time() {
        var counts = new HashMap<>(GOOD);
        counts.put("handled", 0L);
        assertEquals(Optional.empty(), KpiFigure.AHT.value(new KpiCounts(counts)));
    }

    @Test
    void a_part_can_t_be_more_than_its_whole() {
        var counts = new HashMap<>(GOOD);
        counts.put("fields_correct", 40_001L);
        assertThrows(IllegalArgumentException.class, () -> new KpiCounts(counts));
    }

    @Test
    void scores_lie_between_0_and_100_and_fall_away_from_the_band() {
        var random = new Random(4);
        for (int run = 0; run < 5_000; run++) {
            var value = BigDecimal.valueOf(random.nextInt(40_000), 2);
            var further = value.compareTo(number("165")) > 0
                    ? value.add(BigDecimal.ONE)
                    : value.subtract(BigDecimal.ONE).max(BigDecimal.ZERO);
            var score = AHT.score(value);
            assertTrue(score.signum() >= 0 && score.compareTo(number("100")) <= 0);
            assertTrue(AHT.score(further).compareTo(score) <= 0);
        }
    }
}
