package uz.artel.lms.review;

import uz.artel.lms.shared.Refusal;

/** The decision keeps the pay step as it is, so there is nothing to order. */
public class NoStepToOrder extends Refusal {
    private static final long serialVersionUID = 1L;
}
