package uz.artel.lms.practice.engine;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import uz.artel.lms.shared.content.Node;

/** Looks for what can never happen in a scenario: acts nobody offers, facts nobody can ask for, endings nobody reaches. */
final class ScenarioLint {

    private static final int CUSTOMER_ACTS = 12;
    private static final int HIDDEN_FACTS = 3;
    private static final int REACTIONS = 2;
    private static final int ENDINGS = 3;

    private final Node n;
    private final Scenario s;
    private final Catalogue catalogue;

    ScenarioLint(Node n, Scenario s, Catalogue catalogue) {
        this.n = n;
        this.s = s;
        this.catalogue = catalogue;
    }

    void check() {
        acts();
        facts();
        endings();
        sizes();
        conditions();
        gaps();
        if (s.bandFrom() >= s.bandTo()) {
            n.child("band").problem("the band must go from less to more");
        }
        if (s.bestPath().isEmpty()) {
            n.child("paths").problem("a best path must be written: it proves that full marks can be reached");
        }
        for (var error : s.errors()) {
            if (!s.errorPaths().containsKey(error.code())) {
                n.child("paths")
                        .problem("a path to " + error.code() + " must be written: it proves the error is caught");
            }
        }
    }

    private void acts() {
        var seen = new HashSet<String>();
        for (var key : s.acts()) {
            if (catalogue.act(key).isEmpty()) {
                n.child("acts").problem("the catalogue has no act \"" + key + "\"");
            }
            if (!seen.add(key)) {
                n.child("acts").problem("the act \"" + key + "\" is offered twice");
            }
        }
        for (var line : s.lines()) {
            for (var on : line.on()) {
                boolean reachable = on.startsWith("tag:")
                        ? s.acts().stream().anyMatch(catalogue.tagged(on.substring(4))::contains)
                        : s.acts().contains(on);
                if (!reachable) {
                    n.child("lines").problem("a line waits for \"" + on + "\", which the desk does not offer");
                }
            }
        }
    }

    private void facts() {
        var told = new HashSet<String>();
        s.lines().forEach(l -> told.addAll(l.reaction().tell()));
        s.timed().forEach(t -> told.addAll(t.reaction().tell()));
        told.addAll(s.opening().tell());
        for (var fact : s.facts()) {
            if (fact.ask().stream().noneMatch(s.acts()::contains) && !told.contains(fact.key())) {
                n.child("facts").problem("nobody can ask for the fact \"" + fact.key() + "\"");
            }
        }
        var facts = s.facts().stream().map(Scenario.Fact::key).toList();
        for (var key : told) {
            if (!facts.contains(key)) {
                n.child("facts").problem("\"" + key + "\" is told but is no fact");
            }
        }
    }

    private void endings() {
        var used = new LinkedHashSet<String>();
        s.lines().stream().map(l -> l.reaction().end()).filter(e -> e != null).forEach(used::add);
        s.timed().stream().map(t -> t.reaction().end()).filter(e -> e != null).forEach(used::add);
        for (var key : used) {
            if (s.ending(key).isEmpty()) {
                n.child("endings").problem("there is no ending \"" + key + "\"");
            }
        }
        // the last ending is where a call without any other lands: without a condition there is no dead end
        var last = s.endings().get(s.endings().size() - 1);
        if (!last.when().toString().isEmpty()) {
            n.child("endings").problem("the last ending must have no condition: else a call could end nowhere");
        }
        if (s.endings().stream().noneMatch(Scenario.Ending::good)) {
            n.child("endings").problem("no ending is good");
        }
    }

    private void sizes() {
        boolean referral = s.profile().equals("R");
        int customer = 1 + s.facts().size() + s.lines().size() + s.timed().size();
        atLeast("customer acts", customer, referral ? CUSTOMER_ACTS / 2 : CUSTOMER_ACTS);
        atLeast(
                "hidden facts",
                (int) s.facts().stream().filter(Scenario.Fact::hidden).count(),
                referral ? 1 : HIDDEN_FACTS);
        int reactions = s.timed().size()
                + (int) s.lines().stream()
                        .filter(l ->
                                l.reaction().mood() != 0 || l.when().toString().contains("mood"))
                        .count();
        atLeast("timed or mood reactions", reactions, referral ? 1 : REACTIONS);
        atLeast("endings", s.endings().size(), referral ? ENDINGS - 1 : ENDINGS);
    }

    private void atLeast(String what, int is, int needed) {
        if (is < needed) {
            n.problem("the scenario has " + is + " " + what + ", it needs at least " + needed);
        }
    }

    private void conditions() {
        var flags = new HashSet<String>();
        s.lines().forEach(l -> flags.addAll(l.reaction().set()));
        s.timed().forEach(t -> flags.addAll(t.reaction().set()));
        s.facts().forEach(f -> flags.addAll(f.reaction().set()));
        flags.addAll(s.opening().set());
        s.callBack().ifPresent(c -> flags.addAll(c.reaction().set()));
        var facts = s.facts().stream().map(Scenario.Fact::key).toList();
        s.lines().forEach(l -> check("lines", l.when(), flags, facts));
        s.facts().forEach(f -> check("facts", f.when(), flags, facts));
        s.timed().forEach(t -> check("timed", t.when(), flags, facts));
        s.endings().forEach(e -> check("endings", e.when(), flags, facts));
        s.errors().forEach(e -> check("critical", e.when(), flags, facts));
        s.marks().values().forEach(r -> r.conditions().forEach(c -> check("marks", c, flags, facts)));
    }

    private void check(String where, Condition condition, Set<String> flags, java.util.List<String> facts) {
        for (var act : condition.acts()) {
            if (!s.acts().contains(act)) {
                n.child(where).problem("\"" + condition + "\" speaks of the act \"" + act + "\", which is not offered");
            }
        }
        for (var word : condition.words()) {
            var rest = word.substring(word.indexOf(':') + 1);
            if (word.startsWith("flag:") && !flags.contains(rest)) {
                n.child(where).problem("nothing sets the flag \"" + rest + "\"");
            }
            if (word.startsWith("told:") && !facts.contains(rest)) {
                n.child(where).problem("there is no fact \"" + rest + "\"");
            }
            if (word.startsWith("ended:") && s.ending(rest).isEmpty()) {
                n.child(where).problem("there is no ending \"" + rest + "\"");
            }
            if (word.startsWith("tag:") && catalogue.tagged(rest).isEmpty()) {
                n.child(where).problem("no act has the tag \"" + rest + "\"");
            }
        }
    }

    /** Gaps of the offered acts must be filled; {operator} is filled by the desk. */
    private void gaps() {
        for (var key : s.acts()) {
            catalogue.act(key).ifPresent(act -> {
                var text = s.say(act.text()).ru().replace("{operator}", "");
                if (text.indexOf('{') >= 0) {
                    n.child("fill").problem("the act \"" + key + "\" has a gap nobody fills: " + text);
                }
            });
        }
    }
}
