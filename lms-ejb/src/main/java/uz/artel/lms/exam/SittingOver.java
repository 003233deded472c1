package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** The time of the sitting is over or it was handed in: no answer is taken any more. */
public class SittingOver extends Refusal {

    private static final long serialVersionUID = 1L;

    public SittingOver() {
        super();
    }
}
