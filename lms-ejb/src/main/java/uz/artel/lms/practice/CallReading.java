package uz.artel.lms.practice;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uz.artel.lms.curriculum.StepGate;
import uz.artel.lms.curriculum.StepKind;
import uz.artel.lms.practice.engine.CallMarks;
import uz.artel.lms.practice.engine.CallState;
import uz.artel.lms.practice.engine.Marking;
import uz.artel.lms.scorecard.Mark;
import uz.artel.lms.scorecard.Scorecard;
import uz.artel.lms.scorecard.Scorecards;
import uz.artel.lms.scorecard.Scoring;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.language.Texts;

/** Lists and results of calls. Practice marks are for the person himself, his mentor and the trainers of his centre. */
@Stateless
@Allowed({Role.TRAINEE, Role.OPERATOR})
public class CallReading {

    private Calls calls;
    private ScenarioShelf shelf;
    private CallPlay play;
    private Scorecards scorecards;
    private StepGate gate;
    private CurrentCaller caller;

    protected CallReading() {}

    @Inject
    public CallReading(
            Calls calls,
            ScenarioShelf shelf,
            CallPlay play,
            Scorecards scorecards,
            StepGate gate,
            CurrentCaller caller) {
        this.calls = calls;
        this.shelf = shelf;
        this.play = play;
        this.scorecards = scorecards;
        this.gate = gate;
        this.caller = caller;
    }

    /** The calls the caller may take now or later: open first. Exam calls are there when they are open. */
    public List<ScenarioRow> doors() {
        var who = caller.get();
        var mine = calls.of(who.person());
        var invited = calls.invitations(who.person());
        var steps = gate.doors(who.person());
        var cards = new HashMap<String, Scorecard>();
        var doors = new ArrayList<ScenarioRow>();
        for (var edition : shelf.all()) {
            var scenario = edition.scenario();
            var taken = mine.stream()
                    .filter(c -> c.scenarioKey().equals(scenario.key()))
                    .toList();
            boolean underWay = taken.stream().anyMatch(Calls.Call::open);
            boolean open = invited.contains(scenario.key())
                    || (scenario.exam()
                            ? taken.isEmpty() && steps.open(StepKind.EXAM_CALL, scenario.key())
                            : who.has(Role.OPERATOR) || steps.open(StepKind.PRACTICE, scenario.key()));
            if (scenario.exam() && !open && !underWay) {
                continue;
            }
            var card = cards.computeIfAbsent(
                    scenario.scorecard(), key -> scorecards.newest(key).card());
            doors.add(new ScenarioRow(
                    scenario.key(),
                    scenario.exam(),
                    scenario.title(),
                    scenario.teaches(),
                    scenario.profile(),
                    profileTitle(card, scenario.profile()),
                    scenario.difficulty(),
                    Math.max(1, (scenario.bandTo() + 59) / 60),
                    underWay ? "under-way" : open ? "open" : "later",
                    (int) taken.stream().filter(c -> !c.open()).count(),
                    scenario.exam()
                            ? null
                            : taken.stream()
                                    .map(Calls.Call::result)
                                    .filter(Objects::nonNull)
                                    .max(Comparator.naturalOrder())
                                    .map(CallReading::shown)
                                    .orElse(null)));
        }
        doors.sort(Comparator.comparing((ScenarioRow r) -> r.state().equals("later"))
                .thenComparing(r -> !r.state().equals("under-way"))
                .thenComparing(ScenarioRow::key));
        return doors;
    }

    /** The caller's own calls, newest first. */
    public List<CallRow> mine() {
        return calls.of(caller.person()).stream().map(this::row).toList();
    }

    /**
     * A finished call with reasons. Exam calls show their reasons only as the raters' marks.
     *
     * @throws CallNotMarked for an exam call the raters have not finished
     */
    @Allowed({Role.TRAINEE, Role.OPERATOR, Role.MENTOR, Role.TRAINER})
    public CallResult result(CallId id) {
        var call = calls.find(id).filter(this::mayRead).filter(c -> !c.open()).orElseThrow(() -> new Unknown("call"));
        if (call.exam() && call.markedAt() == null) {
            throw new CallNotMarked();
        }
        var state = play.play(call, calls.actions(call.id()), call.finishedAt());
        var card = scorecards.card(call.scorecardId());
        var marks = Marking.mark(state, card);
        return call.exam() ? rated(call, state, card, marks) : result(call, state, card, marks);
    }

