package uz.artel.lms.shared.measurement.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * {@code mvn -Pbench verify}: runs the benchmarks of the figures, writes {@code figures.json} with limits and verdict and ends
 * with 1 when one is beyond its limit. {@code -Dlms.bench.tighten=N} divides the limits, to see the check bite.
 */
public final class Bench {

    private static final double SECONDS = 1_000;

    /**
     * One line of the report.
     *
     * @param value milliseconds
     * @param limit milliseconds; null for a part of a sum that has one
     */
    public record Line(String name, double value, Double limit, boolean kept) {
        static Line of(String name, double value, double limit) {
            double tightened = limit / Double.parseDouble(System.getProperty("lms.bench.tighten", "1"));
            return new Line(name, value, tightened, value <= tightened);
        }
    }

    /** @param kept whether every limit was kept */
    public record Report(String unit, List<Line> lines, boolean kept) {}

    private Bench() {}

    /** @param args the folder of the report */
    public static void main(String[] args) throws RunnerException, IOException {
        var lines = new ArrayList<Line>();
        for (var result : run(FastFigures.class)) {
            var size = result.getParams().getParam("size");
            var name = "test, item, option, CSEM and decision figures of " + size;
            double elapsed = result.getPrimaryResult().getScore();
            lines.add(Line.of(name, elapsed, size.equals("5000x40") ? 300 : 30));
            // an iteration is one second of calls: what of it was the processor's shows how busy the machine was
            lines.add(new Line("CPU of the " + name, cpu(result) * elapsed / SECONDS, null, true));
        }
        double sum = 0;
        for (var result : run(LongFigures.class)) {
            double cpu = cpu(result);
            var name = result.getParams().getBenchmark();
            lines.add(new Line("CPU of " + name.substring(name.lastIndexOf('.') + 1) + " 5000x40", cpu, null, true));
            sum += cpu;
        }
        lines.add(Line.of("CPU of all that runs in the background, 5000x40", sum, 60 * SECONDS));
        var report = new Report("ms", lines, lines.stream().allMatch(Line::kept));
        var json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(report);
        Files.createDirectories(Path.of(args[0]));
        Files.writeString(Path.of(args[0], "figures.json"), json + "\n");
        System.out.println(json);
        lines.stream()
                .filter(l -> !l.kept)
                .forEach(l -> System.err.printf(
                        "TOO SLOW: %s took %.1f ms, the limit is %.1f ms%n", l.name, l.value, l.limit));
        System.exit(report.kept ? 0 : 1);
    }

    private static double cpu(RunResult result) {
        return result.getSecondaryResults().get(ProcessorTime.LABEL).getScore();
    }

    private static Iterable<RunResult> run(Class<?> benchmarks) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(benchmarks.getName() + "\\.")
                        .addProfiler(ProcessorTime.class)
                        .shouldFailOnError(true)
                        .build())
                .run();
    }
}
