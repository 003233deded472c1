package uz.artel.lms.exam.standard;

/** Where a panel stands. */
enum PanelState {
    ROUND1,
    DISCUSSION,
    ROUND2,
    CLOSED,
    PROPOSED,
    APPROVED,
    WITHDRAWN;

    /** The round that takes ratings, 0 when none does. */
    int round() {
        return this == ROUND1 ? 1 : this == ROUND2 ? 2 : 0;
    }

    /** Whether judges see how all have rated in the first round. */
    boolean discussed() {
        return this == DISCUSSION || this == ROUND2;
    }

    /** Whether both rounds are over, so that the figures may be seen. */
    boolean closed() {
        return this == CLOSED || this == PROPOSED || this == APPROVED;
    }
}
