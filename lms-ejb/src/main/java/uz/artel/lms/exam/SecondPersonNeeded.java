package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** Somebody else must agree to what one person has asked for. */
public class SecondPersonNeeded extends Refusal {

    private static final long serialVersionUID = 1L;

    public SecondPersonNeeded() {
        super();
    }
}
