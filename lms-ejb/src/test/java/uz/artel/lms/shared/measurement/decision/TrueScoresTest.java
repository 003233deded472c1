package uz.artel.lms.shared.measurement.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TrueScoresTest {

    @Test
    void nearly_everybody_at_one_end_is_everybody_all_the_same() {
        for (double shape : new double[] {0.02, 0.1, 0.5, 1, 40}) {
            for (var scores : new TrueScores[] {
                TrueScores.unbounded(shape, 3), TrueScores.unbounded(3, shape), new TrueScores(shape, shape, 0.2, 0.9)
            }) {
                var sum = new double[1];
                scores.between(0, 1, (proportion, share) -> sum[0] += share);
                assertEquals(1, sum[0], 1e-5, scores.toString());
            }
        }
    }
}
