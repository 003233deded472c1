package uz.artel.lms.practice.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import uz.artel.lms.crm.ExpectedRecord;
import uz.artel.lms.scorecard.Scorecard;
import uz.artel.lms.scorecard.ScorecardFiles;
import uz.artel.lms.shared.content.ContentKind;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Node;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/**
 * {@code scenarios/acts.yaml} and {@code scenarios/{practice,exam}/*.yaml}: read, and checked as a model: every act named is
 * offered, every fact can be asked for, every ending is there, the written best path reaches 95 points and each written
 * wrong path commits its critical error.
 */
public class ScenarioFiles implements ContentKind {

    public static final String ACTS = "scenarios/acts.yaml";
    private static final String SAFETY = "guides/super/safety.yaml";
    private static final String PRACTICE = "scenarios/practice";
    private static final String EXAM = "scenarios/exam";
    private static final BigDecimal FULL = BigDecimal.valueOf(95);

    @Override
    public void check(ContentPack pack, Problems problems) {
        if (!pack.has(ACTS)) {
            return;
        }
        var catalogue = catalogue(pack, problems);
        for (var folder : List.of(PRACTICE, EXAM)) {
            for (var path : pack.paths(folder, ".yaml")) {
                var node = pack.yaml(path, problems);
                var scenario = scenario(node, folder.equals(EXAM), catalogue, pack);
                problems.define(
                        scenario.exam() ? "exam scenario" : "practice scenario",
                        scenario.key(),
                        path,
                        node.child("key").line());
                lint(node, scenario, catalogue);
                prove(node, scenario, catalogue, ScorecardFiles.find(pack, scenario.scorecard()));
            }
        }
    }

    /** The scenarios of a pack by path. */
    public static Map<String, Scenario> read(ContentPack pack, Problems problems) {
        var all = new TreeMap<String, Scenario>();
        if (!pack.has(ACTS)) {
            return all;
        }
        var catalogue = catalogue(pack, problems);
        for (var folder : List.of(PRACTICE, EXAM)) {
            for (var path : pack.paths(folder, ".yaml")) {
                all.put(path, scenario(pack.yaml(path, problems), folder.equals(EXAM), catalogue, pack));
            }
        }
        return all;
    }

    /** The files a scenario is made of: what an edition keeps. */
    public static List<String> parts(String path) {
        return List.of(ACTS, SAFETY, path);
    }

    /** The catalogue of a pack; the fixed safety texts come from their one source. */
    public static Catalogue catalogue(ContentPack pack, Problems problems) {
        var safety = new LinkedHashMap<String, Texts>();
        if (pack.has(SAFETY)) {
            // the guide checks this file; here it is only quoted
            for (var s : pack.yaml(SAFETY, new Problems()).items()) {
                safety.put(s.text("key"), s.inThreeLanguages("text"));
            }
        }
        var root = pack.yaml(ACTS, problems);
        var acts = new LinkedHashMap<String, Act>();
        for (var a : root.someItems("acts")) {
            var act = act(a, safety);
            if (acts.put(act.key(), act) != null) {
                a.problem("the act \"" + act.key() + "\" stands here twice");
            }
        }
        var replies = new LinkedHashMap<String, List<Texts>>();
        for (var r : root.child("replies").entries().entrySet()) {
            var texts = new ArrayList<Texts>();
            for (var t : r.getValue().items()) {
                texts.add(t.inThreeLanguages("say"));
                t.nothingElse();
            }
            replies.put(r.getKey(), texts);
        }
        var marks = marks(root.child("marks"));
        var errors = errors(root);
        root.nothingElse();
        return new Catalogue(acts, replies, marks, errors);
    }

    private static Act act(Node a, Map<String, Texts> safety) {
        var key = a.text("key");
        Texts text;
        if (a.has("safety")) {
            var named = a.text("safety");
            text = safety.get(named);
            if (text == null) {
                a.child("safety").problem("there is no safety text \"" + named + "\"");
                text = new Texts("", "", "");
            }
        } else {
            text = a.inThreeLanguages("text");
        }
        var act = new Act(
                key,
                a.oneOf("group", Catalogue.GROUPS.toArray(String[]::new)),
                new HashSet<>(a.texts("tags")),
                a.number("mood", -2, 2, 0),
                text,
                a.has("words") ? a.inThreeLanguages("words") : null,
                a.has("reply") ? a.inThreeLanguages("reply") : null);
        a.nothingElse();
        return act;
    }

