package uz.artel.lms.practice.engine;

/** The action does not fit the phase of the call: nothing was changed. */
public class NotNow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotNow(Action.Kind kind, CallState.Phase phase) {
        super(kind + " in phase " + phase);
    }
}
