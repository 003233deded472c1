package uz.artel.lms.exam.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import uz.artel.lms.crm.Routing;
import uz.artel.lms.crm.RoutingFile;
import uz.artel.lms.exam.media.MediaFiles;
import uz.artel.lms.shared.content.ContentKind;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Node;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.language.Texts;

/**
 * {@code questions/*.yaml}: lists of items. The file of a pack has a head, which names the pack as their author and the edition
 * of the file, and its items below.
 */
public class QuestionFiles implements ContentKind {

    private static final String[] COMPETENCES = {"product", "speech", "software"};
    private static final int LONGEST_NAME = 60;
    static final String[] LEVELS = {"remember", "understand", "apply"};

    @Override
    public void check(ContentPack pack, Problems problems) {
        read(pack, problems);
    }

    /** All items of the pack, reporting what is wrong with them. */
    static List<Item> read(ContentPack pack, Problems problems) {
        return entries(pack, problems).stream().map(ItemEntry::item).toList();
    }

    /** All items of the pack with what is said of them besides, reporting what is wrong. */
    static List<ItemEntry> entries(ContentPack pack, Problems problems) {
        var entries = new ArrayList<ItemEntry>();
        // what is wrong with media is told by their own files
        var media = MediaShelf.of(MediaFiles.read(pack, new Problems()));
        var routing = RoutingFile.read(pack);
        boolean named = !pack.paths("errors", ".yaml").isEmpty();
        for (var path : pack.paths("questions", ".yaml")) {
            var root = pack.yaml(path, problems);
            var origin = origin(root);
            for (var node : nodes(root)) {
                var life = LifeFields.life(node);
                var enemies = LifeFields.enemies(node);
                var item = item(node, media, routing);
                entries.add(new ItemEntry(item, life, enemies, ErrorFields.errors(node, item, named), origin));
            }
        }
        return entries;
    }

    /** The entries of a file, with or without a head. */
    public static List<Node> nodes(Node root) {
        return root.isMap() ? root.someItems("items") : root.items();
    }

    /** What the head of a file says of who wrote its items; null without a head. */
    static ItemOrigin origin(Node root) {
        if (!root.isMap()) {
            return null;
        }
        var author = LifeFields.name(root, "author");
        if (!root.has("author")) {
            root.problem("\"author\" is missing: the name of the pack");
        }
        int edition = root.number("edition", 1, 1_000_000);
        root.child("items");
        root.nothingElse();
        var path = root.file();
        var file = path.substring(path.lastIndexOf('/') + 1).replace(".yaml", "");
        if (file.length() > LONGEST_NAME) {
            root.problem("the name of the file is longer than " + LONGEST_NAME + " characters");
        }
        return author == null ? null : new ItemOrigin(author, file, edition);
    }

    /** One entry, reporting what is wrong with it. @param media what it may show @param routing where a case's request goes */
    static Item item(Node node, MediaShelf media, Routing routing) {
        var key = node.text("key");
        if (!key.isEmpty()) {
            node.problems()
                    .define("question", key, node.file(), node.child("key").line());
        }
        var kind = ItemKind.of(node.oneOf("kind", codes(ItemKind.values())));
        // what rests on nothing nobody can verify, so it would be scored without anybody's word
        var facts = node.someItems("facts").stream().map(Node::text).toList();
        facts.forEach(f -> node.problems()
                .refer("fact", f, node.file(), node.child("facts").line()));
        var item = new Item(
                key,
                Pool.of(node.oneOf("pool", codes(Pool.values()))),
                kind,
                node.text("category"),
                Area.of(node.oneOf("area", codes(Area.values()))),
                node.oneOf("competence", COMPETENCES),
                node.oneOf("level", LEVELS),
                node.number("difficulty", 1, 5),
                facts,
                node.inThreeLanguages("stem"),
                options(node, kind),
                kind == ItemKind.NUMERIC ? node.decimal("answer") : null,
                kind == ItemKind.NUMERIC ? tolerance(node) : null,
                kind == ItemKind.NUMERIC && node.has("unit") ? node.inThreeLanguages("unit") : null,
                kind.markedByPeople() ? node.number("points", 1, 10) : 1,
                kind.markedByPeople() ? node.inThreeLanguages("rubric") : null,
                node.inThreeLanguages("explanation"),
                KindFields.particulars(node, kind, media, routing));
        node.nothingElse();
        return item;
    }

    private static BigDecimal tolerance(Node node) {
        var tolerance = node.has("tolerance") ? node.decimal("tolerance") : BigDecimal.ZERO;
        if (tolerance.signum() < 0) {
            node.child("tolerance").problem("\"tolerance\" must not be negative");
        }
        return tolerance;
    }

    private static List<ItemOption> options(Node node, ItemKind kind) {
        if (!kind.hasOptions()) {
            return List.of();
        }
        var options = new ArrayList<ItemOption>();
        for (var o : node.someItems("options")) {
            boolean choosing = kind.hasWrongOptions();
            Texts left = kind == ItemKind.MATCHING ? o.inThreeLanguages("left") : null;
            options.add(new ItemOption(
                    o.text("key"), choosing && o.flag("right", false), o.inThreeLanguages("text"), left));
            if (kind == ItemKind.HOTSPOT) {
                o.child("at");
            }
            if (choosing) {
                o.child("error");
            }
            o.nothingElse();
        }
        checkOptions(node, kind, options);
        return options;
    }

    private static void checkOptions(Node node, ItemKind kind, List<ItemOption> options) {
        var where = node.child("options");
        long right = options.stream().filter(ItemOption::right).count();
        if (options.stream().map(ItemOption::key).distinct().count() != options.size()) {
            where.problem("two options have the same key");
        }
        if (options.size() > 10) {
            where.problem("an item has at most 10 options");
        }
        var distinct = new HashSet<>(options.stream().map(ItemOption::text).toList());
        if (kind != ItemKind.MATCHING && distinct.size() != options.size()) {
            where.problem("two options have the same text");
        }
        switch (kind) {
            case SINGLE, HOTSPOT -> {
                if (right != 1 || options.size() < 2) {
                    where.problem("a " + (kind == ItemKind.SINGLE ? "single-choice" : "hot-spot")
                            + " item needs at least two options and exactly one right: true");
                }
            }
            case MULTIPLE -> {
                if (right < 1 || right == options.size()) {
                    where.problem("a multiple-choice item needs at least one right and one wrong option");
                }
            }
            case ORDER -> {
                if (options.size() < 3) {
                    where.problem("an ordering item needs at least three options");
                }
            }
            case MATCHING -> {
                if (distinct.size() < 2) {
                    where.problem("a matching item needs at least two different partners");
                }
            }
            default -> throw new IllegalStateException("no options in " + kind);
        }
    }

    static String[] codes(Enum<?>[] values) {
        var codes = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            codes[i] = values[i].name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
        return codes;
    }
}
