package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** There is no right to a pause, or its minutes or their number are used up. */
public class NoPauseLeft extends Refusal {

    private static final long serialVersionUID = 1L;

    public NoPauseLeft() {
        super();
    }
}
