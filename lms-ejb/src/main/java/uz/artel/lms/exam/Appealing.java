package uz.artel.lms.exam;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Leaves;
import uz.artel.lms.shared.RequestKey;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** A candidate appeals against a question or the whole result of an exam that counts, within the days of his centre. */
@Stateless
@Allowed({Role.TRAINEE, Role.OPERATOR})
public class Appealing {

    private Appeals appeals;
    private Sittings sittings;
    private Revisions revisions;
    private Centres centres;
    private Leaves leaves;
    private CurrentCaller caller;
    private Clock clock;
    private Audit audit;

    protected Appealing() {}

    @Inject
    public Appealing(
            Appeals appeals,
            Sittings sittings,
            Revisions revisions,
            Centres centres,
            Leaves leaves,
            CurrentCaller caller,
            Clock clock,
            Audit audit) {
        this.appeals = appeals;
        this.sittings = sittings;
        this.revisions = revisions;
        this.centres = centres;
        this.leaves = leaves;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** The caller's appeals against one of his results, oldest first. */
    public MyAppeals mine(SittingId id) {
        var sitting = own(sittings.get(id));
        var until = until(sitting);
        return new MyAppeals(
                until,
                !today(sitting, clock.now()).isAfter(until),
                sittings.form(sitting.form()).size(),
                appeals.ofSitting(id));
    }

    /**
     * Files an appeal.
     *
     * @param key made by the page for this one form; under a known one nothing happens again
     * @param place of a question on the form, 0 for the whole result
     * @param reason up to 1000 characters
     * @throws AppealTooLate when the days are over
     * @throws AppealedAlready when there is one against this, of this version of the result
     */
    public Appeal file(String key, SittingId id, int place, String reason) {
        var now = clock.now();
        var why = BadInput.text("reason", reason, 1000);
        var known = appeals.byKey(RequestKey.checked(key));
        if (known.isPresent()) {
            own(sittings.get(new SittingId(known.get().sitting())));
            return known.get();
        }
        var sitting = own(sittings.getLocked(id));
        if (place < 0 || place > sittings.form(sitting.form()).size()) {
            throw new Unknown("place");
        }
        var today = today(sitting, now);
        if (today.isAfter(until(sitting))) {
            throw new AppealTooLate();
        }
        int edition = revisions.newest(id);
        if (appeals.ofSitting(id).stream().anyMatch(a -> a.place() == place && a.edition() == edition)) {
            throw new AppealedAlready();
        }
        var due = appeals.term(sitting.centre().value()).due(today);
        long appeal = appeals.add(key, sitting, place, edition, why, due, now);
        audit.record(
                "exam.appeal.file",
                "appeal:" + appeal,
                null,
                SittingClosing.subject(sitting) + " edition " + edition + " place " + place + " due " + due + ": "
                        + why);
        return appeals.find(appeal, sitting.centre().value()).orElseThrow();
    }

    private LocalDate until(Sitting sitting) {
        var versions = revisions.versions(sitting.id());
        var newest = versions.get(versions.size() - 1).madeAt();
        // a version made before the announcement was told with it
        var told = newest.isAfter(sitting.announcedAt()) ? newest : sitting.announcedAt();
        return appeals.term(sitting.centre().value())
                .until(centres.dateOf(told, sitting.centre()), leaves.studyLeaves(sitting.person()));
    }

    private LocalDate today(Sitting sitting, Instant now) {
        return centres.dateOf(now, sitting.centre());
    }

    private Sitting own(Sitting sitting) {
        if (!sitting.person().equals(caller.person()) || !sitting.use().counts()) {
            throw new Unknown("sitting");
        }
        if (sitting.state() != State.ANNOUNCED) {
            throw new ResultAwaited();
        }
        return sitting;
    }
}
