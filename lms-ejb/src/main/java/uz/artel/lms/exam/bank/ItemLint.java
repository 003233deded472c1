package uz.artel.lms.exam.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uz.artel.lms.crm.Routing;
import uz.artel.lms.shared.content.ContentKey;
import uz.artel.lms.shared.content.Node;
import uz.artel.lms.shared.content.Problem;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.content.YamlText;

/**
 * Judges items that somebody brings with the reader of content files: the same rules, each fault at its field. It knows what
 * an item may name.
 *
 * @param facts keys of all facts
 * @param guide names of the entries of the guide
 * @param categories keys of the categories that have items
 * @param items key of each item of the bank → what it is now
 * @param media what items may show
 * @param routing where the request of a case goes; an empty one is not asked
 */
record ItemLint(
        Set<String> facts,
        Set<String> guide,
        Set<String> categories,
        Map<String, Present> items,
        MediaShelf media,
        Routing routing) {

    /** An item that is there: it stays in its pool and of its kind, else what was exposed for practice could be examined. */
    record Present(Pool pool, ItemKind kind, ItemStatus status) {
        private static final Present NOT_YET = new Present(null, null, null);
    }

    /** What of a number is kept exactly: {@link Fraction#of(java.math.BigDecimal)} takes six digits after the point. */
    private static final String NUMBER = "-?[0-9]{1,9}(\\.[0-9]{1,6})?";

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_KEY = 20;
    private static final int AT_ONCE = 100;

    /** An item and what is wrong with it; {@code entry} is null when anything is. */
    record Judged(int line, String key, ItemEntry entry, List<ItemFault> faults) {}

    /** Items of a text in the form of {@code questions/*.yaml}, in its order, each with its line. */
    List<Judged> file(String name, String yaml) {
        var problems = new Problems();
        var root = YamlText.read(name, yaml, problems);
        QuestionFiles.origin(root);
        var nodes = QuestionFiles.nodes(root);
        var entries = new ArrayList<ItemEntry>();
        nodes.forEach(node -> entries.add(entry(node)));
        know(problems, entries);
        var places = new TreeMap<Integer, String>();
        places(root, places);
        var faults = new HashMap<Integer, List<ItemFault>>();
        var whole = new ArrayList<ItemFault>();
        for (var problem : problems.finish()) {
            var path = (problem.path().isEmpty() ? at(places, problem) : problem.path()).replaceFirst("^items\\.", "");
            int dot = path.indexOf('.');
            var number = dot < 0 ? path : path.substring(0, dot);
            if (number.matches("[0-9]+") && !nodes.isEmpty()) {
                faults.computeIfAbsent(Integer.valueOf(number), k -> new ArrayList<>())
                        .add(ItemFault.said(dot < 0 ? "" : path.substring(dot + 1), problem.text()));
            } else {
                whole.add(ItemFault.said("", problem.text()));
            }
        }
        if (!whole.isEmpty() || nodes.isEmpty()) {
            return List.of(new Judged(
                    problems.finish().stream()
                            .mapToInt(Problem::line)
                            .findFirst()
                            .orElse(1),
                    "",
                    null,
                    whole));
        }
        var judged = new ArrayList<Judged>();
        for (int i = 0; i < nodes.size(); i++) {
            judged.add(judged(
                    nodes.get(i).line(), nodes.get(i), entries.get(i), faults.getOrDefault(i, new ArrayList<>())));
        }
        return judged;
    }

    /** Items as they were typed, in their order. */
    List<Judged> drafts(List<ItemDraft> drafts) {
        var all = new ArrayList<Judged>();
        for (int from = 0; from < drafts.size(); from += AT_ONCE) {
            var some = drafts.subList(from, Math.min(drafts.size(), from + AT_ONCE));
            all.addAll(file(
                    "item", YamlText.write(some.stream().map(ItemDraft::entry).toList())));
        }
        return all;
    }

    /** One item as it was typed. */
    Judged draft(ItemDraft draft) {
        return drafts(List.of(draft)).get(0);
    }

    /** The same reader, to which items that come in the same file are known as well. */
    ItemLint knowing(Set<String> brought) {
        var all = new HashMap<>(items);
        brought.forEach(key -> all.putIfAbsent(key, Present.NOT_YET));
        return new ItemLint(facts, guide, categories, all, media, routing);
    }

    private ItemEntry entry(Node node) {
        // what is brought from outside begins its life here: who wrote and read it elsewhere is read and not believed
        LifeFields.life(node);
        var enemies = LifeFields.enemies(node);
        return new ItemEntry(QuestionFiles.item(node, media, routing), ItemLife.SAMPLE, enemies);
    }

    private void know(Problems problems, List<ItemEntry> entries) {
        facts.forEach(fact -> problems.define("fact", fact, "", 0));
        guide.forEach(name -> KindFields.define(problems, name));
        var brought = entries.stream().map(e -> e.item().key()).collect(Collectors.toSet());
        items.keySet().stream()
                .filter(key -> !brought.contains(key) && ContentKey.isOne(key))
                .forEach(key -> problems.define("question", key, "", 0));
    }

    private Judged judged(int line, Node node, ItemEntry entry, List<ItemFault> faults) {
        var item = entry.item();
        var before = items.get(item.key());
        if (!categories.contains(item.category()) && !item.category().isEmpty()) {
            faults.add(ItemFault.of("category", "itemCategory", item.category()));
        }
        if (before != null && before.pool() != null && before.pool() != item.pool()) {
            faults.add(ItemFault.of("pool", "itemPool"));
        }
        if (before != null && before.kind() != null && before.kind() != item.kind()) {
            faults.add(ItemFault.of("kind", "itemKind"));
        }
        if (before != null && before.status() == ItemStatus.RETIRED) {
            faults.add(ItemFault.of("key", "itemRetired"));
        }
        for (var number : List.of("answer", "tolerance")) {
            if (node.has(number) && !node.text(number).matches(NUMBER)) {
                faults.add(ItemFault.of(number, "itemNumber"));
            }
        }
        flat(node).forEach((place, text) -> {
            boolean name = place.matches("options\\.[0-9]+\\.key");
            if (text.length() > (name ? LONGEST_KEY : LONGEST_TEXT)) {
                faults.add(ItemFault.of(place, "tooLong", name ? LONGEST_KEY : LONGEST_TEXT));
            }
        });
        return new Judged(line, item.key(), faults.isEmpty() ? entry : null, List.copyOf(faults));
    }

    /** Each scalar of an entry by its place below the entry. */
    static Map<String, String> flat(Node entry) {
        var all = new LinkedHashMap<String, String>();
        flat(entry, "", all);
        return all;
    }

    private static void flat(Node node, String place, Map<String, String> all) {
        var dot = place.isEmpty() ? "" : place + ".";
        if (node.isMap()) {
            node.entries().forEach((name, child) -> flat(child, dot + name, all));
        } else if (node.isList()) {
            var elements = node.items();
            for (int i = 0; i < elements.size(); i++) {
                flat(elements.get(i), dot + i, all);
            }
        } else if (node.isFilled()) {
            all.put(place, node.text());
        }
    }

    /** Line → the innermost place that begins there. */
    private static void places(Node node, Map<Integer, String> places) {
        places.put(node.line(), node.path());
        if (node.isMap()) {
            node.entries().values().forEach(child -> places(child, places));
        } else if (node.isList()) {
            node.items().forEach(child -> places(child, places));
        }
    }

    private static String at(TreeMap<Integer, String> places, Problem problem) {
        var place = places.floorEntry(problem.line());
        return place == null ? "" : place.getValue();
    }
}
