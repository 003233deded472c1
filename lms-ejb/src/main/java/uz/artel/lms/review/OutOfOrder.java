package uz.artel.lms.review;

import uz.artel.lms.shared.Refusal;

/** Another body approves first. */
public class OutOfOrder extends Refusal {
    private static final long serialVersionUID = 1L;
}
