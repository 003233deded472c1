package uz.artel.lms.practice;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import uz.artel.lms.practice.engine.CallMarks;
import uz.artel.lms.practice.engine.Marking;
import uz.artel.lms.scorecard.Mark;
import uz.artel.lms.scorecard.Scorecard;
import uz.artel.lms.scorecard.Scorecards;
import uz.artel.lms.scorecard.Scoring;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** Examiners mark exam calls: alone, without the candidate's name, never their own, never another centre's. */
@Stateless
@Allowed(Role.EXAMINER)
public class ExamCallRating {

    private Calls calls;
    private ScenarioShelf shelf;
    private CallPlay play;
    private Scorecards scorecards;
    private Event<ExamCallMarked> marked;
    private Clock clock;
    private CurrentCaller caller;
    private Audit audit;

    protected ExamCallRating() {}

    @Inject
    public ExamCallRating(
            Calls calls,
            ScenarioShelf shelf,
            CallPlay play,
            Scorecards scorecards,
            Event<ExamCallMarked> marked,
            Clock clock,
            CurrentCaller caller,
            Audit audit) {
        this.calls = calls;
        this.shelf = shelf;
        this.play = play;
        this.scorecards = scorecards;
        this.marked = marked;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /** What waits for this examiner, oldest first. */
    public List<WaitingCall> queue() {
        return calls.queue(caller.centre(), caller.person()).stream()
                .map(c -> {
                    var scenario = shelf.edition(c.scenarioId()).scenario();
                    return new WaitingCall(c.id(), scenario.title(), scenario.profile(), c.finishedAt(), c.ratings());
                })
                .toList();
    }

    /** The call before the rater. */
    public RatingSheet sheet(CallId id) {
        var call = toRate(id, false);
        var state = play.play(call, calls.actions(call.id()), call.finishedAt());
        var card = scorecards.card(call.scorecardId());
        var machine = Marking.mark(state, card);
        var scenario = state.scenario();
        return new RatingSheet(
                call.id(),
                scenario.title(),
                scenario.persona(),
                scenario.teaches(),
                scenario.profile(),
                call.finishedAt(),
                state.talkMillis(),
                scenario.bandFrom(),
                scenario.bandTo(),
                // the greeting would give the candidate's name away
                CallPlay.lines(state, new uz.artel.lms.shared.language.Texts("…", "…", "…")),
                play.record(call, machine),
                toMark(card, machine),
                card.criticals().stream()
                        .map(c -> new RatingSheet.CriticalChoice(c.code(), c.title()))
                        .toList(),
                machine.errorCodes());
    }

    /**
     * Takes the marks of one rater. When the raters agree, or a third has marked, the call gets its mark.
     *
     * @param marks key of each criterion of the sheet → 1, 0.5, 0 or -
     * @param critical codes of critical errors
     * @return whether the call now has its mark
     * @throws AlreadyRated when he has marked it, or it needs no more marks
     */
    public boolean rate(CallId id, Map<String, String> marks, List<String> critical, String note) {
        var now = clock.now();
        var call = toRate(id, true);
        var card = scorecards.card(call.scorecardId());
        var state = play.play(call, calls.actions(call.id()), call.finishedAt());
        var given = read(toMark(card, Marking.mark(state, card)), marks);
        var codes = new TreeSet<>(critical == null ? List.<String>of() : critical);
        codes.stream().filter(c -> card.critical(c).isEmpty()).findAny().ifPresent(c -> {
            throw new BadInput("critical", "choice");
        });
        var text = note == null || note.isBlank() ? "" : BadInput.text("note", note, 600);
        if (!codes.isEmpty() && text.isEmpty()) {
            // a verdict that costs the whole call needs its reason
            throw new BadInput("note", "required");
        }
        var score = Scoring.score(card, Optional.of(state.scenario().profile()), given, List.of());
        if (score.points() == null) {
            throw new BadInput("marks", "required");
        }
        calls.rate(call, card, new Calls.Rating(caller.person(), given, List.copyOf(codes), score.points(), text, now));
        audit.record("examcall.rate", "call:" + call.id(), null, "points=" + score.shown() + " critical=" + codes);
        var decision = RaterAgreement.decide(
                card,
                calls.ratings(call.id()).stream()
                        .map(r -> new RaterAgreement.Found(r.points(), r.critical()))
                        .toList());
        decision.ifPresent(d -> {
            calls.mark(call.id(), d.points(), d.result(), d.critical(), now);
            audit.record(
                    "examcall.mark",
                    "call:" + call.id(),
                    null,
                    "result=" + d.result().toPlainString() + " critical=" + d.critical());
            marked.fire(new ExamCallMarked(
                    call.person(),
                    call.id(),
                    call.scenarioKey(),
                    d.result(),
                    !d.critical().isEmpty(),
                    now));
        });
        return decision.isPresent();
    }

    private static Map<String, Mark> read(List<RatingSheet.CriterionToMark> criteria, Map<String, String> marks) {
        var given = new HashMap<String, Mark>();
        for (var criterion : criteria) {
            var code = marks == null ? null : marks.get(criterion.key());
            given.put(
                    criterion.key(),
                    Mark.find(code == null ? "" : code).orElseThrow(() -> new BadInput(criterion.key(), "required")));
        }
        return given;
    }

    /** Criteria people mark here: not those that can only be heard, not those that do not fit the scenario. */
    private static List<RatingSheet.CriterionToMark> toMark(Scorecard card, CallMarks machine) {
        return card.blocks().stream()
                .flatMap(b -> b.criteria().stream()
                        .filter(c -> !c.speech())
                        .filter(c -> machine.marks().get(c.key()) != Mark.NOT_APPLICABLE)
                        .map(c -> new RatingSheet.CriterionToMark(
                                c.key(), c.number(), b.title(), c.title(), c.one(), c.half(), c.zero())))
                .toList();
    }

    private Calls.Call toRate(CallId id, boolean locked) {
        var call = (locked ? calls.lock(id) : calls.find(id))
                .filter(c -> c.exam() && !c.open() && c.centre().equals(caller.centre()))
                .orElseThrow(() -> new Unknown("call"));
        if (call.person().equals(caller.person())) {
            throw new OwnCall();
        }
        if (call.markedAt() != null
                || calls.ratings(call.id()).stream().anyMatch(r -> r.rater().equals(caller.person()))) {
            throw new AlreadyRated();
        }
        return call;
    }
}
