package uz.artel.lms.certification;

import java.math.BigDecimal;
import java.time.Instant;

/** Something a lower feature knows of a person that counts for a part. */
sealed interface Proof {

    /** Kind and id: {@code sitting:12}, {@code call:7}. */
    String evidence();

    Instant at();

    /**
     * An announced exam.
     *
     * @param passed its own verdict: the cut of the form drawn and all its gates
     * @param percent unrounded
     */
    record Sitting(String evidence, boolean passed, BigDecimal percent, boolean safetyPassed, Instant at)
            implements Proof {}

    /** A marked exam call. @param mark unrounded mean of its raters @param critical whether any rater saw a critical error */
    record Call(String evidence, String scenario, BigDecimal mark, boolean critical, Instant at) implements Proof {}

    /** The mentor's last word. */
    record Word(String evidence, boolean yes, Instant at) implements Proof {}
}
