package uz.artel.lms.shared.measurement;

import java.util.List;
import java.util.OptionalDouble;
import uz.artel.lms.shared.measurement.classical.ClassicalStatistics;
import uz.artel.lms.shared.measurement.classical.OneFactor;
import uz.artel.lms.shared.measurement.decision.DecisionBootstrap;
import uz.artel.lms.shared.measurement.decision.DecisionStatistics;
import uz.artel.lms.shared.measurement.dif.MantelHaenszel;
import uz.artel.lms.shared.measurement.latent.RaschConditional;
import uz.artel.lms.shared.measurement.latent.RaschMarginal;
import uz.artel.lms.shared.measurement.latent.TwoParameter;

/** Every figure of the responses to one exam, those at once and those that take long. */
public final class ExamStatistics {

    private ExamStatistics() {}

    /**
     * @param cut raw total that passes, above 0 and at most the highest total; without it nothing is said of decisions
     * @param groups of the persons, in their order, whose items are compared; null for none
     * @param seed of the intervals by resampling
     * @param watch may end it: some seconds for 5 000 persons and 40 items
     */
    public static void put(
            Responses responses,
            OptionalDouble cut,
            List<MantelHaenszel.Group> groups,
            long seed,
            Watch watch,
            Figures out) {
        always(responses, cut, groups, seed, watch.part(0, 0.6), out);
        RaschMarginal.of(responses, watch.part(0.6, 0.8)).put(out);
        TwoParameter.of(responses, watch.part(0.8, 1)).put(out);
        watch.reached(1);
    }

    /**
     * Those that pages show of each exam, without anybody asking for them: all but the marginal models, which take the longest.
     * Parameters as above.
     */
    public static void always(
            Responses responses,
            OptionalDouble cut,
            List<MantelHaenszel.Group> groups,
            long seed,
            Watch watch,
            Figures out) {
        marks(responses, watch.part(0, 0.2), out);
        if (cut.isPresent()) {
            DecisionStatistics.of(responses, cut.getAsDouble()).put(out);
            DecisionBootstrap.of(responses, cut.getAsDouble(), seed, watch.part(0.2, 0.6))
                    .put(out);
        }
        RaschConditional.of(responses, watch.part(0.6, 0.9)).put(out);
        if (groups != null) {
            MantelHaenszel.of(responses, groups, watch.part(0.9, 1)).forEach(i -> i.put(out));
        }
    }

    /** The figures that are defined for marks of any kind. */
    public static void marks(Responses responses, Watch watch, Figures out) {
        ClassicalStatistics.of(responses).put(out);
        out.put("test.omega_u", OneFactor.omega(responses, watch));
    }
}
