package uz.artel.lms.people;

import java.util.List;

/**
 * What becomes of one line of a file.
 *
 * @param number line in the file, from 1
 * @param who the name in the line, as far as it can be read
 * @param problems what is wrong; empty unless the outcome is ERROR
 */
public record ImportLine(long number, String who, Outcome outcome, List<Problem> problems) {

    /** New person, changed person, nothing to do, or not to be taken. */
    public enum Outcome {
        NEW,
        CHANGED,
        SAME,
        ERROR
    }

    /** @param column the column, or empty for the whole line; @param key key of the explanation under {@code problem.} */
    public record Problem(String column, String key, List<Object> arguments) {}
}
