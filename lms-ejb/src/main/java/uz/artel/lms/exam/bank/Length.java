package uz.artel.lms.exam.bank;

/**
 * How long an essay should be, in words: advice to the candidate and the examiner, no rule of marking.
 *
 * @param from at least 1
 * @param to more than {@code from}
 */
public record Length(int from, int to) {

    /** So many characters an essay has at most. */
    static final int LONGEST = 6000;
}
