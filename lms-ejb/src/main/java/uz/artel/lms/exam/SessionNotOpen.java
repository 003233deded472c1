package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** The window of the session has not begun. */
public class SessionNotOpen extends Refusal {

    private static final long serialVersionUID = 1L;

    public SessionNotOpen() {
        super();
    }
}
