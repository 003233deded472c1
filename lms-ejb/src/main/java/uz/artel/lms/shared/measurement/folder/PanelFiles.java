package uz.artel.lms.shared.measurement.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.standard.Beuk;
import uz.artel.lms.shared.measurement.standard.Hofstee;
import uz.artel.lms.shared.measurement.standard.ModifiedAngoff;

/** A panel that sets a cut score: the rounds of Angoff, the bounds of Hofstee and Beuk, and who sat the exam. */
final class PanelFiles {

    static final String ROUND = "round";
    static final String HOFSTEE = "hofstee.csv";
    private static final String BEUK = "beuk.csv";
    private static final String SCORES = "scores.csv";
    private static final String FACILITIES = "item_p.csv";
    private static final String JUDGE = "judge";
    private static final int ROUNDS = 2;

    private final Map<String, ModifiedAngoff.Round> rounds = new LinkedHashMap<>();
    private final Map<String, double[]> facilities = new HashMap<>();
    private List<Hofstee.Bounds> bounds = List.of();
    private List<Beuk.Opinion> opinions = List.of();
    private double[] scores;
    private double maxTotal;
    private final List<String> notices = new ArrayList<>();

    private PanelFiles() {}

    /** The panel of a folder, or nothing when it holds no judgements. */
    static Optional<PanelFiles> read(Path folder, Parameters parameters) throws WrongFile, IOException {
        var panel = new PanelFiles();
        var known = Table.read(folder, FACILITIES);
        for (int r = 1; r <= ROUNDS; r++) {
            var table = Table.read(folder, ROUND + r + ".csv");
            if (table.isPresent()) {
                panel.round(ROUND + r, table.get().keyedBy(JUDGE), known);
            }
        }
        var hofstee = Table.read(folder, HOFSTEE);
        if (hofstee.isPresent()) {
            panel.bounds = bounds(hofstee.get()
                    .with(JUDGE, "min_pct", "max_pct", "min_fail_pct", "max_fail_pct")
                    .keyedBy(JUDGE));
        }
        var beuk = Table.read(folder, BEUK);
        if (beuk.isPresent()) {
            panel.opinions =
                    opinions(beuk.get().with(JUDGE, "min_pct", "pass_rate_pct").keyedBy(JUDGE));
        }
        if (panel.rounds.isEmpty() && panel.bounds.isEmpty() && panel.opinions.isEmpty()) {
            return Optional.empty();
        }
        panel.maxTotal = parameters
                .max()
                .orElse(panel.rounds.values().stream()
                        .mapToDouble(ModifiedAngoff.Round::items)
                        .max()
                        .orElse(0));
        var scores = Table.read(folder, SCORES);
        if (scores.isPresent()) {
            panel.scores(scores.get().with("person", "score").keyedBy("person"));
        }
        panel.notice();
        return Optional.of(panel);
    }

    private void round(String name, Table table, Optional<Table> known) throws WrongFile {
        var percents = new int[table.rows().size()][table.others().size()];
        for (int j = 0; j < percents.length; j++) {
            var row = table.rows().get(j);
            for (int i = 0; i < percents[j].length; i++) {
                if (row.cell(i + 1).isEmpty()) {
                    percents[j][i] = ModifiedAngoff.Round.MISSING;
                    notices.add(table.wrong(
                                    row,
                                    "judge " + row.cell(0) + " has not rated "
                                            + table.others().get(i) + ".")
                            .getMessage());
                    continue;
                }
                double rating = table.number(row, i + 1, 0, 100);
                if (rating != Math.rint(rating)) {
                    throw table.wrong(
                            row, table.others().get(i) + " is " + row.cell(i + 1) + ", a whole percent is expected.");
                }
                percents[j][i] = (int) rating;
            }
        }
        rounds.put(name, new ModifiedAngoff.Round(table.keys(), percents));
        if (known.isPresent()) {
            facilities.put(name, facilities(known.get().with("item", "p").keyedBy("item"), table.others()));
        }
    }

    private static double[] facilities(Table table, List<String> items) throws WrongFile {
        var byItem = new HashMap<String, Double>();
        for (var row : table.rows()) {
            byItem.put(row.cell(0), table.number(row, 1, 0, 1));
        }
        var facilities = new double[items.size()];
        for (int i = 0; i < facilities.length; i++) {
            var facility = byItem.get(items.get(i));
            if (facility == null) {
                throw table.wrong(0, "item " + items.get(i) + " that judges rated is missing.");
            }
            facilities[i] = facility;
        }
        return facilities;
    }

    private static List<Hofstee.Bounds> bounds(Table table) throws WrongFile {
        var bounds = new ArrayList<Hofstee.Bounds>();
        for (var row : table.rows()) {
            var one = new Hofstee.Bounds(
                    table.number(row, 1, 0, 100),
                    table.number(row, 2, 0, 100),
                    table.number(row, 3, 0, 100),
                    table.number(row, 4, 0, 100));
            if (one.minCut() > one.maxCut() || one.minFailing() > one.maxFailing()) {
                throw table.wrong(row, "the lowest is above the highest.");
            }
            bounds.add(one);
        }
        return bounds;
    }

    private static List<Beuk.Opinion> opinions(Table table) throws WrongFile {
        var opinions = new ArrayList<Beuk.Opinion>();
        for (var row : table.rows()) {
            opinions.add(new Beuk.Opinion(table.number(row, 1, 0, 100), table.number(row, 2, 0, 100)));
        }
        return opinions;
    }

    private void scores(Table table) throws WrongFile {
        scores = new double[table.rows().size()];
        for (int p = 0; p < scores.length; p++) {
            scores[p] = table.number(table.rows().get(p), 1, 0, maxTotal > 0 ? maxTotal : Double.MAX_VALUE);
        }
    }

    /** Hofstee and Beuk need persons and the highest total; without them their figures say so and the others stand. */
    private void notice() {
        if (!bounds.isEmpty() || !opinions.isEmpty()) {
            if (scores == null) {
                notices.add(SCORES + ": the file is missing: Hofstee and Beuk look at who would fail.");
            }
            if (!(maxTotal > 0)) {
                notices.add(Parameters.FILE + ": max is missing: no round tells how many items there are.");
            }
        }
    }

    /** What is missing for figures that say so, one sentence each. */
    List<String> notices() {
        return notices;
    }

    void figures(Figures out) {
        rounds.forEach((name, round) ->
                ModifiedAngoff.of(round, facilities.get(name), scores).put(name, out));
        if (!bounds.isEmpty()) {
            Hofstee.of(bounds, scores, maxTotal).put(out);
        }
        if (!opinions.isEmpty()) {
            Beuk.of(opinions, scores, maxTotal).put(out);
        }
    }
}
