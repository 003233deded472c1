package uz.artel.lms.exam.standard;

import uz.artel.lms.shared.Refusal;

/** Whether the cut is moved has to be decided, in writing, before the last round is closed. */
public class AdjustmentUndecided extends Refusal {

    private static final long serialVersionUID = 1L;

    public AdjustmentUndecided() {
        super();
    }
}
