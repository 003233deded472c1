package uz.artel.lms.shadowing;

/** What the operator did well, as chips: the soft skills a mentor teaches. */
public enum Strength {
    PARAPHRASED,
    CALM,
    TWO_WINDOWS,
    FOUND_GUIDE,
    PLAIN_WORDS,
    SAFETY_FIRST
}
