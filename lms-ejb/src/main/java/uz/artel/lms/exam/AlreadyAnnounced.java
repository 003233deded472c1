package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** The result has been announced. */
public class AlreadyAnnounced extends Refusal {

    private static final long serialVersionUID = 1L;

    public AlreadyAnnounced() {
        super();
    }
}
