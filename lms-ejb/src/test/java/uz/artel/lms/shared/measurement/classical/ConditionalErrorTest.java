package uz.artel.lms.shared.measurement.classical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.measurement.Drawn;
import uz.artel.lms.shared.measurement.Moments;

class ConditionalErrorTest {

    @Test
    void one_stratum_is_lords_error_and_two_add_their_squares() {
        assertEquals(Math.sqrt(30 * 10 / 39.0), ConditionalError.lord(30, 40), 1e-14);
        assertEquals(
                ConditionalError.lord(30, 40), ConditionalError.stratified(new double[] {30}, new int[] {40}), 1e-14);
        // 9 of 10 and 12 of 20: 9 / 9 + 12 × 8 / 19
        assertEquals(
                Math.sqrt(1 + 96 / 19.0), ConditionalError.stratified(new double[] {9, 12}, new int[] {10, 20}), 1e-14);
        assertThrows(
                IllegalArgumentException.class, () -> ConditionalError.stratified(new double[] {1}, new int[] {1}));
    }

    /** What Keats's factor is for: the mean square over the persons is the square of the error by alpha. */
    @Test
    void keats_agrees_with_alpha_on_the_average() {
        var responses = Drawn.responses(400, 25, 41);
        var errors = ConditionalError.of(responses);
        double squares = 0;
        for (double total : responses.totals()) {
            squares += Math.pow(errors.get((int) total).keats().number(), 2);
        }
        double sem = Reliability.of(responses).sem().number();
        // Lord's mean square is the error by KR-21 with divisor N: N / (N - 1) lies between the two
        assertEquals(sem * sem, squares / 400, 0.01 * sem * sem);
        assertTrue(errors.get(0).lord().published() == null
                && errors.get(25).lord().published() == null);
        assertEquals(ConditionalError.lord(12, 25), errors.get(12).lord().published());
    }

    @Test
    void wilsons_interval_holds_the_share_and_stays_inside() {
        assertEquals(0, Wilson.lower(0, 20), 1e-15);
        assertEquals(0.1611, Wilson.upper(0, 20), 1e-4);
        assertEquals(1, Wilson.upper(1, 20), 1e-15);
        // Newcombe 1998, table I: 81 of 263
        assertEquals(0.2553, Wilson.lower(81 / 263.0, 263), 5e-5);
        assertEquals(0.3662, Wilson.upper(81 / 263.0, 263), 5e-5);
        assertTrue(Moments.same(0.1 + 0.2, 0.3));
    }
}
