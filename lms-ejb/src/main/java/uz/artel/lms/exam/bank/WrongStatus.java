package uz.artel.lms.exam.bank;

import uz.artel.lms.shared.Refusal;

/** The life of an item doesn't lead from where it stands to where somebody wants it. Names both. */
public class WrongStatus extends Refusal {

    private static final long serialVersionUID = 1L;

    public WrongStatus(ItemStatus from, ItemStatus to) {
        super(from.code(), to.code());
    }
}
