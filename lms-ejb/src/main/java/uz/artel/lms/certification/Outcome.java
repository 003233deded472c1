package uz.artel.lms.certification;

/** Where a candidacy stands. */
public enum Outcome {
    PART_MISSING,
    PART_FAILED,
    PASSED
}
