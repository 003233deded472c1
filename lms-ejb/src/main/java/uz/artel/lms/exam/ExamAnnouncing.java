package uz.artel.lms.exam;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** A trainer announces results: at once, or at a moment that is named beforehand and shown to the candidates. */
@Stateless
@Allowed({Role.TRAINER, Role.HEAD})
public class ExamAnnouncing {

    private static final int MOST = 500;

    private Sittings sittings;
    private SittingClosing closing;
    private CurrentCaller caller;
    private Clock clock;
    private Audit audit;

    protected ExamAnnouncing() {}

    @Inject
    public ExamAnnouncing(Sittings sittings, SittingClosing closing, CurrentCaller caller, Clock clock, Audit audit) {
        this.sittings = sittings;
        this.closing = closing;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Announces all of these at this moment, or none of them. Those that wait for a second look are announced as soon as it is
     * decided.
     */
    public void announceNow(List<SittingId> ids) {
        var now = clock.now();
        for (var id : some(ids)) {
            var sitting = mine(id);
            if (closing.awaitsLook(sitting, now)) {
                name(sitting, now);
            } else {
                closing.announce(sitting, now);
            }
        }
    }

    /** Names the moment for these sittings; those still unmarked then are announced as soon as they are marked. */
    public void announceAt(List<SittingId> ids, Instant moment) {
        if (moment == null || !moment.isAfter(clock.now())) {
            throw new BadInput("moment", "notInFuture");
        }
        for (var id : some(ids)) {
            name(mine(id), moment);
        }
    }

    private void name(Sitting sitting, Instant moment) {
        var before = sitting.announceAt();
        sitting.announceAt(moment);
        audit.record(
                "exam.announceAt",
                SittingClosing.subject(sitting),
                before == null ? null : before.toString(),
                moment.toString());
    }

    private static List<SittingId> some(List<SittingId> ids) {
        if (ids == null || ids.isEmpty()) {
            throw new BadInput("sittings", "required");
        }
        if (ids.size() > MOST) {
            throw new BadInput("sittings", "outOfRange", 1, MOST);
        }
        // in the order of their numbers, as the sweep locks them
        return ids.stream()
                .distinct()
                .sorted(Comparator.comparingLong(SittingId::value))
                .toList();
    }

    private Sitting mine(SittingId id) {
        var sitting = sittings.getLocked(id);
        if (!sitting.centre().equals(caller.centre()) || !sitting.use().counts()) {
            throw new Unknown("sitting");
        }
        if (sitting.person().equals(caller.person())) {
            throw new OwnSitting();
        }
        return sitting;
    }
}
