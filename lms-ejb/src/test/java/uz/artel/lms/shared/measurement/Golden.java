package uz.artel.lms.shared.measurement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Sets of data with the figures that two other programs agree on, each with the tolerance its method allows: {@code |ours -
 * value| <= tolerance × max(1, |value|)}.
 */
public final class Golden {

    /** Another folder of such sets, to be held against instead of the shipped ones. */
    private static final String ELSEWHERE = System.getProperty("lms.golden", "");

    private static final Path SHIPPED =
            Path.of(System.getProperty("lms.root", ".."), "lms-ejb/src/test/resources/measurement");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Golden() {}

    static boolean elsewhere() {
        return !ELSEWHERE.isEmpty();
    }

    static Path folder() {
        return elsewhere() ? Path.of(ELSEWHERE) : SHIPPED;
    }

    /** The folder of one shipped set. */
    public static Path shipped(String set) {
        return SHIPPED.resolve(set);
    }

    static List<Path> sets() throws IOException {
        try (var all = Files.list(folder())) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    static JsonNode json(Path file) throws IOException {
        return JSON.readTree(file.toFile());
    }

    /** What is wrong with our figure, or nothing. */
    static Optional<String> difference(String name, Figure ours, JsonNode expected) {
        var value = expected.get("value");
        if (ours == null) {
            return Optional.of(name + ": there is no such figure");
        }
        if (value.isNull()) {
            return ours.isDefined() ? Optional.of(name + ": none is expected, ours is " + ours) : Optional.empty();
        }
        if (value.isTextual()) {
            return value.asText().equals(ours.value())
                    ? Optional.empty()
                    : Optional.of(name + ": " + value + " is expected, ours is " + ours);
        }
        double tolerance = expected.get("tol").asDouble();
        double distance = ours.value() instanceof Double number ? Math.abs(number - value.asDouble()) : Double.NaN;
        return distance <= tolerance * Math.max(1, Math.abs(value.asDouble()))
                ? Optional.empty()
                : Optional.of(name + ": " + value + " ± " + tolerance + " is expected, ours is " + ours);
    }
}
