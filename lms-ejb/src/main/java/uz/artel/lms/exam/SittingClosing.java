package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import uz.artel.lms.curriculum.StepKind;
import uz.artel.lms.curriculum.StepRecording;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.exam.bank.Marking;
import uz.artel.lms.exam.bank.Use;
import uz.artel.lms.shared.Audit;

/**
 * What follows when a sitting ends: the rule marks, the result is made, quizzes announce themselves. One place for the
 * candidate, the clock, the examiner and the announcement. Runs in the caller's transaction; who may call is checked there.
 */
@ApplicationScoped
class SittingClosing {

    private static final Logger LOG = Logger.getLogger(SittingClosing.class.getName());

    private Sittings sittings;
    private Answers answers;
    private ItemBank bank;
    private Scoring scoring;
    private RepairReckoning repairs;
    private SecondLookOpening looks;
    private StepRecording steps;
    private Audit audit;
    private Event<ExamResultAnnounced> announced;

    protected SittingClosing() {}

    @Inject
    SittingClosing(
            Sittings sittings,
            Answers answers,
            ItemBank bank,
            Scoring scoring,
            RepairReckoning repairs,
            SecondLookOpening looks,
            StepRecording steps,
            Audit audit,
            Event<ExamResultAnnounced> announced) {
        this.sittings = sittings;
        this.answers = answers;
        this.bank = bank;
        this.scoring = scoring;
        this.repairs = repairs;
        this.looks = looks;
        this.steps = steps;
        this.audit = audit;
        this.announced = announced;
    }

    /** Closes a locked sitting and marks what needs nobody. */
    void close(Sitting sitting, Instant now) {
        var events = answers.events(sitting.id());
        sitting.close(now, head(sitting, events));
        audit.record(
                "exam.close",
                subject(sitting),
                State.OPEN.name(),
                sitting.state() + " answers " + events.size() + " head "
                        + HexFormat.of().formatHex(head(sitting, events)));
        var latest = Answers.latest(events);
        var places = sittings.form(sitting.form());
        var items = bank.contents(places.stream().map(Sittings.Place::version).toList());
        var marks = new ArrayList<Sittings.Mark>();
        for (var place : places) {
            var event = latest.get(place.place());
            var points = Marking.points(
                    items.get(place.version()), place.shown(), event == null ? Answer.NONE : event.answer());
            points.ifPresent(p -> marks.add(Sittings.Mark.first(place.place(), p)));
        }
        sittings.addMarks(sitting.id(), marks, now);
        finishIfMarked(sitting, now);
    }

    /** A broken chain doesn't keep a candidate waiting; it is logged, and the last hash stands as the head. */
    private static byte[] head(Sitting sitting, List<AnswerEvent> events) {
        try {
            return AnswerEvent.head(events);
        } catch (IllegalStateException broken) {
            LOG.log(Level.SEVERE, "sitting {0}: {1}", new Object[] {sitting.id().value(), broken.getMessage()});
            return events.get(events.size() - 1).hash();
        }
    }

    /** Makes the result once every place has a mark: where a key was repaired meanwhile, by the repaired one. */
    void finishIfMarked(Sitting sitting, Instant now) {
        var places = sittings.form(sitting.form());
        var marks = sittings.marks(sitting.id());
        if (marks.size() < places.size()) {
            return;
        }
        var repaired = repairs.overdue(sitting, places);
        var again = new ArrayList<Sittings.Mark>();
        repaired.forEach((mark, repair) ->
                again.add(marks.get(mark.place()).next(mark.earned(), mark.counts(), repair.revision())));
        sittings.addMarks(sitting.id(), again, now);
        var score = scoring.of(sitting, places, repaired.isEmpty() ? marks : sittings.marks(sitting.id()));
        sittings.addResult(sitting.id(), 1, score, null, now);
        sitting.marked();
        audit.record("exam.result", subject(sitting), null, score.line());
        if (!sitting.use().counts()) {
            announce(sitting, now);
        } else {
            looks.holds(sitting, score, now);
        }
    }

    /**
     * Whether a marked sitting waits for a second look, which is opened when one is due by now: evidence may come after the
     * marks.
     */
    boolean awaitsLook(Sitting sitting, Instant now) {
        return sitting.state() == State.MARKED
                && looks.holds(sitting, sittings.score(sitting.id()).orElseThrow(MarkingUnfinished::new), now);
    }

    /**
     * Announces those of these locked sittings that are marked, whose moment has come and that wait for no second look: all in the
     * caller's transaction, so that nobody reads his result before his neighbour can.
     */
    void announceDue(List<Sitting> due, Instant now) {
        var ripe = due.stream()
                .filter(s -> s.state() == State.MARKED
                        && s.announceAt() != null
                        && !s.announceAt().isAfter(now))
                .toList();
        if (ripe.isEmpty()) {
            return;
        }
        var scores = sittings.scores(ripe.stream().map(Sitting::id).toList());
        for (var sitting : ripe) {
            var score = scores.get(sitting.id());
            if (!looks.holds(sitting, score, now)) {
                announce(sitting, score, sitting.toldAt(now), now);
            }
        }
    }

    /** Shows the result to the candidate and tells higher floors, of a rehearsal nothing; whoever calls has asked {@link #awaitsLook} before. */
    void announce(Sitting sitting, Instant now) {
        sitting.announce(now);
        tell(sitting, sittings.score(sitting.id()).orElseThrow(MarkingUnfinished::new), now);
    }

    private void announce(Sitting sitting, Score score, Instant at, Instant now) {
        sitting.announce(at);
        tell(sitting, score, now);
    }

    private void tell(Sitting sitting, Score score, Instant now) {
        var rules = bank.editionOfForm(sitting.form()).rules();
        audit.record("exam.announce", subject(sitting), State.MARKED.name(), State.ANNOUNCED.name());
        if (sitting.use() == Use.REHEARSAL) {
            return;
        }
        if (score.passed()) {
            steps.done(
                    sitting.person(),
                    sitting.use().counts() ? StepKind.EXAM : StepKind.QUIZ,
                    rules.key(),
                    now,
                    subject(sitting));
        }
        announced.fire(new ExamResultAnnounced(
                sitting.person(),
                sitting.id().value(),
                rules.key(),
                sitting.use().code(),
                score.passed(),
                score.earned().percentOf(score.points()),
                score.safetyPassed(),
                now));
    }

    static String subject(Sitting sitting) {
        return "sitting:" + sitting.id().value();
    }
}
