package uz.artel.lms.practice.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uz.artel.lms.crm.CallRecord;
import uz.artel.lms.practice.engine.CallState.Phase;
import uz.artel.lms.shared.language.Texts;

/** Plays the actions of an operator over a scenario. */
public final class Engine {

    /** The hold rule: back within a minute. */
    public static final long HOLD_LIMIT = 60_000;

    /** How long before a hold the operator may have asked for it. */
    private static final long ASKED_BEFORE = 30_000;

    private final CallState state;

    private Engine(CallState state) {
        this.state = state;
    }

    /**
     * The call after these actions, at the instant {@code now} (milliseconds since the ring).
     *
     * @param seed chooses between equal answers of the customer
     * @param day day of the call in the centre
     * @throws NotNow when an action does not fit the phase the call had then
     */
    public static CallState replay(
            Scenario scenario, Catalogue catalogue, long seed, LocalDate day, List<Action> actions, long now) {
        var engine = new Engine(new CallState(scenario, catalogue, seed, day));
        engine.note(0, Moment.Kind.RING, null, null);
        for (var action : actions) {
            engine.advance(action.at());
            engine.apply(action);
        }
        if (engine.state.phase != Phase.DONE) {
            engine.advance(Math.max(now, engine.state.now));
        }
        return engine.state;
    }

    private void advance(long to) {
        while (true) {
            var due = state.nextDue().filter(at -> at <= to);
            if (due.isEmpty()) {
                break;
            }
            state.now = Math.max(state.now, due.get());
            if (state.phase == Phase.HOLDING && due.get() == state.holdSince + HOLD_LIMIT && !state.holdLongTold) {
                state.holdLongTold = true;
                state.longestHold = Math.max(state.longestHold, HOLD_LIMIT + 1000);
                mood(-1);
                note(due.get(), Moment.Kind.HOLD_LONG, null, null);
                continue;
            }
            var timed = state.scenario.timed().stream()
                    .filter(t -> !state.fired.contains(t.key()) && state.answeredAt + t.after() * 1000L == due.get())
                    .findFirst()
                    .orElseThrow();
            state.fired.add(timed.key());
            if (state.phase == Phase.TALKING && timed.when().test(state).holds()) {
                react(due.get(), timed.reaction(), timed.key());
            }
        }
        state.now = Math.max(state.now, to);
    }

    private void apply(Action action) {
        long at = action.at();
        switch (action.kind()) {
            case ANSWER -> {
                in(action, Phase.RINGING);
                state.phase = Phase.TALKING;
                state.answeredAt = at;
                note(at, Moment.Kind.ANSWERED, null, null);
            }
            case SAY -> say(action);
            case MUTE -> {
                in(action, Phase.TALKING);
                state.muted = true;
                note(at, Moment.Kind.MUTED, null, null);
            }
            case UNMUTE -> {
                in(action, Phase.TALKING);
                state.muted = false;
                note(at, Moment.Kind.UNMUTED, null, null);
            }
            case HOLD -> hold(action);
            case RESUME -> resume(action);
            case ALERT -> {
                in(action, Phase.TALKING, Phase.HOLDING, Phase.WRAP_UP);
                if (state.alertAt < 0) {
                    state.alertAt = at;
                    note(at, Moment.Kind.ALERT, null, null);
                }
            }
            case SMS -> {
                in(action, Phase.TALKING, Phase.HOLDING, Phase.WRAP_UP);
                state.sms.putIfAbsent(action.ref(), at);
                note(at, Moment.Kind.SMS, action.ref(), null);
            }
            case LOOK_UP -> {
                in(action, Phase.TALKING, Phase.HOLDING, Phase.WRAP_UP);
                state.lookUps.add(at);
                note(at, Moment.Kind.LOOK_UP, action.text(), null);
            }
            case SAVE -> {
                in(action, Phase.TALKING, Phase.HOLDING, Phase.WRAP_UP);
                state.record = CallRecord.parse(action.text());
                state.savedAt = at;
                note(at, Moment.Kind.SAVED, null, null);
            }
            case HANG_UP -> {
                in(action, Phase.TALKING, Phase.HOLDING);
                closeHold(at);
                state.hungUp = true;
                end(at, endingNow());
            }
            case CALL_BACK -> {
                if (!state.mayCallBack()) {
                    throw new NotNow(action.kind(), state.phase);
                }
                state.calledBack = true;
                state.calledBackAt = at;
                state.muted = false;
                state.phase = Phase.TALKING;
                note(at, Moment.Kind.CALLED_BACK, null, null);
                react(at, state.scenario.callBack().orElseThrow().reaction(), "callback");
            }
            case FINISH -> {
                in(action, Phase.WRAP_UP);
                state.phase = Phase.DONE;
                state.finishedAt = at;
                note(at, Moment.Kind.FINISHED, null, null);
            }
        }
    }

    private void say(Action action) {
        in(action, Phase.TALKING);
        long at = action.at();
        var act = state.catalogue
                .act(action.ref())
                .filter(a -> state.scenario.acts().contains(a.key()))
                .orElseThrow(() -> new NotNow(action.kind(), state.phase));
        var text = state.scenario.say(act.text());
        if (state.muted) {
            state.timeline.add(new Moment(at, Moment.Kind.NOT_HEARD, act.key(), action.lang(), text, state.mood));
            customer(at, common("not-heard"), "not-heard", 0);
            return;
        }
        if (at < state.customerSpeaksUntil) {
            state.interruptions++;
            mood(-1);
            note(at, Moment.Kind.INTERRUPTED, act.key(), null);
        }
        state.timeline.add(new Moment(at, Moment.Kind.OPERATOR, act.key(), action.lang(), text, state.mood));
        if (action.lang() != state.lang) {
            state.wrongLanguage++;
            if (!state.scenario.languages().contains(action.lang())) {
                customer(at, common("not-understood"), "not-understood", 0);
                return;
            }
        }
        var times = state.said.computeIfAbsent(act.key(), k -> new ArrayList<>());
        times.add(at);
        // kindness counts once, harm each time: repeating an act never gains anything
        if (act.mood() < 0 || times.size() == 1) {
            mood(act.mood());
        }
        answer(at, act, times.size());
    }

