package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** Somebody has agreed to this already. */
public class AlreadyAgreed extends Refusal {

    private static final long serialVersionUID = 1L;

    public AlreadyAgreed() {
        super();
    }
}
