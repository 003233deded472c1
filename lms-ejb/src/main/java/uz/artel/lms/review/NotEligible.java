package uz.artel.lms.review;

import uz.artel.lms.shared.Refusal;

/** A gate isn't met or the case waits, so nothing can be proposed. */
public class NotEligible extends Refusal {
    private static final long serialVersionUID = 1L;
}
