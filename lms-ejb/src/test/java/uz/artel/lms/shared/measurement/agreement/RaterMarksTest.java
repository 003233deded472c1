package uz.artel.lms.shared.measurement.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RaterMarksTest {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static Optional<BigDecimal> resolved(int most, String... marks) {
        return RaterMarks.resolved(
                        Arrays.stream(marks).map(BigDecimal::new).toList(),
                        RaterMarks.allowed(BigDecimal.valueOf(most), HALF))
                .map(BigDecimal::stripTrailingZeros);
    }

    @Test
    void one_rater_alone_decides_nothing() {
        assertEquals(Optional.empty(), resolved(2));
        assertEquals(Optional.empty(), resolved(2, "2"));
    }

    @Test
    void two_within_the_rule_come_to_their_mean_without_rounding() {
        assertEquals(Optional.of(new BigDecimal("1.75")), resolved(2, "1.5", "2"));
        assertEquals(Optional.of(BigDecimal.ONE), resolved(2, "1", "1"));
    }

    @Test
    void a_tenth_of_what_there_is_to_earn_is_allowed_and_a_step_more_is_not() {
        assertEquals(Optional.of(new BigDecimal("8.5")), resolved(10, "8", "9"));
        assertEquals(Optional.empty(), resolved(10, "8", "9.5"));
    }

    @Test
    void one_step_is_always_allowed_because_nobody_can_come_nearer() {
        assertEquals(Optional.of(new BigDecimal("0.75")), resolved(1, "0.5", "1"));
        assertEquals(Optional.empty(), resolved(1, "0", "1"));
    }

    @Test
    void a_third_decides_by_the_middle_mark_wherever_the_others_lie() {
        assertEquals(Optional.of(BigDecimal.ONE), resolved(2, "2", "0", "1"));
        assertEquals(Optional.of(BigDecimal.ZERO.stripTrailingZeros()), resolved(2, "2", "0", "0"));
        assertEquals(Optional.of(new BigDecimal("2")), resolved(2, "2", "0", "2"));
    }

    @Test
    void there_is_no_fourth() {
        var four = List.of(HALF, HALF, HALF, HALF);
        assertThrows(IllegalArgumentException.class, () -> RaterMarks.resolved(four, HALF));
    }
}
