package uz.artel.lms.exam.standard;

import uz.artel.lms.shared.Refusal;

/** Whoever leads or judges a panel has no second part in it. */
public class PartInPanel extends Refusal {

    private static final long serialVersionUID = 1L;

    public PartInPanel() {
        super();
    }
}
