package uz.artel.lms.exam.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import uz.artel.lms.exam.bank.Shortage.Rule;

/**
 * Decides exactly whether a form exists, as an integer programme: which item stands at which stratum, and how many places
 * stay empty at least. None empty: the form. Some empty: that many items are missing there, and the first rule with which it
 * becomes so is the one that can't be kept.
 */
final class FormProof {

    /** Among equally few empty places those of the scarcest stratum are told. */
    private static final int A_PLACE = 10_000;

    private static final long MILLISECONDS = 5_000;

    private static final Logger LOG = Logger.getLogger(FormProof.class.getName());

    private final FormTask task;
    private final Set<Rule> rules;
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final List<List<Integer>> itemsAt = new ArrayList<>();
    private final List<List<Variable>> standsAt = new ArrayList<>();
    private final List<List<Variable>> byItem = new ArrayList<>();
    private final List<Variable> empty = new ArrayList<>();

    private FormProof(FormTask task, Set<Rule> rules) {
        this.task = task;
        this.rules = rules;
    }

    /** A form that keeps all rules, the item at each place; or what is missing, the most first, and then itemOf is null. */
    record Verdict(int[] itemOf, List<Shortage> shortages) {}

    static Verdict of(FormTask task) {
        var all = solve(task, EnumSet.allOf(Rule.class));
        if (all.itemOf != null) {
            return all;
        }
        var looked = EnumSet.noneOf(Rule.class);
        for (var rule : Rule.values()) {
            looked.add(rule);
            var verdict = rule == Rule.PARITY ? all : solve(task, looked);
            if (verdict.itemOf == null) {
                return new Verdict(
                        null,
                        verdict.shortages.stream()
                                .map(s -> new Shortage(s.cell(), s.band(), s.missing(), rule))
                                .toList());
            }
        }
        return all;
    }

    private static Verdict solve(FormTask task, Set<Rule> rules) {
        var proof = new FormProof(task, rules);
        proof.places();
        proof.items();
        if (rules.contains(Rule.LAST)) {
            proof.atMost("last", item -> task.last[item], task.lastCap);
        }
        if (rules.contains(Rule.HOUR)) {
            for (int form = 0; form < task.hour.length; form++) {
                proof.atMost("hour " + form, task.hour[form]::get, task.hourCap);
            }
        }
        if (rules.contains(Rule.ENEMIES)) {
            proof.enemies();
        }
        if (rules.contains(Rule.PARITY) && task.by != Parity.By.NOT_CHECKED) {
            proof.parity();
        }
        return proof.verdict();
    }

    /** Each place of a stratum has an item or stays empty. */
    private void places() {
        task.items.forEach(i -> byItem.add(new ArrayList<>()));
        var scarcest = scarcestFirst();
        for (int s = 0; s < task.strata.size(); s++) {
            int count = task.strata.get(s).count();
            var filled = model.addExpression("stratum " + s).level(count);
            var items = new ArrayList<Integer>();
            var stands = new ArrayList<Variable>();
            for (int i = 0; i < task.items.size(); i++) {
                if (task.fits(s, i) && !(task.worn[i] && rules.contains(Rule.EXPOSURE))) {
                    var variable = model.addVariable(s + " " + i).binary();
                    filled.set(variable, 1);
                    items.add(i);
                    stands.add(variable);
                    byItem.get(i).add(variable);
                }
            }
            var none = model.addVariable("empty " + s)
                    .integer()
                    .lower(0)
                    .upper(count)
                    .weight(A_PLACE + scarcest.indexOf(s));
            filled.set(none, 1);
            itemsAt.add(items);
            standsAt.add(stands);
            empty.add(none);
        }
    }

    private List<Integer> scarcestFirst() {
        return IntStream.range(0, task.strata.size())
                .boxed()
                .sorted(Comparator.comparingDouble(s -> (double) IntStream.range(0, task.items.size())
                                .filter(i -> task.fits(s, i))
                                .count()
                        / task.strata.get(s).count()))
                .toList();
    }

    /** An item stands at one place at most. */
    private void items() {
        for (int i = 0; i < byItem.size(); i++) {
            if (byItem.get(i).size() > 1) {
                var once = model.addExpression("item " + i).upper(1);
                byItem.get(i).forEach(v -> once.set(v, 1));
            }
        }
    }

    private void atMost(String name, IntPredicate among, int cap) {
        var shared = model.addExpression(name).upper(cap);
        for (int i = 0; i < byItem.size(); i++) {
            if (among.test(i)) {
                byItem.get(i).forEach(v -> shared.set(v, 1));
            }
        }
    }

    private void enemies() {
        for (int i = 0; i < task.enemies.length; i++) {
            for (int other : task.enemies[i]) {
                if (i < other) {
                    var apart =
                            model.addExpression("enemies " + i + " " + other).upper(1);
                    byItem.get(i).forEach(v -> apart.set(v, 1));
                    byItem.get(other).forEach(v -> apart.set(v, 1));
                }
            }
        }
    }

    /** What the form is worth; an item that is missing could be worth anything from nothing to all its points. */
    private void parity() {
        var sum = model.addExpression("parity")
                .lower(task.reference - task.within - FormTask.ROOM)
                .upper(task.reference + task.within + FormTask.ROOM);
        for (int s = 0; s < itemsAt.size(); s++) {
            for (int n = 0; n < itemsAt.get(s).size(); n++) {
                sum.set(standsAt.get(s).get(n), task.worth[itemsAt.get(s).get(n)]);
            }
            int most = itemsAt.get(s).stream()
                    .mapToInt(i -> task.items.get(i).points())
                    .max()
                    .orElse(1);
            var free = model.addVariable("worth " + s).lower(0);
            sum.set(free, 1);
            model.addExpression("worth of empty " + s).upper(0).set(free, 1).set(empty.get(s), -most);
        }
    }

    private Verdict verdict() {
        model.options.time_abort = MILLISECONDS;
        // one worker: the same task must end with the same form
        model.options.integer(IntegerStrategy.newConfigurable().withParallelism(() -> 1));
        var result = model.minimise();
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException("all places empty is always a solution, but the solver says "
                    + result.getState() + " of " + task.items.size() + " items and " + task.places.length + " places");
        }
        var shortages = shortages(result);
        if (!shortages.isEmpty() && !result.getState().isOptimal()) {
            LOG.warning(
                    () -> "not decided in " + MILLISECONDS + " ms, so fewer items may be missing than " + shortages);
        }
        return new Verdict(shortages.isEmpty() ? form(result) : null, shortages);
    }

    private List<Shortage> shortages(Optimisation.Result result) {
        var shortages = new ArrayList<Shortage>();
        for (int s = 0; s < empty.size(); s++) {
            int here = (int) Math.round(result.doubleValue(model.indexOf(empty.get(s))));
            if (here > 0) {
                var stratum = task.strata.get(s);
                shortages.add(new Shortage(stratum.cell(), stratum.band(), here, Rule.COUNT));
            }
        }
        shortages.sort(Comparator.comparingInt(s -> -s.missing()));
        return shortages;
    }

    private int[] form(Optimisation.Result result) {
        var itemOf = new int[task.places.length];
        Arrays.fill(itemOf, -1);
        int place = 0;
        for (int s = 0; s < standsAt.size(); s++) {
            for (int n = 0; n < standsAt.get(s).size(); n++) {
                if (result.doubleValue(model.indexOf(standsAt.get(s).get(n))) > 0.5) {
                    itemOf[place++] = itemsAt.get(s).get(n);
                }
            }
        }
        return itemOf;
    }
}
