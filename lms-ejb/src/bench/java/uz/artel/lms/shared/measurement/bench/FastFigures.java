package uz.artel.lms.shared.measurement.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import uz.artel.lms.shared.measurement.Drawn;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Responses;
import uz.artel.lms.shared.measurement.classical.ClassicalStatistics;
import uz.artel.lms.shared.measurement.decision.DecisionStatistics;

/** Test, item, option, CSEM, Huynh and Livingston–Lewis figures: what a page shows while somebody waits. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FastFigures {

    /** Persons × items. */
    @Param({"5000x40", "500x60"})
    public String size;

    private Responses responses;
    private double cut;

    @Setup
    public void draw() {
        int items = Integer.parseInt(size.substring(size.indexOf('x') + 1));
        responses = Drawn.withOptions(Integer.parseInt(size.substring(0, size.indexOf('x'))), items, 1);
        cut = Math.ceil(0.6 * items);
    }

    @Benchmark
    public Figures classicalAndDecisions() {
        var figures = new Figures();
        ClassicalStatistics.of(responses).put(figures);
        DecisionStatistics.of(responses, cut).put(figures);
        return figures;
    }
}
