package uz.artel.lms.practice;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uz.artel.lms.crm.CallRecord;
import uz.artel.lms.crm.Field;
import uz.artel.lms.crm.RecordLists;
import uz.artel.lms.crm.RecordRules;
import uz.artel.lms.crm.RoutingReading;
import uz.artel.lms.curriculum.StepGate;
import uz.artel.lms.curriculum.StepKind;
import uz.artel.lms.curriculum.StepRecording;
import uz.artel.lms.practice.engine.Action;
import uz.artel.lms.practice.engine.CallState;
import uz.artel.lms.practice.engine.Marking;
import uz.artel.lms.practice.engine.TextMatching;
import uz.artel.lms.scorecard.Scorecards;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/** A trainee or operator takes a call at the desk. The call lives in the database: a closed browser loses nothing. */
@Stateless
@Allowed({Role.TRAINEE, Role.OPERATOR})
public class PracticeCalling {

    private static final int MOST_ACTIONS = 400;

    private Calls calls;
    private ScenarioShelf shelf;
    private CallPlay play;
    private Scorecards scorecards;
    private RoutingReading routing;
    private StepGate gate;
    private StepRecording steps;
    private Centres centres;
    private Clock clock;
    private CurrentCaller caller;
    private Audit audit;

    protected PracticeCalling() {}

