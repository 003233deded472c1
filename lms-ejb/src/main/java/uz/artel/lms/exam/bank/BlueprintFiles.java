package uz.artel.lms.exam.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uz.artel.lms.shared.content.ContentKind;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Node;
import uz.artel.lms.shared.content.Problems;

/** {@code exams/*.yaml}: blueprints, checked against the questions of the same pack. */
public class BlueprintFiles implements ContentKind {

    @Override
    public void check(ContentPack pack, Problems problems) {
        // the questions report their own problems; here they only answer whether the cells can be filled
        var entries = QuestionFiles.entries(pack, new Problems());
        for (var path : pack.paths("exams", ".yaml")) {
            var node = pack.yaml(path, problems);
            var blueprint = blueprint(node);
            checkRetake(node, blueprint);
            if (!node.flag("growing", false)) {
                checkPool(node, blueprint, bank(entries, blueprint.pool()));
            }
        }
    }

    /** All blueprints of the pack. */
    static List<Blueprint> read(ContentPack pack, Problems problems) {
        var all = new ArrayList<Blueprint>();
        for (var path : pack.paths("exams", ".yaml")) {
            all.add(blueprint(pack.yaml(path, problems)));
        }
        return all;
    }

    /** What of a pool may be scored, as far as files can tell. */
    static List<BankItem> bank(List<ItemEntry> entries, Pool pool) {
        return entries.stream()
                .filter(e -> e.item().pool() == pool && e.life().status() == ItemStatus.OPERATIONAL)
                .map(e -> {
                    var i = e.item();
                    var band = Band.of(i.difficulty(), e.life().rating(), null, 0);
                    return new BankItem(
                            0,
                            i.key(),
                            i.kind(),
                            i.area(),
                            i.category(),
                            i.options().size(),
                            i.partners().size(),
                            i.points(),
                            new Traits(i.level(), band, e.life().rating(), null, 0, e.enemies()));
                })
                .toList();
    }

    /** Whoever may sit an exam again gets another form, and only a bound on what it shares with the last one sees to that. */
    private static void checkRetake(Node node, Blueprint blueprint) {
        if (blueprint.use().counts()
                && blueprint.tries() != 1
                && blueprint.bounds().last() == null) {
            node.child("form")
                    .problem(
                            "a " + blueprint.use().code() + " that may be sat again needs a bound \"last\" on its form,"
                                    + " or \"tries\" 1: else a retake may be the same questions");
        }
    }

    private static void checkPool(Node node, Blueprint blueprint, List<BankItem> bank) {
        if (blueprint.items() == 0) {
            return;
        }
        try {
            FormDrawing.draw(DrawingBasis.of(blueprint, bank), 1);
        } catch (CellShort e) {
            node.child("cells")
                    .problem("the " + blueprint.pool().code() + " pool has " + e.missing()
                            + " item(s) too few for the cell \"" + e.cell() + "\"");
        }
    }

    private static Blueprint blueprint(Node node) {
        var key = node.text("key");
        if (!key.isEmpty()) {
            node.problems()
                    .define("blueprint", key, node.file(), node.child("key").line());
        }
        var use = Use.of(node.oneOf("use", QuestionFiles.codes(Use.values())));
        var gates = new ArrayList<Gate>();
        for (var g : node.items("gates")) {
            gates.add(new Gate(
                    Area.of(g.oneOf("area", QuestionFiles.codes(Area.values()))), g.number("percent", 1, 100)));
            g.nothingElse();
        }
        var cells = new ArrayList<Cell>();
        for (var c : node.someItems("cells")) {
            cells.add(cell(c));
        }
        boolean angoff = node.optionalText("pass").filter("angoff"::equals).isPresent();
        // whether the bank is still being written: then its being too small is no mistake of the files
        node.flag("growing", false);
        var blueprint = new Blueprint(
                key,
                use,
                Pool.of(node.oneOf("pool", QuestionFiles.codes(Pool.values()))),
                node.inThreeLanguages("title"),
                node.number("minutes", 1, 480),
                angoff ? 0 : node.number("pass", 1, 100),
                angoff,
                gates,
                node.number("tries", 0, 20, 0),
                node.number("valid_months", 1, 60, 0),
                node.oneOf("explain", "after", "never").equals("after"),
                cells,
                bounds(node));
        node.nothingElse();
        check(node, blueprint);
        return blueprint;
    }

