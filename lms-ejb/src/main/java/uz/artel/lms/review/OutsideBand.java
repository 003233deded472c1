package uz.artel.lms.review;

import uz.artel.lms.shared.Refusal;

/** The category isn't one of the rule's, or the step lies outside what the rule knows; a minus never is inside. */
public class OutsideBand extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param highest the most steps the rule knows */
    public OutsideBand(int highest) {
        super(highest);
    }
}
