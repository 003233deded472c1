package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** Another session stands in this room at that time. */
public class RoomTaken extends Refusal {

    private static final long serialVersionUID = 1L;

    public RoomTaken() {
        super();
    }
}
