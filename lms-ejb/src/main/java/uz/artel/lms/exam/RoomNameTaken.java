package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** The centre has a room of this name. */
public class RoomNameTaken extends Refusal {

    private static final long serialVersionUID = 1L;

    public RoomNameTaken() {
        super();
    }
}
