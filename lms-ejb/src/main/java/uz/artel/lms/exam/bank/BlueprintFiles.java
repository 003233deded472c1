package uz.artel.lms.exam.bank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uz.artel.lms.shared.content.ContentKind;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Node;
import uz.artel.lms.shared.content.Problems;

/** {@code exams/*.yaml}: blueprints, checked against the questions of the same pack. */
public class BlueprintFiles implements ContentKind {

    @Override
    public void check(ContentPack pack, Problems problems) {
        // the questions report their own problems; here they only answer whether the cells can be filled
        var bank = bank(QuestionFiles.read(pack, new Problems()));
        for (var path : pack.paths("exams", ".yaml")) {
            var node = pack.yaml(path, problems);
            var blueprint = blueprint(node);
            checkPool(node, blueprint, bank.getOrDefault(blueprint.pool(), List.of()));
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

    private static java.util.Map<Pool, List<BankItem>> bank(List<Item> items) {
        return items.stream()
                .collect(Collectors.groupingBy(
                        Item::pool,
                        Collectors.mapping(
                                i -> new BankItem(
                                        0,
                                        i.key(),
                                        i.kind(),
                                        i.area(),
                                        i.category(),
                                        i.options().size(),
                                        i.partners().size(),
                                        i.points()),
                                Collectors.toList())));
    }

    private static void checkPool(Node node, Blueprint blueprint, List<BankItem> bank) {
        if (blueprint.items() == 0) {
            return;
        }
        try {
            FormDrawing.draw(blueprint, bank, 1, Set.of());
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
            cells.add(new Cell(
                    Area.of(c.oneOf("area", QuestionFiles.codes(Area.values()))),
                    new HashSet<>(c.texts("categories")),
                    kinds(c),
                    c.number("count", 1, 200)));
            c.nothingElse();
        }
        var blueprint = new Blueprint(
                key,
                use,
                Pool.of(node.oneOf("pool", QuestionFiles.codes(Pool.values()))),
                node.inThreeLanguages("title"),
                node.number("minutes", 1, 480),
                node.number("pass", 1, 100),
                gates,
                node.number("tries", 0, 20, 0),
                node.oneOf("explain", "after", "never").equals("after"),
                cells);
        node.nothingElse();
        check(node, blueprint);
        return blueprint;
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
        if (blueprint.explain() && blueprint.pool() == Pool.EXAM) {
            node.child("explain").problem("explanations would give away exam items: explain must be never");
        }
        for (var gate : blueprint.gates()) {
            if (blueprint.cells().stream().noneMatch(c -> c.area() == gate.area())) {
                node.child("gates")
                        .problem("no cell has the area \"" + gate.area().code() + "\" of this gate");
            }
        }
    }
}
