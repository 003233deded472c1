package uz.artel.lms.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;

/** A person leaves: here, or everywhere. */
@Stateless
@Allowed(everySignedIn = true)
public class SigningOut {

    private Sessions sessions;
    private CurrentCaller caller;
    private Audit audit;

    protected SigningOut() {}

    @Inject
    public SigningOut(Sessions sessions, CurrentCaller caller, Audit audit) {
        this.sessions = sessions;
        this.caller = caller;
        this.audit = audit;
    }

    /** Ends the session of this token; one that is over already stays so. */
    public void signOut(String token) {
        if (sessions.end(token)) {
            audit.record("signin.close", "person:" + caller.person().value());
        }
    }

    /**
     * Ends the caller's sessions on all other devices.
     *
     * @param token the session that stays
     * @return how many were ended
     */
    public int signOutElsewhere(String token) {
        int ended = sessions.endAll(caller.person(), token);
        audit.record("signin.closeelsewhere", "person:" + caller.person().value(), null, "sessions=" + ended);
        return ended;
    }

    /** The caller's open sessions, the last used first. */
    public List<SessionRow> mine(String token) {
        return sessions.of(caller.person(), token);
    }
}
