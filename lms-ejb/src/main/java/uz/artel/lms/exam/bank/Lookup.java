package uz.artel.lms.exam.bank;

import java.time.Duration;
import java.util.List;

/**
 * What is to be found in the guide.
 *
 * @param seconds how long the question may be open
 * @param entries names of the entries that answer, as {@code card/fr-noise}; the first is the one shown
 */
public record Lookup(int seconds, List<String> entries) {

    /** So many characters an answer has at most. */
    static final int LONGEST = 120;

    public Lookup {
        entries = List.copyOf(entries);
    }

    public Duration limit() {
        return Duration.ofSeconds(seconds);
    }

    boolean accepts(String chosen) {
        return entries.contains(chosen);
    }
}