    private void answer(long at, Act act, int times) {
        // the first thing said to the customer opens his story; if it was no greeting, it is answered as well
        if (state.fired.add("opening")) {
            react(at, state.scenario.opening(), "opening");
            if (act.tags().contains("greet")) {
                return;
            }
        }
        for (var line : state.scenario.lines()) {
            boolean meant = line.on().contains(act.key())
                    || act.tags().stream().anyMatch(t -> line.on().contains("tag:" + t));
            if (meant
                    && (line.again() || !state.fired.contains(line.key()))
                    && line.when().test(state).holds()) {
                state.fired.add(line.key());
                react(at, line.reaction(), line.key());
                return;
            }
        }
        Scenario.Fact known = null;
        for (var fact : state.scenario.facts()) {
            if (fact.ask().contains(act.key()) && fact.when().test(state).holds()) {
                if (!state.told.containsKey(fact.key())) {
                    state.told.put(fact.key(), at);
                    react(at, fact.reaction(), fact.key());
                    return;
                }
                known = fact;
            }
        }
        if (known != null) {
            if (times > 2) {
                mood(-1);
            }
            customer(at, join(common("again"), known.reaction().text()), known.key(), 0);
        } else if (act.reply() != null) {
            customer(at, state.scenario.say(act.reply()), act.key(), 0);
        } else {
            customer(at, common(state.mood < 0 ? "cross" : "default"), "default", 0);
        }
    }

    private void react(long at, Scenario.Reaction reaction, String ref) {
        state.flags.addAll(reaction.set());
        state.flags.removeAll(reaction.unset());
        reaction.tell().forEach(fact -> state.told.putIfAbsent(fact, at));
        mood(reaction.mood());
        if (reaction.lang() != null) {
            state.lang = reaction.lang();
        }
        if (reaction.text() != null) {
            customer(at, state.scenario.say(reaction.text()), ref, reaction.seconds());
        }
        if (reaction.end() != null) {
            end(at, reaction.end());
        }
    }

    private void customer(long at, Texts text, String ref, int seconds) {
        state.timeline.add(new Moment(at, Moment.Kind.CUSTOMER, ref, state.lang, text, state.mood));
        state.customerSpeaksUntil = at + seconds * 1000L;
    }

    private void hold(Action action) {
        in(action, Phase.TALKING);
        long at = action.at();
        state.phase = Phase.HOLDING;
        state.holdSince = at;
        state.holdLongTold = false;
        note(at, Moment.Kind.HOLD, null, null);
        boolean asked = state.catalogue.tagged("hold").stream()
                .filter(state.said::containsKey)
                .flatMap(a -> state.said.get(a).stream())
                .anyMatch(t -> at - t <= ASKED_BEFORE);
        if (!asked) {
            state.unexplainedHolds++;
            mood(-1);
            note(at, Moment.Kind.HOLD_UNEXPLAINED, null, null);
        }
    }

    private void resume(Action action) {
        in(action, Phase.HOLDING);
        closeHold(action.at());
        state.phase = Phase.TALKING;
        note(action.at(), Moment.Kind.RESUMED, null, null);
    }

    private void closeHold(long at) {
        if (state.holdSince >= 0) {
            state.longestHold = Math.max(state.longestHold, at - state.holdSince);
            state.heldTotal += at - state.holdSince;
            state.holdSince = -1;
        }
    }

    private String endingNow() {
        return state.scenario.endings().stream()
                .filter(e -> e.when().test(state).holds())
                .findFirst()
                .orElse(state.scenario.endings().get(state.scenario.endings().size() - 1))
                .key();
    }

    private void end(long at, String ending) {
        // the ending of the first conversation stands; a call-back only adds to it
        if (state.ending == null) {
            state.ending = ending;
            state.endedAt = at;
            state.talkEndedAt = at;
        }
        state.muted = false;
        state.phase = Phase.WRAP_UP;
        note(at, Moment.Kind.ENDED, ending, null);
    }

    private void mood(int change) {
        state.mood = Math.max(CallState.MOOD_MIN, Math.min(CallState.MOOD_MAX, state.mood + change));
    }

    private Texts common(String name) {
        var all = state.catalogue.replies().getOrDefault(name, List.of());
        if (all.isEmpty()) {
            return null;
        }
        long pick = state.seed * 31 + state.timeline.size();
        return state.scenario.say(all.get((int) Math.floorMod(pick, (long) all.size())));
    }

    private static Texts join(Texts first, Texts second) {
        if (first == null || second == null) {
            return Optional.ofNullable(first).orElse(second);
        }
        return new Texts(
                first.ru() + " " + second.ru(), first.uz() + " " + second.uz(), first.en() + " " + second.en());
    }

    private void note(long at, Moment.Kind kind, String ref, Texts text) {
        state.timeline.add(new Moment(at, kind, ref, null, text, state.mood));
    }

    private void in(Action action, Phase... phases) {
        if (!List.of(phases).contains(state.phase)) {
            throw new NotNow(action.kind(), state.phase);
        }
    }
}
