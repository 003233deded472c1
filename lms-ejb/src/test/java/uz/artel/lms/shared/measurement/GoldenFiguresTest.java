package uz.artel.lms.shared.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import uz.artel.lms.shared.measurement.folder.FolderFigures;

/**
 * Every figure of every golden set, computed by what {@code bin/lms figures} runs. {@code -Dlms.golden=DIR} holds the same
 * against another folder of sets.
 */
class GoldenFiguresTest {

    /** How many figures each shipped set expects: a figure that is taken out of a set is missed. */
    private static final Map<String, Integer> EXPECTED = Map.of(
            "angoff_a", 67,
            "lsat6", 221,
            "raters_cohen1968", 24,
            "raters_essay_complete", 121,
            "raters_fleiss_10x14", 13,
            "raters_krippendorff", 97,
            "raters_shrout_fleiss", 20,
            "sim5000_a", 1541,
            "sim500_a", 1541,
            "sim70_a", 1260);

    @TempDir
    Path work;

    @TestFactory
    Stream<DynamicTest> every_figure_of_every_set_is_the_golden_one() throws IOException {
        return Golden.sets().stream()
                .map(set -> DynamicTest.dynamicTest(set.getFileName().toString(), () -> compare(set)));
    }

    @Test
    void no_shipped_set_is_left_out() throws IOException {
        if (!Golden.elsewhere()) {
            assertEquals(
                    new TreeMap<>(EXPECTED).keySet().stream().toList(),
                    Golden.sets().stream().map(s -> s.getFileName().toString()).toList());
        }
    }

    private void compare(Path set) throws Exception {
        var figures = FolderFigures.of(complete(set), Watch.NONE);
        assertEquals(List.of(), figures.notices());
        var expected = Golden.json(set.resolve("expected.json")).get("expected");
        var differences = new ArrayList<String>();
        int compared = 0;
        for (var names = expected.fieldNames(); names.hasNext(); compared++) {
            var name = names.next();
            Golden.difference(name, figures.figures().get(name), expected.get(name))
                    .ifPresent(differences::add);
        }
        assertTrue(
                differences.isEmpty(),
                () -> differences.size() + " figures differ:\n"
                        + String.join("\n", differences.subList(0, Math.min(40, differences.size()))));
        if (!Golden.elsewhere()) {
            assertEquals(EXPECTED.get(set.getFileName().toString()), compared);
        }
    }

    /** The set itself; where its matrix is a published table, a copy with that written out. */
    private Path complete(Path set) throws IOException {
        if (Golden.elsewhere() || !set.getFileName().toString().equals("lsat6")) {
            return set;
        }
        Lsat6.write(work);
        Files.copy(set.resolve("params.json"), work.resolve("params.json"));
        return work;
    }
}
