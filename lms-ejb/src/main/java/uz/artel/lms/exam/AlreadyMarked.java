package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** Somebody has marked this answer already. */
public class AlreadyMarked extends Refusal {

    private static final long serialVersionUID = 1L;

    public AlreadyMarked() {
        super();
    }
}
