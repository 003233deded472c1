package uz.artel.lms.exam.standard;

import uz.artel.lms.shared.Refusal;

/** The standard is approved and stands. */
public class StandardApproved extends Refusal {

    private static final long serialVersionUID = 1L;

    public StandardApproved() {
        super();
    }
}
