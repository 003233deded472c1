package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** No try is left, or the safety block was missed twice: the head decides, by an invitation or by none. */
public class HeadDecides extends Refusal {

    private static final long serialVersionUID = 1L;

    public HeadDecides() {
        super();
    }
}
