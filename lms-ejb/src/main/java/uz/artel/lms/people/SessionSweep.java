package uz.artel.lms.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The transaction of the sweeper. */
@ApplicationScoped
class SessionSweep {

    private Sessions sessions;

    protected SessionSweep() {}

    @Inject
    SessionSweep(Sessions sessions) {
        this.sessions = sessions;
    }

    @Transactional
    public int run() {
        return sessions.sweep();
    }
}
