package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** More people are invited than the room has seats. */
public class RoomFull extends Refusal {

    private static final long serialVersionUID = 1L;

    public RoomFull(int seats) {
        super(seats);
    }
}
