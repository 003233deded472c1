package uz.artel.lms.shared.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.numbers.gamma.LogBeta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuadratureTest {

    @Test
    void smooth_functions_are_integrated_to_the_last_digits() {
        assertEquals(Math.E - 1, Quadrature.integrate(0, 1, Math::exp), 1e-14);
        assertEquals(2, Quadrature.integrate(0, Math.PI, Math::sin), 1e-14);
        assertEquals(Math.sqrt(2 * Math.PI), Quadrature.integrate(-12, 12, x -> Math.exp(-x * x / 2)), 1e-13);
        assertEquals(0, Quadrature.integrate(1, 1, Math::exp));
    }

    /** The beta function has poles at both ends when its shapes are below 1. */
    @ParameterizedTest
    @CsvSource({"0.05, 0.3", "0.5, 0.5", "1, 1", "4.6, 3.7", "30, 0.2", "120, 90"})
    void poles_at_the_ends_cost_no_digits(double a, double b) {
        var sum = new double[1];
        Quadrature.nodes(
                0,
                1,
                (fromLower, fromUpper, weight) -> sum[0] += weight
                        * Math.exp(
                                (a - 1) * Math.log(fromLower) + (b - 1) * Math.log(fromUpper) - LogBeta.value(a, b)));
        assertEquals(1, sum[0], 1e-12);
    }
}
