package uz.artel.lms.shared.measurement.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uz.artel.lms.shared.measurement.Answer;
import uz.artel.lms.shared.measurement.Item;
import uz.artel.lms.shared.measurement.Responses;
import uz.artel.lms.shared.measurement.classical.OptionStatistics;

/** Marks or options of persons: matrix.csv with key.csv and credits.csv. */
final class ResponseFiles {

    static final String MATRIX = "matrix.csv";
    private static final String KEY = "key.csv";
    private static final String CREDITS = "credits.csv";
    private static final String PERSON = "person";
    private static final String ITEM = "item";

    private static final Map<String, Answer> CODES =
            Map.of("", Answer.OMITTED, "NR", Answer.NOT_REACHED, "NP", Answer.NOT_PRESENTED);

    private final Table matrix;
    /** Item → right option; empty when the cells are marks. */
    private final Map<String, String> keys = new HashMap<>();
    /** Item → option → mark. */
    private final Map<String, Map<String, Double>> credits = new HashMap<>();
    /** Item → highest mark. */
    private final Map<String, Double> maxima = new HashMap<>();

    private ResponseFiles(Table matrix) {
        this.matrix = matrix;
    }

    /**
     * @param responses of matrix.csv
     * @param credits the same persons and items with partial credits, when there is such a table
     */
    record Read(Responses responses, Optional<Responses> credits) {}

    static Read read(Path folder, Table matrix) throws WrongFile, IOException {
        var files = new ResponseFiles(matrix.keyedBy(PERSON));
        var key = Table.read(folder, KEY);
        if (key.isPresent()) {
            files.keys(key.get().with(ITEM, "key"));
        }
        var credits = Table.read(folder, CREDITS);
        Optional<Responses> partial = Optional.empty();
        if (credits.isPresent()) {
            var table = credits.get();
            if (table.columns().get(0).equals(PERSON)) {
                partial = Optional.of(partial(matrix, table));
            } else if (table.columns().contains("option")) {
                files.credits(table.with(ITEM, "option", "credit"));
            } else {
                files.maxima(table.with(ITEM, "max"));
            }
        }
        return new Read(files.responses(), partial);
    }

    private static Responses partial(Table matrix, Table credits) throws WrongFile {
        var same = credits.keyedBy(PERSON);
        if (!same.columns().equals(matrix.columns())) {
            throw same.wrong(1, "the items of " + MATRIX + " are expected, in their order.");
        }
        if (!same.keys().equals(matrix.keys())) {
            throw same.wrong(0, "the persons of " + MATRIX + " are expected, in their order.");
        }
        return new ResponseFiles(same).responses();
    }

    private void keys(Table table) throws WrongFile {
        for (var row : table.rows()) {
            known(table, row);
            if (row.cell(1).isEmpty() || CODES.containsKey(row.cell(1))) {
                throw table.wrong(row, "the right option of " + row.cell(0) + " is missing.");
            }
            if (keys.put(row.cell(0), row.cell(1)) != null) {
                throw table.wrong(row, "item " + row.cell(0) + " has a key already.");
            }
        }
        everyItem(table, keys, "has no key.");
    }

    private void credits(Table table) throws WrongFile {
        for (var row : table.rows()) {
            known(table, row);
            var options = credits.computeIfAbsent(row.cell(0), i -> new LinkedHashMap<>());
            if (options.put(row.cell(1), table.number(row, 2, 0, Double.MAX_VALUE)) != null) {
                throw table.wrong(row, "option " + row.cell(1) + " of " + row.cell(0) + " has a credit already.");
            }
        }
        everyItem(table, credits, "has no option.");
    }

    private void maxima(Table table) throws WrongFile {
        for (var row : table.rows()) {
            known(table, row);
            double max = table.number(row, 1, 0, Double.MAX_VALUE);
            if (max == 0 || maxima.put(row.cell(0), max) != null) {
                throw table.wrong(
                        row,
                        max == 0
                                ? "the highest mark of " + row.cell(0) + " must be above 0."
                                : "item " + row.cell(0) + " has a highest mark already.");
            }
        }
        everyItem(table, maxima, "has no highest mark.");
    }

    private void known(Table table, Table.Row row) throws WrongFile {
        if (!matrix.others().contains(row.cell(0))) {
            throw table.wrong(row, MATRIX + " has no item " + row.cell(0) + ".");
        }
    }

