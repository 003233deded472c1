package uz.artel.lms.shared;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Counts the statements that EclipseLink sends on this thread, so that tests can say what a page costs. */
public final class StatementCounter implements SessionCustomizer {

    private static final ThreadLocal<Integer> COUNT = ThreadLocal.withInitial(() -> 0);

    /** Work whose statements are counted. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** How many statements {@code work} sends on this thread. */
    public static int during(Work work) throws Exception {
        int before = COUNT.get();
        work.run();
        return COUNT.get() - before;
    }

    @Override
    public void customize(Session session) {
        session.getEventManager().addListener(new SessionEventAdapter() {
            @Override
            public void preExecuteCall(SessionEvent event) {
                COUNT.set(COUNT.get() + 1);
            }
        });
    }
}
