package uz.artel.lms.shared.measurement.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import uz.artel.lms.shared.content.Node;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.content.YamlText;

/**
 * What the tables of a folder don't say: params.json. JSON is YAML, so the reader of content files reads it and names lines.
 *
 * @param cut raw total that passes
 * @param focal value of the group for which an item may be harder
 * @param reference value of the group it is compared with
 * @param grouping column of groups.csv, when more than one holds both values
 * @param scale categories of raters in their order
 * @param disagreements by name, a table over the scale
 * @param slopes given for abilities
 * @param difficulties given for abilities
 * @param raschDifficulties given for the score table
 * @param max highest total of the exam that judges rated
 * @param seed of intervals by resampling
 * @param unknown entries that nobody reads, with file and line
 */
record Parameters(
        OptionalDouble cut,
        Optional<String> focal,
        Optional<String> reference,
        Optional<String> grouping,
        List<String> scale,
        Map<String, double[][]> disagreements,
        double[] slopes,
        double[] difficulties,
        double[] raschDifficulties,
        OptionalDouble max,
        long seed,
        List<String> unknown) {

    static final String FILE = "params.json";

    /** The same folder gives the same intervals on each run. */
    private static final int SEED = 1;

    static Parameters read(Path folder) throws WrongFile, IOException {
        var path = folder.resolve(FILE);
        // a tab between the tokens of JSON is a space, inside a text it may not stand; YAML knows no tabs
        var text = Files.exists(path) ? Table.text(path, FILE).replace('\t', ' ') : "{}";
        var problems = new Problems();
        var root = YamlText.read(FILE, text, problems);
        if (!root.isMap() && !root.isMissing()) {
            root.problem("an object is expected here");
        }
        var eap = root.child("eap_parameters");
        var parameters = new Parameters(
                number(root, "cut"),
                root.optionalText("focal"),
                root.optionalText("reference"),
                root.optionalText("grouping"),
                root.texts("scale"),
                disagreements(root.child("disagreement_weights")),
                numbers(eap.child("a")),
                numbers(eap.child("b")),
                numbers(root.child("rasch_score_parameters_b")),
                number(root, "max"),
                root.number("seed", Integer.MIN_VALUE, Integer.MAX_VALUE, SEED),
                List.of());
        var found = problems.finish();
        if (!found.isEmpty()) {
            throw new WrongFile(FILE, found.get(0).line(), found.get(0).text() + ".");
        }
        root.nothingElse();
        return parameters.but(problems);
    }

    private Parameters but(Problems unread) {
        return new Parameters(
                cut,
                focal,
                reference,
                grouping,
                scale,
                disagreements,
                slopes,
                difficulties,
                raschDifficulties,
                max,
                seed,
                unread.finish().stream().map(p -> p + ": ignored.").toList());
    }

    private static OptionalDouble number(Node root, String name) {
        return root.has(name) ? OptionalDouble.of(root.decimal(name).doubleValue()) : OptionalDouble.empty();
    }

    private static double[] numbers(Node list) {
        return list.items().stream().mapToDouble(Parameters::number).toArray();
    }

    private static double number(Node node) {
        var text = node.text();
        var number = Table.decimal(text);
        if (number.isEmpty()) {
            node.problem("\"" + text + "\" is no number");
        }
        return number.orElse(0);
    }

    private static Map<String, double[][]> disagreements(Node tables) {
        var all = new LinkedHashMap<String, double[][]>();
        if (!tables.isMissing()) {
            tables.entries()
                    .forEach((name, table) -> all.put(
                            name,
                            table.items().stream().map(Parameters::numbers).toArray(double[][]::new)));
        }
        return all;
    }

    /** A mistake in this file. */
    static WrongFile wrong(String sentence) {
        return new WrongFile(FILE, 0, sentence);
    }
}
