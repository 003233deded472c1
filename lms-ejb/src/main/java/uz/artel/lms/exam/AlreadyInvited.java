package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** The person is invited to this session. */
public class AlreadyInvited extends Refusal {

    private static final long serialVersionUID = 1L;

    public AlreadyInvited() {
        super();
    }
}
