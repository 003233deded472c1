package uz.artel.lms.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The picture of the house is drawn from the code: features by floor, an arrow for each call. When the code changes, {@code
 * mvn -pl lms-ejb test -Dtest=ModuleDiagramTest -Dlms.write=true} draws it again.
 */
class ModuleDiagramTest {

    private static final Path PICTURE =
            Path.of(System.getProperty("lms.root", ".."), "lms-ejb", "src", "docs", "modules.md");
    private static final String BASE = "uz.artel.lms.";

    @Test
    void the_picture_of_the_house_is_the_code() throws IOException {
        var drawn = draw();
        if (Boolean.getBoolean("lms.write")) {
            Files.writeString(PICTURE, drawn);
        }
        assertEquals(Files.readString(PICTURE), drawn, "the house has changed: draw it again with -Dlms.write=true");
    }

    private static String draw() {
        var calls = new TreeMap<String, TreeSet<String>>();
        for (var type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("uz.artel.lms")) {
            var from = feature(type.getPackageName());
            if (from == null) {
                continue;
            }
            var to = calls.computeIfAbsent(from, k -> new TreeSet<>());
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                var other = feature(
                        dependency.getTargetClass().getBaseComponentType().getPackageName());
                if (other != null && !other.equals(from) && !other.equals("shared")) {
                    to.add(other);
                }
            }
        }
        var text = new StringBuilder("""
                # The house

                Drawn from the code by `ModuleDiagramTest`. Arrows are calls; everything may call floor 0, so those arrows are left out.
                Down: call. Up: event. Sideways: neither.

                ```mermaid
                flowchart TD
                """);
        for (int floor = Floors.HOUSE.size() - 1; floor >= 0; floor--) {
            List<String> built =
                    Floors.HOUSE.get(floor).stream().filter(calls::containsKey).toList();
            if (!built.isEmpty()) {
                text.append("  subgraph floor")
                        .append(floor)
                        .append("[floor ")
                        .append(floor)
                        .append("]\n    ");
                text.append(built.stream().collect(Collectors.joining("\n    ")))
                        .append("\n  end\n");
            }
        }
        calls.forEach((from, all) -> all.forEach(
                to -> text.append("  ").append(from).append(" --> ").append(to).append('\n')));
        return text.append("```\n").toString();
    }

    private static String feature(String packageName) {
        if (!packageName.startsWith(BASE)) {
            return null;
        }
        var rest = packageName.substring(BASE.length());
        int dot = rest.indexOf('.');
        var feature = dot < 0 ? rest : rest.substring(0, dot);
        return Floors.byFeature().containsKey(feature) ? feature : null;
    }
}
