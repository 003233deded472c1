package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** The question's own time is used up; the answer given until then stands. */
public class ItemTimeOver extends Refusal {

    private static final long serialVersionUID = 1L;

    public ItemTimeOver() {
        super();
    }
}
