package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** The question was repaired once more since: that repair is taken back first. */
public class LaterRepairFirst extends Refusal {

    private static final long serialVersionUID = 1L;

    public LaterRepairFirst() {
        super();
    }
}