    private static Cell cell(Node node) {
        int count = node.number("count", 1, 200);
        var cell = new Cell(
                Area.of(node.oneOf("area", QuestionFiles.codes(Area.values()))),
                new HashSet<>(node.texts("categories")),
                kinds(node),
                levels(node),
                count,
                bands(node, count));
        node.nothingElse();
        return cell;
    }

    private static Set<String> levels(Node cell) {
        var levels = new HashSet<String>();
        for (var level : cell.texts("levels")) {
            if (List.of(QuestionFiles.LEVELS).contains(level)) {
                levels.add(level);
            } else {
                cell.child("levels").problem("\"" + level + "\" is no cognitive level");
            }
        }
        return levels;
    }

    private static Map<Band, Integer> bands(Node cell, int count) {
        var bands = new EnumMap<Band, Integer>(Band.class);
        if (cell.has("bands")) {
            var node = cell.child("bands");
            for (var band : Band.values()) {
                int items = node.number(band.code(), 0, 200, 0);
                if (items > 0) {
                    bands.put(band, items);
                }
            }
            node.nothingElse();
            int sum = bands.values().stream().mapToInt(Integer::intValue).sum();
            if (sum > count) {
                node.problem("the bands ask for " + sum + " items, the cell has " + count);
                bands.clear();
            }
        }
        return bands;
    }

    private static Bounds bounds(Node node) {
        if (!node.has("form")) {
            return Bounds.NONE;
        }
        var form = node.child("form");
        var parity = form.child("parity");
        var bounds = new Bounds(
                form.has("last") ? form.number("last", 0, 100) : null,
                form.has("hour") ? form.number("hour", 0, 100) : null,
                form.has("exposure") ? decimal(form, "exposure", "1") : null,
                form.has("parity") ? decimal(parity, "within", "0.01") : null,
                form.has("parity") && parity.has("reference") ? decimal(parity, "reference", "0") : null,
                form.number("pilots", 0, Bounds.MOST_PILOTS, 0));
        parity.nothingElse();
        form.nothingElse();
        return bounds;
    }

    private static BigDecimal decimal(Node node, String key, String least) {
        var value = node.decimal(key);
        if (value.compareTo(new BigDecimal(least)) < 0 || value.compareTo(BigDecimal.valueOf(1000)) > 0) {
            node.child(key)
                    .problem("\"" + key + "\" is \"" + node.text(key) + "\", expected a number from " + least
                            + " to 1000");
            return BigDecimal.ONE;
        }
        return value;
    }

    private static Set<ItemKind> kinds(Node cell) {
        var known = Set.of(QuestionFiles.codes(ItemKind.values()));
        var kinds = new HashSet<ItemKind>();
        for (var kind : cell.texts("kinds")) {
            if (known.contains(kind)) {
                kinds.add(ItemKind.of(kind));
            } else {
                cell.child("kinds").problem("\"" + kind + "\" is no kind of item");
            }
        }
        return kinds;
    }

    private static void check(Node node, Blueprint blueprint) {
        boolean people =
                blueprint.cells().stream().anyMatch(c -> c.kinds().stream().anyMatch(ItemKind::markedByPeople));
        if (people && !blueprint.use().counts()) {
            node.child("cells").problem("a " + blueprint.use().code() + " shows its result at once: no short answers");
        }
        if (blueprint.use().counts() && blueprint.pool() != Pool.EXAM) {
            node.child("pool").problem("a " + blueprint.use().code() + " draws from the exam pool");
        }
        if (blueprint.use() == Use.REHEARSAL && blueprint.pool() != Pool.PRACTICE) {
            node.child("pool").problem("a rehearsal draws from the practice pool");
        }
        if (blueprint.validMonths() > 0 && blueprint.use() != Use.CERTIFICATION) {
            node.child("valid_months")
                    .problem("only the pass of a certification runs out: an attestation comes again by invitation");
        }
        if (blueprint.explain() && blueprint.pool() == Pool.EXAM) {
            node.child("explain").problem("explanations would give away exam items: explain must be never");
        }
        if (!blueprint.use().counts()
                && (blueprint.angoff() || !blueprint.bounds().equals(Bounds.NONE))) {
            node.child(blueprint.angoff() ? "pass" : "form")
                    .problem("a " + blueprint.use().code()
                            + " has neither a panel's standard nor bounds on its form: they cost the bank too much");
        }
        for (var gate : blueprint.gates()) {
            if (blueprint.cells().stream().noneMatch(c -> c.area() == gate.area())) {
                node.child("gates")
                        .problem("no cell has the area \"" + gate.area().code() + "\" of this gate");
            }
        }
    }
}
