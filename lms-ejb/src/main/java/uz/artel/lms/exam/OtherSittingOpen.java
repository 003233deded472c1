package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** The person has another exam open and finishes that one first. */
public class OtherSittingOpen extends Refusal {

    private static final long serialVersionUID = 1L;

    public OtherSittingOpen() {
        super();
    }
}