    @Inject
    public PracticeCalling(
            Calls calls,
            ScenarioShelf shelf,
            CallPlay play,
            Scorecards scorecards,
            RoutingReading routing,
            StepGate gate,
            StepRecording steps,
            Centres centres,
            Clock clock,
            CurrentCaller caller,
            Audit audit) {
        this.calls = calls;
        this.shelf = shelf;
        this.play = play;
        this.scorecards = scorecards;
        this.routing = routing;
        this.gate = gate;
        this.steps = steps;
        this.centres = centres;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * The phone rings. A call of this scenario that is still open is taken up again.
     *
     * @throws OtherCallOpen while a call of another scenario is open
     * @throws ExamCallTaken for an exam call that was taken already
     */
    public CallId start(String scenarioKey) {
        var now = clock.now();
        var who = caller.get();
        var open = calls.openOf(who.person());
        if (open.isPresent()) {
            if (open.get().scenarioKey().equals(scenarioKey)) {
                return new CallId(open.get().id());
            }
            throw new OtherCallOpen();
        }
        var edition = shelf.newest(scenarioKey);
        boolean invited = calls.invitations(who.person()).contains(scenarioKey);
        admit(edition, invited);
        long id = calls.add(
                who.person(),
                who.centre(),
                edition,
                scorecards.newest(edition.scenario().scorecard()).id(),
                seed(who.person().value(), scenarioKey, now),
                centres.dateOf(now, who.centre()),
                now);
        if (invited) {
            calls.useInvitation(who.person(), scenarioKey, id);
        }
        audit.record("call.start", "call:" + id, null, scenarioKey + " edition=" + edition.id());
        return new CallId(id);
    }

    /** What the desk shows around the call. */
    public DeskSheet desk(CallId id) {
        var call = mine(id, false);
        var edition = shelf.edition(call.scenarioId());
        var scenario = edition.scenario();
        var operator = play.operator(call.person());
        return new DeskSheet(
                call.id(),
                scenario.key(),
                scenario.exam(),
                scenario.title(),
                scenario.phone(),
                scenario.waited(),
                scenario.bandFrom(),
                scenario.bandTo(),
                scenario.open().orElse(null),
                scenario.acts().stream()
                        .map(k -> edition.catalogue().act(k).orElseThrow())
                        .map(a -> new DeskSheet.OfferedAct(
                                a.key(), a.group(), CallPlay.named(scenario.say(a.text()), operator)))
                        .toList(),
                RecordLists.of(routing.current(), edition.categories()),
                edition.templates().stream()
                        .map(t -> new DeskSheet.SmsChoice(t.key(), t.outcome(), t.title(), t.text()))
                        .toList());
    }

    /** The call now; also what a reopened browser asks first. */
    public CallSheet read(CallId id) {
        var now = clock.now();
        var call = mine(id, false);
        return sheet(call, now, List.of());
    }

    /**
     * Something the operator does. An action whose sequence was taken already changes nothing and gets the call as it is.
     *
     * @param sequence the last taken one plus one, counted by the client
     * @param kind one of {@link Action.Kind}
     * @param ref act, template; null where there is none
     * @param lang ru or uz for what is said
     * @param text search words of a look-up; null else
     * @throws CallNotReady when it does not fit the phase of the call
     */
    public CallSheet act(CallId id, int sequence, String kind, String ref, String lang, String text) {
        var now = clock.now();
        var call = mine(id, true);
        if (sequence <= calls.lastSequence(call.id())) {
            return sheet(call, now, List.of());
        }
        var action = action(call, now, kind, ref, lang, text);
        if (action.kind() == Action.Kind.SAVE) {
            throw new BadInput("kind", "choice");
        }
        take(call, sequence, action, now);
        if (action.kind() == Action.Kind.FINISH) {
            finish(call, now);
        }
        return sheet(mine(id, false), now, List.of());
    }

    /** Keeps the record as typed, without checks: a closed browser loses nothing. */
    public void keepDraft(CallId id, Map<String, String> form) {
        var now = clock.now();
        var call = mine(id, true);
        if (!call.open()) {
            throw new CallFinished();
        }
        calls.keepDraft(call.id(), record(form).canonical(), now);
    }

    /** Saves the record; the sheet names the problems when it was not saved. */
    public CallSheet save(CallId id, int sequence, Map<String, String> form) {
        var now = clock.now();
        var call = mine(id, true);
        if (!call.open()) {
            throw new CallFinished();
        }
        if (sequence <= calls.lastSequence(call.id())) {
            return sheet(call, now, List.of());
        }
        var record = record(form);
        calls.keepDraft(call.id(), record.canonical(), now);
        var problems = RecordRules.problems(record, routing.current(), call.day()).stream()
                .map(p -> new CallSheet.Problem(p.field().code(), p.key()))
                .toList();
        if (problems.isEmpty()) {
            take(call, sequence, new Action(call.millis(now), Action.Kind.SAVE, null, null, record.canonical()), now);
        }
        return sheet(call, now, problems);
    }

    /** The acts a typed sentence may mean, best first. The trainee confirms one; nothing is said by this. */
    public List<TypedMatch> match(CallId id, String lang, String typed) {
        var call = mine(id, false);
        var edition = shelf.edition(call.scenarioId());
        var sentence = BadInput.text("text", typed, 400);
        var operator = play.operator(call.person());
        return TextMatching.match(edition.scenario(), edition.catalogue(), spoken(lang), sentence).stream()
                .map(m -> new TypedMatch(
                        m.act(),
                        m.percent(),
                        CallPlay.named(
                                edition.scenario()
                                        .say(edition.catalogue()
                                                .act(m.act())
                                                .orElseThrow()
                                                .text()),
                                operator)))
                .toList();
    }

    /** An act that a typed sentence may mean. */
    public record TypedMatch(String act, int percent, Texts text) {}

    private void admit(ScenarioShelf.Edition edition, boolean invited) {
        var who = caller.get();
        var key = edition.scenario().key();
        if (!edition.scenario().exam()) {
            // operators practise as they like; trainees follow their programme
            if (!who.has(Role.OPERATOR)) {
                gate.requireOpen(who.person(), StepKind.PRACTICE, key);
            }
            return;
        }
        if (invited) {
            return;
        }
        if (calls.examCalls(who.person()).stream().anyMatch(c -> c.scenarioKey().equals(key))) {
            throw new ExamCallTaken();
        }
        gate.requireOpen(who.person(), StepKind.EXAM_CALL, key);
    }

    private void take(Calls.Call call, int sequence, Action action, Instant now) {
        if (!call.open()) {
            throw new CallFinished();
        }
        int last = calls.lastSequence(call.id());
        if (sequence != last + 1 || sequence > MOST_ACTIONS) {
            throw new BadInput("sequence", "outOfRange", last + 1, MOST_ACTIONS);
        }
        var all = new ArrayList<>(calls.actions(call.id()));
        all.add(action);
        // refuses what does not fit before anything is written
        play.play(call, all, now);
        calls.append(call.id(), sequence, action);
    }

    private void finish(Calls.Call call, Instant now) {
        calls.finish(call.id(), now);
        if (call.exam()) {
            audit.record("call.finish", "call:" + call.id(), null, call.scenarioKey());
        } else {
            var state = play.play(call, calls.actions(call.id()), now);
            var marks = Marking.mark(state, scorecards.card(call.scorecardId()));
            calls.mark(call.id(), marks.score().points(), marks.score().result(), marks.errorCodes(), now);
            audit.record(
                    "call.finish",
                    "call:" + call.id(),
                    null,
                    call.scenarioKey() + " points=" + marks.score().shown() + " critical=" + marks.errorCodes());
        }
        steps.done(
                call.person(),
                call.exam() ? StepKind.EXAM_CALL : StepKind.PRACTICE,
                call.scenarioKey(),
                now,
                "call:" + call.id());
    }

    private CallSheet sheet(Calls.Call call, Instant now, List<CallSheet.Problem> problems) {
        var at = call.open() ? now : call.finishedAt();
        CallState state = play.play(call, calls.actions(call.id()), at);
        return play.sheet(call, state, calls.lastSequence(call.id()), at, problems);
    }

    private Action action(Calls.Call call, Instant now, String kind, String ref, String lang, String text) {
        Action.Kind known;
        try {
            known = Action.Kind.valueOf(BadInput.text("kind", kind, 20));
        } catch (IllegalArgumentException e) {
            throw new BadInput("kind", "choice");
        }
        var edition = shelf.edition(call.scenarioId());
        return switch (known) {
            case SAY -> {
                if (ref == null || !edition.scenario().acts().contains(ref)) {
                    throw new BadInput("ref", "choice");
                }
                var typed = text == null || text.isBlank() ? null : BadInput.text("text", text, 400);
                yield new Action(call.millis(now), known, ref, spoken(lang), typed);
            }
            case SMS -> {
                if (edition.templates().stream().noneMatch(t -> t.key().equals(ref))) {
                    throw new BadInput("ref", "choice");
                }
                yield new Action(call.millis(now), known, ref, null, null);
            }
            case LOOK_UP -> new Action(call.millis(now), known, null, null, BadInput.text("text", text, 100));
            default -> Action.of(call.millis(now), known);
        };
    }

    private static Lang spoken(String lang) {
        if (!"ru".equals(lang) && !"uz".equals(lang)) {
            throw new BadInput("lang", "choice");
        }
        return Lang.of(lang);
    }

    private static CallRecord record(Map<String, String> form) {
        if (form == null || form.size() > Field.values().length) {
            throw new BadInput("record", "required");
        }
        return CallRecord.of(form);
    }

    private Calls.Call mine(CallId id, boolean locked) {
        return (locked ? calls.lock(id) : calls.find(id))
                .filter(c -> c.person().equals(caller.person()))
                .orElseThrow(() -> new Unknown("call"));
    }

    /** The seed of a call: the same for the same person, scenario and instant, so nothing depends on chance. */
    private static long seed(long person, String scenario, Instant at) {
        var hash = Digest.of((person + scenario + at).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return java.nio.ByteBuffer.wrap(hash).getLong() & Long.MAX_VALUE;
    }
}
