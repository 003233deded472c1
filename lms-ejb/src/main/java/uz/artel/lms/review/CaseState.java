package uz.artel.lms.review;

/** The life of a case. */
public enum CaseState {
    /** evidence gathers; HR may propose when the rule gives a recommendation */
    OPEN,
    /** waits for the bodies that approve, in their order */
    PROPOSED,
    /** everybody approved; the person doesn't know yet */
    APPROVED,
    /** the person sees the decision and may appeal */
    ANNOUNCED,
    /** the order is issued */
    ORDERED
}
