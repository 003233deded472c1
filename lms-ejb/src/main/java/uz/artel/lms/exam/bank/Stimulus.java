package uz.artel.lms.exam.bank;

import uz.artel.lms.exam.media.Medium;
import uz.artel.lms.shared.language.Texts;

/**
 * A recording that is heard or seen before an item is answered, whatever its kind.
 *
 * @param digest SHA-256 of its bytes, 64 hexadecimal digits
 * @param title what it is
 * @param plays how often it may be played, 0 as often as one likes
 * @param transcript what is to be heard, for who can't hear it: what sounds and not what it means
 */
public record Stimulus(String digest, Medium.Type type, Texts title, int plays, Texts transcript) {

    /** A limit is at most so high; beyond, none is meant. */
    static final int MOST_PLAYS = 5;
}
