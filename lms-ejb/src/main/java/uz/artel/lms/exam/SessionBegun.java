package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** The session has begun: neither it nor who comes is changed any more. */
public class SessionBegun extends Refusal {

    private static final long serialVersionUID = 1L;

    public SessionBegun() {
        super();
    }
}
