package uz.artel.lms.exam;

/** Where a sitting stands. */
public enum State {
    OPEN,
    CLOSED,
    MARKED,
    ANNOUNCED
}
