package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** Neither of the two who looked has found a fault, so there is none that could be repaired with his name. */
public class FaultUnfound extends Refusal {

    private static final long serialVersionUID = 1L;

    public FaultUnfound() {
        super();
    }
}
