package uz.artel.lms.exam.standard;

import uz.artel.lms.shared.Refusal;

/** Some judges have not rated everything. */
public class JudgementsMissing extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param missing how many ratings and sets of bounds are missing */
    public JudgementsMissing(int missing) {
        super(missing);
    }
}
