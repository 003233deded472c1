package uz.artel.lms.scorecard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.shared.content.ContentKind;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Node;
import uz.artel.lms.shared.content.Problems;

/** {@code scorecards/*.yaml}. */
public class ScorecardFiles implements ContentKind {

    private static final String FOLDER = "scorecards";

    @Override
    public void check(ContentPack pack, Problems problems) {
        read(pack, problems);
    }

    /** Path → scorecard. */
    static Map<String, Scorecard> read(ContentPack pack, Problems problems) {
        var all = new LinkedHashMap<String, Scorecard>();
        for (var path : pack.paths(FOLDER, ".yaml")) {
            all.put(path, card(pack.yaml(path, problems)));
        }
        return all;
    }

    /** The newest scorecard with this key in a pack. For checks of what is marked on it. */
    public static java.util.Optional<Scorecard> find(ContentPack pack, String key) {
        return read(pack, new Problems()).values().stream()
                .filter(c -> c.key().equals(key))
                .max(java.util.Comparator.comparingInt(Scorecard::version));
    }

    /** Reads the bytes of a stored edition. */
    static Scorecard parse(byte[] yaml) {
        var path = FOLDER + "/stored.yaml";
        return card(new ContentPack(Map.of(path, yaml)).yaml(path, new Problems()));
    }

    private static Scorecard card(Node node) {
        var key = node.text("key");
        int version = node.number("version", 1, 999);
        node.problems().define("scorecard", key, node.file(), node.line());
        node.text("provenance");
        node.optionalText("source");
        node.text("valid_from");
        var title = node.inThreeLanguages("title");
        if (!node.texts("marks").equals(List.of("1", "0.5", "0"))) {
            node.child("marks").problem("the marks are 1, 0.5 and 0");
        }
        var rounding = node.child("rounding");
        rounding.number("decimals", 1, 1);
        rounding.oneOf("mode", "half-up");
        rounding.nothingElse();
        var blocks = blocks(node);
        var profiles = profiles(node, blocks.size());
        var criticals = criticals(node);
        var effect = node.child("critical_effect");
        var result = effect.decimal("result");
        var cap = effect.decimal("cap");
        var used = effect.oneOf("use", "result", "cap");
        effect.number("coaching_working_days", 1, 30);
        effect.nothingElse();
        for (var section : node.items("sections")) {
            section.items().forEach(Node::text);
        }
        var levels = levels(node);
        node.nothingElse();
        return new Scorecard(
                key, version, title, blocks, profiles, criticals, used.equals("cap") ? cap : result, levels);
    }

    private static List<Scorecard.Block> blocks(Node node) {
        var blocks = new ArrayList<Scorecard.Block>();
        int sum = 0;
        for (var b : node.someItems("blocks")) {
            var criteria = new ArrayList<Scorecard.Criterion>();
            for (var c : b.someItems("criteria")) {
                var key = c.text("key");
                c.problems().define("criterion", key, c.file(), c.line());
                var criterion = new Scorecard.Criterion(
                        key,
                        c.text("number"),
                        c.number("weight", 1, 100),
                        c.flag("speech", false),
                        c.inThreeLanguages("title"),
                        c.inThreeLanguages("one"),
                        c.inThreeLanguages("half"),
                        c.inThreeLanguages("zero"));
                c.nothingElse();
                criteria.add(criterion);
                sum += criterion.weight();
            }
            int number = b.number("number", 1, 20);
            if (number != blocks.size() + 1) {
                b.problem("blocks are numbered from 1 in their order");
            }
            blocks.add(new Scorecard.Block(number, b.inThreeLanguages("title"), criteria));
            b.nothingElse();
        }
        if (sum != 100) {
            node.child("blocks").problem("the weights add up to " + sum + ", not to 100");
        }
        return blocks;
    }

    private static List<Scorecard.Profile> profiles(Node node, int blocks) {
        var profiles = new ArrayList<Scorecard.Profile>();
        for (var p : node.someItems("profiles")) {
            var weights = new ArrayList<Integer>();
            for (var w : p.texts("blocks")) {
                weights.add(w.matches("[0-9]{1,3}") ? Integer.parseInt(w) : 0);
            }
            int sum = weights.stream().mapToInt(Integer::intValue).sum();
            if (weights.size() != blocks || sum != 100) {
                p.child("blocks").problem("a profile has one weight per block and they add up to 100, here " + sum);
                while (weights.size() < blocks) {
                    weights.add(0);
                }
            }
            profiles.add(new Scorecard.Profile(p.text("key"), p.text("code"), p.inThreeLanguages("title"), weights));
            p.nothingElse();
        }
        return profiles;
    }

    private static List<Scorecard.Critical> criticals(Node node) {
        var criticals = new ArrayList<Scorecard.Critical>();
        for (var c : node.someItems("critical")) {
            var critical = new Scorecard.Critical(
                    c.text("key"),
                    c.text("code"),
                    c.oneOf("kind", "safety", "customer", "business", "compliance", "brand"),
                    c.inThreeLanguages("title"));
            c.nothingElse();
            c.problems().define("critical", critical.key(), c.file(), c.line());
            criticals.add(critical);
        }
        return criticals;
    }

    private static List<Scorecard.Level> levels(Node node) {
        var levels = new ArrayList<Scorecard.Level>();
        for (var l : node.someItems("levels")) {
            levels.add(new Scorecard.Level(l.text("key"), l.number("min", 0, 100), l.inThreeLanguages("title")));
            l.nothingElse();
        }
        if (levels.stream().noneMatch(l -> l.min() == 0)) {
            node.child("levels").problem("one level must begin at 0");
            levels.add(new Scorecard.Level("none", 0, new uz.artel.lms.shared.language.Texts("", "", "")));
        }
        return levels;
    }
}
