package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** The safety block was missed twice: what comes next is the head's decision. */
public class HeadDecides extends Refusal {

    private static final long serialVersionUID = 1L;

    public HeadDecides() {
        super();
    }
}
