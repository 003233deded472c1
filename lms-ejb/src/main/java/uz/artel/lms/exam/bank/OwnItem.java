package uz.artel.lms.exam.bank;

import uz.artel.lms.shared.Refusal;

/** Nobody reviews what he wrote himself. */
public class OwnItem extends Refusal {

    private static final long serialVersionUID = 1L;

    public OwnItem() {
        super();
    }
}