    private boolean mayRead(Calls.Call call) {
        var who = caller.get();
        if (call.person().equals(who.person())) {
            return true;
        }
        if (!call.centre().equals(who.centre()) || call.exam()) {
            return false;
        }
        return who.has(Role.TRAINER) || who.has(Role.MENTOR) && calls.mentors(who.person(), call.person());
    }

    private CallResult rated(Calls.Call call, CallState state, Scorecard card, CallMarks machine) {
        // the marks people gave: the mean of the raters stands in the call, the rows show what most of them gave
        var ratings = calls.ratings(call.id());
        var reasons = card.criteria().stream()
                .map(c -> new CallMarks.Reason(
                        c.key(),
                        middle(ratings.stream()
                                .map(r -> r.marks().getOrDefault(c.key(), Mark.NOT_APPLICABLE))
                                .toList()),
                        null,
                        List.of(),
                        List.of()))
                .toList();
        var marks = reasons.stream()
                .collect(java.util.stream.Collectors.toMap(CallMarks.Reason::criterion, CallMarks.Reason::mark));
        var profile = Optional.of(state.scenario().profile());
        return result(
                call,
                state,
                card,
                new CallMarks(
                        reasons,
                        call.critical().stream()
                                .map(c -> new CallMarks.Found(c, null))
                                .toList(),
                        machine.fields(),
                        machine.recordPercent(),
                        new Scoring.Score(
                                call.points(), call.result(), !call.critical().isEmpty()),
                        Scoring.blocks(card, profile, marks)));
    }

    private static Mark middle(List<Mark> marks) {
        var sorted = marks.stream().sorted(Comparator.comparing(Mark::halves)).toList();
        return sorted.isEmpty() ? Mark.NOT_APPLICABLE : sorted.get((sorted.size() - 1) / 2);
    }

    private CallResult result(Calls.Call call, CallState state, Scorecard card, CallMarks marks) {
        var scenario = state.scenario();
        var operator = play.operator(call.person());
        var level = card.level(call.result());
        var ending = state.ending().flatMap(scenario::ending);
        return new CallResult(
                call.id(),
                call.person(),
                scenario.key(),
                call.exam(),
                scenario.title(),
                scenario.teaches(),
                scenario.profile(),
                profileTitle(card, scenario.profile()),
                scenario.difficulty(),
                scenario.languages().get(0).code(),
                call.rangAt(),
                shown(call.result()),
                shown(call.points()),
                level.key(),
                level.title(),
                previous(call),
                state.talkMillis(),
                call.millis(call.finishedAt()),
                scenario.bandFrom(),
                scenario.bandTo(),
                ending.map(e -> e.text()).orElse(null),
                ending.map(e -> e.good()).orElse(false),
                marks.errors().stream()
                        .map(e -> new CallResult.ErrorRow(
                                e.code(),
                                card.critical(e.code())
                                        .map(Scorecard.Critical::title)
                                        .orElse(null),
                                e.at()))
                        .toList(),
                blocks(state, card, marks, operator),
                play.record(call, marks),
                marks.recordPercent() == null
                        ? null
                        : marks.recordPercent()
                                .setScale(0, RoundingMode.HALF_UP)
                                .intValue(),
                CallPlay.lines(state, operator),
                call.exam() ? null : advice(state, card, marks, operator),
                call.exam() ? List.of() : bestPath(state, operator));
    }

