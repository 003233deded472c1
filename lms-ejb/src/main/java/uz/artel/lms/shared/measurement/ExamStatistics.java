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
        marks(responses, watch.part(0, 0.1), out);
        if (cut.isPresent()) {
            DecisionStatistics.of(responses, cut.getAsDouble()).put(out);
            DecisionBootstrap.of(responses, cut.getAsDouble(), seed, watch.part(0.1, 0.4))
                    .put(out);
        }
        RaschMarginal.of(responses, watch.part(0.4, 0.6)).put(out);
        RaschConditional.of(responses, watch.part(0.6, 0.7)).put(out);
        TwoParameter.of(responses, watch.part(0.7, 0.9)).put(out);
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
