package uz.artel.lms.shared.measurement;

import java.util.List;
import java.util.OptionalDouble;
import uz.artel.lms.shared.measurement.classical.OneFactor;
import uz.artel.lms.shared.measurement.classical.Reliability;
import uz.artel.lms.shared.measurement.decision.DecisionBootstrap;
import uz.artel.lms.shared.measurement.decision.DecisionStatistics;
import uz.artel.lms.shared.measurement.dif.MantelHaenszel;
import uz.artel.lms.shared.measurement.latent.RaschConditional;
import uz.artel.lms.shared.measurement.latent.RaschFit;
import uz.artel.lms.shared.measurement.latent.RaschItem;
import uz.artel.lms.shared.measurement.latent.RaschMarginal;
import uz.artel.lms.shared.measurement.latent.TwoParameter;

/**
 * The long figures of an exam, stage by stage: what a model says of each item and of people beside it, how far the total can
 * be trusted, and whether an item treats groups alike. The models speak of the items that were marked right or wrong.
 */
public final class InDepth {

    /** In the order in which they are made. */
    public enum Stage {
        RASCH,
        TWO_PARAMETER,
        OMEGA,
        BOOTSTRAP,
        DIF
    }

    /** Told how far a stage is; ends all of it as a {@link Watch} does. */
    @FunctionalInterface
    public interface Progress {

        /** @param share of the stage, 0 to 1, never falling */
        void reached(Stage stage, double share);

        default Watch watch(Stage stage) {
            return share -> reached(stage, share);
        }
    }

    /**
     * What is looked into.
     *
     * @param everybody who took the exam, whatever he was given of it
     * @param compared those who were given the same items; everybody where all were, and where nobody was
     * @param cut raw total of the compared that passes; without it nothing is said of decisions
     * @param groups of the compared persons, in their order
     * @param seed of the intervals by resampling
     */
    public record Question(
            Responses everybody,
            Responses compared,
            OptionalDouble cut,
            List<MantelHaenszel.Group> groups,
            long seed) {}

    /**
     * What was found.
     *
     * @param figures by their names in {@link ExamStatistics}, {@code rasch_fit.…} and {@code test.omega_boot95_…} beside them
     * @param difficulties one for each item that was marked right or wrong; they sum to 0
     * @param abilities of everybody beside those items
     */
    public record Found(Figures figures, List<RaschItem> difficulties, double[] abilities) {}

    private InDepth() {}

    /** @param progress may end it: some seconds for 5 000 persons and 40 items */
    public static Found of(Question question, Progress progress) {
        var out = new Figures();
        var all = question.everybody.rightOrWrong();
        var difficulties = rasch(all, progress.watch(Stage.RASCH), out);
        var watch = progress.watch(Stage.TWO_PARAMETER);
        (all.oneForm() ? TwoParameter.of(all, watch) : TwoParameter.ofForms(all, watch)).put(out);
        omega(question, progress.watch(Stage.OMEGA), out);
        var bootstrap = progress.watch(Stage.BOOTSTRAP);
        bootstrap.reached(0);
        question.cut.ifPresent(cut -> {
            DecisionStatistics.of(question.compared, cut).put(out);
            DecisionBootstrap.of(question.compared, cut, question.seed, bootstrap)
                    .put(out);
        });
        var dif = progress.watch(Stage.DIF);
        dif.reached(0);
        // strata are totals, so they are of people who had the same items
        if (question.compared.oneForm()) {
            MantelHaenszel.of(question.compared.rightOrWrong(), question.groups, dif)
                    .forEach(item -> item.put(out));
        }
        progress.reached(Stage.DIF, 1);
        return new Found(out, difficulties, RaschFit.abilities(all, difficulties));
    }

    /** Conditional where everybody had the same items; elsewhere only the marginal likelihood has a form for each person. */
    private static List<RaschItem> rasch(Responses all, Watch watch, Figures out) {
        List<RaschItem> difficulties;
        if (all.oneForm()) {
            var model = RaschConditional.of(all, watch);
            model.put(out);
            difficulties = model.items();
        } else {
            var model = RaschMarginal.ofForms(all, watch);
            model.put(out);
            difficulties = model.items();
        }
        RaschFit.of(all, difficulties).forEach(fit -> fit.put(out));
        return difficulties;
    }

    private static void omega(Question question, Watch watch, Figures out) {
        Reliability.of(question.compared).put(out);
        out.put("test.omega_u", OneFactor.omega(question.compared, watch.part(0, 0.1)));
        var interval = OneFactor.omegaInterval(question.compared, question.seed, watch.part(0.1, 1));
        out.put("test.omega_boot95_lo", interval.lower());
        out.put("test.omega_boot95_hi", interval.upper());
    }
}
