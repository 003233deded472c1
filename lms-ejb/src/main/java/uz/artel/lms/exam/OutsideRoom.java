package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** The browser stands outside the networks of the room. */
public class OutsideRoom extends Refusal {

    private static final long serialVersionUID = 1L;

    public OutsideRoom() {
        super();
    }
}
