package uz.artel.lms.exam.standard;

import uz.artel.lms.shared.Refusal;

/** Too few judges for what was asked. */
public class TooFewJudges extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param least how many it takes */
    public TooFewJudges(int least) {
        super(least);
    }
}
