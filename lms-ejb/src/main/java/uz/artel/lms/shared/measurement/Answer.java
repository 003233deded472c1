package uz.artel.lms.shared.measurement;

/** What became of one item in the hands of one person. */
public enum Answer {
    GIVEN,
    /** Seen and left out: scores 0 and counts in the facility. */
    OMITTED,
    /** Not reached before the time was up: scores 0, and the facility is told with and without. */
    NOT_REACHED,
    /** Not on this person's form, or withdrawn: neither in the numerator nor in the denominator. */
    NOT_PRESENTED;

    boolean presented() {
        return this != NOT_PRESENTED;
    }
}
