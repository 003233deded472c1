package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** The centre lets this exam be sat in a session only. */
public class SessionNeeded extends Refusal {

    private static final long serialVersionUID = 1L;

    public SessionNeeded() {
        super();
    }
}
