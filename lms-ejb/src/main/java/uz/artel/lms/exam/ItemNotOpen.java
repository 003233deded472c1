package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** A question with a clock of its own is answered, searched or checked only after it was opened. */
public class ItemNotOpen extends Refusal {

    private static final long serialVersionUID = 1L;

    public ItemNotOpen() {
        super();
    }
}
