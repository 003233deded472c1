package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** The clock of the sitting stands: nothing is answered until the candidate goes on. */
public class SittingPaused extends Refusal {

    private static final long serialVersionUID = 1L;

    public SittingPaused() {
        super();
    }
}
