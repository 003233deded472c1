package uz.artel.lms.people;

import uz.artel.lms.shared.Refusal;

/** The centre has a line with this key. */
public class LineKeyTaken extends Refusal {
    private static final long serialVersionUID = 1L;
}
