package uz.artel.lms.exam.bank;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a candidate answered. Options are named by the place they were shown at, from 0, never by their keys.
 *
 * @param choice single and multiple: the chosen places; ordering: the places in the order given; matching: for each left
 *     side shown the place of its partner, −1 where none is chosen; empty otherwise
 * @param text what was typed where one types; null otherwise
 */
public record Answer(List<Integer> choice, String text) {

    public static final Answer NONE = new Answer(List.of(), null);

    /**
     * Rows of {@code exam_answer a} in this order: of several at one place the last is the answer. It is what was changed
     * last, by the browser's numbers, in whatever order it came.
     */
    public static final String ORDER = "a.sitting_id, a.client_seq";

    public Answer {
        choice = choice == null ? List.of() : List.copyOf(choice);
        text = text == null || text.isBlank() ? null : text.strip();
    }

    public static Answer choice(Integer... places) {
        return new Answer(List.of(places), null);
    }

    public static Answer text(String typed) {
        return new Answer(List.of(), typed);
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return text == null && choice.stream().allMatch(c -> c < 0);
    }

    /** The places as stored: joined by commas. */
    public String stored() {
        return choice.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Reads places joined by commas. */
    public static List<Integer> places(String stored) {
        return stored == null || stored.isEmpty()
                ? List.of()
                : Arrays.stream(stored.split(",")).map(Integer::valueOf).toList();
    }
}
