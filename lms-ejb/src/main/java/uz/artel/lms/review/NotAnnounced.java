package uz.artel.lms.review;

import uz.artel.lms.shared.Refusal;

/** The decision isn't announced yet, or the order is issued already. */
public class NotAnnounced extends Refusal {
    private static final long serialVersionUID = 1L;
}
