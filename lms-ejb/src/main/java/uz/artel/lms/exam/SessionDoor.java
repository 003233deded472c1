package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;

/**
 * Where somebody sits an exam: in the session he is invited to, in its window, its room and after its code; else wherever he
 * is, unless his centre lets it be sat in sessions only.
 */
@ApplicationScoped
class SessionDoor {

    private Sessions sessions;

    protected SessionDoor() {}

    @Inject
    SessionDoor(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The session somebody waits for or may begin in; nothing where he sits without one. */
    Optional<ExamSession> session(PersonId person, long blueprint, Instant now) {
        return sessions.next(person, blueprint, now);
    }

    /**
     * Refuses whoever can't begin here and now.
     *
     * @param session that of {@link #session}
     * @throws uz.artel.lms.shared.Refusal SessionNeeded, SessionNotOpen or RoomCodeNeeded
     */
    void requireOpen(Optional<ExamSession> session, PersonId person, CentreId centre, long blueprint, Instant now) {
        if (session.isEmpty()) {
            if (sessions.supervised(centre.value()).contains(blueprint)) {
                throw new SessionNeeded();
            }
            return;
        }
        var planned = session.get();
        if (planned.phase(now) != ExamSession.Phase.OPEN) {
            throw new SessionNotOpen();
        }
        if (planned.code() != null && sessions.entry(planned.id(), person).enteredAt() == null) {
            throw new RoomCodeNeeded();
        }
    }

    /**
     * Refuses a browser that doesn't stand in the room of the session.
     *
     * @param session of the sitting, null where it has none
     * @param address of the browser
     * @throws OutsideRoom when it doesn't
     */
    void requireInside(Long session, String address) {
        if (!inside(session, address)) {
            throw new OutsideRoom();
        }
    }

    /** Whether a browser stands in the room of the session; without one it stands anywhere. */
    boolean inside(Long session, String address) {
        return session == null || Networks.parse(sessions.networks(session)).contain(address);
    }
}
