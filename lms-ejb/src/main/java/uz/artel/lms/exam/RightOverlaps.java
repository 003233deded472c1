package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** The person has an approved right of this kind on some of these days already. */
public class RightOverlaps extends Refusal {

    private static final long serialVersionUID = 1L;

    public RightOverlaps() {
        super();
    }
}
