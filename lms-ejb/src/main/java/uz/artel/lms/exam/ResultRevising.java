package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uz.artel.lms.curriculum.StepKind;
import uz.artel.lms.curriculum.StepRecording;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.PersonId;

/**
 * Makes a new version of a result: after a repaired key, an appeal, a second look. What stood before is kept for ever. Runs
 * in the caller's transaction; who may decide is checked there.
 *
 * <p>An announced result that changes is told to the features above. A fail that becomes a pass lets the road go on; a pass
 * that becomes a fail takes nothing back here: a step that was done stays done, and what rests on it is for people.
 */
@ApplicationScoped
class ResultRevising {

    private Sittings sittings;
    private Revisions revisions;
    private Scoring scoring;
    private ItemBank bank;
    private StepRecording steps;
    private Audit audit;
    private Event<ExamResultRevised> revised;

    protected ResultRevising() {}

    @Inject
    ResultRevising(
            Sittings sittings,
            Revisions revisions,
            Scoring scoring,
            ItemBank bank,
            StepRecording steps,
            Audit audit,
            Event<ExamResultRevised> revised) {
        this.sittings = sittings;
        this.revisions = revisions;
        this.scoring = scoring;
        this.bank = bank;
        this.steps = steps;
        this.audit = audit;
        this.revised = revised;
    }

    /** What a place of the form is worth from now on. @param counts false takes the question out of the sitting */
    record NewMark(int place, Fraction earned, boolean counts) {}

    /** The result before and after. */
    record Change(Score before, Score after) {}

    /** Opens the act under which results change; see {@link Revisions#add}. */
    long open(ResultVersion.Cause cause, String subject, String reason, PersonId by, PersonId agreed, Instant now) {
        long revision = revisions.add(cause, subject, reason, by, agreed, now);
        audit.record(
                "exam.revision.open",
                "revision:" + revision,
                null,
                cause + " " + subject + (agreed == null ? "" : " agreed by " + agreed.value()) + ": " + reason);
        return revision;
    }

    /** The marks of a sitting with some of them changed. */
    static Map<Integer, Sittings.Mark> with(Map<Integer, Sittings.Mark> marks, List<NewMark> changes) {
        var all = new LinkedHashMap<>(marks);
        for (var change : changes) {
            var old = marks.get(change.place());
            all.put(change.place(), old.next(change.earned(), change.counts(), old.revision()));
        }
        return all;
    }

    /**
     * Writes the marks that differ and a new version of the result; nothing when none differs.
     *
     * @param sitting locked, marked or announced
     * @param revision the act, from {@link #open}
     * @throws MarkingUnfinished while there is no result
     */
    Optional<Change> revise(Sitting sitting, List<NewMark> changes, long revision, String because, Instant now) {
        var id = sitting.id();
        var places = sittings.form(sitting.form());
        var marks = sittings.marks(id);
        var before = sittings.score(id).orElseThrow(MarkingUnfinished::new);
        var differing = changes.stream()
                .filter(c -> !marks.get(c.place()).earned().equals(c.earned())
                        || marks.get(c.place()).counts() != c.counts())
                .toList();
        if (differing.isEmpty()) {
            return Optional.empty();
        }
        sittings.addMarks(
                id,
                differing.stream()
                        .map(mark -> marks.get(mark.place()).next(mark.earned(), mark.counts(), revision))
                        .toList(),
                now);
        var after = scoring.of(sitting, places, with(marks, differing));
        int edition = revisions.newest(id) + 1;
        sittings.addResult(id, edition, after, revision, now);
        audit.record(
                "exam.revise",
                SittingClosing.subject(sitting),
                before.line(),
                "edition " + edition + " revision " + revision + " " + because + ": " + after.line());
        if (sitting.state() == State.ANNOUNCED) {
            tell(sitting, edition, before, after, because, now);
        }
        return Optional.of(new Change(before, after));
    }

    private void tell(Sitting sitting, int edition, Score before, Score after, String because, Instant now) {
        var key = bank.editionOfForm(sitting.form()).rules().key();
        if (after.passed() && !before.passed()) {
            steps.done(
                    sitting.person(),
                    sitting.use().counts() ? StepKind.EXAM : StepKind.QUIZ,
                    key,
                    now,
                    SittingClosing.subject(sitting));
        }
        revised.fire(new ExamResultRevised(
                sitting.person(),
                sitting.id().value(),
                key,
                sitting.use().code(),
                edition,
                before.passed(),
                after.passed(),
                because,
                now));
    }
}
