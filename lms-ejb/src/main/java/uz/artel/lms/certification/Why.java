package uz.artel.lms.certification;

/** Why a part stands as it does; pages have a sentence for each. */
public enum Why {
    /** Nothing was shown yet. */
    NOTHING_YET,
    /** Some exam calls are passed, more are needed. */
    MORE_CALLS,
    THEORY_PASSED,
    THEORY_BELOW,
    /** The points were enough or not, but a safety question was wrong. */
    SAFETY_WRONG,
    /** Enough points for the scheme, but the exam was not passed by its own cut or one of its gates. */
    EXAM_NOT_PASSED,
    CALL_PASSED,
    CALL_BELOW,
    CALL_CRITICAL,
    MENTOR_YES,
    MENTOR_NO
}