    private static Scenario scenario(Node n, boolean exam, Catalogue catalogue, ContentPack pack) {
        var languages = n.texts("languages").stream()
                .filter(l -> l.equals("ru") || l.equals("uz"))
                .map(Lang::of)
                .toList();
        if (languages.isEmpty()) {
            n.child("languages").problem("the customer speaks ru, uz or both, the first one first");
            languages = List.of(Lang.RU);
        }
        var band = n.child("band");
        var opening = n.child("opening");
        var fill = new LinkedHashMap<String, Texts>();
        n.child("fill")
                .entries()
                .keySet()
                .forEach(k -> fill.put(k, n.child("fill").inThreeLanguages(k)));
        var paths = n.child("paths");
        var errorPaths = new LinkedHashMap<String, List<String>>();
        paths.child("critical")
                .entries()
                .forEach((code, node) -> errorPaths.put(
                        code, node.items().stream().map(Node::text).toList()));
        var scenario = new Scenario(
                n.text("key"),
                exam,
                n.text("scorecard"),
                n.oneOf("profile", "T", "C", "E", "R", "W"),
                n.inThreeLanguages("title"),
                n.inThreeLanguages("teaches"),
                n.text("category"),
                n.number("difficulty", 1, 5),
                languages,
                n.text("phone"),
                n.inThreeLanguages("persona"),
                n.number("mood", -3, 3),
                n.number("waited", 0, 3600),
                band.number("from", 10, 3600),
                band.number("to", 10, 3600),
                fill,
                n.texts("acts"),
                reaction(opening),
                facts(n),
                lines(n),
                timed(n),
                n.has("callback")
                        ? Optional.of(new Scenario.CallBack(
                                condition(n.child("callback"), "when"), reaction(n.child("callback"))))
                        : Optional.empty(),
                endings(n),
                n.has("open") ? Optional.of(n.inThreeLanguages("open")) : Optional.empty(),
                ExpectedRecord.read(n.child("record"), pack),
                marks(n.child("marks")),
                errors(n),
                paths.texts("best"),
                errorPaths);
        band.nothingElse();
        paths.nothingElse();
        opening.nothingElse();
        n.nothingElse();
        return scenario;
    }

    private static Scenario.Reaction reaction(Node n) {
        return new Scenario.Reaction(
                n.has("say") ? n.inThreeLanguages("say") : null,
                n.number("seconds", 0, 60, 0),
                Set.copyOf(n.texts("set")),
                Set.copyOf(n.texts("unset")),
                Set.copyOf(n.texts("tell")),
                n.number("mood", -3, 3, 0),
                n.optionalText("end").orElse(null),
                n.has("lang") ? Lang.of(n.oneOf("lang", "ru", "uz")) : null);
    }

    private static List<Scenario.Fact> facts(Node n) {
        var all = new ArrayList<Scenario.Fact>();
        for (var f : n.someItems("facts")) {
            all.add(new Scenario.Fact(
                    f.text("key"), f.flag("hidden", true), f.texts("ask"), condition(f, "when"), reaction(f)));
            known(f, "key", "hidden", "ask", "when");
        }
        return all;
    }

    private static List<Scenario.Line> lines(Node n) {
        var all = new ArrayList<Scenario.Line>();
        for (var l : n.items("lines")) {
            all.add(new Scenario.Line(
                    "line-" + all.size(), l.texts("on"), condition(l, "when"), l.flag("again", false), reaction(l)));
            known(l, "on", "when", "again");
        }
        return all;
    }

    private static List<Scenario.Timed> timed(Node n) {
        var all = new ArrayList<Scenario.Timed>();
        for (var t : n.items("timed")) {
            all.add(new Scenario.Timed(
                    "timed-" + all.size(), t.number("after", 1, 3600), condition(t, "when"), reaction(t)));
            known(t, "after", "when");
        }
        return all;
    }

    private static List<Scenario.Ending> endings(Node n) {
        var all = new ArrayList<Scenario.Ending>();
        for (var e : n.someItems("endings")) {
            all.add(new Scenario.Ending(
                    e.text("key"), e.flag("good", false), condition(e, "when"), e.inThreeLanguages("text")));
            e.nothingElse();
        }
        return all;
    }

