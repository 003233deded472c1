package uz.artel.lms.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The acceptance files name, for each demand, the test or command that shows it. A named test must exist; a row shows
 * something or says plainly that it isn't done and why.
 *
 * <p>Columns: demand · shown by · figure · bites · state. "Shown by" is {@code Class#method}, {@code Class}, or a command
 * between backquotes; several are separated by "; ". State is {@code shown} or {@code not done: why}.
 */
class AcceptanceTest {

    private static final Path ROOT = Path.of(System.getProperty("lms.root", ".."));
    private static final Pattern TEST = Pattern.compile("([A-Z]\\w+)(?:#(\\w+))?");

    @Test
    void every_test_named_in_an_acceptance_file_exists() throws IOException {
        var offences = new ArrayList<String>();
        try (var files = Files.list(ROOT.resolve("lms-ejb/src/docs/acceptance"))) {
            var all = files.filter(f -> f.toString().endsWith(".tsv")).toList();
            assertFalse(all.isEmpty(), "there is no acceptance file");
            for (var file : all) {
                offences.addAll(offences(file.getFileName().toString(), Files.readAllLines(file)));
            }
        }
        assertEquals(List.of(), offences);
    }

    @Test
    void the_check_bites_on_a_missing_test_a_missing_method_and_an_empty_row() throws IOException {
        assertEquals(
                1,
                offences("x", List.of("head", "a\tNoSuchThingTest\t\t\tshown")).size());
        assertEquals(
                1,
                offences("x", List.of("head", "a\tAcceptanceTest#no_such_method\t\t\tshown"))
                        .size());
        assertEquals(1, offences("x", List.of("head", "a\t\t\t\tshown")).size());
        assertEquals(1, offences("x", List.of("head", "a\t\t\t\tnot done")).size());
        assertEquals(
                0,
                offences("x", List.of("head", "a\t\t\t\tnot done: no such part yet"))
                        .size());
        assertEquals(
                0, offences("x", List.of("head", "a\t`mvn verify`\t\t\tshown")).size());
    }

    private static List<String> offences(String file, List<String> lines) throws IOException {
        var offences = new ArrayList<String>();
        for (int i = 1; i < lines.size(); i++) {
            var where = file + ":" + (i + 1) + ": ";
            var cells = lines.get(i).split("\t", -1);
            if (cells.length != 5) {
                offences.add(where + "has " + cells.length + " cells, 5 are expected");
                continue;
            }
            boolean shown = cells[4].equals("shown");
            if (!shown && !cells[4].matches("not done: .+")) {
                offences.add(where + "the state is neither \"shown\" nor \"not done: why\"");
            }
            if (shown && cells[1].isBlank()) {
                offences.add(where + "is shown by nothing");
            }
            for (var shownBy : cells[1].split("; ")) {
                var test = TEST.matcher(shownBy.strip());
                if (!shownBy.startsWith("`")
                        && !shownBy.isBlank()
                        && !(test.matches() && exists(test.group(1), test.group(2)))) {
                    offences.add(where + "there is no test " + shownBy);
                }
            }
        }
        return offences;
    }

    private static boolean exists(String type, String method) throws IOException {
        for (var module : List.of("lms-ejb", "lms-web", "lms-ear")) {
            var tests = ROOT.resolve(module).resolve("src/test/java");
            if (!Files.isDirectory(tests)) {
                continue;
            }
            try (var sources = Files.walk(tests)) {
                var source = sources.filter(p -> p.getFileName().toString().equals(type + ".java"))
                        .findFirst();
                if (source.isPresent()) {
                    return method == null
                            || Pattern.compile("\\b" + method + "\\s*\\(")
                                    .matcher(Files.readString(source.get()))
                                    .find();
                }
            }
        }
        return false;
    }
}
