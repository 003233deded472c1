package uz.artel.lms.exam.standard;

import uz.artel.lms.shared.Refusal;

/** The rounds are not over: there is nothing to decide on yet. */
public class RoundsUnfinished extends Refusal {

    private static final long serialVersionUID = 1L;

    public RoundsUnfinished() {
        super();
    }
}