    private static Map<String, MarkRule> marks(Node n) {
        var rules = new LinkedHashMap<String, MarkRule>();
        n.entries().forEach((key, node) -> {
            n.problems().refer("criterion", key, node.file(), node.line());
            if (!node.isMap()) {
                if (!node.text().equals("na")) {
                    node.problem("a mark is \"na\" or a rule");
                }
                rules.put(key, MarkRule.na());
                return;
            }
            rules.put(
                    key,
                    new MarkRule(
                            false,
                            node.has("by") ? node.oneOf("by", "record", "outcome", "address") : null,
                            optional(node, "never"),
                            node.items("need").stream()
                                    .map(ScenarioFiles::condition)
                                    .toList(),
                            node.number("half-missing", 0, 9, 1),
                            optional(node, "spoil"),
                            optional(node, "one"),
                            optional(node, "half")));
            var rule = rules.get(key);
            if (rule.builtIn() == null && rule.need().isEmpty() && rule.one() == null) {
                node.problem("the rule of " + key + " needs \"by\", \"need\" or \"one\"");
                rules.put(key, MarkRule.na());
            }
            node.nothingElse();
        });
        return rules;
    }

    private static List<Scenario.Error> errors(Node n) {
        var all = new ArrayList<Scenario.Error>();
        for (var e : n.items("critical")) {
            var code = e.text("code");
            e.problems().refer("critical", code.toLowerCase(java.util.Locale.ROOT), e.file(), e.line());
            all.add(new Scenario.Error(code, condition(e, "when")));
            e.nothingElse();
        }
        return all;
    }

    private static Condition optional(Node n, String key) {
        return n.has(key) ? condition(n.child(key)) : null;
    }

    private static Condition condition(Node n, String key) {
        return n.has(key) ? condition(n.child(key)) : Condition.always();
    }

    private static Condition condition(Node n) {
        try {
            return Condition.parse(n.text());
        } catch (IllegalArgumentException e) {
            n.problem("the condition can't be read: " + e.getMessage());
            return Condition.always();
        }
    }

    private static void known(Node n, String... own) {
        for (var key : own) {
            n.has(key);
        }
        n.nothingElse();
    }

    private static void lint(Node n, Scenario s, Catalogue catalogue) {
        new ScenarioLint(n, s, catalogue).check();
    }

    /** Walks the written paths: the best one must reach 95 points, each wrong one its critical error. */
    private static void prove(Node n, Scenario s, Catalogue catalogue, Optional<Scorecard> card) {
        var paths = n.child("paths");
        if (card.isEmpty()) {
            n.child("scorecard").problem("there is no scorecard \"" + s.scorecard() + "\"");
            return;
        }
        try {
            var best = Walk.walk(s, catalogue, s.bestPath());
            var marks = Marking.mark(best, card.get());
            if (best.phase() != CallState.Phase.DONE) {
                paths.child("best").problem("the best path does not finish the call");
            } else if (!marks.errors().isEmpty()) {
                paths.child("best").problem("the best path commits " + marks.errorCodes());
            } else if (marks.score().points().compareTo(FULL) < 0) {
                paths.child("best")
                        .problem("the best path reaches only " + marks.score().shown() + " points; lost at "
                                + lost(marks));
            } else if (!s.ending(best.ending().orElse(""))
                    .map(Scenario.Ending::good)
                    .orElse(false)) {
                paths.child("best")
                        .problem("the best path ends in " + best.ending().orElse("nothing"));
            }
        } catch (IllegalArgumentException e) {
            paths.child("best").problem("the best path can't be walked: " + e.getMessage());
        }
        s.errorPaths().forEach((code, path) -> {
            try {
                var marks = Marking.mark(Walk.walk(s, catalogue, path), card.get());
                if (!marks.errorCodes().contains(code)) {
                    paths.child("critical")
                            .child(code)
                            .problem("the path to " + code + " does not commit it, only " + marks.errorCodes());
                }
            } catch (IllegalArgumentException e) {
                paths.child("critical").child(code).problem("the path can't be walked: " + e.getMessage());
            }
        });
    }

    private static String lost(CallMarks marks) {
        return marks.reasons().stream()
                        .filter(r -> r.mark() == uz.artel.lms.scorecard.Mark.HALF
                                || r.mark() == uz.artel.lms.scorecard.Mark.ZERO)
                        .map(r -> r.criterion() + "=" + r.mark().code() + r.missing() + r.offending())
                        .toList()
                + " record "
                + marks.fields().stream()
                        .filter(f -> !f.right())
                        .map(f -> f.field().code())
                        .toList();
    }
}
