package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** Nobody has invited this person to the exam for now. */
public class NotInvited extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotInvited() {
        super();
    }
}
