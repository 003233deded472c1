package uz.artel.lms.shared.measurement.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import uz.artel.lms.shared.measurement.Drawn;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Responses;
import uz.artel.lms.shared.measurement.Watch;
import uz.artel.lms.shared.measurement.classical.OneFactor;
import uz.artel.lms.shared.measurement.decision.DecisionBootstrap;
import uz.artel.lms.shared.measurement.dif.MantelHaenszel;
import uz.artel.lms.shared.measurement.latent.RaschConditional;
import uz.artel.lms.shared.measurement.latent.RaschFit;
import uz.artel.lms.shared.measurement.latent.RaschMarginal;
import uz.artel.lms.shared.measurement.latent.TwoParameter;

/** What runs in the background, over 5 000 persons and 40 items: once each, in a Java machine that is still cold. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(1)
public class LongFigures {

    private static final int PERSONS = 5_000;
    private static final int ITEMS = 40;
    private static final double CUT = 24;

    private Responses responses;
    private Responses forms;
    private List<MantelHaenszel.Group> groups;

    @Setup
    public void draw() {
        responses = Drawn.responses(PERSONS, ITEMS, 1);
        forms = Drawn.forms(PERSONS, ITEMS, 2 * ITEMS, 1);
        groups = IntStream.range(0, PERSONS)
                .mapToObj(p -> p % 2 == 0 ? MantelHaenszel.Group.REFERENCE : MantelHaenszel.Group.FOCAL)
                .toList();
    }

    @Benchmark
    public Figure omega() {
        return defined(OneFactor.omega(responses, Watch.NONE));
    }

    @Benchmark
    public Figure omegaInterval() {
        return defined(OneFactor.omegaInterval(responses, 1, Watch.NONE).lower());
    }

    /** Everybody was given as many items of twice as many. */
    @Benchmark
    public Figure raschOfForms() {
        return defined(RaschMarginal.ofForms(forms, Watch.NONE).logLikelihood());
    }

    @Benchmark
    public Figure twoParameterOfForms() {
        return defined(TwoParameter.ofForms(forms, Watch.NONE).logLikelihood());
    }

    @Benchmark
    public Figure raschFit() {
        return defined(RaschFit.of(
                        responses,
                        RaschConditional.of(responses, Watch.NONE).items())
                .get(0)
                .infit());
    }

    @Benchmark
    public Figure raschConditional() {
        return defined(RaschConditional.of(responses, Watch.NONE).logLikelihood());
    }

    @Benchmark
    public Figure raschMarginal() {
        return defined(RaschMarginal.of(responses, Watch.NONE).logLikelihood());
    }

    @Benchmark
    public Figure twoParameter() {
        return defined(TwoParameter.of(responses, Watch.NONE).logLikelihood());
    }

    @Benchmark
    public Figure decisionBootstrap() {
        return defined(DecisionBootstrap.of(responses, CUT, 1, Watch.NONE).consistency().lower());
    }

    @Benchmark
    public Figure mantelHaenszel() {
        return defined(MantelHaenszel.of(responses, groups, Watch.NONE).get(0).delta());
    }

    /** A computation that gave up early is not fast. */
    private static Figure defined(Figure figure) {
        if (!figure.isDefined()) {
            throw new IllegalStateException("no figure: " + figure);
        }
        return figure;
    }
}
