package uz.artel.lms.shared.measurement.folder;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uz.artel.lms.shared.measurement.Watch;

/** Small folders of any content that could be: each has figures, or reasons, and never ends in a number that is none. */
class AnyFolderTest {

    private static final int FOLDERS = 60;

    @TempDir
    Path folder;

    private SplittableRandom random;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void marks_with_gaps(long seed) throws Exception {
        random = new SplittableRandom(seed);
        for (int turn = 0; turn < FOLDERS; turn++) {
            var cells = random.nextBoolean()
                    ? List.of("0", "1")
                    : random.nextBoolean()
                            ? List.of("0", "1", "", "NR")
                            : List.of("0", "1", "0.5", "3", "", random.nextBoolean() ? "NP" : "NR");
            int items = 1 + random.nextInt(6);
            int persons = 1 + random.nextInt(12);
            write("matrix.csv", table("person", "I", items, "P", persons, i -> any(cells)));
            write("groups.csv", table("person", "G", 1, "P", persons, i -> any(List.of("R", "F", ""))));
            var compared = random.nextBoolean() ? "\"focal\": \"F\", \"reference\": \"R\", " : "";
            write(
                    "params.json",
                    "{" + compared + "\"cut\": " + random.nextInt(items + 1) + ", \"rasch_score_parameters_b\": "
                            + numbers(items) + ", \"eap_parameters\": {\"a\": " + numbers(items) + ", \"b\": "
                            + numbers(items)
                            + "}}");
            read();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void options_of_a_key(long seed) throws Exception {
        random = new SplittableRandom(seed);
        for (int turn = 0; turn < FOLDERS; turn++) {
            int items = 1 + random.nextInt(4);
            int persons = 1 + random.nextInt(9);
            write("matrix.csv", table("person", "I", items, "P", persons, i -> any(List.of("A", "B", "C", "", "NR"))));
            write(
                    "key.csv",
                    table("item", "key", 1, "I", items, i -> any(List.of("A", "D")))
                            .replace("key1", "key"));
            read();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void raters_with_gaps(long seed) throws Exception {
        random = new SplittableRandom(seed);
        for (int turn = 0; turn < FOLDERS; turn++) {
            var cells = random.nextBoolean() ? List.of("0", "1", "2") : List.of("0", "2", "", "");
            write("matrix.csv", table("unit", "R", 1 + random.nextInt(4), "U", 1 + random.nextInt(6), i -> any(cells)));
            write("params.json", "{\"scale\": [0, 1, 2]}");
            read();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {8, 9})
    void panels(long seed) throws Exception {
        random = new SplittableRandom(seed);
        for (int turn = 0; turn < FOLDERS; turn++) {
            int judges = 1 + random.nextInt(4);
            int items = 1 + random.nextInt(5);
            write(
                    "round1.csv",
                    table("judge", "I", items, "J", judges, i -> any(List.of("0", "50", "100", "100", ""))));
            write(
                    "item_p.csv",
                    table("item", "p", 1, "I", items, i -> any(List.of("0.2", "0.8")))
                            .replace("p1", "p"));
            write(
                    "scores.csv",
                    table("person", "score", 1, "P", 1 + random.nextInt(5), i -> "" + random.nextInt(items + 1))
                            .replace("score1", "score"));
            write(
                    "hofstee.csv",
                    "judge,min_pct,max_pct,min_fail_pct,max_fail_pct\nJ1," + random.nextInt(50) + ","
                            + (50 + random.nextInt(50)) + ",0," + random.nextInt(100) + "\n");
            write(
                    "beuk.csv",
                    "judge,min_pct,pass_rate_pct\nJ1," + random.nextInt(100) + ",50\nJ2," + random.nextInt(100) + ","
                            + random.nextInt(100) + "\n");
            read();
        }
    }

    private void read() throws WrongFile, IOException {
        var figures = FolderFigures.of(folder, Watch.NONE).figures();
        assertFalse(figures.isEmpty());
        var json = FiguresJson.of(figures);
        assertFalse(json.contains("NaN") || json.contains("Infinity"), json);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private String any(List<String> cells) {
        return cells.get(random.nextInt(cells.size()));
    }

    private String numbers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Double.toString(0.2 + 2 * random.nextDouble()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String table(
            String first, String column, int columns, String row, int rows, IntFunction<String> cell) {
        var text = new StringBuilder(first);
        for (int c = 1; c <= columns; c++) {
            text.append(',').append(column).append(c);
        }
        for (int r = 1; r <= rows; r++) {
            text.append('\n').append(row).append(r);
            for (int c = 1; c <= columns; c++) {
                text.append(',').append(cell.apply(c));
            }
        }
        return text.append('\n').toString();
    }
}
