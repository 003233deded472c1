package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** The code of the room has not been entered. */
public class RoomCodeNeeded extends Refusal {

    private static final long serialVersionUID = 1L;

    public RoomCodeNeeded() {
        super();
    }
}
