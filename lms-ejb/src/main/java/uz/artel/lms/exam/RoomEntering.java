package uz.artel.lms.exam;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.exam.bank.Use;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** A candidate shows that he stands in the room of his session: he types the code that is seen only there. */
@Stateless
@Allowed({Role.TRAINEE, Role.OPERATOR})
public class RoomEntering {

    private Sessions sessions;
    private SessionDoor door;
    private ItemBank bank;
    private CurrentCaller caller;
    private Clock clock;
    private Audit audit;

    protected RoomEntering() {}

    @Inject
    public RoomEntering(
            Sessions sessions, SessionDoor door, ItemBank bank, CurrentCaller caller, Clock clock, Audit audit) {
        this.sessions = sessions;
        this.door = door;
        this.bank = bank;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** What came of a try. */
    public enum Outcome {
        ENTERED,
        WRONG,
        /** Not tried: wrong codes before make it wait. */
        WAIT
    }

    /**
     * What a try says.
     *
     * @param seconds so long the next one waits
     */
    public record Tried(Outcome outcome, long seconds) {}

    /**
     * Tries a code at the door of the caller's next session of an exam. A wrong one is counted, so this never refuses for it.
     * In a rehearsal the code is the one its page shows, and nothing is counted.
     *
     * @throws uz.artel.lms.shared.Refusal Unknown where no session of his asks for a code; SessionNotOpen before its page
     *     opens; OutsideRoom outside the room's networks
     */
    public Tried enter(String exam, String code, String address) {
        var now = clock.now();
        var blueprint = bank.blueprint(BadInput.text("exam", exam, 60)).orElseThrow(() -> new Unknown("exam"));
        var typed = BadInput.text("code", code, 20);
        if (blueprint.rules().use() == Use.REHEARSAL) {
            return new Tried(RoomCode.same(RoomCode.REHEARSAL, typed) ? Outcome.ENTERED : Outcome.WRONG, 0);
        }
        var session = door.session(caller.person(), blueprint.blueprint(), now)
                .filter(s -> s.code() != null)
                .orElseThrow(() -> new Unknown("session"));
        if (session.phase(now) == ExamSession.Phase.PLANNED) {
            throw new SessionNotOpen();
        }
        door.requireInside(session.id(), address);
        var entry = sessions.entryLocked(session.id(), caller.person());
        if (entry.enteredAt() != null) {
            return new Tried(Outcome.ENTERED, 0);
        }
        long left = RoomCode.secondsLeft(entry.failures(), entry.failedAt(), now);
        if (left > 0) {
            return new Tried(Outcome.WAIT, left);
        }
        if (!RoomCode.same(session.code(), typed)) {
            sessions.failed(session.id(), caller.person(), now);
            audit.record("exam.room.wrong", "session:" + session.id(), null, "failures " + (entry.failures() + 1));
            return new Tried(Outcome.WRONG, RoomCode.secondsLeft(entry.failures() + 1, now, now));
        }
        sessions.entered(session.id(), caller.person(), now);
        audit.record("exam.room.enter", "session:" + session.id());
        return new Tried(Outcome.ENTERED, 0);
    }
}