    private void everyItem(Table table, Map<String, ?> known, String sentence) throws WrongFile {
        for (var item : matrix.others()) {
            if (!known.containsKey(item)) {
                throw table.wrong(0, "item " + item + " " + sentence);
            }
        }
    }

    private Responses responses() throws WrongFile {
        int k = matrix.others().size();
        boolean options = !keys.isEmpty() || !credits.isEmpty();
        var marks = new double[matrix.rows().size()][k];
        var items = new ArrayList<Item>();
        for (int i = 0; i < k; i++) {
            items.add(options ? chosen(i, marks) : marked(i, marks));
        }
        var builder = new Responses.Builder(items);
        for (int p = 0; p < marks.length; p++) {
            var answers = new Answer[k];
            var chosen = new String[k];
            for (int i = 0; i < k; i++) {
                var cell = matrix.rows().get(p).cell(i + 1);
                answers[i] = CODES.getOrDefault(cell, Answer.GIVEN);
                chosen[i] = options && answers[i] == Answer.GIVEN ? cell : null;
            }
            builder.person(matrix.rows().get(p).cell(0), marks[p], answers, chosen);
        }
        return builder.build();
    }

    /** An item whose cells are marks. */
    private Item marked(int item, double[][] marks) throws WrongFile {
        var key = matrix.others().get(item);
        double most = maxima.getOrDefault(key, Double.MAX_VALUE);
        double highest = 0;
        for (int p = 0; p < marks.length; p++) {
            var row = matrix.rows().get(p);
            if (!CODES.containsKey(row.cell(item + 1))) {
                marks[p][item] = matrix.number(row, item + 1, 0, most);
                highest = Math.max(highest, marks[p][item]);
            }
        }
        return maxima.containsKey(key)
                ? Item.marked(key, most)
                : new Item(key, Math.max(1, highest), highest <= 1, Map.of());
    }

    /** An item whose cells are codes of options. */
    private Item chosen(int item, double[][] marks) throws WrongFile {
        var name = matrix.others().get(item);
        var table = credits.get(name);
        Map<String, Double> known = table != null ? table : new TreeMap<>();
        if (table == null) {
            var right = keys.get(name);
            for (var row : matrix.rows()) {
                if (!CODES.containsKey(row.cell(item + 1))) {
                    known.put(row.cell(item + 1), 0.0);
                }
            }
            known.put(right, maxima.getOrDefault(name, 1.0));
        } else if (keys.containsKey(name) && !table.containsKey(keys.get(name))) {
            throw new WrongFile(CREDITS, 0, "the right option " + keys.get(name) + " of " + name + " has no credit.");
        }
        if (known.containsKey(OptionStatistics.OMIT)) {
            throw matrix.wrong(0, "no option of " + name + " may be called " + OptionStatistics.OMIT + ".");
        }
        double max = known.values().stream().mapToDouble(c -> c).max().orElseThrow();
        if (max == 0) {
            throw new WrongFile(CREDITS, 0, "no option of " + name + " has a credit above 0.");
        }
        for (int p = 0; p < marks.length; p++) {
            var row = matrix.rows().get(p);
            var cell = row.cell(item + 1);
            if (!CODES.containsKey(cell)) {
                if (!known.containsKey(cell)) {
                    throw matrix.wrong(row, name + " is \"" + cell + "\", which " + CREDITS + " does not know.");
                }
                marks[p][item] = known.get(cell);
            }
        }
        return new Item(name, max, true, known);
    }

    /** The persons' values in each column of groups.csv; null where a person has none. */
    static Map<String, List<String>> groups(Table groups, Responses responses) throws WrongFile {
        groups.keyedBy(PERSON);
        var rows = new HashMap<String, Table.Row>();
        for (var row : groups.rows()) {
            rows.put(row.cell(0), row);
        }
        var persons = new HashSet<>(responses.persons());
        for (var row : groups.rows()) {
            if (!persons.contains(row.cell(0))) {
                throw groups.wrong(row, MATRIX + " has no person " + row.cell(0) + ".");
            }
        }
        var columns = new LinkedHashMap<String, List<String>>();
        for (int c = 1; c < groups.columns().size(); c++) {
            var values = new ArrayList<String>();
            for (var person : responses.persons()) {
                var row = rows.get(person);
                values.add(row == null || row.cell(c).isEmpty() ? null : row.cell(c));
            }
            columns.put(groups.columns().get(c), values);
        }
        return columns;
    }
}
