package uz.artel.lms.web.look;

import java.util.List;

/**
 * The part of a long list that a page shows.
 *
 * @param rows of this part
 * @param number of the part, from 1
 * @param last how many parts there are, at least 1
 * @param from number of its first row, from 1
 * @param all how many rows there are in all
 */
public record Leaf<T>(List<T> rows, int number, int last, int from, int all) {

    /** So many rows are read without effort; longer lists are turned over. */
    static final int ROWS = 50;

    public Leaf {
        rows = List.copyOf(rows);
    }

    /** @param asked number of the part somebody wants; the nearest there is is given */
    static <T> Leaf<T> of(List<T> all, int asked) {
        int last = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        int number = Math.max(1, Math.min(last, asked));
        int from = (number - 1) * ROWS;
        return new Leaf<>(all.subList(from, Math.min(all.size(), from + ROWS)), number, last, from + 1, all.size());
    }

    /** Number of its last row. */
    public int to() {
        return from + rows.size() - 1;
    }
}