    private List<CallResult.Block> blocks(CallState state, Scorecard card, CallMarks marks, Texts operator) {
        var blocks = new ArrayList<CallResult.Block>();
        int pin = 0;
        for (int i = 0; i < card.blocks().size(); i++) {
            var block = card.blocks().get(i);
            var points = marks.blocks().get(i);
            var rows = new ArrayList<CallResult.CriterionRow>();
            for (var criterion : block.criteria()) {
                var reason = marks.reason(criterion.key()).orElseThrow();
                boolean lost = reason.mark() == Mark.HALF || reason.mark() == Mark.ZERO;
                var at = lost ? reason.at() : null;
                rows.add(new CallResult.CriterionRow(
                        criterion.key(),
                        criterion.number(),
                        criterion.title(),
                        reason.mark().code(),
                        lost ? criterion.sentence(reason.mark()) : null,
                        said(state, reason.missing(), operator),
                        said(state, reason.offending(), operator),
                        at,
                        at == null ? null : Integer.valueOf(++pin)));
            }
            blocks.add(new CallResult.Block(
                    block.number(), block.title(), points.reached(), points.possible(), List.copyOf(rows)));
        }
        return blocks;
    }

    /** The loss that weighs most names the one thing to do better; a critical error always does. */
    private CallResult.Advice advice(CallState state, Scorecard card, CallMarks marks, Texts operator) {
        if (!marks.errors().isEmpty()) {
            var error = marks.errors().get(0);
            return new CallResult.Advice(
                    card.critical(error.code())
                            .map(Scorecard.Critical::title)
                            .orElse(state.scenario().teaches()),
                    state.scenario().teaches(),
                    null);
        }
        return marks.reasons().stream()
                .filter(r -> r.mark() == Mark.HALF || r.mark() == Mark.ZERO)
                .max(Comparator.comparing(r -> loss(state, card, marks, r)))
                .map(r -> {
                    var criterion = card.criterion(r.criterion()).orElseThrow();
                    var say = said(state, r.missing(), operator);
                    return new CallResult.Advice(criterion.title(), criterion.one(), say.isEmpty() ? null : say.get(0));
                })
                .orElse(null);
    }

    /** How many points more the call would have with a full mark here. */
    private static BigDecimal loss(CallState state, Scorecard card, CallMarks marks, CallMarks.Reason reason) {
        var better = new java.util.HashMap<>(marks.marks());
        better.put(reason.criterion(), Mark.ONE);
        return Scoring.score(card, Optional.of(state.scenario().profile()), better, List.of())
                .points();
    }

    private static List<Texts> said(CallState state, List<String> acts, Texts operator) {
        return acts.stream()
                .map(a -> state.catalogue().act(a).orElseThrow())
                .map(a -> CallPlay.named(state.scenario().say(a.text()), operator))
                .toList();
    }

    private static List<Texts> bestPath(CallState state, Texts operator) {
        return said(
                state,
                state.scenario().bestPath().stream()
                        .filter(s -> s.startsWith("say"))
                        .map(s -> s.substring(s.indexOf(' ') + 1))
                        .toList(),
                operator);
    }

    private BigDecimal previous(Calls.Call call) {
        return calls.of(call.person()).stream()
                .filter(c -> c.id() < call.id() && c.scenarioKey().equals(call.scenarioKey()) && c.result() != null)
                .findFirst()
                .map(c -> shown(c.result()))
                .orElse(null);
    }

    private CallRow row(Calls.Call call) {
        var edition = shelf.edition(call.scenarioId());
        var level = call.result() == null
                ? null
                : scorecards.card(call.scorecardId()).level(call.result());
        return new CallRow(
                call.id(),
                call.scenarioKey(),
                edition.scenario().title(),
                call.exam(),
                call.rangAt(),
                shown(call.result()),
                level == null ? null : level.key(),
                level == null ? null : level.title(),
                !call.critical().isEmpty(),
                call.open() ? "open" : call.markedAt() == null ? "waiting" : "marked");
    }

    private static Texts profileTitle(Scorecard card, String profile) {
        return card.profile(profile).map(Scorecard.Profile::title).orElse(null);
    }

    private static BigDecimal shown(BigDecimal points) {
        return points == null ? null : points.setScale(1, RoundingMode.HALF_UP);
    }
}
