package uz.artel.lms.review;

import uz.artel.lms.shared.Refusal;

/** The case isn't approved, or is announced already. */
public class NotApproved extends Refusal {
    private static final long serialVersionUID = 1L;
}
