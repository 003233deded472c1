package uz.artel.lms.practice.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uz.artel.lms.crm.CallRecord;
import uz.artel.lms.crm.Field;
import uz.artel.lms.shared.content.Problem;
import uz.artel.lms.shared.language.Lang;

class ShippedCallsTest {

    @Test
    void the_linter_finds_nothing_in_the_shipped_calls() {
        assertEquals("", ShippedCalls.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }

    @Test
    void four_practice_calls_and_an_exam_call_of_each_kind_are_shipped() {
        assertEquals(
                List.of("exam-conflict", "exam-emergency", "exam-typical", "sc-01", "sc-05", "sc-06", "sc-08"),
                ShippedCalls.all().stream().map(Scenario::key).sorted().toList());
        assertEquals(
                List.of("C", "E", "T"),
                ShippedCalls.all().stream()
                        .filter(Scenario::exam)
                        .map(Scenario::profile)
                        .sorted()
                        .toList());
    }

    @Test
    void the_best_path_of_every_call_reaches_95_and_a_good_ending() {
        for (var scenario : ShippedCalls.all()) {
            var call = Walk.walk(scenario, ShippedCalls.CATALOGUE, scenario.bestPath());
            var marks = Marking.mark(call, ShippedCalls.CARD);
            assertTrue(
                    marks.score().points().compareTo(BigDecimal.valueOf(95)) >= 0,
                    scenario.key() + " " + marks.score());
            assertEquals(List.of(), marks.errorCodes(), scenario.key());
            assertTrue(
                    scenario.ending(call.ending().orElseThrow()).orElseThrow().good(), scenario.key());
            assertEquals(0, marks.recordPercent().compareTo(BigDecimal.valueOf(100)), scenario.key());
        }
    }

    @Test
    void a_path_walked_on_another_day_writes_dates_of_that_day() {
        var scenario = ShippedCalls.get("exam-typical");
        var saved =
                Walk.actions(scenario, ShippedCalls.CATALOGUE, scenario.bestPath(), LocalDate.of(2026, 10, 26)).stream()
                        .filter(a -> a.kind() == Action.Kind.SAVE)
                        .findFirst()
                        .orElseThrow();
        assertEquals("28.10.2026", CallRecord.parse(saved.text()).get(Field.DATE));
    }

    @Test
    void every_critical_path_is_caught_and_gives_nothing() {
        for (var scenario : ShippedCalls.all()) {
            scenario.errorPaths().forEach((code, path) -> {
                var marks = Marking.mark(Walk.walk(scenario, ShippedCalls.CATALOGUE, path), ShippedCalls.CARD);
                assertTrue(marks.errorCodes().contains(code), scenario.key() + " " + code + " " + marks.errorCodes());
                assertEquals(0, marks.score().result().signum(), scenario.key() + " " + code);
            });
        }
    }

    @Test
    void the_same_inputs_give_the_same_call_and_marks() {
        for (var scenario : ShippedCalls.all()) {
            for (long seed = 1; seed <= 20; seed++) {
                var actions = randomActions(scenario, seed);
                var first = play(scenario, seed, actions);
                var again = play(scenario, seed, actions);
                assertEquals(first.timeline(), again.timeline());
                assertEquals(Marking.mark(first, ShippedCalls.CARD), Marking.mark(again, ShippedCalls.CARD));
            }
        }
    }

    @Test
    void mood_stays_between_its_bounds_whatever_is_said() {
        for (var scenario : ShippedCalls.all()) {
            for (long seed = 1; seed <= 25; seed++) {
                for (var moment :
                        play(scenario, seed, randomActions(scenario, seed)).timeline()) {
                    assertTrue(
                            moment.mood() >= CallState.MOOD_MIN && moment.mood() <= CallState.MOOD_MAX,
                            scenario.key() + " " + seed);
                }
            }
        }
    }

    @Test
    void saying_a_thing_again_never_gains_marks() {
        for (var scenario : ShippedCalls.all()) {
            for (long seed = 1; seed <= 20; seed++) {
                var actions = randomActions(scenario, seed);
                var once = play(scenario, seed, actions);
                // the same call with the last saying doubled
                int last = -1;
                for (int i = 0; i < actions.size(); i++) {
                    last = actions.get(i).kind() == Action.Kind.SAY ? i : last;
                }
                if (last < 0) {
                    continue;
                }
                var doubled = new ArrayList<>(actions);
                var said = actions.get(last);
                doubled.add(last + 1, new Action(said.at() + 1, Action.Kind.SAY, said.ref(), said.lang(), said.text()));
                CallState twice;
                try {
                    twice = play(scenario, seed, doubled);
                } catch (NotNow theCustomerHadHungUp) {
                    continue;
                }
                var before = Marking.mark(once, ShippedCalls.CARD).score().points();
                var after = Marking.mark(twice, ShippedCalls.CARD).score().points();
                assertTrue(after.compareTo(before) <= 0, scenario.key() + " seed " + seed + " act " + said.ref());
            }
        }
    }

    @Test
    void every_fact_and_every_ending_is_met_by_some_caller() {
        for (var scenario : ShippedCalls.all()) {
            var facts = new HashSet<String>();
            var endings = new HashSet<String>();
            var walks = new ArrayList<CallState>();
            walks.add(Walk.walk(scenario, ShippedCalls.CATALOGUE, scenario.bestPath()));
            for (long seed = 1; seed <= 120; seed++) {
                walks.add(play(scenario, seed, randomActions(scenario, seed)));
            }
            for (var walk : walks) {
                facts.addAll(walk.told());
                walk.ending().ifPresent(endings::add);
            }
            assertEquals(
                    scenario.facts().stream().map(Scenario.Fact::key).collect(Collectors.toSet()),
                    facts,
                    scenario.key());
            assertEquals(
                    scenario.endings().stream().map(Scenario.Ending::key).collect(Collectors.toSet()),
                    endings,
                    scenario.key());
        }
    }

    private static CallState play(Scenario scenario, long seed, List<Action> actions) {
        return Engine.replay(
                scenario,
                ShippedCalls.CATALOGUE,
                seed,
                java.time.LocalDate.of(2026, 11, 23),
                actions,
                actions.get(actions.size() - 1).at());
    }

    /** A caller who says whatever comes to mind until the call is over. */
    private static List<Action> randomActions(Scenario scenario, long seed) {
        var random = new Random(seed * 7919 + scenario.key().hashCode());
        var actions = new ArrayList<Action>();
        actions.add(Action.of(1000, Action.Kind.ANSWER));
        long at = 2000;
        int sayings = 2 + random.nextInt(22);
        for (int i = 0; i < sayings; i++) {
            at += 1000 + random.nextInt(9000);
            var state = play(scenario, seed, with(actions, new Action(at, Action.Kind.LOOK_UP, null, null, "x")));
            if (state.phase() == CallState.Phase.WRAP_UP) {
                if (state.mayCallBack() && random.nextBoolean()) {
                    actions.add(Action.of(at, Action.Kind.CALL_BACK));
                    continue;
                }
                break;
            }
            if (random.nextInt(12) == 0 && state.phase() == CallState.Phase.TALKING) {
                actions.add(Action.of(at, Action.Kind.HOLD));
                at += 1000 + random.nextInt(90_000);
                actions.add(Action.of(at, Action.Kind.RESUME));
                at += 1000;
                if (play(scenario, seed, actions).phase() != CallState.Phase.TALKING) {
                    break;
                }
                continue;
            }
            var act = scenario.acts().get(random.nextInt(scenario.acts().size()));
            var lang = random.nextInt(10) == 0 ? Lang.RU : state.lang();
            actions.add(new Action(at, Action.Kind.SAY, act, lang, null));
        }
        var state = play(scenario, seed, with(actions, new Action(at + 1000, Action.Kind.LOOK_UP, null, null, "x")));
        if (state.phase() == CallState.Phase.TALKING) {
            actions.add(Action.of(at + 1000, Action.Kind.HANG_UP));
        }
        actions.add(Action.of(at + 2000, Action.Kind.FINISH));
        return actions;
    }

    private static List<Action> with(List<Action> actions, Action more) {
        var all = new ArrayList<>(actions);
        all.add(more);
        return all;
    }
}
